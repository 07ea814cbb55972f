package letter

import (
	"testing"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	text "norikae/accounts/recovery/letter"
	"norikae/ui/i18n"
	"norikae/ui/shell"
	"norikae/ui/stage"
)

// pages are every page of the package, with a name that is too long for all.
func (s *stand) pages(lang i18n.Language) map[string]shell.Page {
	st := twenty()
	for _, m := range st.Rows {
		if st.On == nil {
			st.On = map[accounts.LineKey]bool{}
		}
		st.On[m.Key()] = true
	}
	long := start(lang, accounts.RowLine(member(work, longName)))
	long.Facts.Sender = longName
	return map[string]shell.Page{
		"letter": s.page(start(lang, accounts.RowLine(member(personal, "Contoso")))), "long": s.page(long),
		"help desk": s.page(start(lang, accounts.HomeLine(work))), "letters": s.many(st), "support": s.support(text.Both),
	}
}

// TestNothingIsCut in both languages and at both sizes, with the longest note
// under a letter.
func TestNothingIsCut(t *testing.T) {
	stage.Everywhere(t, func(t *testing.T, lang i18n.Language, size fyne.Size) {
		s := newStand(t, lang, size)
		for name, p := range s.pages(lang) {
			t.Log(name)
			s.Front(p)
			if x, ok := p.(*Page); ok {
				x.body.SetText("changed by hand")
			}
			s.Whole(p.Content())
			s.Columns(p.Content())
		}
	})
}

// TestByKeyboard: Tab reaches every button, in sight, and Escape reaches the
// window from everywhere.
func TestByKeyboard(t *testing.T) {
	stage.Both(t, func(t *testing.T, lang i18n.Language) {
		s := newStand(t, lang, stage.Small)
		for name, p := range s.pages(lang) {
			t.Log(name)
			s.Front(p)
			if s.Window.Canvas().Focused() == nil {
				t.Error("nothing has the focus")
			}
			s.Walk(p.Content(), s.Escape)
		}
	})
}
