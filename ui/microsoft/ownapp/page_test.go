package ownapp

import (
	"testing"

	"fyne.io/fyne/v2"

	"norikae/ui/i18n"
	"norikae/ui/stage"
)

// open shows the page.
func open(t *testing.T, l i18n.Language, size fyne.Size, o Options) (*Page, *stage.Stage) {
	t.Helper()
	s := stage.New(t, l, size)
	p := New(s.Frame, o)
	s.Front(p)
	return p, s
}

func TestWhatIsTypedIsKept(t *testing.T) {
	for _, tt := range []struct {
		text    string
		saved   bool
		reached bool
	}{{"good", true, true}, {"bad", false, false}, {"", true, false}} {
		saved, reached := false, false
		p, s := open(t, i18n.English, stage.Small, Options{
			ID: "before", Check: func(s string) bool { return s == "good" },
			Save: func(s string) { saved = s == tt.text }, Reach: func() { reached = true },
		})
		if p.field.Text != "before" || s.Window.Canvas().Focused() != fyne.Focusable(p.field) {
			t.Fatal("the page does not begin with what is kept")
		}
		p.field.SetText(tt.text)
		p.Submit()
		if saved != tt.saved || reached != tt.reached || (s.Last() == "close") != tt.saved || p.wrong.Visible() == tt.saved {
			t.Errorf("%q: saved %v, reached %v, asked for %q, wrong %v", tt.text, saved, reached, s.Asked, p.wrong.Visible())
		}
	}
}

func TestThePageFits(t *testing.T) {
	stage.Everywhere(t, func(t *testing.T, l i18n.Language, size fyne.Size) {
		p, s := open(t, l, size, Options{})
		s.Whole(p.Content())
		s.Columns(p.Content())
		s.Walk(p.Content(), s.Escape)
	})
}

// TestRemake: what is typed is there in the other language.
func TestRemake(t *testing.T) {
	p, _ := open(t, i18n.English, stage.Small, Options{ID: "before"})
	p.field.SetText("typed")
	if n := p.Remake(stage.New(t, i18n.Japanese, stage.Small).Frame).(*Page); n.field.Text != "typed" {
		t.Errorf("%q is left", n.field.Text)
	}
}
