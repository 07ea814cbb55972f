package add

import (
	"testing"

	"norikae/accounts"
	"norikae/tenantlookup"
)

func TestADomainInTwoCloudsIsOfferedTwice(t *testing.T) {
	tb := newTable(func(accounts.LineKey) bool { return false })
	tb.account = accounts.Account{Kind: accounts.Work, Address: "a@example.com"}
	world, china := tenant(idOne, "contoso.example"), tenant(idTwo, "contoso.example")
	china.Cloud = tenantlookup.Clouds()[2]
	tb.read("contoso.example\n" + idOne + "\n")
	tb.open()
	tb.answer(result("contoso.example", world))
	tb.answer(result(idOne, world))
	tb.settle()
	if got := tb.alone(); len(got) != 1 || got[0] != "contoso.example" {
		t.Fatalf("the other clouds are asked for %q", got)
	}
	tb.hold("contoso.example", []tenantlookup.Tenant{world, china})
	tb.settle()
	if e := tb.entries[0]; len(e.also) != 1 || e.also[0] != china || len(tb.alone()) != 0 {
		t.Fatalf("also %v, still to ask %q", e.also, tb.alone())
	}
	if n := len(tb.memberships()); n != 1 {
		t.Errorf("%d would be added before anybody wanted two", n)
	}
	tb.take("contoso.example", china)
	tb.read("contoso.example\nother.example\n")
	list := tb.memberships()
	if len(list) != 2 || list[0].Tenant != world || list[1].Tenant != china {
		t.Errorf("would add %+v", list)
	}
	if e := tb.entries; len(e[0].also) != 0 || e[1].beside != "contoso.example" {
		t.Errorf("%+v", e[:2])
	}
	if tb.read("other.example\n"); len(tb.memberships()) != 0 {
		t.Error("an organisation of a line that has gone would be added")
	}
}

// TestACloudWithoutIt: nothing is offered, and nothing is asked twice.
func TestACloudWithoutIt(t *testing.T) {
	tb := newTable(func(accounts.LineKey) bool { return false })
	one := tenant(idOne, "contoso.example")
	tb.read("contoso.example\n")
	tb.open()
	tb.answer(result("contoso.example", one))
	tb.hold("contoso.example", []tenantlookup.Tenant{one})
	tb.settle()
	if len(tb.entries[0].also) != 0 || len(tb.alone()) != 0 {
		t.Errorf("also %v, to ask %q", tb.entries[0].also, tb.alone())
	}
}
