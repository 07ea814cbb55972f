package welcome

import (
	"testing"

	"norikae/accounts"
	"norikae/ui/i18n"
	"norikae/ui/stage"
)

// TestWhatWasFoundStays while one goes back and on again, or changes the language on
// another page: nothing is looked up a second time.
func TestWhatWasFoundStays(t *testing.T) {
	s := newStand(t, i18n.English, stage.Wide)
	s.move = accounts.Move{}.WithAccount(accounts.Account{Kind: accounts.Work, Address: "sato@myfirm.example"})
	p := s.page()
	p.turn(stepOrganisations)
	s.Until("organisations found", func() bool { return s.panel.Addable() == 2 })
	p.goBack()
	p.turn(stepOrganisations)
	if n := s.panel.Addable(); n != 2 {
		t.Errorf("%d organisations after going back and on", n)
	}
	p.goBack()
	p = p.Remake(s.Frame).(*Page)
	s.Front(p)
	p.turn(stepOrganisations)
	if n := s.panel.Addable(); n != 2 {
		t.Errorf("%d organisations after another language", n)
	}
}
