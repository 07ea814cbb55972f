package filepage

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"norikae/ui/atomicfile"
	"norikae/ui/i18n"
	"norikae/ui/shell"
	"norikae/ui/stage"
)

func TestSaveByKeyboard(t *testing.T) {
	s := newStand(t, i18n.English)
	dir := t.TempDir()
	p, saved := save(t, s, dir, "list")
	enter(s.Window.Canvas().Focused())
	path := filepath.Join(dir, "norikae.json")
	if len(*saved) != 1 || (*saved)[0] != path || s.closed != 1 || content(t, path) != "list" {
		t.Fatalf("saved %q, closed %d times; problem %q", *saved, s.closed, p.problem.Text())
	}
}

func TestSaveAsksBeforeReplacing(t *testing.T) {
	s := newStand(t, i18n.English)
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
	s := newStand(t, i18n.English)
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

// TestWhatIsInTheWayIsSaid: what the system says of a file becomes a sentence with
// what to do.
func TestWhatIsInTheWayIsSaid(t *testing.T) {
	s := newStand(t, i18n.English)
	for err, want := range map[error]string{
		atomicfile.ErrInUse: "Excel", atomicfile.ErrFull: "no room", fs.ErrPermission: "may not use",
		errors.Join(atomicfile.ErrInUse, fs.ErrPermission): "Excel", // as Windows says it
		errors.New("anything else"):                        "the log says why",
	} {
		p, saved := save(t, s, t.TempDir(), "x")
		p.write = func(context.Context, *i18n.Words, string, bool) error { return fmt.Errorf("filepage: %w", err) }
		p.Submit()
		if got := p.problem.Text(); !strings.Contains(got, want) || len(*saved) != 0 {
			t.Errorf("%v: says %q, want %q", err, got, want)
		}
	}
}

// TestTheToolkitsDialog begins in the folder that is typed, under a title of the
// window's language.
func TestTheToolkitsDialog(t *testing.T) {
	s := newStand(t, i18n.Japanese)
	dir := filepath.Join(t.TempDir(), "控え")
	if err := os.MkdirAll(filepath.Join(dir, "中の箱"), 0o700); err != nil {
		t.Fatal(err)
	}
	p, _ := save(t, s, dir, "x")
	p.browse()
	var said []string
	for _, o := range test.LaidOutObjects(s.Window.Canvas().Overlays().Top()) {
		if l, ok := o.(*widget.Label); ok {
			said = append(said, l.Text)
		}
	}
	wanted := []string{"フォルダー", "中の箱", "ホーム", "コンピューター"}
	if runtime.GOOS == "windows" {
		wanted[3] = "C:" // there the toolkit names the drives
	}
	for _, want := range wanted {
		if !slices.Contains(said, want) {
			t.Errorf("the dialog has no %q: %q", want, said)
		}
	}
	for _, unwanted := range []string{"開く フォルダー", "Home", "Computer", "Documents"} {
		if slices.Contains(said, unwanted) {
			t.Errorf("the dialog says %q: %q", unwanted, said)
		}
	}
}

// TestFoldersAreChosen presses every folder's button.
func TestFoldersAreChosen(t *testing.T) {
	s := newStand(t, i18n.Japanese)
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
	s := newStand(t, i18n.English)
	dir := t.TempDir()
	path := filepath.Join(dir, "norikae.json")
	if err := os.WriteFile(path, []byte("list"), 0o600); err != nil {
		t.Fatal(err)
	}
	var read []string
	p := NewOpen(s.Frame, OpenOptions{
		Title: "Read", Text: "x", Pattern: "norikae*.json", Folder: dir,
		Read: func(_ context.Context, path string, content []byte) (func(), error) {
			if string(content) == "useless" {
				return nil, io.ErrUnexpectedEOF
			}
			return func() { read = append(read, path+"="+string(content)) }, nil
		},
		Fault: func(*i18n.Words, error) string { return "of no use" },
	})
	s.Front(p)
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
	test.Tap(stage.Buttons(p.earlier)[0])
	if want := path + "=list"; len(read) != 2 || read[0] != want || read[1] != want {
		t.Errorf("read %q, want %q twice", read, want)
	}
	if err := os.WriteFile(path, []byte("useless"), 0o600); err != nil {
		t.Fatal(err)
	}
	if enter(p.path); p.problem.Text() != "of no use" || s.closed != 0 || len(read) != 2 {
		t.Error("what is wrong with the file is not said on the page")
	}
}

// TestNothingIsCut looks at every text at the smallest window.
func TestNothingIsCut(t *testing.T) {
	for _, l := range []i18n.Language{i18n.English, i18n.Japanese} {
		s := newStand(t, l)
		p, _ := save(t, s, t.TempDir(), "x")
		p.failed(errExists)
		o := NewOpen(s.Frame, OpenOptions{Title: "x", Text: "x", Pattern: "norikae*.json"})
		for _, page := range []shell.Page{p, o} {
			s.Front(page)
			s.Whole(page.Content())
			s.Columns(page.Content())
			s.Walk(page.Content(), s.Escape)
		}
	}
}
