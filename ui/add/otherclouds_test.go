package add

import (
	"testing"

	"norikae/accounts"
	"norikae/tenantlookup"
)

func TestADomainInTwoCloudsIsOfferedTwice(t *testing.T) {
	tb := newTable(&stand{})
	tb.account = accounts.Account{Kind: accounts.Work, Address: "a@example.com"}
	world, china := tenant(idOne, "contoso.example"), tenant(idTwo, "contoso.example")
	china.Cloud = tenantlookup.Clouds()[2]
	tb.read("contoso.example\n" + idOne + "\n")
	tb.pending()
	tb.answer(result("contoso.example", world))
	tb.answer(result(idOne, world))
	tb.settle()
	if got := tb.withoutOtherClouds(); len(got) != 1 || got[0] != "contoso.example" {
		t.Fatalf("the other clouds are asked for %q", got)
	}
	tb.setOtherClouds("contoso.example", []tenantlookup.Tenant{world, china})
	tb.settle()
	if e := tb.entries[0]; len(e.otherClouds) != 1 || e.otherClouds[0] != china || len(tb.withoutOtherClouds()) != 0 {
		t.Fatalf("also %v, still to ask %q", e.otherClouds, tb.withoutOtherClouds())
	}
	if n := len(tb.memberships()); n != 1 {
		t.Errorf("%d would be added before anybody wanted two", n)
	}
	tb.addFromCloud("contoso.example", china)
	tb.read("contoso.example\nother.example\n")
	list := tb.memberships()
	if len(list) != 2 || list[0].Tenant != world || list[1].Tenant != china {
		t.Errorf("would add %+v", list)
	}
	if e := tb.entries; len(e[0].otherClouds) != 0 || e[1].domainOf != "contoso.example" {
		t.Errorf("%+v", e[:2])
	}
	if tb.read("other.example\n"); len(tb.memberships()) != 0 {
		t.Error("an organisation of a line that has gone would be added")
	}
}

// TestACloudWithoutIt: nothing is offered, and nothing is asked twice.
func TestACloudWithoutIt(t *testing.T) {
	tb := newTable(&stand{})
	one := tenant(idOne, "contoso.example")
	tb.read("contoso.example\n")
	tb.pending()
	tb.answer(result("contoso.example", one))
	tb.setOtherClouds("contoso.example", []tenantlookup.Tenant{one})
	tb.settle()
	if len(tb.entries[0].otherClouds) != 0 || len(tb.withoutOtherClouds()) != 0 {
		t.Errorf("also %v, to ask %q", tb.entries[0].otherClouds, tb.withoutOtherClouds())
	}
}
