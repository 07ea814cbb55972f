package find

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"norikae/ui/browser/machine/machinetest"
	"norikae/ui/browser/product"
)

// entry puts a .desktop file of a browser on a computer.
func entry(f *machinetest.Fake, id, name, exec string, more ...string) {
	f.Files.Put(systemApps+"/"+id+".desktop",
		"[Desktop Entry]\nType=Application\nName="+name+"\nExec="+exec+"\nCategories=WebBrowser;\nMimeType=x-scheme-handler/https;\n"+strings.Join(more, "\n"), 0o644)
}

// incognito is a menu entry for a private window.
func incognito(exec string) string {
	return "Actions=private;\n\n[Desktop Action private]\nExec=" + exec + "\n"
}

// linux is a computer with these programs.
func linux(programs ...string) *machinetest.Fake {
	f := machinetest.New("linux", "/home/sato")
	f.Vars["PATH"] = "/usr/local/bin:/usr/bin"
	f.Files.Programs(programs...)
	return f
}

// defaultOf returns the ID of the default browser, "" if there is none.
func defaultOf(list []Found) string {
	if i := slices.IndexFunc(list, func(b Found) bool { return b.Default }); i >= 0 {
		return list[i].ID
	}
	return ""
}

func TestWrappedBrowsers(t *testing.T) {
	f := linux("/usr/bin/uwsm", "/usr/bin/google-chrome", "/usr/bin/firefox", "/usr/bin/brave", "/usr/bin/prime-run", "/usr/bin/microsoft-edge",
		"/usr/bin/distrobox-enter", "/usr/bin/firejail", "/usr/bin/vivaldi", "/usr/bin/env")
	entry(f, "google-chrome", "Google Chrome", "uwsm app -- google-chrome %U")
	entry(f, "firefox", "Firefox", "uwsm app -- firefox %u")
	entry(f, "brave", "Brave", "env -u GTK_PATH brave %U")
	entry(f, "microsoft-edge", "Microsoft Edge", "prime-run /usr/bin/microsoft-edge %U")
	entry(f, "vivaldi", "Vivaldi", "firejail vivaldi %U")
	entry(f, "box-firefox", "Firefox (box)", "/usr/bin/distrobox-enter -n box -- /usr/bin/firefox %u")
	entry(f, "gone", "Gone", "app2unit -- google-chrome %U") // a wrapper that is not there
	f.Files.Put("/home/sato/.config/mimeapps.list", "[Default Applications]\n"+httpsType+"=brave.desktop\n", 0o644)
	list := look(f)
	want := map[string]struct {
		argv      []string
		jar       string
		isolation product.Isolation
	}{
		"chrome:/usr/bin/google-chrome": {[]string{"uwsm", "app", "--", "/usr/bin/google-chrome", "--incognito", goodLink}, "chrome", product.Throwaway},
		"firefox:/usr/bin/firefox":      {[]string{"uwsm", "app", "--", "/usr/bin/firefox", "--private-window", goodLink}, "firefox", product.Throwaway},
		"brave:/usr/bin/brave":          {[]string{"env", "-u", "GTK_PATH", "/usr/bin/brave", "--incognito", goodLink}, "brave", product.Throwaway},
		"edge:/usr/bin/microsoft-edge":  {[]string{"prime-run", "/usr/bin/microsoft-edge", "--inprivate", goodLink}, "edge", product.Throwaway},
		// Boxes hide folders, so no throw-away; their windows share the profile outside.
		"vivaldi:/usr/bin/vivaldi": {[]string{"firejail", "/usr/bin/vivaldi", "--incognito", goodLink}, "vivaldi", product.PrivateOnly},
		"firefox:/usr/bin/distrobox-enter -n box -- /usr/bin/firefox": {
			[]string{"/usr/bin/distrobox-enter", "-n", "box", "--", "/usr/bin/firefox", "--private-window", goodLink}, "firefox", product.PrivateOnly,
		},
	}
	if len(list) != len(want) {
		t.Errorf("found %q", foundIDs(list))
	}
	for _, b := range list {
		w, ok := want[b.ID]
		if !ok || !reflect.DeepEqual(command(b), w.argv) || b.Jar != w.jar || b.Isolation != w.isolation {
			t.Errorf("%s: %q, jar %q, %v", b.ID, command(b), b.Jar, b.Isolation)
		}
	}
	if got := defaultOf(list); got != "brave:/usr/bin/brave" {
		t.Errorf("default %q", got)
	}
}

