package guide

import (
	"testing"
	"time"

	texts "norikae/accounts/recovery/guide"
	"norikae/ui/i18n"
	"norikae/ui/stage"
)

// TestGolden holds the guide in each of its states, in both languages: a page, the
// one with the file for the support, the search, the table of countries.
func TestGolden(t *testing.T) {
	for state, c := range map[string]struct {
		at   texts.Topic
		with func(*stand, *Page)
	}{
		"page":      {texts.Before, nil},
		"page/wide": {texts.Before, nil},
		"administrator": {texts.Admin, func(s *stand, p *Page) {
			s.Settle()
			p.scroll.ScrollToBottom()
		}},
		"old":       {texts.Phone, nil},
		"found":     {texts.Before, func(_ *stand, p *Page) { p.search.SetText("QR") }},
		"not-found": {texts.Before, func(s *stand, p *Page) { s.Window.Canvas().Focus(p.search); p.search.SetText("xyzzy") }},
		"countries": {texts.Countries, func(_ *stand, p *Page) { p.country.list.Choose(40) }},
		"number":    {texts.Countries, func(_ *stand, p *Page) { p.country.field.SetText("+880 1712 345678") }},
	} {
		t.Run(state, func(t *testing.T) {
			stage.Looks(t, func(t *testing.T, lang i18n.Language) {
				size := stage.Small
				if state == "page/wide" {
					size = stage.Wide
				}
				s := newStand(t, lang, size)
				if state == "old" {
					s.Frame.Now = func() time.Time { return stage.Now().AddDate(1, 0, 0) }
				}
				p := s.page(c.at)
				if c.with != nil {
					c.with(s, p)
				}
				s.Golden(state)
			})
		})
	}
}
