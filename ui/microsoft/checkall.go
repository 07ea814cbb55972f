package microsoft

import (
	"context"
	"errors"
	"slices"

	"norikae/accounts"
	"norikae/accounts/directory"
	"norikae/accounts/signin"
	"norikae/tenantlookup"
	"norikae/ui/microsoft/checkall"
	"norikae/ui/microsoft/proof"
	"norikae/ui/present"
	"norikae/ui/shell"
)

// CheckAll opens the page that reads what is registered at every organisation.
func (c *Controller) CheckAll() {
	if c.Shell.TopID() == checkAllPage {
		return
	}
	if len(toCheck(c.Store.Move())) == 0 {
		c.Shell.AskOnce(checkAllPage, func() shell.Question {
			w := c.Shell.Words()
			return shell.Question{
				Name: "nothingToCheck", Title: w.T("checkall.none.title"), Text: w.T("checkall.none.text"), Cancel: w.T("page.close"),
			}
		})
		return
	}
	c.asApplication(false, c.CheckAllAs)
}

// toCheck lists the organisations that can be asked: all but those the person has
// left and those that are not known yet.
func toCheck(move accounts.Move) []accounts.Membership {
	return slices.DeleteFunc(slices.Clone(move.Memberships), func(m accounts.Membership) bool {
		return m.Outcome() == accounts.Left || m.Tenant.ID == "" || m.Tenant.Kind != tenantlookup.Workforce
	})
}

// checking is one run of the page: what it was given and what was read.
type checking struct {
	c       *Controller
	session *signin.Session
	client  *directory.Client
	rows    []accounts.Membership
	keys    []accounts.LineKey                       // of the rows
	now     map[accounts.LineKey]accounts.Membership // the rows as they are now
	read    []directory.Reading                      // by row; used on Fyne's goroutine only
}

// CheckAllAs is CheckAll with an application.
func (c *Controller) CheckAllAs(app signin.Application) {
	session, d, err := c.Prepare(app)
	if err != nil {
		c.notPrepared(err, func() { c.CheckAllAs(app) })
		return
	}
	rows := toCheck(c.Store.Move())
	r := &checking{c: c, session: session, client: d, rows: rows, keys: accounts.Keys(rows), read: make([]directory.Reading, len(rows))}
	options := func() checkall.Options {
		w, move := c.Shell.Words(), c.Store.Move()
		return checkall.Options{
			Organisations: r, SignIns: r, Old: present.OldPhone(w, move), New: present.NewPhone(w, move),
			Name: c.nameDevice, Show: func(i int) { c.CheckAs(app, r.keys[i]) },
		}
	}
	c.Shell.Replace(checkAllPage, func(f shell.Frame) shell.Page { return checkall.New(f, options) })
}

// Items implements checkall.Organisations: names come with the answers.
func (r *checking) Items() []checkall.Item {
	r.now = map[accounts.LineKey]accounts.Membership{}
	for _, m := range r.c.Store.Move().Memberships {
		r.now[m.Key()] = m
	}
	items := make([]checkall.Item, len(r.rows))
	for i, m := range r.rows {
		title := m.Title()
		if now, ok := r.now[r.keys[i]]; ok {
			title = now.Title()
		}
		items[i] = checkall.Item{Title: title, Account: present.Short(r.c.Shell.Words(), m.Account), Seat: r.keys[i].Account.Hash() + " " + m.Tenant.Cloud.LoginHost}
	}
	return items
}

// Judge implements checkall.Organisations: it judges what was read, or that a sign-in
// was refused meanwhile.
func (r *checking) Judge(i int, f proof.Finding) proof.Finding {
	m, ok := r.now[r.keys[i]]
	switch {
	case f.Trouble == proof.NeedsSignIn && r.c.WasDenied(m):
		return proof.Finding{Trouble: proof.Refused}
	case f.Trouble != proof.NoTrouble:
		return f
	case !ok: // taken off the list meanwhile: there is nothing to mark
		f.News = nil
		return f
	}
	return judge(r.c.Store, m, f)
}

// Read implements checkall.Organisations.
func (r *checking) Read(ctx context.Context, which []int, again bool, begun func(int), got func(int, proof.Finding)) {
	jobs, ok := r.jobs(ctx, which, again, begun)
	if !ok {
		return
	}
	place := make(map[accounts.LineKey]int, len(which))
	for _, i := range which {
		place[r.keys[i]] = i
	}
	var answers []directory.Checked
	r.client.CheckAll(ctx, jobs, func(_ int, x directory.Checked) {
		if errors.Is(x.Err, directory.ErrCancelled) {
			return
		}
		answers = append(answers, x)
		i := place[x.Membership.Key()]
		r.c.Shell.Do(func() {
			r.read[i] = x.Reading
			got(i, r.c.finding(x))
		})
	})
	r.c.Shell.Do(func() { r.c.learn(answers...) }) // in one write
}

// jobs makes the jobs of some rows, as the list is now; false when ctx has ended.
func (r *checking) jobs(ctx context.Context, which []int, again bool, begun func(int)) ([]directory.Job, bool) {
	return onFyne(ctx, r.c.Shell, func() []directory.Job {
		jobs := make([]directory.Job, len(which))
		for n, i := range which {
			jobs[n] = r.c.job(r.rows[i], r.session.For(r.rows[i].Account), again)
			jobs[n].Begin = func() { r.c.Shell.Do(func() { begun(i) }) }
		}
		return jobs
	})
}

// SignedIn implements checkall.SignIns: the account is signed in at the row's cloud.
func (r *checking) SignedIn(i int) bool {
	_, ok := r.session.Identity(r.rows[i].Account, r.rows[i].Tenant.Cloud)
	return ok
}

// SignIn implements checkall.SignIns. Where nobody is signed in yet, the sign-in is
// for all of the account's organisations, and asks for no more than a profile: no
// administrator has to agree to it.
func (r *checking) SignIn(i int, done func()) {
	m := r.rows[i]
	q, at := methodsRequest(m), m.Title()
	if !r.SignedIn(i) {
		q.Scope = directory.ProfileScope(m.Tenant)
		if m.Account.Kind == accounts.Work && m.Tenant.Cloud == tenantlookup.Clouds()[0] {
			q.Tenant, at = "", "" // where the account lives
		}
	}
	r.c.signIn(r.session, q, at, nil, done)
}

// Confirm implements checkall.Organisations, as one change.
func (r *checking) Confirm(which []int) {
	c := r.c
	if !c.Changes.Writable() {
		return
	}
	var list []accounts.Membership
	for _, i := range which {
		if m, ok := proved(c.Store, r.rows[i], r.read[i]); ok {
			list = append(list, m)
		}
	}
	if len(list) == 0 {
		return
	}
	c.Store.PutAll(list, nil)
	c.Shell.Toast(c.Shell.Words().N("toast.proved", len(list)), c.Shell.Words().T("toast.undo"), c.Changes.Undo)
}
