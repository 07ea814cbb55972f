package add

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/tenantlookup"
	"norikae/ui/i18n"
	"norikae/ui/stage"
)

// asked shows the page over a text, with the answers given.
func asked(t *testing.T, lang i18n.Language, text string, answers ...tenantlookup.Result) (*Panel, *stand) {
	t.Helper()
	s := newStand(t, lang, stage.Small)
	p := s.page(text)
	p.answerWith(answers...)
	p.cancelRound()
	s.Settle()
	return p, s
}

// TestEveryLineIsAnswered: what came of the lines is counted in one sentence, those
// to look at come first, and a button leads there; only those are asked for again.
func TestEveryLineIsAnswered(t *testing.T) {
	stage.Both(t, func(t *testing.T, lang i18n.Language) {
		s := newStand(t, lang, stage.Small)
		s.move = s.move.With(accounts.NewMembership(me, tenant(idMine, "adatum.example")))
		p := s.page("Contoso\tcontoso.example\nadatum.example\nfabrikam.example\nno-such.example\nsomeone@contoso.example\n" + idTwo + "\nnothing here\ncontoso.example")
		p.answerWith(result("contoso.example", tenant(idOne, "contoso.example")), result("adatum.example", tenant(idMine, "adatum.example")),
			result("fabrikam.example", tenant(idTwo, "fabrikam.example")), result(idTwo, tenant(idTwo, "")),
			wrong("no-such.example", tenantlookup.ErrNotFound, tenantlookup.ReasonUnknown))
		p.cancelRound()
		s.Settle()
		w := s.Frame.Words
		for _, part := range []string{w.N("add.ready", 2), w.N("add.troubled", 2), w.N("add.repeated", 3), w.N("add.listed", 1)} {
			if !strings.Contains(p.doing.Text(), part) {
				t.Errorf("%q is missing in %q", part, p.doing.Text())
			}
		}
		if got, want := states(p.table)[:3], []state{failed, unusable, found}; !equal(got, want) {
			t.Errorf("in the order %v, want %v first", states(p.table), want)
		}
		if again := p.message(p.table.entries[2]).detail; !strings.Contains(again, w.N("add.again", 2, "Lines", "5"+w.T("list.and")+"8")) {
			t.Errorf("the repeated line says %q", again)
		}
		p.rows.ScrollToBottom()
		s.Press(p.Content(), w.T("add.look"), fyne.KeyReturn)
		if p.rows.Current() != 0 || s.Window.Canvas().Focused() != fyne.Focusable(p.rows) {
			t.Errorf("the button leads to row %d", p.rows.Current())
		}
		p.table.retry()
		if got := p.table.pending(); !slices.Equal(got, []string{"no-such.example"}) {
			t.Errorf("asks again for %q", got)
		}
	})
}

// TestTheChosenLineStaysChosen when the lines to look at come up.
func TestTheChosenLineStaysChosen(t *testing.T) {
	s := newStand(t, i18n.English, stage.Small)
	p := s.page("contoso.example\nno-such.example\nfabrikam.example")
	p.answerWith(result("contoso.example", tenant(idOne, "contoso.example")), wrong("no-such.example", tenantlookup.ErrNotFound, tenantlookup.ReasonUnknown))
	p.rows.Choose(0)
	p.cancelRound()
	if e := p.current(); e.query != "contoso.example" || p.rows.Current() != 1 {
		t.Errorf("row %d, %q is chosen", p.rows.Current(), e.query)
	}
}

// TestOwnAddressesAreNoWarning: in a list they are said to be the person's, in a mail
// they are left out, and so is a mailbox of somebody else; the organisation of a work
// account is not added as one that it is a guest of.
func TestOwnAddressesAreNoWarning(t *testing.T) {
	stage.Both(t, func(t *testing.T, lang i18n.Language) {
		p, s := asked(t, lang, "contoso.example\nSATO@myfirm.example\nmyfirm.example\nfabrikam.example",
			result("contoso.example", tenant(idOne, "contoso.example")), result("myfirm.example", tenant(idMine, "myfirm.example")))
		if got, want := states(p.table), []state{found, ownAddress, waiting}; !equal(got, want) {
			t.Errorf("got %v, want %v", got, want)
		}
		if m := p.message(p.table.entries[1]); m.detail != s.Frame.Words.T("add.ownAddress") || m.glyph != "＝" {
			t.Errorf("says %+v", m)
		}
	})
	const mail = "From: Microsoft Invitations on behalf of Contoso <invites@microsoft.com>\nTo: sato@myfirm.example\nCc: friend@outlook.jp\n\n" +
		"Please act on this mail only if you trust the organisation that is named below.\n\nOrganization: Contoso KK\nDomain: contoso.example\n"
	p, _ := asked(t, i18n.English, mail, result("contoso.example", tenant(idOne, "contoso.example")))
	if got := states(p.table); !equal(got, []state{found}) {
		t.Errorf("of a mail: %v", got)
	}
	if list := p.table.memberships(); len(list) != 1 || list[0].Name != "Contoso KK" {
		t.Errorf("would add %+v", list)
	}
	p, _ = asked(t, i18n.English, "myfirm.example", result("myfirm.example", tenant(idMine, "myfirm.example")))
	if got := states(p.table); !equal(got, []state{homeTenant}) {
		t.Errorf("the account's own organisation: %v", got)
	}
}

