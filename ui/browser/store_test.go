package browser

import (
	"os"
	"path/filepath"
	"testing"
	"time"
)

// leftover makes the folder of a profile of an earlier run.
func leftover(t *testing.T, base, name string, age time.Duration) string {
	t.Helper()
	dir := filepath.Join(base, name)
	must(t, os.MkdirAll(filepath.Join(dir, "Default"), 0o700))
	must(t, os.WriteFile(filepath.Join(dir, "Default", "Cookies"), []byte("live"), 0o600))
	then := time.Now().Add(-age)
	must(t, os.Chtimes(dir, then, then))
	return dir
}

func TestSweepLeftovers(t *testing.T) {
	home := t.TempDir()
	s := newStore(filepath.Join(home, "sessions"), home)
	snap := filepath.Join(home, "snap/chromium/common", confinedBase)
	flatpak := filepath.Join(home, ".var/app/org.mozilla.firefox/cache", confinedBase)
	old := []string{
		leftover(t, s.dir, "session-1", time.Hour), leftover(t, snap, "session-2", time.Hour), leftover(t, flatpak, "session-3", time.Hour),
	}
	young := leftover(t, s.dir, "session-4", 0)
	signed := leftover(t, s.dir, "session-5", time.Hour)
	must(t, sign(signed, os.Getpid()))
	foreign := leftover(t, s.dir, "something", time.Hour)
	file := filepath.Join(s.dir, "session-file")
	must(t, os.WriteFile(file, nil, 0o600))

	left, err := s.sweep(true)
	if left != 2 || err != nil {
		t.Errorf("%d left, %v; want 2", left, err)
	}
	for _, dir := range old {
		if exists(dir) {
			t.Errorf("%s was left", dir)
		}
	}
	for _, dir := range []string{young, signed, foreign, file} {
		if !exists(dir) {
			t.Errorf("%s was removed", dir)
		}
	}
	if exists(snap) || exists(flatpak) || !exists(filepath.Dir(snap)) {
		t.Error("a trace among the files of another program")
	}
}

func TestSweepDoesNotFollowLinks(t *testing.T) {
	home := t.TempDir()
	s := newStore(filepath.Join(home, "sessions"), home)
	precious := leftover(t, home, "precious", time.Hour)
	must(t, os.MkdirAll(s.dir, 0o700))
	if err := os.Symlink(precious, filepath.Join(s.dir, "session-x")); err != nil {
		t.Skipf("no symbolic links here: %v", err)
	}
	inside := leftover(t, s.dir, "session-y", time.Hour)
	must(t, os.Symlink(precious, filepath.Join(inside, "link")))
	then := time.Now().Add(-time.Hour)
	must(t, os.Chtimes(inside, then, then))
	_, err := s.sweep(true)
	must(t, err)
	if exists(inside) || !exists(filepath.Join(precious, "Default", "Cookies")) {
		t.Error("a link was followed, or its folder left")
	}
}

func TestTendRemovesInTheBackground(t *testing.T) {
	home := t.TempDir()
	s := newStore(filepath.Join(home, "sessions"), home)
	s.pause = 5 * time.Millisecond
	old := leftover(t, s.dir, "session-1", time.Hour)
	busy := leftover(t, s.dir, "session-2", time.Hour)
	must(t, sign(busy, os.Getpid()))
	s.tend()
	eventually(t, "the leftover goes", func() bool { return !exists(old) })
	if !exists(busy) {
		t.Fatal("a profile in use was removed")
	}
	must(t, os.Remove(filepath.Join(busy, ownerFile))) // its browser ends
	then := time.Now().Add(-time.Hour)
	must(t, os.Chtimes(busy, then, then))
	eventually(t, "the other goes too", func() bool { return !exists(busy) })
	must(t, s.close())
}

func TestLateWritersDoNotKeepAProfile(t *testing.T) {
	home := t.TempDir()
	s := newStore(filepath.Join(home, "sessions"), home)
	s.soon = time.Second // time enough to be late in
	s.tend()
	p, err := s.create(Request{Browser: "chrome", Account: "a"})
	must(t, err)
	s.release(p)
	// A child of the browser has not noticed yet.
	must(t, os.MkdirAll(filepath.Join(p.Dir, "Default"), 0o700))
	must(t, os.WriteFile(filepath.Join(p.Dir, "Default", "Cookies"), []byte("live"), 0o600))
	eventually(t, "the folder goes again", func() bool { return !exists(p.Dir) })
	eventually(t, "it is off the list", func() bool { return !s.settling() })
	must(t, s.close())
}

func TestProfileWhereAConfinedBrowserSeesIt(t *testing.T) {
	home := t.TempDir()
	s := newStore(filepath.Join(home, "cache", "sessions"), home)
	tests := []struct {
		r    Request
		want string
	}{
		{Request{Confined: Snap, App: "firefox", Gecko: true}, "snap/firefox/common/norikae-sessions"},
		{Request{Confined: Flatpak, App: "com.google.Chrome"}, ".var/app/com.google.Chrome/cache/norikae-sessions"},
		{Request{}, "cache/sessions"},
	}
	for _, tt := range tests {
		p, err := s.create(tt.r)
		must(t, err)
		if got := filepath.Dir(p.Dir); got != filepath.Join(home, tt.want) {
			t.Errorf("profile in %s, want %s", got, tt.want)
		}
		private(t, p.Dir, 0o700)
		prefs := exists(filepath.Join(p.Dir, "user.js"))
		if want := tt.r.Gecko; prefs != want {
			t.Errorf("%+v: preferences %v", tt.r, prefs)
		}
		s.release(p)
		if exists(p.Dir) {
			t.Errorf("%s was left", p.Dir)
		}
	}
}

func TestOwner(t *testing.T) {
	dir := t.TempDir()
	if ownerAlive(dir) {
		t.Error("nobody lives")
	}
	must(t, sign(dir, os.Getpid()))
	if !ownerAlive(dir) {
		t.Error("this process does not live")
	}
	// Another process with the same number.
	must(t, os.WriteFile(filepath.Join(dir, ownerFile), []byte("1 1\n"), 0o600))
	if ownerAlive(dir) {
		t.Error("a number that was used again counts")
	}
	for _, text := range []string{"", "x", "-1 5", "99999999 5", "0 0"} {
		must(t, os.WriteFile(filepath.Join(dir, ownerFile), []byte(text), 0o600))
		if ownerAlive(dir) {
			t.Errorf("%q lives", text)
		}
	}
	must(t, sign(t.TempDir(), 99999999)) // ended before it could sign
}
