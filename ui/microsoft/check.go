package microsoft

import (
	"context"

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
	app, ok := c.Application()
	if !ok {
		c.AskWhose(false, func(app signin.Application) { c.CheckAs(app, k) })
		return
	}
	c.CheckAs(app, k)
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
	var last directory.Reading // used on Fyne's goroutine only
	ask := c.job(m, session.For(m.Account), false)
	read := func(ctx context.Context, again bool) proof.Finding {
		defer c.Shell.Activity().Begin(activity.Checking).End()
		j := ask
		j.Again = j.Again || again
		r := d.CheckAll(ctx, []directory.Job{j}, nil)[0]
		if r.Err != nil {
			c.Shell.Log().Info("check", "error", r.Err)
		}
		judged := make(chan proof.Finding, 1)
		c.Shell.Do(func() {
			c.learn(r)
			last = r.Reading
			judged <- c.finding(r)
		})
		select {
		case f := <-judged:
			return f
		case <-ctx.Done():
			return proof.Finding{Trouble: proof.Unavailable}
		}
	}
	options := func() proof.Options {
		w, move := c.Shell.Words(), c.Store.Move()
		return proof.Options{
			Organisation: current(c.Store, m).Title(), Account: present.As(w, m.Account),
			Old: present.OldPhone(w, move), New: present.NewPhone(w, move),
			Read: read,
			Name: func(f proof.Finding, device string, r proof.Role) proof.Finding {
				c.nameDevice(device, r)
				return judge(c.Store.Move().Device, current(c.Store, m), last, f)
			},
			SignIn: func(done func()) {
				c.signIn(session, signin.Request{
					Account: m.Account, Cloud: m.Tenant.Cloud, Tenant: m.Tenant.ID, Scope: directory.MethodsScope(m.Tenant),
				}, m.Title(), func(context.Context) error { return nil }, done)
			},
			Confirm: func(proof.Finding) {
				if now, ok := proved(c.Store, m, last); ok && c.Changes.Writable() {
					c.Store.Put(now)
				}
			},
		}
	}
	c.Shell.Push(nil, func(f shell.Frame) shell.Page { return proof.New(f, options) })
}

// finding is an answer as the pages show it.
func (c *Controller) finding(r directory.Checked) proof.Finding {
	if r.Err != nil {
		return proof.Finding{Trouble: troubleOf(r.Err)}
	}
	return judge(c.Store.Move().Device, current(c.Store, r.Membership), r.Reading, proof.Finding{Methods: methodsOf(r.Reading), At: r.Reading.At})
}

func sightOf(s directory.Presence) proof.Sight {
	switch s {
	case directory.Seen:
		return proof.Seen
	case directory.NotSeen:
		return proof.NotSeen
	default:
		return proof.CannotTell
	}
}

// troubleOf sorts an error by what the page can offer.
func troubleOf(err error) proof.Trouble {
	switch {
	case isClass(err, directory.ErrRefused):
		return proof.Refused
	case isClass(err, directory.ErrNeedsSignIn):
		return proof.NeedsSignIn
	case isClass(err, directory.ErrUnsupported):
		return proof.Unsupported
	case isClass(err, directory.ErrThrottled):
		return proof.Busy
	default:
		return proof.Unavailable
	}
}

// methodsOf turns what was read into lines of the page.
func methodsOf(r directory.Reading) []proof.Method {
	sorts := map[directory.Kind]proof.Sort{
		directory.Authenticator: proof.Authenticator, directory.PhoneNumber: proof.PhoneNumber, directory.CodeApp: proof.CodeApp,
		directory.SecurityKey: proof.SecurityKey, directory.Password: proof.Password, directory.WindowsHello: proof.Computer,
		directory.PlatformCredential: proof.Computer, directory.AccessPass: proof.Pass, directory.Email: proof.Mail,
	}
	var out []proof.Method
	for _, m := range r.Methods {
		out = append(out, proof.Method{Sort: sorts[m.Kind], Type: m.Type, Name: m.Name, Added: m.Added})
	}
	return out
}
