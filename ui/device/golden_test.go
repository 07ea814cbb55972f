package device

import (
	"testing"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/ui/i18n"
	"norikae/ui/stage"
)

// TestGolden holds the page in each of its states, in both languages.
func TestGolden(t *testing.T) {
	filled := accounts.Device{Old: []string{"iPhone 12"}, New: "iPhone 17", By: day(30)}
	lost := accounts.Device{
		Old: []string{"とても長い名前のスマートフォン 12 プロ マックス", "The second phone with a long name"}, New: "iPhone 17", OldPhone: accounts.OldPhoneGone,
	}
	for state, c := range map[string]struct {
		size   fyne.Size
		device accounts.Device
		do     func(*Page, *stage.Stage)
	}{
		"empty":  {stage.Small, accounts.Device{}, nil},
		"filled": {stage.Wide, filled, nil},
		"lost":   {stage.Small, lost, func(p *Page, s *stage.Stage) { s.Frame.Focus(p.form.have.Button(accounts.OldPhoneGone)) }},
		"problem": {stage.Small, filled, func(p *Page, s *stage.Stage) {
			s.Frame.Focus(p.form.date.field)
			p.form.date.field.SetText("31.31.2026")
			p.Submit()
		}},
	} {
		t.Run(state, func(t *testing.T) {
			stage.Looks(t, func(t *testing.T, lang i18n.Language) {
				p, s := newPage(t, lang, c.size, c.device)
				if c.do != nil {
					c.do(p, s)
				}
				s.Golden(state)
			})
		})
	}
}
