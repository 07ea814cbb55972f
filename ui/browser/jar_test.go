package browser

import (
	"context"
	"errors"
	"testing"

	"norikae/ui/browser/machine/machinetest"
	"norikae/ui/browser/product"
)

func TestJars(t *testing.T) {
	at := func(kind, program string) Browser { return made(t, kind, program) }
	flatpak, snap := at("chrome", "/usr/bin/flatpak"), at("firefox", "/snap/bin/firefox")
	flatpak.Confined, flatpak.jar = product.Flatpak, "chrome/com.google.Chrome"
	snap.Confined, snap.jar = product.Snap, "firefox/firefox"
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
		if got := tt.a.jar == tt.b.jar; got != tt.same {
			t.Errorf("%s: %q and %q", tt.name, tt.a.jar, tt.b.jar)
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
	st.fake.Files.Programs("/usr/bin/orion")
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

// TestOwnCommandBesideItsBrowser: a command of the person's own and the browser of the
// table are two names of one cookie jar, whichever comes first.
func TestOwnCommandBesideItsBrowser(t *testing.T) {
	for _, command := range []string{
		"/usr/bin/google-chrome --incognito {url}", "google-chrome --incognito {url}", "nice -n 5 google-chrome --incognito {url}",
		"/home/sato/mine {url}",
	} {
		st := newStage(t, t.TempDir())
		st.fake.Vars["PATH"] = "/usr/bin"
		st.fake.Files.Programs("/usr/bin/google-chrome", "/usr/bin/nice")
		st.fake.Files.Put("/home/sato/mine", "#!/bin/sh\nexec google-chrome --incognito \"$@\"\n", 0o755)
		tpl, err := ParseTemplate(command)
		machinetest.Must(t, err)
		own, chrome := tpl.Browser(), made(t, "chrome", "/usr/bin/google-chrome")
		if got, err := st.open(own, Session{Account: "a"}); err != nil || got.Did != PrivateWindow {
			t.Fatalf("%s: %v, %v", command, got.Did, err)
		}
		if got, err := st.open(chrome, Session{Account: "b"}); err != nil || got.Did != ThrowawayProfile {
			t.Errorf("%s, then Chrome for another account: %v, %v", command, got.Did, err)
		}
		if got, err := st.open(chrome, Session{Account: "b", Closed: true}); err != nil {
			t.Errorf("%v, %v", got.Did, err)
		}
		if got, err := st.open(chrome, Session{Account: "a"}); err != nil || got.Did != PrivateWindow {
			t.Errorf("%s, then Chrome for the same account: %v, %v", command, got.Did, err)
		}
		if _, err := st.open(own, Session{Account: "c"}); !errors.Is(err, ErrCloseFirst) {
			t.Errorf("%s after Chrome, for another account: %v", command, err)
		}
	}
}

// TestOwnCommandIsJudgedWhenItRuns: what a name leads to may change after it was
// written down.
func TestOwnCommandIsJudgedWhenItRuns(t *testing.T) {
	st := newStage(t, t.TempDir())
	st.fake.Vars["PATH"] = "/usr/bin"
	st.fake.Files.Programs("/usr/bin/dash")
	st.fake.Files.Links["/usr/bin/mine"] = "/usr/bin/dash"
	st.fake.Files.Put("/usr/bin/mine", "", 0o755)
	tpl, err := ParseTemplate("mine -c {url}")
	machinetest.Must(t, err)
	if _, err := st.open(tpl.Browser(), Session{}); !errors.Is(err, ErrTemplateShell) || len(st.runs) != 0 {
		t.Errorf("%v, %d runs", err, len(st.runs))
	}
	if _, err := st.Try(context.Background(), tpl.Browser(), Page{}); !errors.Is(err, ErrTemplateShell) || len(st.runs) != 0 {
		t.Errorf("a trial: %v, %d runs", err, len(st.runs))
	}
}

// TestOwnCommandThatIsNotFound is not left to the system to find: whatever that would
// start, nobody has looked at.
func TestOwnCommandThatIsNotFound(t *testing.T) {
	st := newStage(t, t.TempDir())
	for _, command := range []string{"gone {url}", "/opt/gone {url}", "nice gone {url}"} {
		tpl, err := ParseTemplate(command)
		machinetest.Must(t, err)
		if got, err := st.open(tpl.Browser(), Session{}); !errors.Is(err, ErrStart) || got.Did != Nothing || len(st.runs) != 0 {
			t.Errorf("%s: %+v, %v, %d runs", command, got, err, len(st.runs))
		}
	}
}

// TestPolicyHoldsForAnOwnCommand: a browser whose private mode is forbidden opens a
// normal window, whoever asks it.
func TestPolicyHoldsForAnOwnCommand(t *testing.T) {
	st := newStage(t, t.TempDir())
	st.fake.Vars["PATH"] = "/usr/bin"
	st.fake.Files.Programs("/usr/bin/google-chrome")
	st.fake.Files.Put("/etc/opt/chrome/policies/managed/a.json", `{"IncognitoModeAvailability":1}`, 0o644)
	for command, want := range map[string]error{
		"google-chrome --incognito {url}":           ErrPrivateDisabled,
		"google-chrome --profile-directory=x {url}": nil, // no private window is meant
	} {
		tpl, err := ParseTemplate(command)
		machinetest.Must(t, err)
		if _, err := st.open(tpl.Browser(), Session{}); !errors.Is(err, want) || (err == nil) != (want == nil) {
			t.Errorf("%s: %v, want %v", command, err, want)
		}
	}
}
