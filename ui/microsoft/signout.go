package microsoft

import (
	"context"
	"errors"
	"slices"

	"norikae/accounts"
	"norikae/accounts/directory"
	"norikae/accounts/signin"
	"norikae/ui/i18n"
	"norikae/ui/microsoft/card"
	"norikae/ui/present"
)

// SignedIn reports whether somebody is signed in at Microsoft.
func (c *Controller) SignedIn() bool {
	return c.session != nil && len(c.session.Identities()) > 0
}

// SignOut takes every access away that was given in this run.
func (c *Controller) SignOut() {
	s := c.session
	if s == nil {
		return
	}
	c.meant = nil
	c.Shell.Go(func(ctx context.Context) {
		_ = s.Close(ctx) // only ctx can stop it; nobody is signed in any more either way
		c.Shell.Do(func() {
			c.Shell.UpdateMenu()
			c.Shell.Toast(c.Shell.Words().T("toast.signedOut"), "", nil)
			c.Shell.Redraw()
		})
	})
}

// Forget signs everybody out without a message. The next sign-in begins with a session
// of its own: what an attempt under way may still bring goes with the old one.
func (c *Controller) Forget() {
	s := c.session
	if s == nil {
		return
	}
	c.session, c.meant = nil, nil
	c.Shell.UpdateMenu()
	c.Shell.Go(func(ctx context.Context) { _ = s.Close(ctx) }) // only ctx can stop it
}

// confirmWho asks the person whether another name at Microsoft than the address of
// the account is theirs: an address can be an alias, and a page can sign in the
// wrong account. Until they say yes nothing is done with it.
func (c *Controller) confirmWho(ctx context.Context, s *signin.Session, id signin.Identity, card *card.Stage) error {
	if id.Expected || id.Username == "" {
		return nil
	}
	key := id.Account.Key()
	switch known, ok := onFyne(ctx, c.Shell, func() bool { return c.meant[key] == id.Username }); {
	case !ok:
		return ctx.Err()
	case known:
		return nil
	}
	yes := card.Sure(ctx, func(w *i18n.Words) (text, yes, no string) {
		return w.T("signin.who", "Username", id.Username, "Account", present.Short(w, id.Account)),
			w.T("signin.who.yes"), w.T("signin.who.no")
	})
	if !yes {
		_ = s.SignOut(context.WithoutCancel(ctx), id.Account) // nothing is asked for it: it only forgets
		return &signin.Error{Class: signin.ErrOtherAccount}
	}
	c.Shell.Do(func() {
		if c.meant == nil {
			c.meant = map[accounts.AccountKey]string{}
		}
		c.meant[key] = id.Username
	})
	return nil
}

// SignInFailed keeps that an organisation refused a sign-in, so that it is not asked
// again. An error that is unproven is not kept.
func (c *Controller) SignInFailed(r signin.Request, err error) {
	var e *signin.Error
	if r.Tenant == "" || !errors.As(err, &e) || e.Unproven || !slices.Contains([]error{signin.ErrConsent, signin.ErrPolicy, signin.ErrNotGuest}, e.Class) {
		return
	}
	for _, m := range c.Store.Move().Memberships {
		if m.Account.Same(r.Account) && m.Tenant.ID == r.Tenant && r.Scope == directory.MethodsScope(m.Tenant) {
			c.learn(directory.Checked{Membership: m, Err: &directory.Error{Class: directory.ErrRefused, Token: err}})
		}
	}
}

// WasDenied reports whether an organisation denied its list to the application that is
// used now.
func (c *Controller) WasDenied(m accounts.Membership) bool {
	return m.MethodsAccess.Denial != accounts.NoDenial && m.MethodsAccess.At.After(c.Prefs.Get().ClientSince)
}
