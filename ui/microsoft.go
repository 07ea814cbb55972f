package ui

import (
	"context"
	"errors"

	"norikae/accounts"
	"norikae/accounts/directory"
	"norikae/accounts/signin"
	"norikae/ui/browser"
	"norikae/ui/microsoft/card"
	"norikae/ui/present"
	"norikae/ui/shell"
	"norikae/ui/shell/activity"
)

// practiceClient is the made-up application of practice mode.
const practiceClient = "0ddba11e-1a2b-4c3d-8e4f-5a6b7c8d9e00"

// microsoft is what Microsoft is asked with: who is signed in, and as which
// application. It lives as long as the window and is used on Fyne's goroutine.
type microsoft struct {
	session   *signin.Session // nil: nobody has signed in
	directory *directory.Client
	meant     map[accounts.AccountKey]string // account -> the name at Microsoft that the person said is theirs
}

// registered returns the application to sign in with: practice mode's, the person's own, or the one of
// this build; false when there is none.
func (a *application) registered() (signin.Application, bool) {
	if a.world != nil {
		return signin.Application{ID: practiceClient}, true
	}
	if own, err := signin.Own(a.prefs.Get().Client); err == nil {
		return own, true
	}
	return signin.BuiltIn()
}

// asking returns the session and the client for an application. Another
// application than before signs everybody out.
func (a *application) asking(app signin.Application) (*signin.Session, *directory.Client, error) {
	m := &a.microsoft
	o := signin.Options{Application: app}
	d := directory.Options{Language: string(a.shell.Words().Language())}
	if a.world != nil {
		o.HTTPClient, d.HTTPClient = a.world.HTTPClient(), a.world.HTTPClient()
	}
	if m.directory == nil {
		m.directory = directory.New(d)
	}
	if m.session != nil && m.session.Application() == app {
		return m.session, m.directory, nil
	}
	s, err := signin.New(o)
	if err != nil {
		return nil, nil, err
	}
	if old := m.session; old != nil {
		a.shell.Go(func(ctx context.Context) { _ = old.Close(ctx) }) // only ctx can stop it, and nothing reaches those tokens any more
	}
	m.session = s
	return s, m.directory, nil
}

// notPrepared says that nobody can sign in now, and offers to try again.
func (a *application) notPrepared(err error, again func()) {
	a.cfg.Log.Warn("sign-in not prepared", "error", err)
	a.shell.Toast(a.shell.Words().T("signin.notPrepared"), a.shell.Words().T("signin.retry"), again)
}

// signIn shows the card, has the account sign in, does work with the tokens while
// the card still stands, and goes on.
func (a *application) signIn(s *signin.Session, r signin.Request, at string, work func(ctx context.Context) error, then func()) {
	job := func(ctx context.Context, card *card.Stage) error {
		defer a.shell.Activity().Begin(activity.SignIn).End()
		r := r
		r.Open = func(address string) error { return a.openSignIn(ctx, r.Account, address, card) }
		r.Again = func(int) { card.Again() }
		id, err := s.Interactive(ctx, r)
		if err == nil {
			err = a.confirmWho(ctx, s, id, card)
		}
		if err != nil {
			return err
		}
		return work(ctx)
	}
	code := func(ctx context.Context, card *card.Stage) error {
		id, err := s.Code(ctx, r, func(c signin.Card) { card.Code(c.UserCode, a.signInAddress(c.Page)) })
		if err == nil {
			err = a.confirmWho(ctx, s, id, card)
		}
		if err != nil {
			return err
		}
		return work(ctx)
	}
	options := func() card.Options {
		o := card.Options{
			Account: present.As(a.shell.Words(), r.Account), At: at, Register: func() { a.openOwnApp(nil) },
			Failed: func(err error) { a.deniedAt(r, err) },
			Done: func() {
				a.shell.UpdateMenu() // somebody can be signed out now
				then()
			},
			Job: job, Other: []card.Alternative{{Text: a.shell.Words().T("signin.code"), Job: code}},
		}
		if s.Application().Borrowed {
			o.App = "Microsoft Azure CLI"
		}
		return o
	}
	a.shell.Push(nil, func(f shell.Frame) shell.Page { return card.New(f, options) })
}

// signInAddress is where a sign-in page is: in practice mode on this computer.
func (a *application) signInAddress(link string) string {
	var s browser.Session
	return a.address(link, &s)
}

// openSignIn opens the sign-in page in a private window of the account. When none
// opens, the card says so and offers the link.
func (a *application) openSignIn(ctx context.Context, x accounts.Account, link string, card *card.Stage) error {
	var s browser.Session
	var address string
	var b browser.Browser
	var ok bool
	picked := make(chan struct{})
	a.shell.Do(func() {
		b, ok = a.chosen()
		s = a.session(x, false)
		address = a.address(link, &s)
		close(picked)
	})
	select {
	case <-picked:
	case <-ctx.Done():
		return ctx.Err()
	}
	if !ok || b.Isolation == browser.CopyOnly || a.opener == nil {
		card.Opened(address, "")
		return nil
	}
	if _, err := a.opener.Open(ctx, b, address, s); err != nil {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		a.cfg.Log.Warn("sign-in page not opened", "browser", b.Kind) // the error may hold the address
		card.Opened(address, "")
		return nil
	}
	card.Opened(address, b.Name)
	return nil
}

// isClass reports whether an error is one of some classes.
func isClass(err error, classes ...error) bool {
	for _, c := range classes {
		if errors.Is(err, c) {
			return true
		}
	}
	return false
}
