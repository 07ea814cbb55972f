package profile

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"norikae/ui/browser/machine/machinetest"
	"norikae/ui/browser/product"
)

// leftover makes the folder of a profile of an earlier run.
func leftover(t *testing.T, base, name string, age time.Duration) string {
	t.Helper()
	dir := filepath.Join(base, name)
	machinetest.Must(t, os.MkdirAll(filepath.Join(dir, "Default"), 0o700))
	machinetest.Must(t, os.WriteFile(filepath.Join(dir, "Default", "Cookies"), []byte("live"), 0o600))
	then := time.Now().Add(-age)
	machinetest.Must(t, os.Chtimes(dir, then, then))
	return dir
}

func TestSweepLeftovers(t *testing.T) {
	home := t.TempDir()
	s := New(filepath.Join(home, "sessions"), home)
	snap := filepath.Join(home, "snap/chromium/common", confinedBase)
	flatpak := filepath.Join(home, ".var/app/org.mozilla.firefox/cache", confinedBase)
	old := []string{
		leftover(t, s.Dir, "session-1", time.Hour), leftover(t, snap, "session-2", time.Hour), leftover(t, flatpak, "session-3", time.Hour),
	}
	machinetest.Must(t, errors.Join(s.addPlace(snap), s.addPlace(flatpak)))
	strange := leftover(t, filepath.Join(home, ".var/app/never.Used/cache", confinedBase), "session-6", time.Hour)
	young := leftover(t, s.Dir, "session-4", 0)
	signed := leftover(t, s.Dir, "session-5", time.Hour)
	machinetest.Must(t, WriteOwner(signed, os.Getpid()))
	foreign := leftover(t, s.Dir, "something", time.Hour)
	file := filepath.Join(s.Dir, "session-file")
	machinetest.Must(t, os.WriteFile(file, nil, 0o600))

	left, err := s.Sweep(true)
	if left != 2 || err != nil {
		t.Errorf("%d left, %v; want 2", left, err)
	}
	for _, dir := range old {
		if machinetest.Exists(dir) {
			t.Errorf("%s was left", dir)
		}
	}
	for _, dir := range []string{young, signed, foreign, file, strange} {
		if !machinetest.Exists(dir) {
			t.Errorf("%s was removed", dir)
		}
	}
	if machinetest.Exists(snap) || machinetest.Exists(flatpak) || !machinetest.Exists(filepath.Dir(snap)) {
		t.Error("a trace among the files of another program")
	}
}

func TestSweepDoesNotFollowLinks(t *testing.T) {
	home := t.TempDir()
	s := New(filepath.Join(home, "sessions"), home)
	precious := leftover(t, home, "precious", time.Hour)
	machinetest.Must(t, os.MkdirAll(s.Dir, 0o700))
	if err := os.Symlink(precious, filepath.Join(s.Dir, "session-x")); err != nil {
		t.Skipf("no symbolic links here: %v", err)
	}
	inside := leftover(t, s.Dir, "session-y", time.Hour)
	machinetest.Must(t, os.Symlink(precious, filepath.Join(inside, "link")))
	then := time.Now().Add(-time.Hour)
	machinetest.Must(t, os.Chtimes(inside, then, then))
	_, err := s.Sweep(true)
	machinetest.Must(t, err)
	if machinetest.Exists(inside) || !machinetest.Exists(filepath.Join(precious, "Default", "Cookies")) {
		t.Error("a link was followed, or its folder left")
	}
}

func TestTendRemovesInTheBackground(t *testing.T) {
	home := t.TempDir()
	s := New(filepath.Join(home, "sessions"), home)
	s.RetryPause = 5 * time.Millisecond
	old := leftover(t, s.Dir, "session-1", time.Hour)
	busy := leftover(t, s.Dir, "session-2", time.Hour)
	machinetest.Must(t, WriteOwner(busy, os.Getpid()))
	s.StartSweeping()
	machinetest.Eventually(t, "the leftover goes", func() bool { return !machinetest.Exists(old) })
	if !machinetest.Exists(busy) {
		t.Fatal("a profile in use was removed")
	}
	// Its browser ends. Windows lets nobody remove a file while the store reads it.
	machinetest.Eventually(t, "the owner leaves", func() bool { return os.Remove(filepath.Join(busy, OwnerFile)) == nil })
	then := time.Now().Add(-time.Hour)
	machinetest.Must(t, os.Chtimes(busy, then, then))
	machinetest.Eventually(t, "the other goes too", func() bool { return !machinetest.Exists(busy) })
	machinetest.Must(t, s.Close())
}

