package find

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"norikae/ui/browser/machine/machinetest"
	"norikae/ui/browser/product"
)

// choice makes these entries the person's choice for links, best first.
func choice(f *machinetest.Fake, entries string) {
	f.Files.Put("/home/sato/.config/mimeapps.list", "[Default Applications]\n"+httpsType+"="+entries+"\n", 0o644)
}

// script puts a start script on a computer.
func script(f *machinetest.Fake, name, lines string) {
	f.Files.Put(name, "#!/bin/bash\n"+lines+"\n", 0o755)
}

// TestDistributions: browsers as distributions and their users' packages install them
// are one entry each, and the default one is found.
func TestDistributions(t *testing.T) {
	tests := map[string]struct {
		set  func(f *machinetest.Fake)
		want []string
	}{
		"Fedora": {func(f *machinetest.Fake) {
			script(f, "/usr/bin/firefox", `MOZ_LIB_DIR="/usr/lib64"`+"\n"+`exec $MOZ_LAUNCHER $script_args "$@"`)
			f.Files.Programs("/usr/lib64/firefox/firefox", "/usr/lib64/firefox/omni.ja", "/usr/lib64/firefox/application.ini")
			entry(f, "org.mozilla.firefox", "Firefox", "firefox %u")
			choice(f, "org.mozilla.firefox.desktop")
		}, []string{"*firefox:/usr/bin/firefox"}},
		"openSUSE": {func(f *machinetest.Fake) {
			script(f, "/usr/lib64/firefox/firefox.sh", `exec "$MOZ_PROGRAM" "$@"`)
			f.Files.Links["/usr/bin/firefox"] = "/usr/lib64/firefox/firefox.sh"
			f.Files.Put("/usr/bin/firefox", "", 0o755)
			entry(f, "firefox", "Firefox", "firefox %u")
			choice(f, "firefox.desktop")
		}, []string{"*firefox:/usr/lib64/firefox/firefox.sh"}},
		"Arch": {func(f *machinetest.Fake) {
			script(f, "/usr/bin/firefox", `exec /usr/lib/firefox/firefox "$@"`)
			f.Files.Programs("/usr/lib/firefox/firefox", "/usr/bin/chromium", "/usr/lib/chromium/chromium", "/usr/lib/chromium/resources.pak")
			entry(f, "firefox", "Firefox", "/usr/lib/firefox/firefox %u")
			entry(f, "chromium", "Chromium", "/usr/bin/chromium %U")
			choice(f, "chromium.desktop")
		}, []string{"*chromium:/usr/bin/chromium", "firefox:/usr/lib/firefox/firefox"}},
		"Arch, a user's package of Chrome": {func(f *machinetest.Fake) {
			script(f, "/usr/bin/google-chrome-stable", `exec /opt/google/chrome/google-chrome $CHROME_USER_FLAGS "$@"`)
			script(f, "/opt/google/chrome/google-chrome", `exec -a "$0" "$HERE/chrome" "$@"`)
			f.Files.Programs("/opt/google/chrome/chrome", "/opt/google/chrome/resources.pak")
			entry(f, "google-chrome", "Google Chrome", "/usr/bin/google-chrome-stable %U")
			choice(f, "google-chrome.desktop")
		}, []string{"*chrome:/usr/bin/google-chrome-stable"}},
		"Ubuntu, its Snap beside Mozilla's package": {func(f *machinetest.Fake) {
			f.Vars["XDG_DATA_DIRS"] = "/usr/local/share:/usr/share:" + strings.TrimSuffix(snapApps, "/applications")
			f.Desktop(t, snapApps, "firefox_firefox")
			f.Files.Programs("/usr/bin/snap", "/usr/lib/firefox/firefox")
			f.Files.Links["/snap/bin/firefox"] = "/usr/bin/snap"
			f.Files.Put("/snap/bin/firefox", "", 0o755)
			f.Files.Links["/usr/bin/firefox"] = "/usr/lib/firefox/firefox"
			f.Files.Put("/usr/bin/firefox", "", 0o755)
			entry(f, "firefox", "Firefox", "firefox %u")
			choice(f, "firefox.desktop;firefox_firefox.desktop")
		}, []string{"*firefox:/usr/lib/firefox/firefox", "firefox:snap/firefox"}},
		"one entry's name for two packages of Chrome": {func(f *machinetest.Fake) {
			f.Vars["XDG_DATA_DIRS"] = strings.TrimSuffix(flatpakApps, "/applications") + ":/usr/local/share:/usr/share"
			f.Desktop(t, flatpakApps, "com.google.Chrome=com.google.Chrome.flatpak")
			f.Desktop(t, systemApps, "com.google.Chrome", "google-chrome")
			f.Files.Programs("/usr/bin/flatpak", "/usr/bin/google-chrome-stable")
			choice(f, "google-chrome.desktop")
		}, []string{"*chrome:/usr/bin/google-chrome-stable", "chrome:flatpak/com.google.Chrome"}},
		"an entry that Firefox wrote, and one whose program is gone": {func(f *machinetest.Fake) {
			const own = "/home/sato/.local/share/applications/"
			f.Files.Programs("/home/sato/Downloads/firefox/firefox")
			f.Files.Put(own+"userapp-Firefox-AAAA.desktop", "[Desktop Entry]\nName=Firefox\nNoDisplay=true\nMimeType=x-scheme-handler/https;\nExec=/nix/store/gone-firefox-1/bin/firefox %u\n", 0o644)
			f.Files.Put(own+"userapp-Firefox-BBBB.desktop", "[Desktop Entry]\nName=Firefox\nNoDisplay=true\nMimeType=x-scheme-handler/https;\nExec=/home/sato/Downloads/firefox/firefox %u\n", 0o644)
			choice(f, "userapp-Firefox-AAAA.desktop;userapp-Firefox-BBBB.desktop")
		}, []string{"*firefox:/home/sato/Downloads/firefox/firefox"}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			f := linux()
			tt.set(f)
			if got := foundIDs(look(f)); !reflect.DeepEqual(got, tt.want) {
				t.Errorf("found %q, want %q", got, tt.want)
			}
		})
	}
}

