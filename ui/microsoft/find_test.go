package microsoft

import (
	"slices"
	"testing"

	"norikae/accounts"
	"norikae/tenantlookup"
)

func TestWaysToAskForOrganisations(t *testing.T) {
	clouds := tenantlookup.Clouds()
	work, private := accounts.Account{Kind: accounts.Work, Address: "w@x.example"}, accounts.Account{Kind: accounts.Personal, Address: "p@x.example"}
	at := func(c tenantlookup.Cloud) tenantlookup.Tenant { return tenantlookup.Tenant{ID: "t", Cloud: c} }
	m := accounts.Move{}.With(accounts.NewMembership(work, at(clouds[1])), accounts.NewMembership(work, at(clouds[1])),
		accounts.NewMembership(work, at(clouds[3])), accounts.NewMembership(private, at(clouds[0])))
	for name, c := range map[string]struct {
		who   accounts.Account
		known tenantlookup.Tenant
		want  []tenantlookup.Tenant
	}{
		"work, at home and elsewhere": {work, tenantlookup.Tenant{}, []tenantlookup.Tenant{{Cloud: clouds[0]}, at(clouds[1])}},
		"personal, through one":       {private, tenantlookup.Tenant{}, []tenantlookup.Tenant{at(clouds[0])}},
		"personal, a typed one too":   {private, at(clouds[1]), []tenantlookup.Tenant{at(clouds[1]), at(clouds[0])}},
		"personal, through none":      {accounts.Account{Kind: accounts.Personal}, tenantlookup.Tenant{}, nil},
		"where no list is known":      {accounts.Account{Kind: accounts.EmailCode}, at(clouds[3]), nil},
	} {
		if got := ways(m, c.who, c.known); !slices.Equal(got, c.want) {
			t.Errorf("%s: %+v, want %+v", name, got, c.want)
		}
	}
}