func TestLateWritersDoNotKeepAProfile(t *testing.T) {
	home := t.TempDir()
	s := New(filepath.Join(home, "sessions"), home)
	s.SettleTime = time.Second // time enough to be late in
	s.StartSweeping()
	p, err := s.Create(Request{Browser: "chrome", Account: "a"})
	machinetest.Must(t, err)
	s.Release(p, Exit{})
	// A child of the browser has not noticed yet, and writes while all is removed.
	machinetest.Eventually(t, "a late write", func() bool {
		return os.MkdirAll(filepath.Join(p.Dir, "Default"), 0o700) == nil &&
			os.WriteFile(filepath.Join(p.Dir, "Default", "Cookies"), []byte("live"), 0o600) == nil
	})
	machinetest.Eventually(t, "the folder goes again", func() bool { return !machinetest.Exists(p.Dir) })
	machinetest.Eventually(t, "it is off the list", func() bool { return !s.hasPending() })
	machinetest.Must(t, s.Close())
}

func TestProfileWhereAConfinedBrowserSeesIt(t *testing.T) {
	home := t.TempDir()
	s := New(filepath.Join(home, "cache", "sessions"), home)
	tests := []struct {
		r    Request
		want string
	}{
		{Request{Confined: product.Snap, App: "firefox", Gecko: true}, "snap/firefox/common/norikae-sessions"},
		{Request{Confined: product.Flatpak, App: "com.google.Chrome"}, ".var/app/com.google.Chrome/cache/norikae-sessions"},
		{
			Request{Confined: product.StorePackage, App: "Mozilla.Firefox_n80bbvh6b1yt2", Gecko: true},
			"AppData/Local/Packages/Mozilla.Firefox_n80bbvh6b1yt2/LocalCache/norikae-sessions",
		},
		{Request{}, "cache/sessions"},
	}
	for _, tt := range tests {
		p, err := s.Create(tt.r)
		machinetest.Must(t, err)
		if got := filepath.Dir(p.Dir); got != filepath.Join(home, tt.want) {
			t.Errorf("profile in %s, want %s", got, tt.want)
		}
		machinetest.Private(t, p.Dir, 0o700)
		prefs := machinetest.Exists(filepath.Join(p.Dir, "user.js"))
		if want := tt.r.Gecko; prefs != want {
			t.Errorf("%+v: preferences %v", tt.r, prefs)
		}
		for _, quiet := range []string{"aboutwelcome.enabled", "preonboarding.enabled", "termsofuse.bypassNotification", "dataSubmissionEnabled"} {
			if content, _ := os.ReadFile(filepath.Join(p.Dir, "user.js")); tt.r.Gecko != strings.Contains(string(content), quiet) {
				t.Errorf("%+v: preferences %s", tt.r, content)
			}
		}
		s.Release(p, Exit{})
		if machinetest.Exists(p.Dir) {
			t.Errorf("%s was left", p.Dir)
		}
	}
}

func TestOwner(t *testing.T) {
	dir := t.TempDir()
	if ownerAlive(dir) {
		t.Error("nobody lives")
	}
	machinetest.Must(t, WriteOwner(dir, os.Getpid()))
	if !ownerAlive(dir) {
		t.Error("this process does not live")
	}
	// Another process with the same number.
	machinetest.Must(t, os.WriteFile(filepath.Join(dir, OwnerFile), []byte("1 1\n"), 0o600))
	if ownerAlive(dir) {
		t.Error("a number that was used again counts")
	}
	for _, text := range []string{"", "x", "-1 5", "99999999 5", "0 0"} {
		machinetest.Must(t, os.WriteFile(filepath.Join(dir, OwnerFile), []byte(text), 0o600))
		if ownerAlive(dir) {
			t.Errorf("%q lives", text)
		}
	}
	machinetest.Must(t, WriteOwner(t.TempDir(), 99999999)) // ended before it could sign
}

func TestPlaces(t *testing.T) {
	home := t.TempDir()
	s := New(filepath.Join(home, "sessions"), home)
	p, err := s.Create(Request{Confined: product.Snap, App: "firefox"})
	machinetest.Must(t, err)
	if again := New(s.Dir, home); !slices.Contains(again.bases(), filepath.Dir(p.Dir)) {
		t.Errorf("a later start looks into %q alone", again.bases())
	}
	for _, list := range []string{`["/etc"]`, `["norikae-sessions"]`, `{`, `[7]`} {
		machinetest.Must(t, os.WriteFile(filepath.Join(s.Dir, placesFile), []byte(list), 0o600))
		if got := s.bases(); len(got) != 1 {
			t.Errorf("%s: %q", list, got)
		}
	}
}