// TestANameCountsForEveryAccount: what an organisation is called for one account, it
// is called for another.
func TestANameCountsForEveryAccount(t *testing.T) {
	other := accounts.NewMembership(accounts.Account{Kind: accounts.Personal, Address: "a@outlook.example"}, tenant(idOne, "contoso.example"))
	other.Name = "コントソ"
	s := newStand(t, i18n.Japanese, stage.Small)
	s.move = s.move.With(other)
	p := s.page(idOne)
	p.answerWith(result(idOne, tenant(idOne, "")))
	if list := p.table.memberships(); len(list) != 1 || list[0].Name != "コントソ" || p.table.nameless(p.table.entries[0]) {
		t.Errorf("would add %+v", list)
	}
}

// TestContactsGoIntoTheNote of a table of five columns, if the person wants it so, in
// both languages; the name column alone is the name.
func TestContactsGoIntoTheNote(t *testing.T) {
	for lang, text := range map[i18n.Language]string{
		i18n.Japanese: "備考\tドメイン\t担当\t会社名\tNo.\n経理\tcontoso.example\t田中\tつばめ商事株式会社\t1\n\tfabrikam.example\t佐藤\tあおぞら食品\t2",
		i18n.English:  "Remarks,Domain,Contact,Company,No\naccounts,contoso.example,J. Tanaka,Tsubame Trading,1\n,fabrikam.example,B. Sato,Aozora Foods,2",
	} {
		p, s := asked(t, lang, text, result("contoso.example", tenant(idOne, "contoso.example")), result("fabrikam.example", tenant(idTwo, "fabrikam.example")))
		if list := p.table.memberships(); len(list) != 2 || list[0].Note+list[1].Note != "" {
			t.Fatalf("%s: unasked %+v", lang, list)
		}
		s.Press(p.Content(), s.Frame.Words.T("add.notes"), fyne.KeySpace)
		list := p.table.memberships()
		want := map[i18n.Language][]string{
			i18n.Japanese: {"つばめ商事株式会社", "備考: 経理\n担当: 田中", "あおぞら食品", "担当: 佐藤"},
			i18n.English:  {"Tsubame Trading", "Remarks: accounts\nContact: J. Tanaka", "Aozora Foods", "Contact: B. Sato"},
		}[lang]
		if got := []string{list[0].Name, list[0].Note, list[1].Name, list[1].Note}; !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", lang, got, want)
		}
		if n := again(t, p); !n.table.notes {
			t.Errorf("%s: another language forgets the choice", lang)
		}
	}
	p, s := asked(t, i18n.English, "contoso.example", result("contoso.example", tenant(idOne, "contoso.example")))
	s.Silent(p.Content(), s.Frame.Words.T("add.notes"))
}

// TestWhatIsOpenStays: the lines that became nothing are handed back, under the
// headings of their table.
func TestWhatIsOpenStays(t *testing.T) {
	s := newStand(t, i18n.English, stage.Small)
	var rest Rest
	p := s.page("No.\tCompany\tDomain\n1\tContoso\tcontoso.example\n2\tNobody\tno-such.example\n3\tUnknown\t\n4\tFabrikam\tfabrikam.example")
	p.opt.Add = func(_ []accounts.Membership, r Rest) { rest = r }
	p.answerWith(result("contoso.example", tenant(idOne, "contoso.example")), result("fabrikam.example", tenant(idTwo, "fabrikam.example")),
		wrong("no-such.example", tenantlookup.ErrNotFound, tenantlookup.ReasonUnknown))
	p.Submit()
	if want := "No.\tCompany\tDomain\n2\tNobody\tno-such.example\n3\tUnknown\t"; rest.Text != want || rest.Lines != 2 {
		t.Errorf("%d lines open:\n%s", rest.Lines, rest.Text)
	}
}

// TestWhichAccountIsAsked beside the box when there are several, and only then.
func TestWhichAccountIsAsked(t *testing.T) {
	stage.Both(t, func(t *testing.T, lang i18n.Language) {
		p, s := asked(t, lang, "contoso.example", result("contoso.example", tenant(idOne, "contoso.example")))
		question := s.Frame.Words.T("add.forWhom")
		s.Silent(p.Content(), question)
		other := accounts.Account{Kind: accounts.Personal, Address: "a@outlook.example"}
		s.move = s.move.WithAccount(other)
		p.Refresh()
		s.Says(p.Content(), question)
		p.SetAccount(other)
		if list := p.table.memberships(); len(list) != 1 || !list[0].Account.Same(other) {
			t.Errorf("would add %+v", list)
		}
	})
}

// TestPlacesToLook stand where the lines will be, with a button where one can go.
func TestPlacesToLook(t *testing.T) {
	stage.Both(t, func(t *testing.T, lang i18n.Language) {
		copied := ""
		s := newStand(t, lang, stage.Small)
		s.Host.OnCopy = func(text string) { copied = text }
		p := s.page("")
		s.Press(p.Content(), s.Frame.Words.T("add.places.mail.do"), fyne.KeyReturn)
		if copied != inviter {
			t.Errorf("copied %q", copied)
		}
		s.Silent(p.Content(), s.Frame.Words.T("add.places.account.do")) // nothing opens pages here
		p.setText("contoso.example")
		p.ask()
		s.Silent(p.Content(), s.Frame.Words.T("add.places"))
	})
}
