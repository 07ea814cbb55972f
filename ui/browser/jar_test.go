package browser

import (
	"errors"
	"testing"

	"norikae/ui/browser/machine/machinetest"
)

func TestJars(t *testing.T) {
	at := func(kind, program string) Browser { return made(t, kind, program) }
	flatpak, snap := at("chrome", "/usr/bin/flatpak"), at("firefox", "/snap/bin/firefox")
	flatpak.Confined, flatpak.launch.App = Flatpak, "com.google.Chrome"
	snap.Confined, snap.launch.App = Snap, "firefox"
	own := func(text string) Browser {
		tpl, err := ParseTemplate(text)
		machinetest.Must(t, err)
		return tpl.Browser()
	}
	tests := []struct {
		name string
		a, b Browser
		same bool
	}{
		{"two copies of one product use one profile", at("chrome", "/opt/a/chrome"), at("chrome", "/opt/b/chrome"), true},
		{"two channels do not", at("chrome", "/x"), at("chrome-beta", "/x"), false},
		{"two products do not", at("edge", "/x"), at("chrome", "/x"), false},
		{"a Flatpak has its own", at("chrome", "/x"), flatpak, false},
		{"a Snap has its own", at("firefox", "/x"), snap, false},
		{"two own commands of one program", own("/x -a {url}"), own("/x -b {url}"), true},
		{"own commands of two programs", own("/x {url}"), own("/y {url}"), false},
	}
	for _, tt := range tests {
		if got := jarOf(tt.a) == jarOf(tt.b); got != tt.same {
			t.Errorf("%s: %q and %q", tt.name, jarOf(tt.a), jarOf(tt.b))
		}
	}
}

func TestAccountsInTwoBrowsers(t *testing.T) {
	st := newStage(t, t.TempDir())
	// Each browser has a jar of its own, so each account gets a private window.
	for kind, account := range map[string]string{"edge": "a", "chrome": "b", "firefox": "c"} {
		got, err := st.open(made(t, kind, "/usr/bin/"+kind), Session{Account: account})
		if err != nil || got.Did != PrivateWindow {
			t.Errorf("%s: %v, %v", kind, got.Did, err)
		}
	}
	// A second copy of Chrome is the same jar.
	got, err := st.open(made(t, "chrome", "/opt/other/chrome"), Session{Account: "c"})
	if err != nil || got.Did != ThrowawayProfile || got.Because != BecauseOtherAccount {
		t.Errorf("the other copy: %v because %v, %v", got.Did, got.Because, err)
	}
}

func TestOwnCommandsShareNoCookies(t *testing.T) {
	st := newStage(t, t.TempDir())
	tpl, err := ParseTemplate("/usr/bin/orion --private {url}")
	machinetest.Must(t, err)
	b := tpl.Browser()
	if got, err := st.open(b, Session{Account: "a"}); err != nil || got.Did != PrivateWindow {
		t.Fatalf("%v, %v", got.Did, err)
	}
	if _, err := st.open(b, Session{Account: "b"}); !errors.Is(err, ErrCloseFirst) {
		t.Errorf("a second account: %v", err)
	}
	if got, err := st.open(b, Session{Account: "b", Closed: true}); err != nil || got.Did != PrivateWindow {
		t.Errorf("after closing: %v, %v", got.Did, err)
	}
	// Now the jar is b's.
	if _, err := st.open(b, Session{Account: "a"}); !errors.Is(err, ErrCloseFirst) {
		t.Errorf("the first account: %v", err)
	}
}

func TestNobodyNeedsToWatch(t *testing.T) {
	st := newStage(t, t.TempDir())
	b := made(t, "chrome", "/x")
	for range 50 { // nobody receives from any of them
		opened, err := st.open(b, Session{Account: "a"})
		machinetest.Must(t, err)
		if cap(opened.Watch) == 0 {
			t.Fatal("the sender would wait for a receiver")
		}
		st.last().end <- 1
	}
}
