package accounts_test

import (
	"slices"
	"testing"
	"time"

	"norikae/accounts"
	"norikae/tenantlookup"
)

// A line is found again by its key, whichever of the two it is, and shows what was
// done to it.
func TestLineIsFoundAgain(t *testing.T) {
	at := time.Date(2026, 11, 29, 9, 0, 0, 0, time.UTC)
	work := accounts.Account{Kind: accounts.Work, Address: "a.sato@firm.example"}
	row := accounts.NewMembership(work, tenantlookup.Tenant{ID: "11111111-1111-1111-1111-111111111111", Domain: "contoso.example"})
	move := accounts.Move{}.With(row)

	for name, line := range map[string]accounts.Line{"membership": accounts.RowLine(row), "own": accounts.HomeLine(work)} {
		t.Run(name, func(t *testing.T) {
			found, ok := move.Find(line.Key())
			if !ok || found.Key() != line.Key() || found.Title() != line.Title() || found.Home != line.Key().Home() {
				t.Fatalf("found %v %+v for %+v", ok, found, line)
			}
			p := line.Progress()
			if after := found.With(p.Tick(accounts.Add, at)); !after.Progress().Done(accounts.Open) || after.Key() != line.Key() {
				t.Errorf("with a tick: %+v", after)
			}
			if found.Progress().Done(accounts.Open) {
				t.Error("With changed the line that it was called on")
			}
		})
	}
	if accounts.RowLine(row).Key() == accounts.HomeLine(work).Key() {
		t.Error("an organisation and the account's own security info have one key")
	}
	if _, ok := move.Find(accounts.LineKey{Account: accounts.AccountKey{Kind: accounts.Personal, Address: "nobody"}}); ok {
		t.Error("an unknown account was found")
	}
}

// Trust is asked about of work accounts elsewhere, a mailed code where one lets
// people in; a mailed code has no end, a phone number has.
func TestReasonsFitTheLine(t *testing.T) {
	shop := rowOf(work, "Shop", 1)
	shop.Tenant.Kind = tenantlookup.External
	for name, c := range map[string]struct {
		line  accounts.Line
		trust bool
		mail  bool
	}{
		"work":            {accounts.RowLine(rowOf(work, "Contoso", 1)), true, false},
		"personal":        {accounts.RowLine(rowOf(personal, "Contoso", 1)), false, false},
		"mailed code":     {accounts.RowLine(rowOf(code, "Contoso", 1)), false, true},
		"customer":        {accounts.RowLine(shop), false, true},
		"work itself":     {accounts.HomeLine(work), false, false},
		"personal itself": {accounts.HomeLine(personal), false, true},
	} {
		list := c.line.Reasons()
		if slices.Contains(list, accounts.HomeTrusted) != c.trust || slices.Contains(list, accounts.MailCode) != c.mail || !slices.Contains(list, accounts.PhoneOrMail) {
			t.Errorf("%s: %v", name, list)
		}
		for _, r := range list {
			_, ends := c.line.With(c.line.Progress().Set(accounts.NothingToMove, r, at(1))).OnPhone()
			if ends && r != accounts.PhoneOrMail {
				t.Errorf("%s: reason %d ends", name, r)
			}
		}
	}
}