// TestBrowsersWithoutAPrivateSwitch are listed, and a link can be copied for them.
func TestBrowsersWithoutAPrivateSwitch(t *testing.T) {
	f := linux("/usr/bin/wslview", "/usr/bin/konqueror", "/usr/bin/torbrowser-launcher")
	f.Files.Put("/usr/bin/qutebrowser", "#!/usr/bin/python3\nimport sys\n", 0o755)
	entry(f, "wslview", "WSL View", "wslview %u")
	entry(f, "org.qutebrowser.qutebrowser", "qutebrowser", "qutebrowser --untrusted-args %u")
	entry(f, "org.kde.konqueror", "Konqueror", "konqueror %u")
	entry(f, "torbrowser", "Tor Browser", "torbrowser-launcher %u")
	choice(f, "wslview.desktop")
	list := look(f)
	if len(list) != 4 || defaultOf(list) != "wslview:/usr/bin/wslview" {
		t.Errorf("%q, default %q", foundIDs(list), defaultOf(list))
	}
	for _, b := range list {
		if b.Isolation != product.CopyOnly || command(b) != nil {
			t.Errorf("%s: %v, %q", b.ID, b.Isolation, command(b))
		}
	}
}

// TestPrivateByTheirOwnAction: browsers without a row name in an entry of their menu how a
// private window is opened. Those whose engine can be seen can do more.
func TestPrivateByTheirOwnAction(t *testing.T) {
	const (
		waterfox  = "/usr/bin/flatpak run --branch=stable --command=waterfox --file-forwarding net.waterfox.waterfox"
		ungoogled = "/usr/bin/flatpak run --branch=stable --command=/app/bin/chromium io.github.ungoogled_software.ungoogled_chromium"
	)
	f := linux("/usr/bin/flatpak", "/opt/vivaldi-snapshot/vivaldi-snapshot", "/opt/vivaldi-snapshot/resources.pak",
		"/opt/yandex/browser/yandex-browser", "/opt/yandex/browser/resources.pak", "/usr/bin/zen-browser", "/usr/lib/strange/strange")
	f.Files.Links["/usr/bin/vivaldi-snapshot"] = "/opt/vivaldi-snapshot/vivaldi-snapshot"
	f.Files.Put("/usr/bin/vivaldi-snapshot", "", 0o755)
	entry(f, "vivaldi-snapshot", "Vivaldi Snapshot", "/usr/bin/vivaldi-snapshot %U", incognito("/usr/bin/vivaldi-snapshot --incognito"))
	entry(f, "yandex-browser", "Yandex Browser", "/opt/yandex/browser/yandex-browser %U", incognito("/opt/yandex/browser/yandex-browser --incognito"))
	entry(f, "zen", "Zen Browser", "zen-browser %u", incognito("zen-browser --private-window %u"))
	entry(f, "strange", "Strange", "/usr/lib/strange/strange %U", incognito("/usr/lib/strange/strange --secret"))
	entry(f, "net.waterfox.waterfox", "Waterfox", waterfox+" @@u %u @@", incognito(waterfox+" --private-window @@u %u @@"))
	entry(f, "io.github.ungoogled_software.ungoogled_chromium", "Ungoogled Chromium", ungoogled+" @@u %U @@", incognito(ungoogled+" --incognito"))
	want := map[string]struct {
		argv      []string
		isolation product.Isolation
	}{
		"vivaldi-snapshot":      {[]string{"/usr/bin/vivaldi-snapshot", "--incognito", goodLink}, product.Throwaway},
		"yandex-browser":        {[]string{"/opt/yandex/browser/yandex-browser", "--incognito", goodLink}, product.Throwaway},
		"zen":                   {[]string{"/usr/bin/zen-browser", "--private-window", goodLink}, product.Throwaway},
		"strange":               {[]string{"/usr/lib/strange/strange", "--secret", goodLink}, product.PrivateOnly},
		"net.waterfox.waterfox": {append(strings.Fields(waterfox), "--private-window", goodLink), product.PrivateOnly},
		"io.github.ungoogled_software.ungoogled_chromium": {append(strings.Fields(ungoogled), "--incognito", goodLink), product.PrivateOnly},
	}
	list := look(f)
	if len(list) != len(want) {
		t.Errorf("found %q", foundIDs(list))
	}
	for kind, w := range want {
		if b := foundKind(t, list, kind); !slices.Equal(command(b), w.argv) || b.Isolation != w.isolation {
			t.Errorf("%s: %q, %v; want %q, %v", kind, command(b), b.Isolation, w.argv, w.isolation)
		}
	}
}
