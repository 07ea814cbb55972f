package welcome

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/ui/i18n"
	"norikae/ui/stage"
)

// TestGolden holds the four pages in each of their states, in both languages.
func TestGolden(t *testing.T) {
	wide := map[string]bool{"device/wide": true}
	for state, bring := range map[string]func(*stand) *Page{
		"device":            (*stand).page,
		"device/wide":       (*stand).page,
		"device-filled":     filledIn,
		"device-date":       noDate,
		"device-practice":   practising,
		"accounts":          func(s *stand) *Page { return s.at(stepAccounts) },
		"accounts-missing":  missingAccount,
		"accounts-some":     someAccounts,
		"organisations":     func(s *stand) *Page { return s.found() },
		"ready":             func(s *stand) *Page { p := s.found(); p.Submit(); return p },
		"ready-lost":        lost,
		"ready-open":        open,
		"organisations-two": secondAccount,
		"ready-none":        func(s *stand) *Page { return s.at(stepReady) },
	} {
		t.Run(state, func(t *testing.T) {
			stage.Looks(t, func(t *testing.T, lang i18n.Language) {
				size := stage.Small
				if wide[state] {
					size = stage.Wide
				}
				s := newStand(t, lang, size)
				bring(s)
				s.Golden(state)
			})
		})
	}
}

// at shows a page of the wizard as it is for somebody who skips what comes
// before it.
func (s *stand) at(to step) *Page {
	p := s.page()
	p.turn(to)
	return p
}

// found is the third page with its two organisations found, for one account.
func (s *stand) found() *Page {
	s.move.Device = accounts.Device{Old: []string{"iPhone 12"}, New: "iPhone 17"}
	s.move.Accounts = []accounts.Account{{Kind: accounts.Work, Address: "sato@myfirm.example"}}
	p := s.at(stepOrganisations)
	s.Until("organisations found", func() bool { return s.panel.Addable() == 2 })
	s.panel.Refresh() // what is drawn later is drawn now
	return p
}

// filledIn is the first page with names too long for their fields and a phone
// that is gone.
func filledIn(s *stand) *Page {
	s.move.Device = accounts.Device{Old: []string{longName, "Pixel 8"}, New: longName, OldPhone: accounts.OldPhoneGone}
	return s.page()
}

// noDate is the first page after going on with a date that is none.
func noDate(s *stand) *Page {
	p := s.page()
	s.write("iPhone 12")
	for range 4 {
		s.Window.Canvas().FocusNext()
	}
	s.write("before long")
	s.key(fyne.KeyReturn)
	return p
}

// practising is the first page where there is nothing more to practise.
func practising(s *stand) *Page {
	s.practises = true
	p := New(s.Frame, s.parts())
	s.Front(p)
	return p
}

// missingAccount is the second page after Enter in its empty field.
func missingAccount(s *stand) *Page {
	p := s.at(stepAccounts)
	s.key(fyne.KeyReturn)
	return p
}

// someAccounts is the second page with one account of each kind, one address too
// long for its line, and another half typed.
func someAccounts(s *stand) *Page {
	s.move.Accounts = []accounts.Account{
		{Kind: accounts.Work, Address: "sato@myfirm.example"},
		{Kind: accounts.Personal, Address: strings.Repeat("long.", 30) + "@outlook.example"},
		{Kind: accounts.EmailCode, Address: "sato@mail.example"},
	}
	p := s.at(stepAccounts)
	s.write("aki@outlook.example")
	return p
}

// lost is the last page for somebody whose phone is gone.
func lost(s *stand) *Page {
	p := s.found()
	s.move.OldPhone = accounts.OldPhoneGone
	p.Submit()
	return p
}

// open is the last page with lines that became no organisation.
func open(s *stand) *Page {
	p := s.found()
	s.panel.SetText("contoso.example\nnone.example")
	s.Until("one failed", func() bool {
		return strings.Contains(stage.Texts(p.Content()), s.Frame.Words.N("add.troubled", 1))
	})
	p.Submit()
	return p
}

// secondAccount is the third page for the second account.
func secondAccount(s *stand) *Page {
	s.move.Accounts = []accounts.Account{
		{Kind: accounts.Personal, Address: "a.sato@outlook.example"}, {Kind: accounts.Work, Address: "sato@myfirm.example"},
	}
	p := s.at(stepOrganisations)
	s.Until("organisations found", func() bool { return s.panel.Addable() == 2 })
	p.Submit()
	return p
}
