package links_test

import (
	"fmt"

	"norikae/accounts"
	"norikae/accounts/links"
	"norikae/tenantlookup"
)

func ExampleFor() {
	a := accounts.Account{Kind: accounts.Personal, Address: "aoi@mail.example"}
	t := tenantlookup.Tenant{
		ID:     "c0ffee01-1a2b-4c3d-8e4f-5a6b7c8d9e01",
		Domain: "tsubame-trading.example",
		Cloud:  tenantlookup.Cloud{LoginHost: "login.microsoftonline.com"},
	}
	for _, l := range links.For(a, t, "")[:2] {
		fmt.Println(l.ID, l.URL)
	}
	// Output:
	// A https://mysignins.microsoft.com/security-info?tenantId=c0ffee01-1a2b-4c3d-8e4f-5a6b7c8d9e01
	// C https://myaccount.microsoft.com?tenantId=tsubame-trading.example
}

func ExampleNoPage() {
	t := tenantlookup.Tenant{Cloud: tenantlookup.Cloud{LoginHost: "login.sovcloud-identity.de"}}
	fmt.Println(links.NoPage(t) == links.SovereignCloud)
	// Output: true
}
