package tenantlookup_test

import (
	"testing"

	"norikae/tenantlookup"
)

func TestValid(t *testing.T) {
	const id = "c0ffee01-1a2b-4c3d-8e4f-5a6b7c8d9e01"
	for _, c := range []struct {
		name   string
		in     tenantlookup.Tenant
		id     string
		domain string
		ok     bool
	}{
		{"as looked up", tenantlookup.Tenant{ID: id, Domain: "contoso.example"}, id, "contoso.example", true},
		{"capitals", tenantlookup.Tenant{ID: "C0FFEE01-1A2B-4C3D-8E4F-5A6B7C8D9E01", Domain: "Contoso.Example"}, id, "contoso.example", true},
		{"not ASCII", tenantlookup.Tenant{Domain: "例え.jp"}, "", "xn--r8jz45g.jp", true},
		{"a domain for an ID", tenantlookup.Tenant{ID: "contoso.example"}, "contoso.example", "", true},
		{"nothing", tenantlookup.Tenant{}, "", "", false},
		{"command in the domain", tenantlookup.Tenant{ID: id, Domain: "x&calc"}, "", "", false},
		{"command behind the domain", tenantlookup.Tenant{ID: id, Domain: "contoso.example&calc"}, "", "", false},
		{"variable", tenantlookup.Tenant{ID: id, Domain: "$HOME.example"}, "", "", false},
		{"quote", tenantlookup.Tenant{ID: id, Domain: "o'brien.example"}, "", "", false},
		{"path", tenantlookup.Tenant{ID: id, Domain: "contoso.example/../x"}, "", "", false},
		{"turned round", tenantlookup.Tenant{ID: id, Domain: "contoso\u202e.example"}, "", "", false},
		{"ID that is none", tenantlookup.Tenant{ID: "0001", Domain: "contoso.example"}, "", "", false},
		{"ID with a command", tenantlookup.Tenant{ID: id + "&calc"}, "", "", false},
		{"ID of zeros", tenantlookup.Tenant{ID: "00000000-0000-0000-0000-000000000000"}, "", "", false},
	} {
		got, ok := c.in.Valid()
		if ok != c.ok || ok && (got.ID != c.id || got.Domain != c.domain) {
			t.Errorf("%s: %+v, %v", c.name, got, ok)
		}
	}
}
