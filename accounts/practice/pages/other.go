package pages

import (
	"crypto/rand"
	"net/http"
	"net/url"
	"regexp"
	"strings"

	"norikae/accounts"
	"norikae/tenantlookup"
)

// mySignIns answers at the hosts of Security info.
func (x Pages) mySignIns(path []string) {
	switch strings.Join(path, "/") {
	case "security-info":
		x.securityInfo()
	case "":
		x.ownSecurityInfo()
	default:
		x.missing()
	}
}

// shortLink answers at the host of Microsoft's short links.
func (x Pages) shortLink(path []string) {
	switch strings.ToLower(strings.Join(path, "/")) {
	case "mfasetup", "mysecurityinfo", "security-info", "mysecurityinfo-us":
		x.ownSecurityInfo()
	case "azureportalhelp":
		x.say("Support", "SupportNote")
	default:
		x.missing()
	}
}

// myAccount answers at the hosts of My Account.
func (x Pages) myAccount(path []string) {
	switch {
	case len(path) == 0 && x.named() != "":
		x.accountThere()
	case len(path) == 0, len(path) == 1 && path[0] == "organizations":
		x.organisationList()
	case len(path) == 1 && path[0] == "security-info":
		x.securityInfo()
	case len(path) == 3 && path[0] == "organizations" && path[1] == "leave":
		x.leavePage(path[2])
	default:
		x.missing()
	}
}

// accountThere is My Account in one organisation.
func (x Pages) accountThere() {
	o, _, ok := x.enter(x.named())
	if !ok {
		return
	}
	s := x.page("MyAccount", &o)
	query := "?" + url.Values{"tenantId": {o.TenantID}}.Encode()
	s.Choices = []choice{
		{Text: s.T["SecurityInfo"], Value: x.Link(x.Host, "/security-info"+query)},
		{Text: s.T["Organisations"], Value: x.Link(x.Host, "/organizations"+query)},
	}
	x.show("list", s)
}

// organisationList is My Account's list of organisations, each with its way to
// Security info and out.
func (x Pages) organisationList() {
	v := x.Visitor()
	if !v.SignedIn {
		x.SignInPage(nil)
		return
	}
	s := x.page("Organisations", nil)
	s.Text = s.T["OrganisationsNote"]
	for _, o := range x.Organisations() {
		if o.Cloud().Login != tenantlookup.LoginPublic || !x.Member(v.Account, o) {
			continue
		}
		s.Choices = append(s.Choices, choice{
			Text: o.Name(s.T["Lang"]) + " – " + s.T["SecurityInfo"], Note: o.Domain,
			Value: x.Link(x.Host, "/security-info?tenantId="+o.TenantID),
		})
		if !x.AtHome(v.Account, o.TenantID) {
			s.Choices = append(s.Choices, choice{
				Text: o.Name(s.T["Lang"]) + " – " + s.T["Leave"], Note: s.T["LeaveNote"],
				Value: x.Link(x.Host, "/organizations/leave/"+o.TenantID+"?tenant="+o.TenantID),
			})
		}
	}
	x.show("list", s)
}

// leavePage ends a membership.
func (x Pages) leavePage(tenant string) {
	o, a, ok := x.enter(tenant)
	if !ok {
		return
	}
	s := x.page("Leave", &o)
	switch {
	case x.AtHome(a, o.TenantID):
		s.Text = s.T["NotListed"]
	case x.R.PostFormValue("do") == "leave":
		x.Leave(a, o.TenantID)
		s.Text = s.T["LeftDone"]
	default:
		x.show("leave", s)
		return
	}
	x.show("text", s)
}

// landing is a page that shows only that the sign-in worked, and which method confirmed
// it.
func (x Pages) landing(title, text string, path []string) {
	name := x.named()
	if name == "" && len(path) > 0 {
		name = path[0]
	}
	if name == "" {
		name = x.HomeOf(x.Visitor().Account).TenantID
	}
	o, _, ok := x.enter(name)
	if !ok {
		return
	}
	s := x.page(title, &o)
	s.Text = s.T[text]
	x.show("text", s)
}

// live answers at the host of the personal account's older pages.
func (x Pages) live(path []string) {
	switch strings.Join(path, "/") {
	case "proofs/manage/additional":
		x.personal()
	case "acsr", "password/reset":
		x.say("Recovery", "RecoveryNote")
	default:
		x.missing()
	}
}

// personalHome is the security page of a personal account, which leads to its methods.
func (x Pages) personalHome() {
	if _, ok := x.personalAccount(); !ok {
		return
	}
	s := x.page("PersonalHome", nil)
	s.Choices = []choice{{Text: s.T["Advanced"], Value: x.Link(tenantlookup.PersonalProofs, "/proofs/manage/additional")}}
	x.show("list", s)
}

// personalAccount returns the personal account that is signed in; without one it has
// answered the request.
func (x Pages) personalAccount() (accounts.Account, bool) {
	v := x.Visitor()
	if !v.SignedIn || v.Account.Kind == accounts.Work {
		x.SignInPage(nil)
		return accounts.Account{}, false
	}
	return v.Account, true
}

// personal lists the methods of a personal account, and makes its recovery code.
func (x Pages) personal() {
	a, ok := x.personalAccount()
	if !ok {
		return
	}
	if x.changed(a, tenantlookup.PersonalTenant) {
		return
	}
	if x.R.PostFormValue("do") == "recovery-code" {
		s := x.page("RecoveryCode", nil)
		s.Text = "PRACT-ICE00-" + rand.Text()[:5] + " – " + s.T["CodeNote"]
		x.show("text", s)
		return
	}
	s := x.page("Advanced", nil)
	s.Recovery = true
	x.listMethods(s, a, tenantlookup.PersonalTenant)
}

// ServeError answers with Microsoft's page about one error code.
func (x Pages) ServeError() {
	s := x.page("Wording", nil)
	s.Text = "AADSTS" + notDigits.ReplaceAllString(x.URL.Query().Get("code"), "")
	x.show("text", s)
}

var notDigits = regexp.MustCompile(`[^0-9]`)

// missing answers for a page that practice does not have.
func (x Pages) missing() {
	s := x.page("NotFound", nil)
	s.Text = s.T["NotFoundNote"]
	x.send(http.StatusNotFound, "text", s)
}