// TestLauncherThatEndsEarly: the folder waits for a browser whose starter has ended, and
// goes when the browser was there and has left, or never came.
func TestLauncherThatEndsEarly(t *testing.T) {
	s := New(filepath.Join(t.TempDir(), "sessions"), t.TempDir())
	s.StartGrace = time.Hour
	p, err := s.Create(Request{Browser: "firefox", Account: "a"})
	machinetest.Must(t, err)
	s.Release(p, Exit{After: time.Second, OK: true})
	if left, err := s.Sweep(true); left != 1 || err != nil || !machinetest.Exists(p.Dir) {
		t.Fatalf("%d left, %v: the browser that comes up has lost its profile", left, err)
	}
	machinetest.Must(t, WriteOwner(p.Dir, os.Getpid())) // it comes up
	if left, _ := s.Sweep(true); left != 1 || s.Join("firefox", "a") != p {
		t.Fatal("the account cannot go on in its browser")
	}
	s.Release(p, Exit{OK: true})
	_, err = s.Sweep(true)
	machinetest.Must(t, err)
	machinetest.Must(t, os.Remove(filepath.Join(p.Dir, OwnerFile))) // it has left
	if _, err := s.Sweep(true); err != nil || machinetest.Exists(p.Dir) {
		t.Errorf("the profile stays: %v", err)
	}

	never, err := s.Create(Request{Browser: "firefox", Account: "b"})
	machinetest.Must(t, err)
	s.StartGrace = 0
	s.Release(never, Exit{After: time.Second, OK: true})
	if machinetest.Exists(never.Dir) {
		t.Error("the profile of a browser that never came stays")
	}
}

func TestBrowserThatStartsItselfAgain(t *testing.T) {
	s := New(filepath.Join(t.TempDir(), "sessions"), t.TempDir())
	s.SettleTime = time.Hour
	p, err := s.Create(Request{Browser: "chrome", Account: "a"})
	machinetest.Must(t, err)
	s.Release(p, Exit{After: time.Hour, OK: true}) // an update was waiting
	if !machinetest.Exists(p.Dir) {
		t.Error("the new version has lost its profile")
	}
	crashed, err := s.Create(Request{Browser: "chrome", Account: "b"})
	machinetest.Must(t, err)
	s.Release(crashed, Exit{After: time.Hour})
	if machinetest.Exists(crashed.Dir) {
		t.Error("the profile of a browser that crashed stays")
	}
}

// TestNothingInUseIsRemoved: not even what is on the list of those that have ended.
func TestNothingInUseIsRemoved(t *testing.T) {
	s := New(filepath.Join(t.TempDir(), "sessions"), t.TempDir())
	p, err := s.Create(Request{Browser: "chrome", Account: "a"})
	machinetest.Must(t, err)
	s.Release(p, Exit{})
	machinetest.Must(t, os.MkdirAll(p.Dir, 0o700)) // it was only late
	machinetest.Must(t, WriteOwner(p.Dir, os.Getpid()))
	for range 3 {
		if left, err := s.Sweep(false); left != 1 || err != nil || !machinetest.Exists(p.Dir) {
			t.Fatalf("%d left, %v: a living browser has lost its profile", left, err)
		}
	}
}

func TestCloseLeavesWhatMayBeTakenHoldOf(t *testing.T) {
	home := t.TempDir()
	s := New(filepath.Join(home, "sessions"), home)
	handed, err := s.Create(Request{Browser: "a"})
	machinetest.Must(t, err)
	machinetest.Must(t, os.WriteFile(filepath.Join(handed.Dir, OwnerFile), []byte("1 1\n"), 0o600)) // its launcher
	s.Release(handed, Exit{After: time.Second, OK: true})
	closed, err := s.Create(Request{Browser: "b"})
	machinetest.Must(t, err)
	s.Release(closed, Exit{After: time.Hour, OK: true})
	machinetest.Must(t, s.Close())
	if !machinetest.Exists(handed.Dir) || machinetest.Exists(closed.Dir) {
		t.Errorf("handed over: %v, closed: %v", machinetest.Exists(handed.Dir), machinetest.Exists(closed.Dir))
	}
	// The next start spares it as long as it is young.
	again := New(s.Dir, home)
	if left, err := again.Sweep(true); left != 1 || err != nil {
		t.Errorf("%d left, %v", left, err)
	}
	again.StartGrace = 0
	if _, err := again.Sweep(true); err != nil || machinetest.Exists(handed.Dir) {
		t.Errorf("it stays for ever: %v", err)
	}
}

// TestSweepSparesWhatIsBeingMade sweeps all the time while profiles are made: a sweep
// that began before a profile was there must not take it for a leftover.
func TestSweepSparesWhatIsBeingMade(t *testing.T) {
	home := t.TempDir()
	s := New(filepath.Join(home, "sessions"), home)
	s.StartGrace = 0 // no folder is spared for being new
	stop := make(chan struct{})
	var sweeping sync.WaitGroup
	sweeping.Go(func() {
		for {
			select {
			case <-stop:
				return
			default:
				_, _ = s.Sweep(true)
			}
		}
	})
	defer sweeping.Wait()
	defer close(stop)
	for range 100 {
		p, err := s.Create(Request{Browser: "chrome", Account: "a", Gecko: true})
		machinetest.Must(t, err)
		runtime.Gosched()
		if !machinetest.Exists(filepath.Join(p.Dir, "user.js")) {
			t.Fatal("a profile that is in use was removed")
		}
		s.Release(p, Exit{})
	}
}
