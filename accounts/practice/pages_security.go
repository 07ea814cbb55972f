package practice

import (
	"net/http"
	"time"

	"norikae/accounts"
	"norikae/tenantlookup"
)

// securityInfo is the page the app exists for.
func (x *request) securityInfo() {
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
	if o.Shows == WrongPage && x.host == tenantlookup.MySignIns {
		x.ownSecurityInfo()
		return
	}
	if a, ok := x.admit(o); ok {
		x.methodsPage(a, o)
	}
}

// ownSecurityInfo is Security info without a tenant: the home tenant's. A
// personal account has none there and is turned away.
func (x *request) ownSecurityInfo() {
	v := x.sessions.get(x.session)
	switch {
	case !v.signedIn:
		x.signInPage(nil)
	case v.account.Kind != accounts.Work:
		x.trouble(nil, x.fail("interaction_required", 16000, "User account '"+v.account.Address+
			"' from identity provider 'live.com' does not exist in tenant 'Microsoft Services' and cannot access the application in that tenant."))
	default:
		o := x.homeOf(v.account)
		if a, ok := x.admit(o); ok {
			x.methodsPage(a, o)
		}
	}
}

// organisation finds the organisation a link names, or answers that this cloud
// has none.
func (x *request) organisation(name string) (Organisation, bool) {
	o, ok := x.find(name)
	here := loginOf(x.host) == o.cloud().login
	if !ok || o.TenantID == "" || o.Shows == China && !here {
		x.trouble(nil, x.fail("invalid_tenant", 90002, "Tenant '"+name+"' not found."))
		return o, false
	}
	if !here {
		x.trouble(&o, x.fail("invalid_request", 90038, "Tenant '"+name+"' belongs to another national cloud."))
		return o, false
	}
	return o, true
}

// methodsPage lists what is registered, and adds and removes.
func (x *request) methodsPage(a accounts.Account, o Organisation) {
	if x.changed(a, o.TenantID) {
		x.again()
		return
	}
	s := x.page(func(t words) string { return t.SecurityInfo }).in(x, o)
	if o.Shows == TrustsHome {
		s.Text = s.T.HomeDecides
	}
	x.listMethods(s, a, o.TenantID)
}

// changed does what a form on the list of methods asks for.
func (x *request) changed(a accounts.Account, tenantID string) bool {
	if x.r.Method != http.MethodPost {
		return false
	}
	switch x.r.PostFormValue("do") {
	case "add":
		x.addPhone(a, tenantID)
	case "default":
		x.makeDefault(a, tenantID, x.r.PostFormValue("method"))
	case "remove":
		x.removeMethod(a, tenantID, x.r.PostFormValue("method"))
	default:
		return false
	}
	return true
}

func (x *request) listMethods(s pageData, a accounts.Account, tenantID string) {
	list := x.Methods(a, tenantID)
	standard, has := x.defaultOf(a, tenantID, list)
	if has {
		s.Default = s.T.title(standard)
	}
	for _, m := range list {
		line := choice{Text: s.T.title(m), Value: m.ID, CanBeDefault: m.answers() && m.ID != standard.ID}
		if !m.Added.IsZero() {
			line.Note = s.T.AddedOn + " " + m.Added.Format(time.DateOnly)
		}
		s.Choices = append(s.Choices, line)
	}
	s.NewPhone = x.newPhone()
	x.show(http.StatusOK, "security-info", s)
}
