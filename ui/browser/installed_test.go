package browser

import (
	"context"
	"errors"
	"path/filepath"
	"reflect"
	"slices"
	"testing"

	"norikae/ui/browser/machine/machinetest"
	"norikae/ui/browser/product"
)

// TestInstalledHere looks at the computer the test runs on, whatever it is.
func TestInstalledHere(t *testing.T) {
	list := Installed(context.Background())
	seen := map[string]bool{}
	for i, b := range list {
		switch {
		case b.ID == "" || b.Kind == "" || b.Name == "" || b.Path == "":
			t.Errorf("incomplete: %+v", b)
		case seen[b.ID]:
			t.Errorf("%s is there twice", b.ID)
		case b.Default && i != 0:
			t.Errorf("the default browser %s comes at place %d", b.ID, i)
		case b.Confined == product.Unconfined && !filepath.IsAbs(b.Path) && b.Isolation != CopyOnly:
			t.Errorf("%s is started as %s", b.ID, b.Path)
		}
		seen[b.ID] = true
	}
	again := ids(Installed(context.Background()))
	if !reflect.DeepEqual(again, ids(list)) {
		t.Errorf("a second look found %q, the first %q", again, ids(list))
	}
}

func TestInstalledOrder(t *testing.T) {
	f := machinetest.New("linux", "/home/sato")
	f.Vars["PATH"] = "/usr/bin"
	f.Desktop(t, "/usr/share/applications", "plainbrowser", "org.gnome.Epiphany", "org.kde.falkon")
	f.Files.Programs("/usr/bin/plainbrowser", "/usr/bin/epiphany", "/usr/bin/falkon", "/usr/bin/firefox", "/usr/bin/microsoft-edge",
		"/opt/b/firefox", "/usr/bin/waterfox", "/opt/microsoft-edge/resources.pak", "/usr/lib/waterfox/omni.ja", "/usr/lib/waterfox/application.ini")
	f.Files.Put("/usr/share/applications"+"/b.desktop", "[Desktop Entry]\nName=B\nExec=/opt/b/firefox %u\nCategories=WebBrowser;\n", 0o644)
	f.Run.Answers["xdg-settings get default-web-browser"] = "org.gnome.Epiphany.desktop"
	got := ids(installed(context.Background(), &f.Machine))
	// The default; the table, by its order; the others, by name.
	want := []string{
		"*org.gnome.Epiphany:/usr/bin/epiphany",
		"edge:/usr/bin/microsoft-edge", "firefox:/opt/b/firefox", "waterfox:/usr/bin/waterfox",
		"org.kde.falkon:/usr/bin/falkon", "plainbrowser:/usr/bin/plainbrowser",
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	if slices.Contains(got, "firefox:/usr/bin/firefox") {
		t.Error("a product with an entry is looked for by name as well")
	}
}

func TestInstalledOnEveryKindOfSystem(t *testing.T) {
	for system, home := range map[string]string{
		"linux": "/home/sato", "freebsd": "/home/sato", "darwin": "/Users/sato", "windows": `C:\Users\sato`, "plan9": "",
	} {
		// Nothing there at all: no browser, and no failure.
		if list := installed(context.Background(), &machinetest.New(system, home).Machine); len(list) != 0 {
			t.Errorf("%s: %q", system, ids(list))
		}
	}
}

func TestPolicyReachesTheBrowser(t *testing.T) {
	f := machinetest.New("linux", "/home/sato")
	f.Desktop(t, "/usr/share/applications", "microsoft-edge")
	f.Files.Programs("/usr/bin/microsoft-edge-stable")
	f.Files.Put("/etc/opt/edge/policies/managed/company.json", `{"InPrivateModeAvailability":1}`, 0o644)
	b := byKind(t, installed(context.Background(), &f.Machine), "edge")
	if b.Policy != PolicyDisabled || b.CanPrivate() {
		t.Errorf("policy %v", b.Policy)
	}
	if _, err := b.Command(goodLink, Session{}); !errors.Is(err, ErrPrivateDisabled) {
		t.Errorf("command: %v", err)
	}
}
