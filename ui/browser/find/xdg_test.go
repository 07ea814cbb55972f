package find

import (
	"context"
	"reflect"
	"slices"
	"strings"
	"testing"

	"norikae/ui/browser/machine/machinetest"
	"norikae/ui/browser/product"
)

const (
	xdgMain     = "xdg-settings get default-web-browser"
	xdgMime     = "xdg-mime query default x-scheme-handler/https"
	systemApps  = "/usr/share/applications"
	flatpakApps = "/var/lib/flatpak/exports/share/applications"
	snapApps    = "/var/lib/snapd/desktop/applications"
)

// debian is a computer with a browser of every row that Linux packages have.
func debian(t *testing.T) *machinetest.Fake {
	f := machinetest.New("linux", "/home/sato")
	f.Vars["PATH"] = "/usr/local/bin:/usr/bin:relative:"
	f.Desktop(t, systemApps, "google-chrome", "com.google.Chrome", "google-chrome-beta", "microsoft-edge", "brave-browser",
		"opera", "firefox-esr", "org.gnome.Epiphany", "org.kde.falkon", "lynx", "linkpicker", "editor", "plainbrowser")
	f.Files.Programs("/opt/google/chrome/google-chrome", "/usr/bin/google-chrome-beta", "/usr/bin/microsoft-edge-stable",
		"/usr/bin/brave-browser-stable", "/usr/bin/opera", "/usr/lib/firefox-esr/firefox-esr", "/usr/bin/epiphany",
		"/usr/bin/falkon", "/usr/bin/lynx", "/usr/bin/linkpicker", "/usr/bin/editor", "/usr/bin/plainbrowser",
		"/usr/bin/librewolf", "/usr/share/librewolf/omni.ja", "/usr/share/librewolf/application.ini",
		"/usr/bin/vivaldi-stable", "/opt/vivaldi-stable/resources.pak")
	f.Files.Links["/usr/bin/google-chrome-stable"] = "/opt/google/chrome/google-chrome"
	f.Files.Links["/usr/bin/google-chrome"] = "/usr/bin/google-chrome-stable"
	f.Files.Links["/usr/bin/vivaldi"] = "/usr/bin/vivaldi-stable"
	f.Files.Put("/usr/bin/firefox", "#!/bin/sh\nexec firefox-esr \"$@\"\n", 0o755)
	f.Run.Answers[xdgMain] = "microsoft-edge.desktop\n"
	return f
}