// TestSecondEntryIsTheSameJar: a second entry behind a wrapper is the same browser.
func TestSecondEntryIsTheSameJar(t *testing.T) {
	f := linux("/usr/bin/firejail", "/usr/bin/uwsm", "/usr/bin/google-chrome")
	entry(f, "google-chrome", "Google Chrome", "/usr/bin/google-chrome %U")
	entry(f, "second", "Chrome by uwsm", "uwsm app -- /usr/bin/google-chrome %U")
	entry(f, "third", "Chrome in a jail", "firejail /usr/bin/google-chrome %U")
	list := look(f)
	if len(list) != 2 || list[0].Jar != list[1].Jar || list[0].ID == list[1].ID {
		t.Errorf("%+v", list)
	}
}

// TestFirecfg: firecfg puts links to firejail under the names of the browsers.
func TestFirecfg(t *testing.T) {
	f := linux("/usr/bin/firejail", "/usr/bin/firefox")
	f.Files.Put("/usr/local/bin/firefox", "", 0o755)
	f.Files.Links["/usr/local/bin/firefox"] = "/usr/bin/firejail"
	entry(f, "firefox", "Firefox", "firefox %u")
	b := look(f)[0]
	if b.Confined != product.Boxed || b.Isolation != product.PrivateOnly || b.Jar != "firefox" || command(b)[0] != "/usr/local/bin/firefox" {
		t.Errorf("%+v", b)
	}
}

// TestUpdatesOnNixOS: the folder of a program in the store changes with every update, its
// ID does not.
func TestUpdatesOnNixOS(t *testing.T) {
	var seen []string
	for _, hash := range []string{"aaaa-google-chrome-150.0", "bbbb-google-chrome-151.0"} {
		program := "/nix/store/" + hash + "/bin/google-chrome-stable"
		f := linux(program)
		entry(f, "google-chrome", "Google Chrome", program+" %U")
		f.Files.Put("/run/current-system/sw/bin/firefox", "", 0o755)
		f.Vars["PATH"] = "/run/current-system/sw/bin"
		f.Files.Links["/run/current-system/sw/bin/firefox"] = "/nix/store/" + hash + "/bin/firefox"
		f.Files.Programs("/nix/store/" + hash + "/bin/firefox")
		entry(f, "firefox", "Firefox", "firefox %U")
		list := look(f)
		if len(list) != 2 || !reflect.DeepEqual(list[0].Launch.Program, []string{program}) {
			t.Fatalf("%+v", list)
		}
		seen = append(seen, strings.Join(foundIDs(list), " "))
	}
	if seen[0] != seen[1] || strings.Contains(seen[0], "aaaa") {
		t.Errorf("%q", seen)
	}
}

