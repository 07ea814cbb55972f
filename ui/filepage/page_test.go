package filepage

import (
	"context"
	"io"
	"log/slog"
	"os"
	"path/filepath"
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

// stage shows pages in a test window. Background work runs at once, so that a
// test needs no waiting.
type stage struct {
	frame  screen.Frame
	window fyne.Window
	closed int
}

func newStage(t *testing.T, l words.Language, size fyne.Size) *stage {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Light))
	w, err := words.New(l)
	if err != nil {
		t.Fatal(err)
	}
	s := &stage{window: test.NewTempWindow(t, nil)}
	s.window.Resize(size)
	s.frame = screen.Frame{
		Words: w, Log: slog.New(slog.DiscardHandler), Now: time.Now,
		Do: func(f func()) { f() }, Go: func(work func(context.Context)) { work(t.Context()) },
		Close: func() { s.closed++ }, Focus: func(f fyne.Focusable) { s.window.Canvas().Focus(f) },
		Window: s.window,
	}
	return s
}

// show puts a page into the window.
func (s *stage) show(p screen.Page) {
	size := s.window.Canvas().Size()
	s.window.SetContent(p.Content())
	s.window.Resize(size)
	p.Shown()
}

func enter(o fyne.Focusable) { o.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}) }

func save(t *testing.T, s *stage, dir, text string) (*Save, *[]string) {
	t.Helper()
	var saved []string
	p := NewSave(s.frame, SaveOptions{
		Title: "Save", Text: "x", File: "norikae.json", Folder: dir,
		Write: func(w io.Writer, _ *words.Words) error {
			_, err := io.WriteString(w, text)
			return err
		},
		Saved: func(path string) { saved = append(saved, path) },
	})
	s.show(p)
	return p, &saved
}

func TestSaveByKeyboard(t *testing.T) {
	s := newStage(t, words.English, fyne.NewSize(960, 640))
	dir := t.TempDir()
	p, saved := save(t, s, dir, "list")
	enter(s.window.Canvas().Focused())
	path := filepath.Join(dir, "norikae.json")
	if len(*saved) != 1 || (*saved)[0] != path || s.closed != 1 || content(t, path) != "list" {
		t.Fatalf("saved %q, closed %d times; problem %q", *saved, s.closed, p.problem.Text())
	}
}

func TestSaveAsksBeforeReplacing(t *testing.T) {
	s := newStage(t, words.English, fyne.NewSize(960, 640))
	dir := t.TempDir()
	path := filepath.Join(dir, "norikae.json")
	if err := os.WriteFile(path, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	p, saved := save(t, s, dir, "new")
	p.Submit()
	if len(*saved) != 0 || content(t, path) != "old" || p.ok.Text() != "Replace it" || !p.problem.Visible() {
		t.Fatalf("not asked: saved %q, button %q", *saved, p.ok.Text())
	}
	p.name.SetText("other")
	if p.ok.Text() != "Save" || p.problem.Visible() {
		t.Error("another name is still called a replacement")
	}
	p.name.SetText("norikae")
	p.Submit()
	if len(*saved) != 0 {
		t.Fatal("a file was replaced without being asked again")
	}
	p.Submit()
	if len(*saved) != 1 || content(t, path) != "new" {
		t.Errorf("saved %q, the file holds %q", *saved, content(t, path))
	}
}

func TestSaveSaysWhatIsWrong(t *testing.T) {
	s := newStage(t, words.English, fyne.NewSize(960, 640))
	p, saved := save(t, s, t.TempDir(), "x")
	for _, c := range []struct{ folder, name, want string }{
		{p.folder.Text, "a/b", "cannot be a file name"},
		{filepath.Join(p.folder.Text, "none"), "x", "Nothing is there"},
		{"relative", "x", "Nothing is there"},
		{"", "x", "Nothing is there"},
	} {
		p.folder.SetText(c.folder)
		p.name.SetText(c.name)
		p.Submit()
		if got := p.problem.Text(); !strings.Contains(got, c.want) || !p.problem.Visible() {
			t.Errorf("%q in %q: says %q, want %q", c.name, c.folder, got, c.want)
		}
	}
	if len(*saved) != 0 || s.closed != 0 {
		t.Errorf("saved %q, closed %d times", *saved, s.closed)
	}
}

// TestFoldersAreChosen presses every folder's button.
func TestFoldersAreChosen(t *testing.T) {
	s := newStage(t, words.Japanese, fyne.NewSize(960, 640))
	p, _ := save(t, s, "", "x")
	if len(p.places) == 0 {
		t.Skip("no home folder here")
	}
	for i, b := range p.choices {
		test.Tap(b)
		if p.folder.Text != p.places[i].path {
			t.Errorf("%s leads to %q", b.Text(), p.folder.Text)
		}
	}
}

func TestOpen(t *testing.T) {
	s := newStage(t, words.English, fyne.NewSize(960, 640))
	dir := t.TempDir()
	path := filepath.Join(dir, "norikae.json")
	if err := os.WriteFile(path, []byte("list"), 0o600); err != nil {
		t.Fatal(err)
	}
	var read []string
	p := NewOpen(s.frame, OpenOptions{
		Title: "Read", Text: "x", Pattern: "norikae*.json", Folder: dir,
		Read: func(path string, content []byte) { read = append(read, path+"="+string(content)) },
	})
	s.show(p)
	if len(p.earlier.Objects) == 0 {
		t.Fatal("the earlier file is not offered")
	}
	p.path.SetText(filepath.Join(dir, "none.json"))
	enter(p.path)
	if !p.problem.Visible() || len(read) != 0 {
		t.Errorf("read %q; problem shown: %v", read, p.problem.Visible())
	}
	p.path.SetText(`"` + path + `" `)
	enter(p.path)
	test.Tap(button(t, p.earlier))
	if want := path + "=list"; len(read) != 2 || read[0] != want || read[1] != want {
		t.Errorf("read %q, want %q twice", read, want)
	}
	p.Say("useless")
	if p.problem.Text() != "useless" || s.closed != 0 {
		t.Error("what is wrong with the file is not said on the page")
	}
}

// button returns the first button below o.
func button(t *testing.T, o fyne.CanvasObject) *widgets.Button {
	t.Helper()
	for _, x := range test.LaidOutObjects(o) {
		if b, ok := x.(*widgets.Button); ok {
			return b
		}
	}
	t.Fatal("no button")
	return nil
}

// TestNothingIsCut looks at every text at the smallest window.
func TestNothingIsCut(t *testing.T) {
	for _, l := range []words.Language{words.English, words.Japanese} {
		s := newStage(t, l, fyne.NewSize(960, 640))
		p, _ := save(t, s, t.TempDir(), "x")
		p.failed(errExists)
		o := NewOpen(s.frame, OpenOptions{Title: "x", Text: "x", Pattern: "norikae*.json"})
		for _, page := range []screen.Page{p, o} {
			s.show(page)
			if m := page.Content().MinSize(); m.Width > 960 || m.Height > 640 {
				t.Errorf("%s: %s needs %v", l, page.Name(), m)
			}
			for _, x := range test.LaidOutObjects(page.Content()) {
				if b, ok := x.(*widgets.Button); ok && b.Visible() && b.Size().Width+1 < b.MinSize().Width {
					t.Errorf("%s: %s: %q is cut", l, page.Name(), b.Text())
				}
			}
		}
	}
}
