package microsoft

import (
	"context"
	"errors"

	"norikae/accounts"
	"norikae/accounts/directory"
	"norikae/accounts/signin"
	"norikae/ui/microsoft/proof"
	"norikae/ui/present"
	"norikae/ui/shell"
	"norikae/ui/shell/activity"
)

// Check opens the page that shows what Microsoft lists for a membership.
func (c *Controller) Check(k accounts.LineKey) {
	c.asApplication(false, func(app signin.Application) { c.CheckAs(app, k) })
}

// CheckAs is Check with an application.
func (c *Controller) CheckAs(app signin.Application, k accounts.LineKey) {
	m, ok := c.Store.FindMembership(k)
	if !ok {
		return // taken off the list meanwhile
	}
	session, d, err := c.Prepare(app)
	if err != nil {
		c.notPrepared(err, func() { c.CheckAs(app, k) })
		return
	}
	ask := c.job(m, session.For(m.Account), false)
	read := func(ctx context.Context, again bool) proof.Finding {
		defer c.Shell.Activity().Begin(activity.Checking).End()
		j := ask
		j.Again = j.Again || again
		r := d.CheckAll(ctx, []directory.Job{j}, nil)[0]
		if r.Err != nil {
			c.Shell.Log().Info("check", "error", r.Err)
		}
		f, ok := onFyne(ctx, c.Shell, func() proof.Finding {
			c.learn(r)
			return c.finding(r)
		})
		if !ok {
			return proof.Finding{Trouble: proof.Unavailable}
		}
		return f
	}
	options := func() proof.Options {
		w, move := c.Shell.Words(), c.Store.Move()
		return proof.Options{
			Organisation: current(c.Store, m).Title(), Account: present.As(w, m.Account),
			Old: present.OldPhone(w, move), New: present.NewPhone(w, move),
			Read: read,
			Name: func(f proof.Finding, device string, r proof.Role) proof.Finding {
				c.nameDevice(device, r)
				return judge(c.Store, current(c.Store, m), f)
			},
			SignIn: func(done func()) {
				c.signIn(session, methodsRequest(m), m.Title(), nil, done)
			},
			Confirm: func(f proof.Finding) {
				if now, ok := proved(c.Store, m, f.Reading); ok && c.Changes.Writable() {
					c.Store.Put(now)
				}
			},
		}
	}
	c.Shell.Push(nil, func(f shell.Frame) shell.Page { return proof.New(f, options) })
}

// methodsRequest asks for a sign-in with which the methods at an organisation can be read.
func methodsRequest(m accounts.Membership) signin.Request {
	return signin.Request{Account: m.Account, Cloud: m.Tenant.Cloud, Tenant: m.Tenant.ID, Scope: directory.MethodsScope(m.Tenant)}
}

// finding is an answer as the pages show it.
func (c *Controller) finding(r directory.Checked) proof.Finding {
	if r.Err != nil {
		return proof.Finding{Trouble: troubleOf(r.Err)}
	}
	return judge(c.Store, current(c.Store, r.Membership), proof.Finding{Reading: r.Reading})
}

// troubleOf sorts an error by what the page can offer.
func troubleOf(err error) proof.Trouble {
	for class, trouble := range map[error]proof.Trouble{
		directory.ErrRefused: proof.Refused, directory.ErrNeedsSignIn: proof.NeedsSignIn,
		directory.ErrUnsupported: proof.Unsupported, directory.ErrThrottled: proof.Busy,
	} {
		if errors.Is(err, class) {
			return trouble
		}
	}
	return proof.Unavailable
}
