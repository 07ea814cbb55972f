package letter

import (
	"testing"

	"norikae/accounts"
	text "norikae/accounts/recovery/letter"
	"norikae/ui/i18n"
	"norikae/ui/stage"
)

// TestGolden holds one letter, a batch of them and the file for the support in
// each of their states, in both languages of the app.
func TestGolden(t *testing.T) {
	row := accounts.RowLine(member(personal, "Contoso"))
	for state, bring := range map[string]func(*stand){
		"letter":       func(s *stand) { s.letter(row) },
		"letter-desk":  func(s *stand) { s.letter(accounts.HomeLine(work)) },
		"letter-typed": typedLetter,
		"letter-sent": func(s *stand) {
			p := s.letter(row)
			p.delivered("copy")
			p.Shown()
		},
		"many": func(s *stand) { s.many(batch()) },
		"many-some": func(s *stand) {
			st := batch()
			st.On = map[accounts.LineKey]bool{st.Rows[5].Key(): true, st.Rows[7].Key(): true}
			p := s.many(st)
			p.list.Choose(9)
			p.saveAll()
		},
		"support": func(s *stand) { s.support(text.English) },
		"support-typed": func(s *stand) {
			p := s.support(text.Japanese)
			p.domain.SetText("contoso.onmicrosoft.com")
			p.tenant.SetText("c0ffee01-1a2b-4c3d-8e4f-000000000001")
			p.sender.SetText("佐藤 あき")
			p.cause.Buttons[2].Tapped(nil)
		},
	} {
		t.Run(state, func(t *testing.T) {
			stage.Looks(t, func(t *testing.T, lang i18n.Language) {
				s := newStand(t, lang, stage.Small)
				bring(s)
				s.relay()
				s.Golden(state)
			})
		})
	}
}

// batch is twenty without the name that a markup file can't hold.
func batch() ManyStart {
	st := twenty()
	st.Rows[5].Name = `..\../etc/passwd`
	return st
}

// relay lays the rows of a list out anew, now that they are filled, as a window
// does before it draws them.
func (s *stand) relay() {
	size := s.Window.Canvas().Size()
	s.Window.Resize(size.AddWidthHeight(1, 0))
	s.Window.Resize(size)
}

// letter shows a letter about a line in the app's language.
func (s *stand) letter(l accounts.Line) *Page { return s.page(start(s.Frame.Words.Language(), l)) }

// typedLetter has a date and a number that are none, and a text changed by hand.
func typedLetter(s *stand) {
	p := s.letter(accounts.RowLine(member(personal, "Contoso")))
	p.form.toName.SetText("Ms Tanaka")
	p.form.when.SetText("yesterday or so")
	p.form.phone.SetText("+81 50 1234 5678")
	p.body.SetText("First line\n\n二行目\n")
	s.Settle()
	s.Window.Canvas().Focus(p.form.phone)
}
