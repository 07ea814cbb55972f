package welcome

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/ui/i18n"
	"norikae/ui/present"
	"norikae/ui/stage"
	"norikae/ui/widgets"
)

// TestALineOfAnotherAccount: an account that a line was put to in the turn of another
// still has its own, and the open lines are those of the account whose turn it was.
func TestALineOfAnotherAccount(t *testing.T) {
	s := newStand(t, i18n.Japanese, stage.Small)
	w := s.Frame.Words
	first, second := accounts.Account{Kind: accounts.Personal, Address: "a.sato@outlook.example"}, accounts.Account{Kind: accounts.Work, Address: "sato@myfirm.example"}
	s.move.Accounts = []accounts.Account{first, second}
	p := s.at(stepOrganisations)
	s.Until("organisations found", func() bool { return s.panel.Addable() == 2 })
	s.panel.SetText("contoso.example\nfabrikam.example\nnone.example")
	s.Until("one line to look at", func() bool { return strings.Contains(stage.Texts(p.Content()), w.N("add.troubled", 1)) })
	stage.Visible(p.Content(), func(o fyne.CanvasObject) {
		if list, ok := o.(*widgets.KeyList); ok {
			list.Choose(1) // behind the line to look at
			s.Frame.Focus(list)
		}
	})
	s.write("a")
	for _, k := range []fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn} {
		s.key(k)
	}
	p.Submit()
	if all := s.move.Memberships; len(all) != 2 || !all[0].Account.Same(second) || !all[1].Account.Same(first) {
		t.Fatalf("in the list %+v", all)
	}
	if p.at != stepOrganisations || s.panel.Text() != "" {
		t.Fatalf("page %d with %q", p.at+1, s.panel.Text())
	}
	s.Says(p.Content(), present.Short(w, second))
	s.panel.SetText("contoso.example\nadatum.example")
	s.Until("found", func() bool { return s.panel.Addable() == 1 })
	s.Says(p.Content(), w.T("add.state.listed"))
	p.Submit()
	if p.at != stepReady || !s.move.Memberships[2].Account.Same(second) {
		t.Fatalf("page %d, in the list %+v", p.at+1, s.move.Memberships)
	}
	s.Says(p.Content(), w.N("welcome.open", 1, "Account", present.Short(w, first)))
}
