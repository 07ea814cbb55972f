package links

import (
	"norikae/accounts"
	"norikae/tenantlookup"
)

// The pages the rungs lead to.
const (
	securityInfo   = "https://" + tenantlookup.MySignIns + "/security-info"
	myAccount      = "https://" + tenantlookup.MyAccount
	myApps         = "https://" + tenantlookup.MyApps
	entraPortal    = "https://" + tenantlookup.EntraPortal
	azurePortal    = "https://" + tenantlookup.AzurePortal
	mfaSetup       = "https://" + tenantlookup.ShortLinks + "/mfasetup"
	securityInfoUS = "https://" + tenantlookup.MySignInsUS + "/security-info"
	myAccountUS    = "https://" + tenantlookup.MyAccountUS
	mySignInsUS    = "https://" + tenantlookup.MySignInsUS
	homeUS         = "https://" + tenantlookup.ShortLinks + "/MySecurityInfo-us"

	securityInfoChina = "https://" + tenantlookup.MySignInsChina + "/security-info"
	securityInfoBleu  = "https://" + tenantlookup.MySignInsBleu + "/security-info"
)

// signInByHand is the way through the sign-in page's own options. It works
// where no link does, and only in a session that is signed out.
var signInByHand = []Action{SignInOptions, SignInToOrganization, TypeDomain}

// ladder returns the rungs for a kind of account in the cloud of t. The order
// is the data: what Microsoft documents for that kind first, what is known from
// guides after it, the way by hand where it is documented best.
func ladder(k accounts.Kind, t tenantlookup.Tenant) []rung {
	switch cloudOf(t) {
	case tenantlookup.LoginUSGovernment:
		return usLadder()
	case tenantlookup.LoginChina:
		return reportedLadder(securityInfoChina, "page.china")
	case tenantlookup.LoginBleu:
		return reportedLadder(securityInfoBleu, "page.bleu")
	}
	order := []string{"A", "C", "B", "D", "E", "F", "A-lng"}
	if k == accounts.Work {
		order = []string{"A", "B", "F", "G", "C", "E", "A-lng"}
	}
	rungs := publicRungs()
	out := make([]rung, 0, len(order))
	for _, id := range order {
		r := rungs[id]
		r.id = id
		out = append(out, r)
	}
	return out
}

// publicRungs is every rung of the public cloud by its name.
func publicRungs() map[string]rung {
	return map[string]rung{
		// Straight to Security info. Microsoft documents both forms for
		// external identities, without naming personal accounts apart.
		"A": {page: securityInfo, query: map[string]value{"tenantId": tenantID}, sure: all(Documented), fact: "page.tenant"},
		"B": {page: securityInfo, query: map[string]value{"tenant": domain}, sure: all(Documented), fact: "page.tenant"},
		// My Account in that tenant; Security info is one click further.
		"C": {
			page: myAccount, query: map[string]value{"tenantId": domainOrID}, steps: []Action{SecurityInfo},
			sure: confidences{accounts.Work: Reported, accounts.Personal: Documented, accounts.EmailCode: Documented}, fact: "page.account",
		},
		// The form of an older edition of the same article.
		"D": {
			page: myAccount, query: map[string]value{"tenant": tenantID}, steps: []Action{SecurityInfo},
			sure: confidences{accounts.Work: Unverified, accounts.Personal: Documented, accounts.EmailCode: Unverified}, fact: "page.account",
		},
		// From a public guide; the only rung that carries the address.
		"E": {
			page: myAccount, query: map[string]value{"login_hint": mail, "tid": tenantID}, steps: []Action{SecurityInfo},
			sure: confidences{accounts.Work: Unverified, accounts.Personal: Reported, accounts.EmailCode: Unverified}, fact: "page.guides",
		},
		"F": {page: mfaSetup, steps: signInByHand, sure: all(Documented), fact: "page.tenant"},
		// Only work accounts have a home tenant to switch from.
		"G": {
			page: myAccount, steps: []Action{SwitchOrganization, PickOrganization, SecurityInfo},
			sure: confidences{accounts.Work: Documented}, fact: "page.account",
		},
		// A in the app's language. See the package comment for why it is last.
		"A-lng": {page: securityInfo, query: map[string]value{"lng": language, "tenantId": tenantID}, sure: all(Unverified), fact: "page.guides"},
	}
}

// usLadder is the ladder of the US Government cloud. The hosts are reported,
// the parameters are taken over from the public cloud. The one page that is
// documented is that of the accounts of that cloud, from which the way by hand
// begins.
func usLadder() []rung {
	return []rung{
		{id: "A", page: securityInfoUS, query: map[string]value{"tenantId": tenantID}, sure: all(Unverified), fact: "page.us"},
		{id: "C", page: myAccountUS, query: map[string]value{"tenantId": tenantID}, steps: []Action{SecurityInfo}, sure: all(Unverified), fact: "page.us"},
		{id: "F-us", page: homeUS, steps: signInByHand, sure: all(Reported), fact: "page.home-us"},
		{id: "F", page: mySignInsUS, steps: signInByHand, sure: all(Unverified), fact: "page.us"},
	}
}

// reportedLadder is the ladder of a cloud whose page is only reported: with the
// organisation in the link, as the public cloud takes it, then by hand.
func reportedLadder(page, fact string) []rung {
	return []rung{
		{id: "A", page: page, query: map[string]value{"tenantId": tenantID}, sure: all(Unverified), fact: fact},
		{id: "F", page: page, steps: signInByHand, sure: all(Reported), fact: fact},
	}
}
