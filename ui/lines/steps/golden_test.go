package steps

import (
	"testing"
	"time"

	"norikae/accounts"
	"norikae/accounts/links"
	"norikae/tenantlookup"
	"norikae/ui/i18n"
	"norikae/ui/stage"
	"norikae/ui/store"
)

// TestGolden holds the page of a line at each place the line can be, in both
// languages.
func TestGolden(t *testing.T) {
	contoso := func(steps int) accounts.Line { return accounts.RowLine(member(work, "Contoso", steps)) }
	decided := func(o accounts.Outcome) accounts.Line {
		return accounts.RowLine(member(work, "Contoso", 1).Set(o, accounts.HomeTrusted, stage.Now().AddDate(0, 0, -6)))
	}
	long := member(personal, "Internationale Vereinigung zur Förderung der grenzüberschreitenden Zusammenarbeit in Forschung und Lehre e. V.", 1)
	abroad := member(work, "Contoso", 1)
	abroad.Tenant.Cloud = tenantlookup.Cloud{Name: "Delos", LoginHost: "login.sovcloud-identity.de"}
	reported := member(work, "Contoso", 1)
	reported.Tenant.Cloud = tenantlookup.Cloud{Name: "China", LoginHost: "login.partner.microsoftonline.cn"}
	phone := member(work, "Contoso", 1).Set(accounts.NothingToMove, accounts.PhoneOrMail, stage.Now()).Prove(stage.Now())
	numbered := home(work, 1)
	numbered.Account.Home = numbered.Account.Home.Set(accounts.NothingToMove, accounts.PhoneOrMail, stage.Now())
	gone := func(s *stand) { s.data.move.OldPhone = accounts.OldPhoneGone }
	back := func(s *stand) { s.opened = s.Frame.Words.T("opened.private", "Browser", "Firefox") }
	for state, c := range map[string]struct {
		line accounts.Line
		with func(*stand)
	}{
		"open": {contoso(0), nil}, "add": {contoso(1), nil}, "try": {contoso(2), nil}, "remove": {contoso(3), nil}, "done": {contoso(4), nil},
		"untried": {accounts.RowLine(member(work, "Contoso", 1).RemoveUntried(stage.Now())), nil},
		"nothing": {decided(accounts.NothingToMove), nil}, "left": {decided(accounts.Left), nil},
		"waiting": {decided(accounts.Waiting), nil}, "later": {decided(accounts.Skipped), nil},
		"reported": {accounts.RowLine(reported), nil}, "phone": {accounts.RowLine(phone), nil}, "phone-account": {numbered, nil},
		"old":     {contoso(1), func(s *stand) { s.View.frame.Now = func() time.Time { return stage.Now().AddDate(1, 0, 0) } }},
		"no-page": {accounts.RowLine(abroad), nil}, "long": {accounts.RowLine(long), nil}, "wide": {contoso(1), nil},
		"by-hand": {contoso(0), func(s *stand) {
			s.link = links.Link{Steps: []links.Action{links.SecurityInfo}}
		}},
		"not-saved": {contoso(1), func(s *stand) {
			s.data.saves = map[accounts.LineKey]store.Save{contoso(1).Key(): store.NotSaved}
		}},
		"back": {contoso(0), back}, "back-add": {contoso(1), back}, "back-try": {contoso(2), back}, "back-account-add": {home(personal, 1), back},
		"back-unnamed-add": {contoso(1), func(s *stand) {
			back(s)
			s.data.move.Device = accounts.Device{}
		}},
		"gone-back-add": {contoso(1), func(s *stand) {
			back(s)
			gone(s)
		}},
		"no-browser":     {contoso(0), func(s *stand) { s.ready = false }},
		"other-language": {contoso(1), func(s *stand) { s.language.Tapped(nil) }},
		"account":        {home(personal, 0), nil}, "account-add": {home(personal, 1), nil},
		"account-remove": {home(work, 3), nil}, "mailbox": {home(mailed, 0), nil},
		"gone-open": {contoso(0), gone}, "gone-add": {contoso(1), gone}, "gone-try": {contoso(2), gone}, "gone-remove": {contoso(3), gone},
		"gone-account": {home(personal, 0), gone}, "gone-later": {decided(accounts.Skipped), gone},
	} {
		t.Run(state, func(t *testing.T) {
			stage.Looks(t, func(t *testing.T, lang i18n.Language) {
				size := stage.Small
				if state == "wide" {
					size = stage.Wide
				}
				s := newStand(t, lang, size)
				if c.line.Home {
					s.data.move = s.data.move.WithAccount(c.line.Account)
				} else {
					s.data.move = s.data.move.With(c.line.Membership)
				}
				p := NewPage(s.Frame, s.data, s.actions(), c.line.Key())
				if s.View = p.view; c.with != nil {
					p.Update()
					c.with(s)
				}
				s.Front(p)
				s.Golden(state)
			})
		})
	}
}
