package links

import (
	"norikae/accounts"
	"norikae/tenantlookup"
)

// Home returns the ladder to the account's own security info, best first: the
// home tenant's page for a work account, the personal account's security page
// for a personal one. An account that gets a code by mail has nothing to move at
// home (the mailbox itself is what must open on the new phone), so its ladder is
// empty. language is as for For; the home page is the one place where Microsoft
// documents it, so it is in the first rung here.
func Home(a accounts.Account, language string) []Link {
	f := values{language: language}
	switch a.Kind {
	case accounts.Work:
		return build(workHome(), a.Kind, f)
	case accounts.Personal:
		return build(personalHome(), a.Kind, f)
	default:
		return nil
	}
}

func workHome() []rung {
	return []rung{
		{id: "home-lng", page: securityInfo, query: map[string]value{"lng": language}, sure: all(Documented), fact: "page.home"},
		{id: "home", page: securityInfo, sure: all(Documented), fact: "page.home"},
		{id: "home-short", page: "https://" + tenantlookup.ShortLinks + "/mysecurityinfo", sure: all(Documented), fact: "page.home"},
		{id: "home-new", page: "https://" + tenantlookup.ShortLinks + "/security-info", sure: all(Documented), fact: "page.home"},
		{id: "home-setup", page: mfaSetup, sure: all(Documented), fact: "page.home"},
		// The cloud of an account is unknown, so this page comes last, and its label says
		// whose it is.
		{id: "home-us", page: homeUS, sure: all(Documented), fact: "page.home-us"},
	}
}

func personalHome() []rung {
	const security = "https://" + tenantlookup.PersonalAccount + "/security"
	return []rung{
		{id: "home-lng", page: security, query: map[string]value{"lang": locale}, sure: all(Reported), fact: "msa.security"},
		{id: "home", page: security, sure: all(Reported), fact: "msa.security"},
		{id: "home-advanced", page: "https://" + tenantlookup.PersonalProofs + "/proofs/manage/additional", sure: all(Unverified), fact: "msa.security"},
	}
}