// TestEngines: a browser that is in no table is recognised by the files of its engine.
func TestEngines(t *testing.T) {
	f := linux("/opt/thorium/thorium-browser", "/opt/mullvad/mullvadbrowser.real", "/usr/bin/brave-browser-beta", "/opt/electron/picker",
		"/usr/lib/whale/whale")
	f.Files.Programs("/opt/thorium/resources.pak", "/opt/thorium/icudtl.dat", "/opt/mullvad/omni.ja", "/opt/mullvad/application.ini",
		"/opt/electron/resources.pak", "/opt/electron/resources/app.asar", "/opt/brave-browser-beta/chrome_100_percent.pak",
		"/usr/lib/whale/resources.pak")
	f.Files.Links["/usr/bin/thorium-browser"] = "/opt/thorium/thorium-browser"
	f.Files.Put("/usr/bin/thorium-browser", "", 0o755)
	f.Files.Put("/usr/bin/mullvad", "#!/bin/sh\nexec /opt/mullvad/mullvadbrowser.real \"$@\"\n", 0o755)
	f.Files.Put("/usr/bin/whale", "#!/bin/sh\nexec -a \"$0\" \"/usr/lib/whale/whale\" \"$@\"\n", 0o755)
	entry(f, "thorium-browser", "Thorium", "/usr/bin/thorium-browser %U")
	entry(f, "mullvad-browser", "Mullvad Browser", "/usr/bin/mullvad %u")
	entry(f, "naver-whale", "Whale", "whale %U", incognito("whale --incognito"))
	entry(f, "beta", "Beta", "/usr/bin/brave-browser-beta %U")
	entry(f, "picker", "Picker", "/opt/electron/picker %U")
	want := map[string]struct {
		flag string
		word product.Word
	}{
		"thorium-browser": {"--incognito", product.WordIncognito},
		"mullvad-browser": {"--private-window", product.WordPrivate},
		"naver-whale":     {"--incognito", product.WordIncognito},
		"brave-beta":      {"--incognito", product.WordPrivate},
	}
	list := look(f)
	for kind, w := range want {
		b := foundKind(t, list, kind)
		if b.Isolation != product.Throwaway || b.Launch.Flag != w.flag || b.Word != w.word {
			t.Errorf("%s: %+v", kind, b)
		}
	}
	if b := foundKind(t, list, "picker"); b.Isolation != product.CopyOnly {
		t.Errorf("an Electron app: %+v", b)
	}
	if b := foundKind(t, list, "thorium-browser"); b.Jar != "program:/opt/thorium/thorium-browser" || b.Policies.Kind != product.NoPolicies {
		t.Errorf("Thorium: %+v", b)
	}
}

// TestNameAloneDecidesNothing: a program with the name of a product and another engine is
// not that product.
func TestNameAloneDecidesNothing(t *testing.T) {
	f := linux("/opt/zen/zen")
	f.Files.Programs("/opt/zen/resources.pak")
	entry(f, "zen", "Zen", "/opt/zen/zen %U")
	if b := look(f)[0]; b.Policies.Kind != product.NoPolicies || b.Launch.Flag != "--incognito" || b.Jar == "zen" {
		t.Errorf("%+v", b)
	}
}

