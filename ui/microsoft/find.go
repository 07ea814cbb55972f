package microsoft

import (
	"context"

	"norikae/accounts"
	"norikae/accounts/directory"
	"norikae/accounts/signin"
	"norikae/tenantlookup"
	"norikae/ui/present"
	"norikae/ui/shell"
)

// Find has an account sign in and lists its organisations. Each cloud has a
// list and a sign-in of its own: where the account is known in several, the person
// says which one.
func (c *Controller) Find(x accounts.Account, known tenantlookup.Tenant, got func([]directory.Found)) {
	c.asApplication(true, func(app signin.Application) { c.FindAs(app, x, known, got) })
}

// FindAs is Find with an application.
func (c *Controller) FindAs(app signin.Application, x accounts.Account, known tenantlookup.Tenant, got func([]directory.Found)) {
	list := ways(c.Store.Move(), x, known)
	switch len(list) {
	case 0:
		c.Shell.Ask(func() shell.Question {
			w := c.Shell.Words()
			return shell.Question{
				Name: "needTenant", Title: w.T("signin.needTenant.title"), Text: w.T("signin.needTenant.text"), Cancel: w.T("page.close"),
			}
		})
	case 1:
		c.FindThrough(app, x, list[0], got)
	default:
		c.Shell.Ask(func() shell.Question {
			w := c.Shell.Words()
			q := shell.Question{Name: "whichCloud", Title: w.T("signin.cloud.title"), Text: w.T("signin.cloud.text"), Cancel: w.T("page.cancel")}
			for _, t := range list {
				q.Answers = append(q.Answers, shell.Answer{
					Text: present.CloudName(w, t.Cloud), Run: func() { c.FindThrough(app, x, t, got) },
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

// FindThrough lists the organisations of one cloud.
func (c *Controller) FindThrough(app signin.Application, x accounts.Account, through tenantlookup.Tenant, got func([]directory.Found)) {
	session, d, err := c.Prepare(app)
	if err != nil {
		c.notPrepared(err, func() { c.FindThrough(app, x, through, got) })
		return
	}
	var list []directory.Found
	c.signIn(session, signin.Request{
		Account: x, Cloud: through.Cloud, Tenant: through.ID, Scope: directory.AzureScope(through.Cloud),
	}, "", func(ctx context.Context) (err error) {
		list, err = d.Tenants(ctx, session.For(x), through.Cloud, through.ID, nil)
		if len(list) > 0 {
			return nil // a part is better than nothing; it is never called complete
		}
		return err
	}, func() { got(list) })
}
