package microsoft

import (
	"context"
	"strings"
	"time"

	"norikae/accounts"
	"norikae/accounts/directory"
	"norikae/accounts/signin"
	"norikae/ui/microsoft/ownapp"
	"norikae/ui/prefs"
	"norikae/ui/shell"
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

// asApplication goes on with the application to sign in with; where there is none, the
// person says as which one.
func (c *Controller) asApplication(listing bool, then func(signin.Application)) {
	if app, ok := c.Application(); ok {
		then(app)
		return
	}
	c.AskWhose(listing, then)
}

// AskWhose asks as which application to sign in. Azure's is offered for listing
// tenants only.
func (c *Controller) AskWhose(listing bool, then func(signin.Application)) {
	c.Shell.AskOnce(whosePage, func() shell.Question {
		w := c.Shell.Words()
		q := shell.Question{Name: "whose", Title: w.T("signin.whose.title"), Text: w.T("signin.whose.text"), Cancel: w.T("page.cancel")}
		q.Answers = []shell.Answer{{Text: w.T("signin.whose.own"), Run: func() {
			c.OpenApplication(func() {
				if app, ok := c.Application(); ok {
					then(app)
				}
			})
		}}}
		if listing {
			q.Text += "\n\n" + w.T("signin.whose.azure.text")
			q.Answers = append(q.Answers, shell.Answer{Text: w.T("signin.whose.azure"), Run: func() { then(signin.AzureDevelopment()) }})
		} else {
			q.Text += "\n\n" + w.T("signin.whose.methods")
		}
		return q
	})
}

// OpenApplication opens the page for a client ID of one's own.
func (c *Controller) OpenApplication(then func()) {
	o := ownapp.Options{
		ID:    c.Prefs.Get().Client,
		Check: func(s string) bool { _, err := signin.Own(s); return err == nil },
		Save: func(s string) {
			c.Prefs.Set(func(v *prefs.Values) {
				v.Client, v.ClientSince = strings.ToLower(strings.TrimSpace(s)), accounts.Stamp(time.Now())
			})
			c.Shell.Redraw()
		},
		Reach: then,
	}
	c.Shell.Push(ownApplicationPage, func(f shell.Frame) shell.Page { return ownapp.New(f, o) })
}

// Prepare returns the session and the client for an application. Another
// application than before signs everybody out.
func (c *Controller) Prepare(app signin.Application) (*signin.Session, *directory.Client, error) {
	if c.directory == nil {
		c.directory = directory.New(directory.Options{HTTPClient: c.Practice, Language: string(c.Shell.Words().Language())})
	}
	if c.session != nil && c.session.Application() == app {
		return c.session, c.directory, nil
	}
	s, err := signin.New(signin.Options{Application: app, HTTPClient: c.Practice})
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

// onFyne returns what ask returns on Fyne's goroutine; false when ctx has ended before.
func onFyne[T any](ctx context.Context, s *shell.Shell, ask func() T) (answer T, ok bool) {
	asked := make(chan T, 1)
	s.Do(func() { asked <- ask() })
	select {
	case answer = <-asked:
		return answer, true
	case <-ctx.Done():
		return answer, false
	}
}
