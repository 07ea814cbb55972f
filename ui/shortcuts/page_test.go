package shortcuts

import (
	"context"
	"log/slog"
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

func groups() []Group {
	many := Group{Title: "List"}
	for range 30 {
		many.Keys = append(many.Keys, Key{[]string{"Ctrl", "Shift", "N"}, "Add organisations to the list of those where you are a guest"})
	}
	return []Group{many, {"Go", []Key{{[]string{"F1"}, "Open the guide"}}}, {"Help", nil}}
}

func stage(t *testing.T, l words.Language) (fyne.Window, screen.Frame, *int) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Light))
	w, err := words.New(l)
	if err != nil {
		t.Fatal(err)
	}
	window := test.NewTempWindow(t, nil)
	window.Resize(fyne.NewSize(960, 640))
	closed := new(int)
	return window, screen.Frame{
		Words: w, Log: slog.New(slog.DiscardHandler), Now: time.Now, Do: func(f func()) { f() },
		Go: func(func(context.Context)) {}, Close: func() { *closed++ },
		Focus: func(f fyne.Focusable) { window.Canvas().Focus(f) }, Window: window,
	}, closed
}

func show(w fyne.Window, p *Page) {
	size := w.Canvas().Size()
	w.SetContent(p.Content())
	w.Resize(size)
	p.Shown()
}

func TestSheet(t *testing.T) {
	w, f, closed := stage(t, words.English)
	p := New(f, groups)
	show(w, p)
	said := ""
	for _, o := range test.LaidOutObjects(p.Content()) {
		if x, ok := o.(*widgets.Text); ok {
			said += x.Text() + "\n"
		}
	}
	for _, want := range []string{"List", "Go", "Ctrl", "Shift", "F1", "Open the guide"} {
		if !strings.Contains(said, want+"\n") {
			t.Errorf("%q is missing", want)
		}
	}
	w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if *closed != 1 {
		t.Error("the focus is not on what closes the sheet")
	}
}

// TestSheetScrolls reaches the end of a sheet that does not fit, by keyboard.
func TestSheetScrolls(t *testing.T) {
	w, f, _ := stage(t, words.English)
	p := New(f, groups)
	show(w, p)
	if !p.Typed(0, fyne.KeyEnd) || p.scroll.Offset.Y == 0 {
		t.Error("End does not scroll")
	}
	if !p.Typed(0, fyne.KeyHome) || p.scroll.Offset.Y != 0 {
		t.Error("Home does not scroll back")
	}
	if p.Typed(0, fyne.KeyEscape) || p.Typed('n', "") {
		t.Error("the sheet keeps keys that are not its own")
	}
}

func TestRemake(t *testing.T) {
	_, f, _ := stage(t, words.English)
	language := "English"
	p := New(f, func() []Group { return []Group{{language, nil}} })
	language = "日本語"
	w, f2, _ := stage(t, words.Japanese)
	n := p.Remake(f2).(*Page)
	show(w, n)
	for _, o := range test.LaidOutObjects(n.Content()) {
		if x, ok := o.(*widgets.Text); ok && x.Text() == "English" {
			t.Error("the old language is still there")
		}
	}
}

func TestFitsTheSmallestWindow(t *testing.T) {
	for _, l := range []words.Language{words.English, words.Japanese} {
		w, f, _ := stage(t, l)
		p := New(f, groups)
		show(w, p)
		if m := p.Content().MinSize(); m.Width > 960 || m.Height > 640 {
			t.Errorf("%s: needs %v", l, m)
		}
		if wide := p.scroll.Content.MinSize().Width; wide > 960 {
			t.Errorf("%s: %v wide", l, wide)
		}
	}
}
