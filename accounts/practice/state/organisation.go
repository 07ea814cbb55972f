package state

import (
	"slices"
	"strings"

	"norikae/accounts"
	"norikae/accounts/practice/hosts"
	"norikae/tenantlookup"
)

// Case is what an organisation shows off: the one awkward thing about it.
type Case string

// The cases. Ordinary is played by many organisations, TrustsHome by two, every
// other one by exactly one.
const (
	Ordinary           Case = "ordinary"            // everything works
	Home               Case = "home"                // the home tenant of the work account
	Throttled          Case = "throttled"           // each sign-in host answers the first question with 429 and Retry-After
	ConsentRefused     Case = "consent-refused"     // no app may read sign-in methods there
	MFANeeded          Case = "mfa-needed"          // a silent token is refused, an interactive sign-in works
	SessionExpired     Case = "session-expired"     // the refresh token is refused until the next interactive sign-in
	AwaitsAdmin        Case = "awaits-admin"        // only a phone that is long gone is registered: its administrator must help
	TrustsHome         Case = "trusts-home"         // takes the home tenant's MFA: nothing is registered there
	NoMethod           Case = "no-method"           // nothing is registered there, and nothing is asked for
	Slow               Case = "slow"                // sign-in host and Graph take their time
	WrongAccount       Case = "wrong-account"       // only the work account is a guest: the other one meets AADSTS50020
	WrongPage          Case = "wrong-page"          // the first link leads to the home tenant, the next one works
	SameNames          Case = "same-names"          // two phones of one name are registered, and a kind of method nobody knows
	GraphDown          Case = "graph-down"          // Graph answers with a gateway's page there
	USGovernment       Case = "us-government"       // lives in the US Government cloud
	China              Case = "china"               // lives in the cloud run by 21Vianet, whose page is only reported
	CustomerTenant     Case = "customer-tenant"     // an external tenant: guests cannot be moved there by this app
	FederatedElsewhere Case = "federated-elsewhere" // discovery leads to an AD FS server
	MailProvider       Case = "mail-provider"       // a mail provider, not an organisation
	Unknown            Case = "unknown"             // nobody has this domain
)

// Organisation is one of the made-up organisations. Values are comparable.
type Organisation struct {
	Domain   string // reserved for examples by RFC 2606, such as tsubame-trading.example
	TenantID string // lower-case GUID; empty when discovery finds no tenant
	NameEN   string
	NameJA   string
	Shows    Case
	Region   string // tenant_region_scope

	work, personal bool // which of the two accounts is a guest there
}

// Name returns the name in a language: Japanese for "ja" and its regions, else
// English.
func (o Organisation) Name(language string) string {
	if strings.HasPrefix(strings.ToLower(language), "ja") {
		return o.NameJA
	}
	return o.NameEN
}

// Guest reports whether an account of that kind can enter the organisation: as
// a guest, or at home.
func (o Organisation) Guest(k accounts.Kind) bool {
	if k == accounts.Work {
		return o.work
	}
	return o.personal
}

// Cloud returns the cloud the organisation lives in.
func (o Organisation) Cloud() hosts.Cloud {
	switch o.Shows {
	case USGovernment:
		return hosts.CloudOf(tenantlookup.LoginUSGovernment)
	case China:
		return hosts.CloudOf(tenantlookup.LoginChina)
	default:
		return hosts.CloudOf(tenantlookup.LoginPublic)
	}
}

// Organisations returns the made-up organisations, in the order in which they
// are best met, the plain ones of More behind them.
func (s *State) Organisations() []Organisation { return slices.Clone(s.organisations) }

// Find returns the organisation with that domain or tenant ID.
func (s *State) Find(name string) (Organisation, bool) {
	i, ok := s.byName[strings.ToLower(strings.TrimSuffix(strings.TrimSpace(name), "."))]
	if !ok {
		return Organisation{}, false
	}
	return s.organisations[i], true
}

// HomeOf returns the home tenant of a work account: the organisation of its
// domain, or that of the made-up account for an address of the person's own.
func (s *State) HomeOf(a accounts.Account) Organisation {
	_, domain, _ := strings.Cut(a.Address, "@")
	if o, ok := s.Find(domain); ok && o.work {
		return o
	}
	i := slices.IndexFunc(s.organisations, func(o Organisation) bool { return o.Shows == Home })
	return s.organisations[i]
}

// HomeTenant is where the account lives.
func (s *State) HomeTenant(a accounts.Account) string {
	if a.Kind == accounts.Work {
		return s.HomeOf(a).TenantID
	}
	return tenantlookup.PersonalTenant
}

// AtHome reports whether a lives in the tenant.
func (s *State) AtHome(a accounts.Account, tenantID string) bool {
	return tenantID == s.HomeTenant(a)
}
