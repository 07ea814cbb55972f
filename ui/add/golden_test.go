package add

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/tenantlookup"
	"norikae/tenantlookup/filetext"
	"norikae/ui/i18n"
	"norikae/ui/stage"
)

// numbered is the n-th organisation of a long list.
func numbered(n int) tenantlookup.Tenant {
	return tenant(fmt.Sprintf("c0ffee%02d-1a2b-4c3d-8e4f-5a6b7c8d9e%02d", n, n), fmt.Sprintf("organisation-%d.example", n))
}

// lines is a text of n organisations, a line each, and their answers.
func lines(n int) (text string, answers []tenantlookup.Result) {
	var all []string
	for i := range n {
		x := numbered(i + 10)
		all, answers = append(all, x.Domain), append(answers, result(x.Domain, x))
	}
	return strings.Join(all, "\n"), answers
}

// mixed is a text with a line of every kind.
const mixed = `Contoso KK	contoso.example
fabrikam.example
https://myapps.microsoft.com/?tenantId=` + idOne + `
contsoo.example
shop.example
outlook.example
adfs.example
portal.example
Trainspotters without a domain
乗り換え案内ユーザーグループ実行委員会とその仲間たちの長い名前の会	very-long-name-of-an-organisation.onmicrosoft.example
later.example`

// answered gives every line of mixed its answer but the last.
func answered(p *Panel) {
	shop, china, long := numbered(20), numbered(21), numbered(22)
	shop.Domain, shop.Kind = "shop.example", tenantlookup.B2C
	china.Cloud = tenantlookup.Clouds()[2]
	long.Domain = "very-long-name-of-an-organisation.onmicrosoft.example"
	p.answerWith(
		result("contoso.example", tenant(idOne, "contoso.example")), result(idOne, tenant(idOne, "contoso.example")),
		result("fabrikam.example", tenant(idTwo, "fabrikam.example")), result("shop.example", shop),
		wrong("contsoo.example", tenantlookup.ErrNotFound, tenantlookup.ReasonUnknown),
		wrong("outlook.example", tenantlookup.ErrMailProvider, tenantlookup.ReasonMailDomain),
		wrong("adfs.example", tenantlookup.ErrNotEntra, tenantlookup.ReasonADFS),
		wrong("portal.example", tenantlookup.ErrUnavailable, tenantlookup.ReasonCaptivePortal),
		result(long.Domain, long),
	)
	p.table.setOtherClouds("contoso.example", []tenantlookup.Tenant{tenant(idOne, "contoso.example"), china})
	p.table.settle()
	p.Refresh()
}

// TestGolden holds the page in each of its states, in both languages.
func TestGolden(t *testing.T) {
	two := accounts.Account{Kind: accounts.Personal, Address: "a.very.long.address.of.somebody@outlook.example"}
	forty, theirs := lines(40)
	for state, c := range map[string]struct {
		size fyne.Size
		text string
		do   func(*Panel, *stand)
	}{
		"empty":  {stage.Small, "", nil},
		"asking": {stage.Small, mixed, func(p *Panel, _ *stand) { answered(p) }},
		"stopped": {stage.Small, mixed, func(p *Panel, s *stand) {
			answered(p)
			p.cancelRound()
			s.Frame.Focus(p.rows)
			p.rows.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
		}},
		"answered": {stage.Wide, mixed, func(p *Panel, _ *stand) {
			answered(p)
			p.answerWith(wrong("later.example", tenantlookup.ErrThrottled, tenantlookup.ReasonThrottled))
			p.cancelRound()
		}},
		"nothing": {stage.Small, "contsoo.example", func(p *Panel, _ *stand) {
			p.answerWith(wrong("contsoo.example", tenantlookup.ErrNotFound, tenantlookup.ReasonUnknown))
			p.cancelRound()
		}},
		"many": {stage.Small, forty, func(p *Panel, s *stand) {
			s.move = s.move.WithAccount(two)
			p.SetAccount(two)
			p.answerWith(theirs...)
			p.cancelRound()
			s.Frame.Focus(p.rows)
			p.rows.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
		}},
		"two": {stage.Small, mixed + "\n" + idTwo + "\n" + numbered(30).ID, func(p *Panel, s *stand) { // accounts
			s.move = s.move.WithAccount(accounts.Account{Kind: accounts.Personal, Address: "a.sato@outlook.example"}).
				With(accounts.NewMembership(me, tenant(idTwo, "fabrikam.example")))
			answered(p)
			p.answerWith(result(idTwo, tenant(idTwo, "")), result(numbered(30).ID, tenant(numbered(30).ID, "")),
				wrong("later.example", tenantlookup.ErrThrottled, tenantlookup.ReasonThrottled))
			p.cancelRound()
			p.table.choose("very-long-name-of-an-organisation.onmicrosoft.example", s.move.Accounts[1])
			p.table.choose(idTwo, s.move.Accounts[1])
			p.Refresh()
			s.Frame.Focus(p.rows)
			p.rows.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
		}},
		"named": {stage.Small, idOne + "\n" + idTwo, func(p *Panel, s *stand) { // known by their IDs only
			p.answerWith(result(idOne, tenant(idOne, "")), result(idTwo, tenant(idTwo, "")))
			p.cancelRound()
			p.table.named[tenant(idTwo, "").Key()] = "ファブリカム"
			p.Refresh()
		}},
		"files": {stage.Small, "", func(p *Panel, _ *stand) {
			p.Take(File{Name: "招待.eml", Text: "From: Contoso <invites@contoso.example>\n\nHello\n"},
				File{Name: "写真.png", Err: filetext.ErrNotText})
		}},
		"found": {stage.Small, "", func(p *Panel, s *stand) {
			p.find.OnTapped()
			s.Frame.Focus(p.rows)
			p.rows.TypedRune(' ')
		}},
	} {
		t.Run(state, func(t *testing.T) {
			stage.Looks(t, func(t *testing.T, lang i18n.Language) {
				s := newStand(t, lang, c.size)
				p := s.page(c.text)
				if c.do != nil {
					c.do(p, s)
				}
				s.Golden(state)
			})
		})
	}
}
