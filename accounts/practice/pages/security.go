package pages

import (
	"time"

	"norikae/accounts"
	"norikae/accounts/practice/hosts"
	"norikae/accounts/practice/state"
	"norikae/tenantlookup"
)

// securityInfo is the page the app exists for.
func (x Pages) securityInfo() {
	name := x.named()
	if name == "" {
		x.ownSecurityInfo()
		return
	}
	o, ok := x.organisation(name)
	if !ok {
		return
	}
	// The one organisation whose direct link ends at the visitor's home.
	if o.Shows == state.WrongPage && x.Host == tenantlookup.MySignIns {
		x.ownSecurityInfo()
		return
	}
	if a, ok := x.admit(o); ok {
		x.methodsPage(a, o)
	}
}

// ownSecurityInfo is Security info without a tenant: the home tenant's. A
// personal account has none there and is turned away.
func (x Pages) ownSecurityInfo() {
	v := x.Visitor()
	switch {
	case !v.SignedIn:
		x.SignInPage(nil)
	case v.Account.Kind != accounts.Work:
		x.Trouble(nil, x.Fail("interaction_required", 16000, "User account '"+v.Account.Address+
			"' from identity provider 'live.com' does not exist in tenant 'Microsoft Services' and cannot access the application in that tenant."))
	default:
		o := x.HomeOf(v.Account)
		if a, ok := x.admit(o); ok {
			x.methodsPage(a, o)
		}
	}
}

// organisation finds the organisation a link names, or answers that this cloud
// has none.
func (x Pages) organisation(name string) (state.Organisation, bool) {
	o, ok := x.Find(name)
	here := hosts.LoginOf(x.Host) == o.Cloud().Login
	if !ok || o.TenantID == "" || o.Shows == state.China && !here {
		x.Trouble(nil, x.Fail("invalid_tenant", 90002, "Tenant '"+name+"' not found."))
		return o, false
	}
	if !here {
		x.Trouble(&o, x.Fail("invalid_request", 90038, "Tenant '"+name+"' belongs to another national cloud."))
		return o, false
	}
	return o, true
}

// methodsPage lists what is registered, and adds and removes.
func (x Pages) methodsPage(a accounts.Account, o state.Organisation) {
	if x.changed(a, o.TenantID) {
		return
	}
	s := x.page("SecurityInfo", &o)
	if o.Shows == state.TrustsHome {
		s.Text = s.T["HomeDecides"]
	}
	x.listMethods(s, a, o.TenantID)
}

// changed does what a form on the list of methods asks for; it reports whether it has
// answered the request.
func (x Pages) changed(a accounts.Account, tenantID string) bool {
	switch x.R.PostFormValue("do") {
	case "add":
		x.AddPhone(a, tenantID)
	case "default":
		x.MakeDefault(a, tenantID, x.R.PostFormValue("method"))
	case "remove":
		x.RemoveMethod(a, tenantID, x.R.PostFormValue("method"))
	default:
		return false
	}
	x.again()
	return true
}

func (x Pages) listMethods(s pageData, a accounts.Account, tenantID string) {
	standard := x.Default(a, tenantID)
	if standard.ID != "" {
		s.Default = s.T.title(standard)
	}
	for _, m := range x.Methods(a, tenantID) {
		line := choice{Text: s.T.title(m), Value: m.ID, CanBeDefault: m.Answers() && m.ID != standard.ID}
		if !m.Added.IsZero() {
			line.Note = s.T["AddedOn"] + " " + m.Added.Format(time.DateOnly)
		}
		s.Choices = append(s.Choices, line)
	}
	s.NewPhone = x.NewPhone()
	x.show("security-info", s)
}
