package ui

import (
	"context"

	"norikae/accounts"
	"norikae/accounts/directory"
	"norikae/accounts/signin"
	"norikae/tenantlookup"
	"norikae/ui/add"
	"norikae/ui/present"
	"norikae/ui/shell"
)

// findTenants has an account sign in and lists its organisations. Each cloud has a
// list and a sign-in of its own: where the account is known in several, the person
// says which one.
func (a *application) findTenants(x accounts.Account, known tenantlookup.Tenant, got func([]add.Proposal)) {
	app, ok := a.registered()
	if !ok {
		a.askWhose(true, func(app signin.Application) { a.findAs(app, x, known, got) })
		return
	}
	a.findAs(app, x, known, got)
}

// findAs is findTenants with an application.
func (a *application) findAs(app signin.Application, x accounts.Account, known tenantlookup.Tenant, got func([]add.Proposal)) {
	list := ways(a.desk.Move(), x, known)
	switch len(list) {
	case 0:
		a.shell.Ask(func() shell.Question {
			w := a.shell.Words()
			return shell.Question{
				Name: "needTenant", Title: w.T("signin.needTenant.title"), Text: w.T("signin.needTenant.text"), Cancel: w.T("page.close"),
			}
		})
	case 1:
		a.findThrough(app, x, list[0], got)
	default:
		a.shell.Ask(func() shell.Question {
			w := a.shell.Words()
			q := shell.Question{Name: "whichCloud", Title: w.T("signin.cloud.title"), Text: w.T("signin.cloud.text"), Cancel: w.T("page.cancel")}
			for _, t := range list {
				q.Answers = append(q.Answers, shell.Answer{
					Text: present.CloudName(w, t.Cloud), Run: func() { a.findThrough(app, x, t, got) },
				})
			}
			return q
		})
	}
}

// ways lists where an account can ask for its organisations, one way a cloud: a
// work account where it lives (no tenant ID), and every account through an
// organisation it is known to be in; known is one that is not in the list yet.
func ways(m accounts.Move, x accounts.Account, known tenantlookup.Tenant) []tenantlookup.Tenant {
	var out []tenantlookup.Tenant
	seen := map[string]bool{}
	add := func(t tenantlookup.Tenant) {
		if !seen[t.Cloud.LoginHost] && directory.AzureScope(t.Cloud) != "" {
			seen[t.Cloud.LoginHost] = true
			out = append(out, t)
		}
	}
	if x.Kind == accounts.Work {
		add(tenantlookup.Tenant{Cloud: tenantlookup.Clouds()[0]})
	}
	if known.ID != "" {
		add(known)
	}
	for _, r := range m.Memberships {
		if r.Account.Same(x) && r.Tenant.ID != "" && r.Tenant.Kind == tenantlookup.Workforce {
			add(r.Tenant)
		}
	}
	return out
}

// findThrough lists the organisations of one cloud.
func (a *application) findThrough(app signin.Application, x accounts.Account, through tenantlookup.Tenant, got func([]add.Proposal)) {
	session, d, err := a.asking(app)
	if err != nil {
		a.notPrepared(err, func() { a.findThrough(app, x, through, got) })
		return
	}
	var list []directory.Found
	a.signIn(session, signin.Request{
		Account: x, Cloud: through.Cloud, Tenant: through.ID, Scope: directory.AzureScope(through.Cloud),
	}, "", func(ctx context.Context) (err error) {
		list, err = d.Tenants(ctx, session.For(x), through.Cloud, through.ID, nil)
		if len(list) > 0 {
			return nil // a part is better than nothing; it is never called complete
		}
		return err
	}, func() { got(proposals(list)) })
}

// proposals are the organisations found, with the account's part in each.
func proposals(list []directory.Found) []add.Proposal {
	relations := map[directory.Category]add.Relation{
		directory.HomeTenant: add.Home, directory.Guest: add.Guest, directory.Managed: add.Managed,
	}
	var out []add.Proposal
	for _, f := range list {
		out = append(out, add.Proposal{Tenant: f.Tenant(), Name: f.Name, Relation: relations[f.Category]})
	}
	return out
}
