cask "norikae" do
  version "@VERSION@"
  sha256 "@SHA_DMG@"

  url "https://github.com/norikae/norikae/releases/download/v#{version}/norikae-#{version}-macos-universal.dmg"
  name "Norikae"
  desc "Change phones in every organisation where you are a guest"
  homepage "https://github.com/norikae/norikae"

  depends_on macos: ">= :monterey"

  app "Norikae.app"

  uninstall quit: "io.github.norikae"

  zap trash: [
    "~/Library/Application Support/io.github.norikae",
    "~/Library/Application Support/io.github.norikae.practice",
    "~/Library/Logs/io.github.norikae",
    "~/Library/Logs/io.github.norikae.practice",
  ]
end
