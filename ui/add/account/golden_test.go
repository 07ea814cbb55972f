package account

import (
	"testing"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/ui/i18n"
	"norikae/ui/stage"
)

// TestGolden holds the page in each of its states, in both languages.
func TestGolden(t *testing.T) {
	for state, c := range map[string]struct {
		size fyne.Size
		do   func(*Page, *stage.Stage)
	}{
		"empty":      {stage.Small, func(*Page, *stage.Stage) {}},
		"empty/wide": {stage.Wide, func(*Page, *stage.Stage) {}},
		"personal":   {stage.Small, func(p *Page, _ *stage.Stage) { p.form.address.SetText("sato@outlook.com") }},
		"mail": {stage.Small, func(p *Page, s *stage.Stage) {
			p.form.address.SetText("a.very.long.address.of.somebody.who.is.a.guest.in.many.places@club-of-guests.example")
			p.form.kind.Button(accounts.EmailCode).Tapped(nil)
			s.Frame.Focus(p.form.kind.Button(accounts.EmailCode))
		}},
		"problem": {stage.Small, func(p *Page, _ *stage.Stage) {
			p.form.address.SetText("sato@my")
			p.submit()
		}},
	} {
		t.Run(state, func(t *testing.T) {
			stage.Looks(t, func(t *testing.T, lang i18n.Language) {
				p, s := newPage(t, lang, c.size)
				c.do(p, s)
				s.Golden(state)
			})
		})
	}
}
