package product

import (
	"slices"
	"strings"
	"testing"
)

// row is one line of the table of browsers, written down a second time from the
// vendors' documents: what a line of the product's table must say.
type row struct {
	kind   string
	flag   string
	word   Word
	level  Isolation
	exe    string
	folder string // one of them
	progID string
	bundle string
	name   string // one of the names on PATH
	flat   string
	snap   string
}

var table = []row{
	{"edge", "--inprivate", WordInPrivate, Throwaway, "msedge.exe", `Microsoft\Edge\Application`, "MSEdgeHTM", "com.microsoft.edgemac", "microsoft-edge-stable", "com.microsoft.Edge", ""},
	{"edge-beta", "--inprivate", WordInPrivate, Throwaway, "msedge.exe", `Microsoft\Edge Beta\Application`, "MSEdgeBHTML", "com.microsoft.edgemac.Beta", "microsoft-edge-beta", "", ""},
	{"edge-dev", "--inprivate", WordInPrivate, Throwaway, "msedge.exe", `Microsoft\Edge Dev\Application`, "MSEdgeDHTML", "com.microsoft.edgemac.Dev", "microsoft-edge-dev", "", ""},
	{"edge-canary", "--inprivate", WordInPrivate, Throwaway, "msedge.exe", `Microsoft\Edge SxS\Application`, "", "com.microsoft.edgemac.Canary", "", "", ""},
	{"chrome", "--incognito", WordIncognito, Throwaway, "chrome.exe", `Google\Chrome\Application`, "ChromeHTML", "com.google.Chrome", "google-chrome-stable", "com.google.Chrome", ""},
	{"chromium", "--incognito", WordIncognito, Throwaway, "chrome.exe", `Chromium\Application`, "ChromiumHTM", "org.chromium.Chromium", "chromium-browser", "org.chromium.Chromium", "chromium"},
	{"brave", "--incognito", WordPrivate, Throwaway, "brave.exe", `BraveSoftware\Brave-Browser\Application`, "BraveHTML", "com.brave.Browser", "brave-browser-stable", "com.brave.Browser", "brave"},
	{"vivaldi", "--incognito", WordPrivate, Throwaway, "vivaldi.exe", `Vivaldi\Application`, "VivaldiHTM", "com.vivaldi.Vivaldi", "vivaldi-stable", "com.vivaldi.Vivaldi", "vivaldi"},
	{"opera", "--private", WordPrivate, PrivateOnly, "opera.exe", `Programs\Opera`, "OperaStable", "com.operasoftware.Opera", "opera", "com.opera.Opera", "opera"},
	{"opera-gx", "--private", WordPrivate, PrivateOnly, "opera.exe", `Programs\Opera GX`, "", "com.operasoftware.OperaGX", "", "", ""},
	{"firefox", "--private-window", WordPrivate, Throwaway, "firefox.exe", "Mozilla Firefox", "FirefoxURL", "org.mozilla.firefox", "firefox", "org.mozilla.firefox", "firefox"},
	{"firefox-esr", "--private-window", WordPrivate, Throwaway, "", "", "", "", "firefox-esr", "", ""},
	{"firefox-dev", "--private-window", WordPrivate, Throwaway, "firefox.exe", "Firefox Developer Edition", "", "org.mozilla.firefoxdeveloperedition", "", "", ""},
	{"firefox-nightly", "--private-window", WordPrivate, Throwaway, "firefox.exe", "Firefox Nightly", "", "org.mozilla.nightly", "", "", ""},
	{"librewolf", "--private-window", WordPrivate, Throwaway, "librewolf.exe", "", "", "net.librewolf.librewolf", "librewolf", "io.gitlab.librewolf-community", ""},
	{"waterfox", "--private-window", WordPrivate, Throwaway, "waterfox.exe", "", "", "net.waterfox.waterfox", "waterfox", "", ""},
	{"floorp", "--private-window", WordPrivate, Throwaway, "floorp.exe", "", "", "org.mozilla.floorp", "floorp", "one.ablaze.floorp", ""},
	{"zen", "--private-window", WordPrivate, Throwaway, "zen.exe", "", "", "app.zen-browser.zen", "zen-browser", "app.zen_browser.zen", ""},
	{"safari", "", WordPrivateMenu, CopyOnly, "", "", "", "com.apple.Safari", "", "", ""},
	{"safari-preview", "", WordPrivateMenu, CopyOnly, "", "", "", "com.apple.SafariTechnologyPreview", "", "", ""},
	{"dia", "", WordPrivateMenu, CopyOnly, "", "", "", "company.thebrowser.dia", "", "", ""},
	{"arc", "", WordPrivateMenu, CopyOnly, "", "", "", "company.thebrowser.Browser", "", "", ""},
	{"duckduckgo", "", WordPrivateMenu, CopyOnly, "", "", "", "com.duckduckgo.macos.browser", "", "", ""},
}

