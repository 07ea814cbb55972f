package links

import (
	"norikae/accounts"
	"norikae/tenantlookup"
)

// The pages the rungs lead to.
const (
	securityInfo   = "https://mysignins.microsoft.com/security-info"
	myAccount      = "https://myaccount.microsoft.com"
	mfaSetup       = "https://aka.ms/mfasetup"
	securityInfoUS = "https://mysignins.azure.us/security-info"
	myAccountUS    = "https://myaccount.azure.us"
	mySignInsUS    = "https://mysignins.azure.us"
)

// signInByHand is the way through the sign-in page's own options. It works
// where no link does, and only in a session that is signed out.
var signInByHand = []Action{SignInOptions, SignInToOrganization, TypeDomain}

// ladder returns the rungs for a kind of account in the cloud of t. The order
// is the data: what Microsoft documents for that kind first, what is known from
// guides after it, the way by hand where it is documented best.
func ladder(k accounts.Kind, t tenantlookup.Tenant) []rung {
	if cloudOf(t) == usGovernment {
		return usLadder()
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
		"A": {page: securityInfo, query: map[string]value{"tenantId": tenantID}, sure: all(Documented)},
		"B": {page: securityInfo, query: map[string]value{"tenant": domain}, sure: all(Documented)},
		// My Account in that tenant; Security info is one click further.
		"C": {
			page: myAccount, query: map[string]value{"tenantId": domainOrID}, steps: []Action{SecurityInfo},
			sure: sureness{work: Reported, personal: Documented, code: Documented},
		},
		// The form of an older edition of the same article.
		"D": {
			page: myAccount, query: map[string]value{"tenant": tenantID}, steps: []Action{SecurityInfo},
			sure: sureness{work: Unverified, personal: Documented, code: Unverified},
		},
		// From a public guide; the only rung that carries the address.
		"E": {
			page: myAccount, query: map[string]value{"login_hint": mail, "tid": tenantID}, steps: []Action{SecurityInfo},
			sure: sureness{work: Unverified, personal: Reported, code: Unverified},
		},
		"F": {page: mfaSetup, steps: signInByHand, manual: true, sure: all(Documented)},
		// Only work accounts have a home tenant to switch from.
		"G": {
			page: myAccount, steps: []Action{SwitchOrganization, PickOrganization, SecurityInfo}, manual: true,
			sure: sureness{work: Documented},
		},
		// A in the app's language. See the package comment for why it is last.
		"A-lng": {page: securityInfo, query: map[string]value{"lng": language, "tenantId": tenantID}, sure: all(Unverified)},
	}
}

// usLadder is the ladder of the US Government cloud. The hosts are reported,
// the parameters are taken over from the public cloud.
func usLadder() []rung {
	return []rung{
		{id: "A", page: securityInfoUS, query: map[string]value{"tenantId": tenantID}, sure: all(Unverified)},
		{id: "C", page: myAccountUS, query: map[string]value{"tenantId": tenantID}, steps: []Action{SecurityInfo}, sure: all(Unverified)},
		{id: "F", page: mySignInsUS, steps: signInByHand, manual: true, sure: all(Unverified)},
	}
}