func TestDefaultsInTheField(t *testing.T) {
	tests := []struct {
		name string
		set  func(f *machinetest.Fake)
		want string
	}{
		{"Xfce", func(f *machinetest.Fake) {
			f.Vars["XDG_CURRENT_DESKTOP"] = "XFCE"
			f.Files.Put(systemApps+"/xfce4-web-browser.desktop", "[Desktop Entry]\nName=Web\nExec=exo-open --launch WebBrowser %u\nMimeType=x-scheme-handler/https;\n", 0o644)
			f.Files.Put("/home/sato/.config/mimeapps.list", "[Default Applications]\n"+httpsType+"=xfce4-web-browser.desktop\n", 0o644)
			f.Files.Put("/home/sato/.config/xfce4/helpers.rc", "TerminalEmulator=xterm\nWebBrowser=firefox\n", 0o644)
			f.Files.Put("/usr/share/xfce4/helpers/firefox.desktop", "[Desktop Entry]\nType=X-XFCE-Helper\nX-XFCE-Binaries=firefox;mozilla-firefox;\nX-XFCE-Commands=%B;\n", 0o644)
		}, "firefox:/usr/bin/firefox"},
		{"Xfce, a command of its own", func(f *machinetest.Fake) {
			f.Files.Put(systemApps+"/xfce4-web-browser.desktop", "[Desktop Entry]\nName=Web\nExec=/usr/bin/exo-open --launch WebBrowser %u\nMimeType=x-scheme-handler/https;\n", 0o644)
			f.Run.Answers[xdgMain] = "xfce4-web-browser.desktop\n"
			f.Files.Put("/home/sato/.config/xfce4/helpers.rc", "WebBrowser=custom-WebBrowser\n", 0o644)
			f.Files.Put("/home/sato/.local/share/xfce4/helpers/custom-WebBrowser.desktop", "X-XFCE-CommandsWithParameter=/usr/bin/opera \"%s\"\n", 0o644)
		}, "opera:/usr/bin/opera"},
		{"Xfce on Debian", func(f *machinetest.Fake) {
			f.Files.Put(systemApps+"/xfce4-web-browser.desktop", "[Desktop Entry]\nName=Web\nExec=exo-open --launch WebBrowser %u\nMimeType=x-scheme-handler/https;\n", 0o644)
			f.Run.Answers[xdgMain] = "xfce4-web-browser.desktop\n"
			f.Files.Put("/etc/xdg/xfce4/helpers.rc", "WebBrowser=debian-sensible-browser\n", 0o644)
			f.Files.Put("/usr/bin/x-www-browser", "", 0o755)
			f.Files.Links["/usr/bin/x-www-browser"] = "/usr/bin/opera"
		}, "opera:/usr/bin/opera"},
		{"Chrome Remote Desktop's forwarder", func(f *machinetest.Fake) {
			f.Files.Programs("/opt/google/chrome-remote-desktop/crd-url-forwarder")
			f.Files.Put(systemApps+"/crd-url-forwarder.desktop", "[Desktop Entry]\nName=Forwarder\nExec=/opt/google/chrome-remote-desktop/crd-url-forwarder %u\nMimeType=x-scheme-handler/https;\n", 0o644)
			f.Files.Put("/home/sato/.config/mimeapps.list", "[Default Applications]\n"+httpsType+"=crd-url-forwarder.desktop;opera.desktop\n", 0o644)
		}, "opera:/usr/bin/opera"},
		{"$BROWSER makes xdg-settings name a web app", func(f *machinetest.Fake) {
			f.Vars["BROWSER"] = "google-chrome"
			f.Run.Answers[xdgMain] = "chrome-abcdef-Default.desktop\n"
			f.Run.Answers[xdgMime] = "google-chrome.desktop\n"
		}, "chrome:/usr/bin/google-chrome"},
		{"$BROWSER is a wrapper", func(f *machinetest.Fake) {
			f.Vars["BROWSER"] = "nowhere:env A=1 opera %s"
		}, "opera:/usr/bin/opera"},
		{"$BROWSER names nothing that is found", func(f *machinetest.Fake) { f.Vars["BROWSER"] = "links2" }, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := linux("/usr/bin/google-chrome", "/usr/bin/firefox", "/usr/bin/opera", "/usr/bin/exo-open")
			entry(f, "google-chrome", "Google Chrome", "/usr/bin/google-chrome %U")
			entry(f, "firefox", "Firefox", "/usr/bin/firefox %u")
			entry(f, "opera", "Opera", "/usr/bin/opera %U")
			tt.set(f)
			if got := defaultOf(look(f)); got != tt.want {
				t.Errorf("default %q, want %q", got, tt.want)
			}
		})
	}
}

// TestSnapWithoutAnEntry: a Snap that only has the name of a product's program, and no
// .desktop file, is none to list.
func TestSnapWithoutAnEntry(t *testing.T) {
	f := machinetest.New("linux", "/home/sato")
	f.Files.Programs("/snap/bin/opera-beta")
	if list := look(f); len(list) != 0 {
		t.Errorf("%q", foundIDs(list))
	}
}
