package microsoft

import (
	"strings"
	"time"

	"norikae/accounts"
	"norikae/accounts/signin"
	"norikae/ui/microsoft/ownapp"
	"norikae/ui/prefs"
	"norikae/ui/shell"
)

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
