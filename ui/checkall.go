package ui

import (
	"context"

	"norikae/accounts"
	"norikae/accounts/directory"
	"norikae/accounts/signin"
	"norikae/tenantlookup"
	"norikae/ui/microsoft/checkall"
	"norikae/ui/microsoft/proof"
	"norikae/ui/present"
	"norikae/ui/shell"
)

// checkAll opens the page that reads what is registered at every organisation.
func (a *application) checkAll() {
	if a.shell.TopID() == pageCheckAll {
		return
	}
	if len(a.toCheck()) == 0 {
		a.shell.AskOnce(pageCheckAll, func() shell.Question {
			w := a.shell.Words()
			return shell.Question{
				Name: "nothingToCheck", Title: w.T("checkall.none.title"), Text: w.T("checkall.none.text"), Cancel: w.T("page.close"),
			}
		})
		return
	}
	app, ok := a.registered()
	if !ok {
		a.askWhose(false, a.checkAllAs)
		return
	}
	a.checkAllAs(app)
}

// toCheck lists the organisations that can be asked: all but those the person has
// left and those that are not known yet.
func (a *application) toCheck() []accounts.Membership {
	var out []accounts.Membership
	for _, m := range a.desk.Move().Memberships {
		if m.Outcome() != accounts.Left && m.Tenant.ID != "" && m.Tenant.Kind == tenantlookup.Workforce {
			out = append(out, m)
		}
	}
	return out
}

// checking is one run of the page: what it was given and what was read.
type checking struct {
	a       *application
	session *signin.Session
	client  *directory.Client
	rows    []accounts.Membership
	keys    []accounts.LineKey                       // of the rows
	now     map[accounts.LineKey]accounts.Membership // the rows as they are now
	read    []directory.Reading                      // by row; used on Fyne's goroutine only
}

// checkAllAs is checkAll with an application.
func (a *application) checkAllAs(app signin.Application) {
	session, d, err := a.asking(app)
	if err != nil {
		a.notPrepared(err, func() { a.checkAllAs(app) })
		return
	}
	c := &checking{a: a, session: session, client: d, rows: a.toCheck()}
	c.read = make([]directory.Reading, len(c.rows))
	for _, m := range c.rows {
		c.keys = append(c.keys, m.Key())
	}
	options := func() checkall.Options {
		w, move := a.shell.Words(), a.desk.Move()
		return checkall.Options{
			Items: c.items, Old: present.OldPhone(w, move), New: present.NewPhone(w, move),
			Read:  c.run,
			Judge: c.judge, Name: a.nameDevice, SignedIn: c.signedIn, SignIn: c.signIn,
			Show:    func(i int) { a.checkAs(app, c.rows[i]) },
			Confirm: c.confirm,
		}
	}
	a.shell.Replace(pageCheckAll, func(f shell.Frame) shell.Page { return checkall.New(f, options) })
}

// items are the rows as they are called now: names come with the answers.
func (c *checking) items() []checkall.Item {
	c.now = map[accounts.LineKey]accounts.Membership{}
	for _, m := range c.a.desk.Move().Memberships {
		c.now[m.Key()] = m
	}
	items := make([]checkall.Item, len(c.rows))
	for i, m := range c.rows {
		title := m.Title()
		if now, ok := c.now[c.keys[i]]; ok {
			title = now.Title()
		}
		items[i] = checkall.Item{Title: title, Account: present.Short(c.a.shell.Words(), m.Account), Seat: c.keys[i].Account.Hash() + " " + m.Tenant.Cloud.LoginHost}
	}
	return items
}

// judge judges a row anew: what was read, or that a sign-in was refused meanwhile.
func (c *checking) judge(i int, f proof.Finding) proof.Finding {
	m, ok := c.now[c.keys[i]]
	switch {
	case f.Trouble == proof.NeedsSignIn && c.a.wasDenied(m):
		return proof.Finding{Trouble: proof.Refused}
	case f.Trouble != proof.NoTrouble:
		return f
	case !ok: // taken off the list meanwhile: there is nothing to mark
		f.News = nil
		return f
	}
	return c.a.judge(m, c.read[i], f)
}

// run reads some rows; it is called off Fyne's goroutine.
func (c *checking) run(ctx context.Context, which []int, again bool, begun func(int), got func(int, proof.Finding)) {
	jobs, ok := c.jobs(ctx, which, again, begun)
	if !ok {
		return
	}
	place := make(map[accounts.LineKey]int, len(which))
	for _, i := range which {
		place[c.keys[i]] = i
	}
	var answers []directory.Checked
	c.client.CheckAll(ctx, jobs, func(_ int, r directory.Checked) {
		if isClass(r.Err, directory.ErrCancelled) {
			return
		}
		answers = append(answers, r)
		i := place[r.Membership.Key()]
		c.a.shell.Do(func() {
			c.read[i] = r.Reading
			got(i, c.a.finding(r))
		})
	})
	c.a.shell.Do(func() { c.a.learn(answers...) }) // in one write
}

// jobs makes the jobs of some rows, as the list is now; false when ctx has ended.
func (c *checking) jobs(ctx context.Context, which []int, again bool, begun func(int)) ([]directory.Job, bool) {
	made := make(chan []directory.Job, 1)
	c.a.shell.Do(func() {
		jobs := make([]directory.Job, len(which))
		for n, i := range which {
			jobs[n] = c.a.job(c.rows[i], c.session.For(c.rows[i].Account), again)
			jobs[n].Begin = func() { c.a.shell.Do(func() { begun(i) }) }
		}
		made <- jobs
	})
	select {
	case jobs := <-made:
		return jobs, true
	case <-ctx.Done():
		return nil, false
	}
}

// signedIn reports whether the account of a row is signed in at its cloud.
func (c *checking) signedIn(i int) bool {
	_, ok := c.session.Identity(c.rows[i].Account, c.rows[i].Tenant.Cloud)
	return ok
}

// signIn has the person sign in for a row. Where nobody is signed in yet, that is
// for all of the account's organisations, and asks for no more than a profile: no
// administrator has to agree to it.
func (c *checking) signIn(i int, done func()) {
	m := c.rows[i]
	r := signin.Request{Account: m.Account, Cloud: m.Tenant.Cloud, Tenant: m.Tenant.ID, Scope: directory.MethodsScope(m.Tenant)}
	at := m.Title()
	if !c.signedIn(i) {
		r.Scope = directory.ProfileScope(m.Tenant)
		if m.Account.Kind == accounts.Work && m.Tenant.Cloud == tenantlookup.Clouds()[0] {
			r.Tenant, at = "", "" // where the account lives
		}
	}
	c.a.signIn(c.session, r, at, func(context.Context) error { return nil }, done)
}

// confirm marks what was proved at some rows, as one change.
func (c *checking) confirm(which []int) {
	a := c.a
	if !a.writable() {
		return
	}
	var list []accounts.Membership
	for _, i := range which {
		if m, ok := a.proved(c.rows[i], c.read[i]); ok {
			list = append(list, m)
		}
	}
	if len(list) == 0 {
		return
	}
	a.desk.PutAll(list, nil)
	a.shell.Toast(a.shell.Words().N("toast.proved", len(list)), a.shell.Words().T("toast.undo"), a.undo)
}
