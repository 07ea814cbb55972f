package addorg

import (
	"slices"
	"testing"

	"norikae/accounts"
	"norikae/tenantlookup"
)

func TestWhatMicrosoftListsIsAddedToWhatWasTyped(t *testing.T) {
	me := accounts.Account{Kind: accounts.Personal, Address: "a@example.com"}
	tb := newTable(func(accounts.MembershipKey) bool { return false })
	tb.account = me
	one, two := tenant(idOne, "contoso.example"), tenant(idTwo, "fabrikam.example")
	tb.read("contoso.example")
	tb.open()
	tb.answers["contoso.example"] = result("contoso.example", one)
	tb.settle()
	if n := tb.offer([]Proposal{{Tenant: one, Name: "Contoso"}, {Tenant: two, Name: "Fabrikam"}}); n != 2 {
		t.Errorf("%d offered", n)
	}
	tb.read("contoso.example")
	if got, want := states(tb), []state{found, twin, found}; !equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if list := tb.memberships(); len(list) != 2 || list[1].Name != "Fabrikam" {
		t.Errorf("would add %+v", list)
	}
	if slices.Contains(tb.known(), idTwo) || len(tb.known()) != 1 {
		t.Errorf("spellings %q", tb.known())
	}
	// A shorter list later takes nothing away; typing goes on.
	if n := tb.offer([]Proposal{{Tenant: two}}); n != 2 {
		t.Errorf("%d offered after a shorter list", n)
	}
	tb.read("")
	if got, want := states(tb), []state{found, found}; !equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	tb.withdraw()
	tb.read("")
	if len(tb.entries) != 0 {
		t.Errorf("another account is offered %v", tb.entries)
	}
}

func result(text string, x tenantlookup.Tenant) tenantlookup.Result {
	return tenantlookup.Result{Text: text, Tenant: x}
}
