package letter

import (
	"regexp"
	"strings"

	"norikae/tenantlookup"
)

// UPN is the guest's user principal name in the organisation:
// name_domain#EXT#@tenant.onmicrosoft.com. Where the initial domain is not known
// it is left as a form, and Exact is false.
func (v view) UPN() string {
	return strings.ReplaceAll(v.Account.Address, "@", "_") + "#EXT#@" + v.initial()
}

// Exact reports whether UPN is a name and not a form.
func (v view) Exact() bool { return tenantlookup.IsInitialDomain(v.Tenant.Domain) }

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
	return tenantlookup.PublicInitialSuffix
}

// strictName matches the sign-in names that may stand in a command line: one address
// without any sign that ends or begins a word of a shell, except the single quote,
// which quote doubles.
var strictName = regexp.MustCompile(`^[A-Za-z0-9.!#$%&*+/=?^_{|}~'-]+@[A-Za-z0-9.-]+$`)

// Target is the sign-in name of the account as it stands in a command line for an
// administrator, in quotes; empty where it is not known or is not strictly
// an address, so that no text from elsewhere becomes a command.
func (v view) Target() string {
	name := v.UPN()
	switch {
	case !strictName.MatchString(v.Account.Address):
		return ""
	case v.Options.To == HelpDesk:
		name = v.Account.Address
	case v.Customer():
		return ""
	case v.Exact() && !strictName.MatchString(name):
		return ""
	}
	return quote(name)
}

// quotes are the signs that PowerShell takes for a single quote (PowerShell,
// CharTraits.cs, SpecialChars), each doubled.
var quotes = strings.NewReplacer("'", "''", "\u2018", "\u2018\u2018", "\u2019", "\u2019\u2019", "\u201a", "\u201a\u201a", "\u201b", "\u201b\u201b")

// quote puts a text between PowerShell's single quotes, which are doubled inside.
func quote(s string) string { return "'" + quotes.Replace(s) + "'" }
