package about

import (
	"context"
	"log/slog"
	"runtime"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"norikae/ui/look"
	"norikae/ui/screen"
	"norikae/ui/widgets"
	"norikae/ui/words"
)

// stage is the page in a test window.
type stage struct {
	t      *testing.T
	window fyne.Window
	frame  screen.Frame
	page   *Page
	copied string
}

func newStage(t *testing.T, l words.Language, facts Facts) *stage {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Dark))
	s := &stage{t: t, window: test.NewTempWindow(t, nil)}
	s.window.Resize(fyne.NewSize(960, 640))
	s.speak(l)
	s.page = New(s.frame, facts)
	s.show()
	return s
}

func (s *stage) speak(l words.Language) {
	w, err := words.New(l)
	if err != nil {
		s.t.Fatal(err)
	}
	s.frame = screen.Frame{
		Words: w, Log: slog.New(slog.DiscardHandler), Now: time.Now, Do: func(f func()) { f() },
		Go: func(func(context.Context)) {}, Toast: func(string, string, func()) {}, Close: func() {},
		Focus: func(f fyne.Focusable) { s.window.Canvas().Focus(f) }, Copy: func(text string) { s.copied = text }, Window: s.window,
	}
}

func (s *stage) show() {
	size := s.window.Canvas().Size()
	s.window.SetContent(s.page.Content())
	s.window.Resize(size)
	s.page.Shown()
}

func (s *stage) said() string {
	all := ""
	for _, o := range test.LaidOutObjects(s.page.Content()) {
		if x, ok := o.(*widgets.Text); ok {
			all += x.Text() + "\n"
		}
	}
	return all
}

// press presses the n-th button of that name.
func (s *stage) press(text string, n int) {
	s.t.Helper()
	for _, o := range test.LaidOutObjects(s.page.Content()) {
		if b, ok := o.(*widgets.Button); ok && b.Text() == text {
			if n--; n < 0 {
				test.Tap(b)
				return
			}
		}
	}
	s.t.Fatalf("no button %q", text)
}

func facts() Facts {
	return Facts{
		Version: "1.2.0", Revision: "abcdef0", Keyring: "io.github.norikae", Settings: "/home/x/preferences.json",
		State: "/home/x/state", Log: "/home/x/log/norikae.log", Crash: "/home/x/log/crash-20261122.txt",
	}
}

func TestVersions(t *testing.T) {
	s := newStage(t, words.English, facts())
	for _, want := range []string{"1.2.0 (abcdef0)", runtime.GOOS + " " + runtime.GOARCH, "MIT", "not made by Microsoft"} {
		if !strings.Contains(s.said(), want) {
			t.Errorf("want %q in:\n%s", want, s.said())
		}
	}
	s.press("Copy these lines", 0)
	if !strings.HasPrefix(s.copied, "Version: 1.2.0 (abcdef0)\nSystem: ") || strings.Contains(s.copied, "/home") {
		t.Errorf("copied %q", s.copied)
	}
}

func TestPlaces(t *testing.T) {
	s := newStage(t, words.English, facts())
	s.page.index.Turn(1)
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
	if s = newStage(t, words.English, f); strings.Contains(s.said(), "Last crash") {
		t.Error("a crash is mentioned that did not happen")
	}
}

// TestLicencesByKeyboard goes from the list of parts into a licence and back.
func TestLicencesByKeyboard(t *testing.T) {
	s := newStage(t, words.English, facts())
	c := s.window.Canvas()
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
	s := newStage(t, words.English, facts())
	s.page.index.Turn(1)
	s.speak(words.Japanese)
	s.page = s.page.Remake(s.frame).(*Page)
	s.show()
	if !strings.Contains(s.said(), "データの場所") || strings.Contains(s.said(), "Where your data lives") {
		t.Errorf("said:\n%s", s.said())
	}
}

func TestFits(t *testing.T) {
	for _, l := range []words.Language{words.English, words.Japanese} {
		s := newStage(t, l, facts())
		for i := range 3 {
			s.page.index.Turn(i)
			if m := s.page.Content().MinSize(); m.Width > 960 || m.Height > 640 {
				t.Errorf("%s, part %d: needs %v", l, i, m)
			}
			for _, o := range test.LaidOutObjects(s.page.Content()) {
				if b, ok := o.(*widgets.Button); ok && b.Size().Width+0.5 < b.MinSize().Width {
					t.Errorf("%s, part %d: %q is cut", l, i, b.Text())
				}
			}
		}
	}
}
