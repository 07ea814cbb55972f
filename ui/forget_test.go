package ui

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/tenantlookup"
)

// TestForgettingMany takes several organisations off the list after asking, as one act
// that one undo takes back, in the keyring too.
func TestForgettingMany(t *testing.T) {
	r := newRoom(t, newMemory(), "en")
	r.until("the list", func() bool { return r.store.State().Known() })
	r.home()
	x := accounts.Account{Kind: accounts.Personal, Address: "a.sato@outlook.example"}
	for i := range 3 {
		r.store.Put(accounts.NewMembership(x, tenantlookup.Tenant{
			ID: fmt.Sprintf("c0ffee01-1a2b-4c3d-8e4f-0000000000%02d", i), Domain: fmt.Sprintf("org%d.example", i), Cloud: tenantlookup.Clouds()[0],
		}))
	}
	r.rest()
	gone := accounts.Keys(r.store.Move().Memberships[:2])
	r.lines.ForgetAll(gone)
	if n := len(r.store.Move().Memberships); n != 3 {
		t.Fatalf("%d organisations before the question was answered", n)
	}
	r.key(fyne.KeyReturn)
	r.until("one is left", func() bool { return len(r.stored().Memberships) == 1 })
	r.lines.Undo()
	r.until("all are back", func() bool { return len(r.stored().Memberships) == 3 })
}
