package overview

import (
	"testing"

	"norikae/accounts"
	"norikae/tenantlookup"
	"norikae/ui/i18n"
	"norikae/ui/stage"
)

// TestWhereNamesEachPartOnce: what the name of a row says already is left out, and no
// dot parts what is not there.
func TestWhereNamesEachPartOnce(t *testing.T) {
	const id, domain = "c0ffee01-1a2b-4c3d-8e4f-5a6b7c8d9e01", "contoso.example"
	public, china := tenantlookup.Clouds()[0], tenantlookup.Cloud{Name: "China", LoginHost: tenantlookup.LoginChina}
	for want, m := range map[string]accounts.Membership{
		"contoso.example · c0ffee01…":                {Name: "Contoso", Tenant: tenantlookup.Tenant{ID: id, Domain: domain, Cloud: public}},
		"c0ffee01…":                                  {Tenant: tenantlookup.Tenant{ID: id, Domain: domain, Cloud: public}},
		"c0ffee01… · 中国（21Vianet）":                   {Tenant: tenantlookup.Tenant{ID: id, Cloud: china}},
		"中国（21Vianet）":                               {Tenant: tenantlookup.Tenant{Domain: domain, Cloud: china}},
		"contoso.example · c0ffee01… · 中国（21Vianet）": {Name: "Contoso", Tenant: tenantlookup.Tenant{ID: id, Domain: domain, Cloud: china}},
	} {
		if got := where(stage.Words(t, i18n.Japanese), m); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
