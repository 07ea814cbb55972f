package microsoft

import (
	"context"
	"errors"

	"norikae/accounts/directory"
	"norikae/accounts/signin"
)

// practiceClient is the made-up application of practice mode.
const practiceClient = "0ddba11e-1a2b-4c3d-8e4f-5a6b7c8d9e00"

// Application returns the application to sign in with: practice mode's, the person's
// own, or the one of this build; false when there is none.
func (c *Controller) Application() (signin.Application, bool) {
	if c.Practice != nil {
		return signin.Application{ID: practiceClient}, true
	}
	if own, err := signin.Own(c.Prefs.Get().Client); err == nil {
		return own, true
	}
	return signin.BuiltIn()
}

// Prepare returns the session and the client for an application. Another
// application than before signs everybody out.
func (c *Controller) Prepare(app signin.Application) (*signin.Session, *directory.Client, error) {
	o := signin.Options{Application: app}
	d := directory.Options{Language: string(c.Shell.Words().Language())}
	o.HTTPClient, d.HTTPClient = c.Practice, c.Practice
	if c.directory == nil {
		c.directory = directory.New(d)
	}
	if c.session != nil && c.session.Application() == app {
		return c.session, c.directory, nil
	}
	s, err := signin.New(o)
	if err != nil {
		return nil, nil, err
	}
	if old := c.session; old != nil {
		c.Shell.Go(func(ctx context.Context) { _ = old.Close(ctx) }) // only ctx can stop it, and nothing reaches those tokens any more
	}
	c.session = s
	return s, c.directory, nil
}

// notPrepared says that nobody can sign in now, and offers to try again.
func (c *Controller) notPrepared(err error, again func()) {
	c.Shell.Log().Warn("sign-in not prepared", "error", err)
	c.Shell.Toast(c.Shell.Words().T("signin.notPrepared"), c.Shell.Words().T("signin.retry"), again)
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
