package ui

import (
	"context"
	"errors"

	"norikae/accounts"
	"norikae/accounts/directory"
	"norikae/accounts/signin"
	"norikae/ui/i18n"
	"norikae/ui/microsoft/card"
	"norikae/ui/present"
)

// signedIn reports whether somebody is signed in at Microsoft.
func (a *application) signedIn() bool {
	return a.microsoft.session != nil && len(a.microsoft.session.Identities()) > 0
}

// signOut takes every access away that was given in this run.
func (a *application) signOut() {
	s := a.microsoft.session
	if s == nil {
		return
	}
	a.microsoft.meant = nil
	a.shell.Go(func(ctx context.Context) {
		_ = s.Close(ctx) // only ctx can stop it; nobody is signed in any more either way
		a.shell.Do(func() {
			a.shell.UpdateMenu()
			a.shell.Toast(a.shell.Words().T("toast.signedOut"), "", nil)
			a.shell.Redraw()
		})
	})
}

// forgetSignIns signs everybody out without a word. The next sign-in begins with a
// session of its own: what an attempt under way may still bring goes with the old
// one.
func (a *application) forgetSignIns() {
	s := a.microsoft.session
	if s == nil {
		return
	}
	a.microsoft.session, a.microsoft.meant = nil, nil
	a.shell.UpdateMenu()
	a.shell.Go(func(ctx context.Context) { _ = s.Close(ctx) }) // only ctx can stop it
}

// confirmWho asks the person whether another name at Microsoft than the address of
// the account is theirs: an address can be an alias, and a page can sign in the
// wrong account. Until they say yes nothing is done with it.
func (a *application) confirmWho(ctx context.Context, s *signin.Session, id signin.Identity, card *card.Stage) error {
	if id.Expected || id.Username == "" {
		return nil
	}
	key := id.Account.Key()
	known := make(chan bool, 1)
	a.shell.Do(func() { known <- a.microsoft.meant[key] == id.Username })
	select {
	case yes := <-known:
		if yes {
			return nil
		}
	case <-ctx.Done():
		return ctx.Err()
	}
	yes := card.Sure(ctx, func(w *i18n.Words) (text, yes, no string) {
		return w.T("signin.who", "Username", id.Username, "Account", present.Short(w, id.Account)),
			w.T("signin.who.yes"), w.T("signin.who.no")
	})
	if !yes {
		_ = s.SignOut(context.WithoutCancel(ctx), id.Account) // nothing is asked for it: it only forgets
		return &signin.Error{Class: signin.ErrOtherAccount}
	}
	a.shell.Do(func() {
		if a.microsoft.meant == nil {
			a.microsoft.meant = map[accounts.AccountKey]string{}
		}
		a.microsoft.meant[key] = id.Username
	})
	return nil
}

// deniedAt keeps what a failed sign-in says about an organisation, so that it is
// not asked again. What nobody vouches for is not kept.
func (a *application) deniedAt(r signin.Request, err error) {
	var e *signin.Error
	if r.Tenant == "" || !errors.As(err, &e) || e.Unproven || !isClass(err, signin.ErrConsent, signin.ErrPolicy, signin.ErrNotGuest) {
		return
	}
	for _, m := range a.desk.Move().Memberships {
		if m.Account.Same(r.Account) && m.Tenant.ID == r.Tenant && r.Scope == directory.MethodsScope(m.Tenant) {
			a.learn(directory.Checked{Membership: m, Err: &directory.Error{Class: directory.ErrRefused, Token: err}})
		}
	}
}

// wasDenied reports whether an organisation denied its list to the application of
// now.
func (a *application) wasDenied(m accounts.Membership) bool {
	return m.Denied.Why != accounts.NoDenial && m.Denied.At.After(a.prefs.Get().ClientSince)
}
