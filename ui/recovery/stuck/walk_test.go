package stuck

import (
	"testing"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/ui/i18n"
	"norikae/ui/stage"
)

// walk is the stage's, for a page on which no button is switched off.
func (s *stand) walk(o fyne.CanvasObject) {
	s.T.Helper()
	s.Walk(o, s.Escape)
	for _, b := range stage.Buttons(o) {
		if b.Disabled() {
			s.T.Errorf("%q is switched off", b.Text())
		}
	}
}

func TestByKeyboard(t *testing.T) {
	stage.Both(t, func(t *testing.T, lang i18n.Language) {
		for _, name := range []string{"work", "personal itself"} { // the others look alike
			l := lines()[name]
			for _, size := range []fyne.Size{stage.Small, stage.Wide} {
				if size == stage.Wide && !l.Home {
					continue // a row is shown like any other
				}
				s := newStand(t, lang, size, l)
				p := s.page(l)
				if s.Window.Canvas().Focused() != fyne.Focusable(p.box) {
					t.Errorf("%s: the field does not have the focus", name)
				}
				s.Whole(p.Content())
				p.box.SetText("AADSTS50020 AADSTS500121")
				s.Settle()
				s.Whole(p.Content())
				s.walk(p.Content())
			}
		}
	})
}

func TestLostByKeyboard(t *testing.T) {
	stage.Both(t, func(t *testing.T, lang i18n.Language) {
		for _, size := range []fyne.Size{stage.Small, stage.Wide} {
			var list []accounts.Line
			for _, l := range lines() {
				list = append(list, l)
			}
			s := newStand(t, lang, size, list...)
			for _, k := range []accounts.LineKey{{}, list[0].Key(), accounts.HomeLine(personal).Key()} {
				p := s.lost(k)
				if s.Window.Canvas().Focused() == nil {
					t.Error("nothing has the focus")
				}
				s.Whole(p.Content())
				s.walk(p.Content())
			}
		}
	})
}

// TestAnExplanationComesIntoSight in the smallest window, with its first button.
func TestAnExplanationComesIntoSight(t *testing.T) {
	stage.Both(t, func(t *testing.T, lang i18n.Language) {
		l := lines()["work"]
		s := newStand(t, lang, stage.Small, l)
		p := s.page(l)
		p.box.SetText("AADSTS50020: User account does not exist in the tenant.")
		s.Settle()
		d := fyne.CurrentApp().Driver()
		for _, b := range stage.Buttons(p.answer) {
			if y := d.AbsolutePositionForObject(b).Y + b.Size().Height; y > stage.Small.Height {
				t.Errorf("%q ends at %v of %v", b.Text(), y, stage.Small.Height)
			}
		}
	})
}
