package ui

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

// check opens the page that shows what Microsoft lists for a membership.
func (a *application) check(m accounts.Membership) {
	app, ok := a.registered()
	if !ok {
		a.askWhose(false, func(app signin.Application) { a.checkAs(app, m) })
		return
	}
	a.checkAs(app, m)
}

// checkAs is check with an application.
func (a *application) checkAs(app signin.Application, m accounts.Membership) {
	m = a.now(m)
	session, d, err := a.asking(app)
	if err != nil {
		a.notPrepared(err, func() { a.checkAs(app, m) })
		return
	}
	var last directory.Reading // used on Fyne's goroutine only
	judge := func(f proof.Finding) proof.Finding { return a.judge(a.now(m), last, f) }
	ask := a.job(m, session.For(m.Account), false)
	read := func(ctx context.Context, again bool) proof.Finding {
		defer a.shell.Activity().Begin(activity.Checking).End()
		j := ask
		j.Again = j.Again || again
		r := d.CheckAll(ctx, []directory.Job{j}, nil)[0]
		if r.Err != nil {
			a.cfg.Log.Info("check", "error", r.Err)
		}
		judged := make(chan proof.Finding, 1)
		a.shell.Do(func() {
			a.learn(r)
			last = r.Reading
			judged <- a.finding(r)
		})
		select {
		case f := <-judged:
			return f
		case <-ctx.Done():
			return proof.Finding{Trouble: proof.Unavailable}
		}
	}
	options := func() proof.Options {
		w, move := a.shell.Words(), a.desk.Move()
		return proof.Options{
			Organisation: a.now(m).Title(), Account: present.As(w, m.Account),
			Old: present.OldPhone(w, move), New: present.NewPhone(w, move),
			Read:  read,
			Judge: judge,
			Name:  a.nameDevice,
			SignIn: func(done func()) {
				a.signIn(session, signin.Request{
					Account: m.Account, Cloud: m.Tenant.Cloud, Tenant: m.Tenant.ID, Scope: directory.MethodsScope(m.Tenant),
				}, m.Title(), func(context.Context) error { return nil }, done)
			},
			Confirm: func(proof.Finding) {
				if now, ok := a.proved(m, last); ok && a.writable() {
					a.desk.Put(now)
				}
			},
		}
	}
	a.shell.Push(nil, func(f shell.Frame) shell.Page { return proof.New(f, options) })
}

// finding is an answer as the pages show it.
func (a *application) finding(r directory.Checked) proof.Finding {
	if r.Err != nil {
		return proof.Finding{Trouble: troubleOf(r.Err)}
	}
	return a.judge(a.now(r.Membership), r.Reading, proof.Finding{Methods: methodsOf(r.Reading), At: r.Reading.At})
}

func sightOf(s directory.Sight) proof.Sight {
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
