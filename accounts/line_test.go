package accounts_test

import (
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