func TestXDGTable(t *testing.T) {
	list := look(debian(t))
	want := []string{
		"*edge:/usr/bin/microsoft-edge-stable",
		"chrome:/opt/google/chrome/google-chrome",
		"chrome-beta:/usr/bin/google-chrome-beta",
		"firefox-esr:/usr/lib/firefox-esr/firefox-esr",
		"brave:/usr/bin/brave-browser-stable",
		"vivaldi:/usr/bin/vivaldi-stable",
		"opera:/usr/bin/opera",
		"librewolf:/usr/bin/librewolf",
		"org.kde.falkon:/usr/bin/falkon",
		"plainbrowser:/usr/bin/plainbrowser",
		"org.gnome.Epiphany:/usr/bin/epiphany",
	}
	if got := foundIDs(list); !reflect.DeepEqual(got, want) {
		t.Fatalf("found\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestXDGCommands(t *testing.T) {
	list := look(debian(t))
	tests := map[string][]string{
		"edge":               {"/usr/bin/microsoft-edge-stable", "--inprivate", goodLink},
		"chrome":             {"/usr/bin/google-chrome-stable", "--incognito", goodLink},
		"firefox-esr":        {"/usr/lib/firefox-esr/firefox-esr", "--private-window", goodLink},
		"brave":              {"/usr/bin/brave-browser-stable", "--incognito", goodLink},
		"vivaldi":            {"/usr/bin/vivaldi", "--incognito", goodLink},
		"opera":              {"/usr/bin/opera", "--private", goodLink},
		"librewolf":          {"/usr/bin/librewolf", "--private-window", goodLink},
		"org.gnome.Epiphany": {"epiphany", "--incognito-mode", goodLink},
		"org.kde.falkon":     {"/usr/bin/falkon", "--private-browsing", goodLink, "--wait=100%"},
	}
	for kind, want := range tests {
		got := command(foundKind(t, list, kind))
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s: %q, want %q", kind, got, want)
		}
	}
	if b := foundKind(t, list, "plainbrowser"); b.Isolation != product.CopyOnly || b.Word != product.NoWord {
		t.Errorf("a browser without a private action: %+v", b)
	}
	if b := foundKind(t, list, "org.gnome.Epiphany"); b.Isolation != product.PrivateOnly || b.Word != product.WordIncognito || b.Name != "Web" {
		t.Errorf("a browser known by its action: %+v", b)
	}
}

func TestXDGConfined(t *testing.T) {
	f := machinetest.New("linux", "/home/sato")
	f.Vars["PATH"] = "/usr/bin"
	f.Vars["XDG_DATA_DIRS"] = "/usr/share:" + strings.TrimSuffix(snapApps, "/applications")
	f.Desktop(t, snapApps, "firefox_firefox", "chromium_chromium", "vivaldi_vivaldi-stable")
	f.Desktop(t, flatpakApps, "org.mozilla.firefox")
	f.Desktop(t, "/home/sato/.local/share/flatpak/exports/share/applications", "com.google.Chrome=com.google.Chrome.flatpak")
	f.Files.Programs("/usr/bin/flatpak", "/usr/bin/snap")
	for _, name := range []string{"firefox", "chromium", "vivaldi.vivaldi-stable"} {
		f.Files.Links["/snap/bin/"+name] = "/usr/bin/snap"
	}
	// Ubuntu's transitional packages: a script on PATH that is the Snap again.
	f.Files.Put("/usr/bin/firefox", "#!/bin/sh\nif ! [ -x /snap/bin/firefox ]; then exit 1; fi\nexec /snap/bin/firefox \"$@\"\n", 0o755)
	f.Files.Put("/usr/bin/chromium-browser", "#!/bin/sh\nexec \"/snap/bin/chromium\" \"$@\"\n", 0o755)
	f.Run.Answers[xdgMain] = "firefox_firefox.desktop\n"

	list := look(f)
	want := []string{
		"*firefox:snap/firefox", "chrome:flatpak/com.google.Chrome", "firefox:flatpak/org.mozilla.firefox",
		"vivaldi:snap/vivaldi", "chromium:snap/chromium",
	}
	if got := foundIDs(list); !reflect.DeepEqual(got, want) {
		t.Fatalf("found %q, want %q", got, want)
	}
	commands := map[string][]string{
		"firefox:snap/firefox":                {"/snap/bin/firefox", "--private-window", goodLink},
		"chromium:snap/chromium":              {"/usr/bin/snap", "run", "chromium", "--incognito", goodLink},
		"vivaldi:snap/vivaldi":                {"/snap/bin/vivaldi.vivaldi-stable", "--incognito", goodLink},
		"firefox:flatpak/org.mozilla.firefox": {"/usr/bin/flatpak", "run", "org.mozilla.firefox", "--private-window", goodLink},
		"chrome:flatpak/com.google.Chrome": {
			"/usr/bin/flatpak", "run", "--user", "com.google.Chrome", "--incognito",
			goodLink,
		},
	}
	for _, b := range list {
		got := command(b)
		if !reflect.DeepEqual(got, commands[b.ID]) {
			t.Errorf("%s: %q, want %q", b.ID, got, commands[b.ID])
		}
		wantConfined := product.Snap
		if strings.Contains(b.ID, "flatpak") {
			wantConfined = product.Flatpak
		}
		if b.Confined != wantConfined {
			t.Errorf("%s: confinement %v", b.ID, b.Confined)
		}
	}
}

func TestXDGProgramsWithoutEntries(t *testing.T) {
	f := machinetest.New("linux", "/home/sato")
	f.Vars["PATH"] = "/home/sato/bin"
	f.Files.Programs("/home/sato/bin/google-chrome-stable", "/home/sato/bin/zen", "/opt/microsoft/msedge/msedge")
	f.Files.Programs("/opt/google-chrome-stable/resources.pak", "/usr/lib/zen/omni.ja", "/usr/lib/zen/application.ini")
	f.Files.Put("/usr/bin/chromium", "no program", 0o644)
	// Something else with the name of a browser, which nobody has registered as one.
	f.Files.Programs("/usr/bin/opera", "/usr/bin/floorp", "/usr/lib/floorp/resources.pak")
	// The same product in another packaging has an entry, and is another browser.
	f.Desktop(t, flatpakApps, "com.google.Chrome=com.google.Chrome.flatpak")
	f.Files.Programs("/usr/bin/flatpak")
	f.Files.Links["/snap/bin/brave"] = "/usr/bin/snap"
	f.Files.Programs("/usr/bin/snap")
	f.Files.Put("/snap/bin/brave", "", 0o755)
	want := []string{
		"edge:/opt/microsoft/msedge/msedge", "chrome:/home/sato/bin/google-chrome-stable",
		"chrome:flatpak/com.google.Chrome", "brave:snap/brave",
		"zen:/home/sato/bin/zen",
	}
	if got := foundIDs(look(f)); !reflect.DeepEqual(got, want) {
		t.Errorf("found %q, want %q", got, want)
	}
}

func TestXDGTwoOfOneProduct(t *testing.T) {
	f := machinetest.New("linux", "/home/sato")
	f.Desktop(t, systemApps, "google-chrome")
	f.Desktop(t, flatpakApps, "com.google.Chrome=com.google.Chrome.flatpak")
	f.Desktop(t, "/home/sato/.local/share/applications", "firefox-nightly-home", "firefox-esr")
	f.Files.Programs("/usr/bin/google-chrome-stable", "/usr/bin/flatpak", "/usr/lib/firefox-esr/firefox-esr",
		`/home/sato/my "apps" $1/firefox/firefox`)
	list := look(f)
	want := []string{
		"chrome:/usr/bin/google-chrome-stable", "chrome:flatpak/com.google.Chrome",
		`firefox:/home/sato/my "apps" $1/firefox/firefox`, "firefox-esr:/usr/lib/firefox-esr/firefox-esr",
	}
	if got := foundIDs(list); !reflect.DeepEqual(got, want) {
		t.Fatalf("found %q, want %q", got, want)
	}
	got := command(list[2])
	if want := []string{`/home/sato/my "apps" $1/firefox/firefox`, "--private-window", goodLink}; !reflect.DeepEqual(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestXDGOverriddenEntries(t *testing.T) {
	f := machinetest.New("linux", "/home/sato")
	f.Vars["XDG_DATA_HOME"] = "/home/sato/data"
	f.Desktop(t, systemApps, "google-chrome", "brave-browser", "kde/opera=opera")
	f.Files.Programs("/usr/bin/google-chrome-stable", "/usr/bin/brave-browser-stable", "/usr/bin/opera", "/usr/bin/flatpak",
		"/opt/google-chrome-stable/resources.pak", "/opt/brave-browser-stable/resources.pak")
	f.Files.Put("/home/sato/data/applications/google-chrome.desktop", "[Desktop Entry]\nType=Application\nHidden=true\n", 0o644)
	f.Desktop(t, "/home/sato/data/applications", "brave-browser=org.mozilla.firefox")
	// A browser that is found by its entry alone is gone with it.
	f.Desktop(t, systemApps, "plainbrowser")
	f.Files.Programs("/usr/bin/plainbrowser")
	f.Files.Put("/home/sato/data/applications/plainbrowser.desktop", "[Desktop Entry]\nHidden=true\n", 0o644)
	f.Run.Answers[xdgMain] = "kde-opera.desktop"
	var kinds []string
	for _, b := range look(f) {
		if strings.Contains(b.ID, "chrome") && b.Launch.Program[0] != "/usr/bin/google-chrome-stable" {
			t.Errorf("unexpected %s", b.ID)
		}
		kinds = append(kinds, b.ID)
		if b.Default != (b.Kind == "opera") {
			t.Errorf("%s: default %v", b.ID, b.Default)
		}
	}
	// Chrome and Brave are still found by name: the programs are there.
	slices.Sort(kinds)
	want := []string{
		"brave:/usr/bin/brave-browser-stable", "chrome:/usr/bin/google-chrome-stable", "firefox:flatpak/org.mozilla.firefox",
		"opera:/usr/bin/opera",
	}
	if !reflect.DeepEqual(kinds, want) {
		t.Errorf("found %q, want %q", kinds, want)
	}
}

func TestXDGHostileEntries(t *testing.T) {
	f := machinetest.New("linux", "/home/sato")
	f.Vars["PATH"] = "/usr/bin:."
	var names []string
	for _, n := range []string{
		"shell", "bash", "split", "python", "quote", "relative", "climb", "missing", "empty", "onlycode",
		"flatpakoption", "flatpakother", "snapoption", "wrapper", "type",
	} {
		names = append(names, "hostile-"+n)
	}
	f.Desktop(t, systemApps, names...)
	f.Files.Programs("/bin/bash", "/usr/bin/sh", "/usr/bin/python3.12", "/usr/bin/flatpak", "/usr/bin/snap", "/usr/bin/env",
		"/usr/bin/sudo", "/usr/bin/plainbrowser")
	if list := look(f); len(list) != 0 {
		t.Errorf("hostile entries gave %q", foundIDs(list))
	}

	f.Desktop(t, systemApps, "hostile-action")
	list := look(f)
	if len(list) != 1 || list[0].Isolation != product.CopyOnly {
		t.Errorf("a shell as private action: %+v", list)
	}
}

func TestXDGDefault(t *testing.T) {
	tests := []struct {
		name    string
		answers map[string]string
		browser string
		want    string
	}{
		{"xdg-settings", map[string]string{xdgMain: "brave-browser.desktop\n", xdgMime: "opera.desktop"}, "", "brave"},
		{"second file of one browser", map[string]string{xdgMain: "com.google.Chrome.desktop\n"}, "", "chrome"},
		{"xdg-settings fails", map[string]string{xdgMime: "opera.desktop\n"}, "", "opera"},
		{"xdg-settings says nothing", map[string]string{xdgMain: "\n", xdgMime: "opera.desktop;other.desktop\n"}, "", "opera"},
		{"xdg-settings says nonsense", map[string]string{xdgMain: "../../evil.desktop", xdgMime: ""}, "opera", "opera"},
		{"$BROWSER with a path", nil, "/usr/bin/brave-browser-stable:opera", "brave"},
		{"$BROWSER with arguments", nil, "google-chrome-stable --new-window %s", "chrome"},
		{"$BROWSER is a shell", nil, "sh", ""},
		{"not installed", map[string]string{xdgMain: "gone.desktop"}, "", ""},
		{"nothing", nil, "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := debian(t)
			f.Run.Answers = tt.answers
			f.Vars["BROWSER"] = tt.browser
			got := ""
			for _, b := range look(f) {
				if b.Default {
					got += b.Kind
				}
			}
			if got != tt.want {
				t.Errorf("default %q, want %q", got, tt.want)
			}
		})
	}
}

func TestXDGDefaultFromTheLists(t *testing.T) {
	const (
		user    = "/home/sato/.config/mimeapps.list"
		company = "/etc/xdg/gnome-mimeapps.list"
		distro  = "/usr/share/applications/mimeapps.list"
		cache   = "/usr/share/applications/mimeinfo.cache"
		globals = "/home/sato/.config/kdeglobals"
	)
	kde := map[string]string{"XDG_CURRENT_DESKTOP": "KDE"}
	list := func(ids string) string {
		return "[Added Associations]\nx-scheme-handler/https=opera.desktop;\n\n[Default Applications]\n" +
			"x-scheme-handler/http=opera.desktop\n" + httpsType + "=" + ids + "\n"
	}
	tests := []struct {
		name  string
		vars  map[string]string
		files map[string]string
		want  string
	}{
		{"the person's choice", nil, map[string]string{user: list("brave-browser.desktop;opera.desktop;"), distro: list("opera.desktop")}, "brave"},
		{"an application that is gone", nil, map[string]string{user: list("gone.desktop;brave-browser.desktop")}, "brave"},
		{"nothing but gone ones", nil, map[string]string{user: list("gone.desktop"), distro: list("google-chrome.desktop")}, "chrome"},
		{"an application that is no browser", nil, map[string]string{user: list("linkpicker.desktop"), distro: list("opera.desktop")}, "opera"},
		{"for one desktop", map[string]string{"XDG_CURRENT_DESKTOP": "ubuntu:GNOME"}, map[string]string{company: list("brave-browser.desktop")}, "brave"},
		{"for another desktop", map[string]string{"XDG_CURRENT_DESKTOP": "XFCE"}, map[string]string{company: list("brave-browser.desktop")}, "edge"},
		{"another place", map[string]string{"XDG_CONFIG_HOME": "/home/sato/conf"}, map[string]string{"/home/sato/conf/mimeapps.list": list("opera.desktop")}, "opera"},
		{"KDE has its own", kde, map[string]string{user: list("opera.desktop"), globals: "[General]\nBrowserApplication=brave-browser.desktop\n"}, "brave"},
		{"KDE, without its ending", kde, map[string]string{user: list("opera.desktop"), globals: "[General]\nBrowserApplication=brave-browser\n"}, "brave"},
		{"KDE, a command line", kde, map[string]string{user: list("opera.desktop"), globals: "[General]\nBrowserApplication=!/usr/bin/google-chrome-stable --new-window\n"}, "chrome"},
		{"KDE, a shell", kde, map[string]string{user: list("opera.desktop"), globals: "[General]\nBrowserApplication=!sh -c x\n"}, "opera"},
		{"KDE, another section", kde, map[string]string{user: list("opera.desktop"), globals: "[X]\nBrowserApplication=brave-browser.desktop\n"}, "opera"},
		{"KDE, nothing of its own", kde, map[string]string{user: list("opera.desktop"), globals: "[General]\nBrowserApplication=\n"}, "opera"},
		{"not KDE", nil, map[string]string{user: list("opera.desktop"), globals: "[General]\nBrowserApplication=brave-browser.desktop\n"}, "opera"},
		{"Xfce without lists", map[string]string{"XDG_CURRENT_DESKTOP": "XFCE"}, map[string]string{"/home/sato/.config/xfce4/helpers.rc": "WebBrowser=opera\n"}, "opera"},
		{"what the system has by itself", nil, map[string]string{cache: "[MIME Cache]\n" + httpsType + "=opera.desktop;brave-browser.desktop;\n"}, "opera"},
		{"the old list of the system", nil, map[string]string{cache: "[MIME Cache]\n" + httpsType + "=opera.desktop;\n", "/usr/share/applications/defaults.list": list("brave-browser.desktop")}, "brave"},
		{"a choice before it", map[string]string{"BROWSER": "/usr/bin/brave-browser-stable"}, map[string]string{cache: "[MIME Cache]\n" + httpsType + "=opera.desktop;\n"}, "brave"},
		{"a cache of other things", nil, map[string]string{cache: "[MIME Cache]\ntext/html=opera.desktop;\n"}, "edge"},
		{"$BROWSER comes after the lists", map[string]string{"BROWSER": "google-chrome"}, map[string]string{user: list("opera.desktop")}, "opera"},
		{"no defaults in it", nil, map[string]string{user: "[Added Associations]\n" + httpsType + "=opera.desktop\n"}, "edge"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := debian(t) // xdg-settings says Edge
			for n, v := range tt.vars {
				f.Vars[n] = v
			}
			for n, c := range tt.files {
				f.Files.Put(n, c, 0o644)
			}
			got := ""
			for _, b := range look(f) {
				if b.Default {
					got += b.Kind
				}
			}
			if got != tt.want {
				t.Errorf("default %q, want %q", got, tt.want)
			}
			if asked := len(f.Run.Ran) > 0; asked != (tt.want == "edge") {
				t.Errorf("ran %q", f.Run.Ran)
			}
		})
	}
}

func FuzzMimeApps(f *testing.F) {
	for _, s := range []string{
		"[Default Applications]\nx-scheme-handler/https=a.desktop;b.desktop;\n", "[Default Applications]\n=\n", "[", "x-scheme-handler/https=a",
		"[Default Applications]\r\n x-scheme-handler/https = a.desktop \r\n",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		m := machinetest.New("linux", "/home/sato")
		m.Files.Put("/list", string(data), 0o644)
		for _, id := range splitIDs((unixFinder{&m.Machine}).setting("/list", "Default Applications", httpsType)) {
			if id == "" || strings.ContainsAny(id, "; \n") {
				t.Errorf("%q", id)
			}
		}
	})
}

func TestXDGEndsWithContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if list := (unixFinder{&debian(t).Machine}).desktopEntries(ctx); len(list) != 0 {
		t.Errorf("read %d entries after the end", len(list))
	}
}