func TestTableOfBrowsers(t *testing.T) {
	for _, r := range table {
		t.Run(r.kind, func(t *testing.T) {
			m := Of(r.kind)
			if m == nil {
				t.Fatal("not in the table")
			}
			if m.Flag != r.flag || m.Word != r.word || m.Level != r.level {
				t.Errorf("flag %q, word %v, level %v", m.Flag, m.Word, m.Level)
			}
			for what, pair := range map[string][2]string{
				"program on Windows": {m.Windows.Exe, r.exe}, "bundle": {m.Mac.Bundle, r.bundle},
				"Flatpak": {m.Linux.Flatpak, r.flat}, "Snap": {m.Linux.Snap, r.snap},
			} {
				if pair[1] != "" && pair[0] != pair[1] {
					t.Errorf("%s is %q, want %q", what, pair[0], pair[1])
				}
			}
			for what, pair := range map[string]struct {
				list []string
				want string
			}{
				"folders": {m.Windows.Folders, r.folder}, "ProgIds": {m.Windows.ProgIDs, r.progID}, "names": {m.Linux.Names, r.name},
			} {
				if pair.want != "" && !slices.Contains(pair.list, pair.want) {
					t.Errorf("%s are %q, without %q", what, pair.list, pair.want)
				}
			}
		})
	}
}

func TestTableTellsProductsApart(t *testing.T) {
	seen := map[string]string{}
	unique := func(kind, what string, values ...string) {
		for _, value := range values {
			key := what + " " + strings.ToLower(value)
			if other, ok := seen[key]; ok && value != "" {
				t.Errorf("%s and %s share the %s", other, kind, key)
			}
			seen[key] = kind
		}
	}
	for _, m := range All() {
		unique(m.Kind, "kind", m.Kind)
		unique(m.Kind, "name", m.Name)
		unique(m.Kind, "bundle", m.Mac.Bundle)
		unique(m.Kind, "Flatpak", m.Linux.Flatpak)
		unique(m.Kind, "Snap", m.Linux.Snap)
		unique(m.Kind, "ProgId", m.Windows.ProgIDs...)
		unique(m.Kind, "program", m.Linux.Names...)
		for _, f := range m.Windows.Folders {
			unique(m.Kind, "folder", f+`\`+m.Windows.Exe)
		}
	}
	if Of("netscape") != nil {
		t.Error("an unknown product is known")
	}
}

func TestTableIsConsistent(t *testing.T) {
	for _, m := range All() {
		if m.Windows.Exe != strings.ToLower(m.Windows.Exe) {
			t.Errorf("%s: %s is compared in lower case", m.Kind, m.Windows.Exe)
		}
		if (m.Flag == "") != (m.Level == CopyOnly) || (m.Style == StyleNone) != (m.Level == CopyOnly) {
			t.Errorf("%s: flag %q, style %v, level %v", m.Kind, m.Flag, m.Style, m.Level)
		}
		if strings.ToLower(m.Flag) != m.Flag || m.Flag != "" && !strings.HasPrefix(m.Flag, "--") {
			t.Errorf("%s: flag %q", m.Kind, m.Flag)
		}
		// A level that isolates needs a family whose profile switch is known.
		if m.Level == Throwaway && m.Style != StyleChromium && m.Style != StyleGecko {
			t.Errorf("%s: level %v without a family", m.Kind, m.Level)
		}
	}
}
