package about

import (
	"runtime"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	known "norikae/accounts/facts"
	"norikae/ui/i18n"
	"norikae/ui/stage"
	"norikae/ui/widgets"
)

func TestVersions(t *testing.T) {
	s := newStand(t, i18n.English, stage.Small, facts())
	for _, want := range []string{"1.2.0 (abcdef0)", "22 November 2026", "https://example.com/releases", "never looks for", "linux amd64", "1.26.0", "v2.8.1", "MIT", "not made by Microsoft"} {
		if !strings.Contains(s.said(), want) {
			t.Errorf("want %q in:\n%s", want, s.said())
		}
	}
	s.press("Copy these lines", 0)
	if !strings.HasPrefix(s.copied, "Version: 1.2.0 (abcdef0)\nDate: ") || strings.Contains(s.copied, "/home") {
		t.Errorf("copied %q", s.copied)
	}
	s.press("Copy the download page’s address", 0)
	if s.copied != facts().Releases {
		t.Errorf("copied %q", s.copied)
	}
}

// TestBuilt: the page is about this very program.
func TestBuilt(t *testing.T) {
	s := newStand(t, i18n.English, stage.Small, facts())
	b := New(s.Frame, facts()).build
	if b.system != runtime.GOOS+" "+runtime.GOARCH || "go"+b.golang != runtime.Version() {
		t.Errorf("built with %+v", b)
	}
}

func TestPlaces(t *testing.T) {
	s := newStand(t, i18n.English, stage.Small, facts())
	s.turn(1)
	f := facts()
	for i, path := range []string{f.Keyring, f.Settings, f.State, f.Log, f.Crash} {
		if !strings.Contains(s.said(), path) {
			t.Errorf("%s is not said", path)
		}
		s.press("Copy", i)
		if s.copied != path {
			t.Errorf("copied %q, want %q", s.copied, path)
		}
	}
	f.Crash = ""
	if s = newStand(t, i18n.English, stage.Small, f); strings.Contains(s.said(), "Last crash") {
		t.Error("a crash is mentioned that did not happen")
	}
}

// TestEveryFactIsListed with its sources, the one seen longest ago first.
func TestEveryFactIsListed(t *testing.T) {
	stage.Looks(t, func(t *testing.T, lang i18n.Language) {
		s := newStand(t, lang, stage.Small, facts())
		s.page = New(s.Frame, facts())
		s.turn(2)
		rest := s.said()
		for _, f := range known.All() {
			_, after, ok := strings.Cut(rest, f.Say(string(lang)))
			if !ok {
				t.Fatalf("%s is not said, or not in its place", f.ID)
			}
			rest = after
			for _, source := range f.Sources {
				if line, _, _ := strings.Cut(strings.TrimSpace(rest), "\n"); !strings.Contains(line, source.Title(string(lang))) || !strings.Contains(line, source.Date) {
					t.Errorf("%s: %q does not name %s", f.ID, line, source.Title(string(lang)))
				}
			}
		}
	})
}

// TestLicencesByKeyboard goes from the list of parts into a licence and back.
func TestLicencesByKeyboard(t *testing.T) {
	s := newStand(t, i18n.English, stage.Small, facts())
	c := s.Window.Canvas()
	key := func(k fyne.KeyName) { c.Focused().TypedKey(&fyne.KeyEvent{Name: k}) }
	key(fyne.KeyEnd)
	key(fyne.KeyReturn)
	if _, ok := c.Focused().(*widgets.KeyList); !ok || !strings.Contains(s.said(), "MIT License") {
		t.Fatalf("the focus is on %T; said:\n%.300s", c.Focused(), s.said())
	}
	key(fyne.KeyDown)
	if !strings.Contains(s.said(), "SIL OPEN FONT LICENSE") {
		t.Errorf("the font's licence is not shown")
	}
	key(fyne.KeyReturn)
	if _, ok := c.Focused().(*widgets.Reader); !ok {
		t.Errorf("Enter leads to %T", c.Focused())
	}
}

func TestRemake(t *testing.T) {
	s := newStand(t, i18n.English, stage.Small, facts())
	s.turn(1)
	other := stage.New(t, i18n.Japanese, stage.Small)
	n := s.page.Remake(other.Frame)
	other.Front(n)
	other.Says(n.Content(), "データの場所")
	other.Silent(n.Content(), "Where your data lives")
}

func TestFits(t *testing.T) {
	stage.Everywhere(t, func(t *testing.T, l i18n.Language, size fyne.Size) {
		s := newStand(t, l, size, facts())
		for i := range 4 {
			s.turn(i)
			s.Whole(s.page.Content())
			s.Columns(s.page.Content())
			s.Walk(s.page.Content(), s.Escape)
		}
	})
}
