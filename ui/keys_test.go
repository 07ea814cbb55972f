package ui

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/tenantlookup"
)

// TestKeysOfTheGuidedRun counts what a person with one account and 12 organisations
// presses from the main window until the old phone may go: Enter alone, after the
// browser each time, and sixty times at most.
func TestKeysOfTheGuidedRun(t *testing.T) {
	r := newRoom(t, newMemory(), "en")
	r.until("list and browsers", func() bool {
		_, searched := r.browsing.Found()
		return searched && r.store.State().Known()
	})
	r.home()
	r.browsing.SetFound(nil) // no browser is started here: links are copied
	x := accounts.Account{Kind: accounts.Personal, Address: "a.sato@outlook.example"}
	r.store.PutAccount(x)
	for i := range 12 {
		r.store.Put(accounts.NewMembership(x, tenantlookup.Tenant{
			ID: fmt.Sprintf("c0ffee01-1a2b-4c3d-8e4f-0000000000%02d", i), Domain: fmt.Sprintf("org%d.example", i), Cloud: tenantlookup.Clouds()[0],
		}))
	}
	r.rest()
	r.guided.Open()
	keys := 1 // Ctrl+G
	for ; accounts.Gate(r.store.Move()).Light != accounts.Green && keys < 200; keys++ {
		r.key(fyne.KeyReturn)
		r.rest()
	}
	if keys > 60 {
		t.Errorf("%d keys; the light is %d on page %s", keys, accounts.Gate(r.store.Move()).Light, r.page())
	}
	t.Logf("%d keys for 12 organisations and their account", keys)
	k := r.store.Move().Memberships[0].Key()
	r.lines.Tick(k, accounts.Remove) // takes it back
	l, _ := r.store.Move().Find(k)
	if !r.lines.Confirm(k, l.Progress()) || r.lines.Confirm(k, l.Progress()) {
		t.Error("a step is not confirmed, or a key that comes too soon confirms one that nobody has seen")
	}
	r.until("everything is in the keyring", func() bool { return accounts.Gate(r.stored()).Light == accounts.Green })
}
