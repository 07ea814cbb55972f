// Package links lists the Microsoft pages to open for an account in a tenant.
//
// Microsoft keeps a guest's sign-in methods per tenant, and has several pages
// that lead to them. None works for every account in every tenant, so the
// answer is a ladder: an ordered list of links, best first. A screen opens the
// first and offers the next when the person says that it did not work:
//
//	ladder := links.For(account, tenant, "ja")
//	if len(ladder) == 0 {
//		why := links.NoPage(tenant) // e.g. SovereignCloud: no page is known there
//	}
//	next, ok := links.Find(ladder, membership.Link) // the rung that worked last time
//
// The package is pure: it opens nothing, asks nothing and keeps nothing. Every
// URL is https, has one of the hosts of tenantlookup.PageHosts, no user-info and no
// fragment; every value in it went through [net/url.Values] or [net/url.PathEscape].
//
// # Files
//
//	links.go           what a link is; For, Find; the ladders of a line
//	ladder.go rung.go  the rungs of each cloud; a rung and its URL
//	home.go try.go     the account's own page; a sign-in with the new phone
//	nopage.go          the cloud of a tenant, and why it has no page
//	more.go            pages for other ends: recovery, portals, support, an error's number
//
// # Limits
//
// [Link.Confidence] rates the source of a link. Whether a link works for one person in
// one tenant is known only after it was opened.
// Delos and GovSG, external (customer) tenants and Azure AD B2C have no known
// page; the ladder is then empty and [NoPage] says why. The pages of China
// (21Vianet) and Bleu are reported by others and may not know an organisation;
// [ByReport] returns true for them.
//
// The page language is only added where Microsoft documents it, which is the
// Security info page without a tenant (lng=). Together with a tenant it is not
// documented and could in the worst case make the page drop the tenant, so the
// first rung goes without it, the browser's own language decides, and a rung
// with both stands at the very end of the ladder.
//
// # Sources
//
// Microsoft Learn: Combined security information registration overview; B2B
// invitation redemption; Microsoft Entra authentication and authorization error
// codes. Microsoft Support: Manage organizations in the My Account portal. Japan Azure Identity Support Blog on
// the MFA of guest users. Rungs known from public guides only are [Reported]. [Link.Fact]
// names the fact, with source and date, that each rung rests on.
package links

import (
	"slices"

	"norikae/accounts"
	"norikae/tenantlookup"
)

// Confidence says how well a link is founded.
type Confidence int

// The degrees of confidence, weakest first.
const (
	Unverified Confidence = iota // general knowledge; to be tried
	Reported                     // in public guides or code, not by Microsoft
	Documented                   // in Microsoft's documentation for this use
)

// Action is one thing the person does on the page after it has opened. The
// values are stable names for a screen to put into words.
type Action string

// The actions.
const (
	SignInOptions        Action = "sign-in-options"         // "Sign-in options" under the sign-in box; needs a session that is signed out
	SignInToOrganization Action = "sign-in-to-organization" // "Sign in to an organization"
	TypeDomain           Action = "type-domain"             // type Link.Enter, the organisation's domain
	SwitchOrganization   Action = "switch-organization"     // the organisation switcher at the top of My Account
	PickOrganization     Action = "pick-organization"       // this organisation in the list
	SecurityInfo         Action = "security-info"           // "Security info" in the left pane
)

// Link is one rung of a ladder.
type Link struct {
	// ID names the rung, the same in every version, so that it can be stored:
	// "A" to "G" and "A-lng" from For, "home…" from Home, "try-…" from Try,
	// "organizations", "recover-…", "portal-…", "support-…" and
	// "error" from the others.
	ID string
	// URL is what to open, https always. Where it does not name the organisation, the
	// person chooses that by following Steps.
	URL string
	// Steps is what the person does after the page has opened, in order; nil
	// when the link leads all the way.
	Steps []Action
	// Enter is the text to type at TypeDomain: the organisation's domain.
	// Empty in other links, and when the domain is not known.
	Enter string
	// Confidence is how well the link is founded for this kind of account.
	Confidence Confidence
	// Fact is the ID of the fact the link rests on, see package facts.
	Fact string
}

// For returns the ladder to the security info of a in t, best first. language
// is a BCP 47 tag such as "ja" or "en-GB"; empty or malformed, the browser's
// language is left to decide. A rung that needs something unknown (the tenant's
// domain, the account's address) is left out. The result is empty when t has no
// known page; NoPage says why. A tenant without a cloud is taken to be public.
func For(a accounts.Account, t tenantlookup.Tenant, language string) []Link {
	if NoPage(t) != HasPage {
		return nil
	}
	f := values{id: t.ID, domain: t.Domain, address: a.Address, language: language}
	return build(ladder(a.Kind, t), a.Kind, f)
}

// Find returns the rung with that ID, such as the one stored as
// accounts.Membership.Link, and whether ladder has it.
func Find(ladder []Link, id string) (Link, bool) {
	i := slices.IndexFunc(ladder, func(l Link) bool { return l.ID == id })
	if i < 0 {
		return Link{}, false
	}
	return ladder[i], true
}

// Ladder returns the pages where the sign-in methods of a line are, best first: For
// or Home, as the line is.
func Ladder(l accounts.Line, language string) []Link {
	if l.Home {
		return Home(l.Account, language)
	}
	return For(l.Account, l.Membership.Tenant, language)
}

// TryLadder returns the pages where a sign-in shows that the new phone works, best
// first: Try, or Home for an account's own security info, whose page asks for the
// second factor.
func TryLadder(l accounts.Line, language string) []Link {
	if l.Home {
		return Home(l.Account, language)
	}
	return Try(l.Account, l.Membership.Tenant, language)
}
