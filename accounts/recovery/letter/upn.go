package letter

import "strings"

// initialDomains are the ends of the domain that every tenant is born with.
var initialDomains = []string{".onmicrosoft.com", ".onmicrosoft.us", ".partner.onmschina.cn", ".onsovcloud.fr", ".onsovcloud.de"}

// InitialDomain reports whether a domain is one that a tenant is born with, as
// contoso.onmicrosoft.com.
func InitialDomain(domain string) bool {
	for _, end := range initialDomains {
		if name, ok := strings.CutSuffix(strings.ToLower(domain), end); ok && name != "" && !strings.Contains(name, ".") {
			return true
		}
	}
	return false
}

// UPN is the guest's user principal name in the organisation:
// name_domain#EXT#@tenant.onmicrosoft.com. Where the initial domain is not known
// it is left as a form, and Exact is false.
func (v view) UPN() string {
	return strings.ReplaceAll(v.Account.Address, "@", "_") + "#EXT#@" + v.initial()
}

// Exact reports whether UPN is a name and not a form.
func (v view) Exact() bool { return InitialDomain(v.Tenant.Domain) }

func (v view) initial() string {
	switch {
	case v.Exact():
		return v.Tenant.Domain
	case v.lang == "ja":
		return "<初期ドメイン>" + v.ending()
	default:
		return "<initial domain>" + v.ending()
	}
}

// ending is how initial domains end in the public cloud; how they do in the
// others is not documented.
func (v view) ending() string {
	if v.Cloud() != "" {
		return ""
	}
	return initialDomains[0]
}

// Quote puts a text between PowerShell's single quotes, which are doubled inside.
func (v view) Quote(s string) string { return "'" + strings.ReplaceAll(s, "'", "''") + "'" }
