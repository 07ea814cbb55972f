package ownapp

import (
	"log/slog"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"norikae/ui/look"
	"norikae/ui/screen"
	"norikae/ui/words"
)

func open(t *testing.T, l words.Language, o Options) (*Page, fyne.Window, *int) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Light))
	w, err := words.New(l)
	if err != nil {
		t.Fatal(err)
	}
	window := test.NewTempWindow(t, nil)
	closed := new(int)
	p := New(screen.Frame{
		Words: w, Log: slog.New(slog.DiscardHandler), Now: time.Now, Do: func(f func()) { f() },
		Close: func() { *closed++ }, Focus: func(f fyne.Focusable) { window.Canvas().Focus(f) },
	}, o)
	window.SetContent(p.Content())
	window.Resize(fyne.NewSize(960, 640))
	p.Shown()
	return p, window, closed
}

func TestWhatIsTypedIsKept(t *testing.T) {
	for _, tt := range []struct {
		text    string
		saved   bool
		reached bool
	}{{"good", true, true}, {"bad", false, false}, {"", true, false}} {
		saved, reached := false, false
		p, window, closed := open(t, words.English, Options{
			ID: "before", Check: func(s string) bool { return s == "good" },
			Save: func(s string) { saved = s == tt.text }, Reach: func() { reached = true },
		})
		if p.field.Text != "before" || window.Canvas().Focused() != fyne.Focusable(p.field) {
			t.Fatal("the page does not begin with what is kept")
		}
		p.field.SetText(tt.text)
		p.Submit()
		if saved != tt.saved || reached != tt.reached || (*closed == 1) != tt.saved || p.wrong.Visible() == tt.saved {
			t.Errorf("%q: saved %v, reached %v, closed %d, wrong %v", tt.text, saved, reached, *closed, p.wrong.Visible())
		}
	}
}

func TestThePageFits(t *testing.T) {
	for _, l := range []words.Language{words.English, words.Japanese} {
		p, _, _ := open(t, l, Options{})
		if w := p.Content().MinSize().Width; w > 960 {
			t.Errorf("%s: needs %v", l, w)
		}
	}
}
