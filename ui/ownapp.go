package ui

import (
	"strings"
	"time"

	"norikae/accounts"
	"norikae/accounts/signin"
	"norikae/ui/microsoft/ownapp"
	"norikae/ui/prefs"
	"norikae/ui/shell"
)

// askWhose asks as which application to sign in. Azure's is offered for listing
// tenants only.
func (a *application) askWhose(listing bool, then func(signin.Application)) {
	a.shell.AskOnce(pageWhose, func() shell.Question {
		w := a.shell.Words()
		q := shell.Question{Name: "whose", Title: w.T("signin.whose.title"), Text: w.T("signin.whose.text"), Cancel: w.T("page.cancel")}
		q.Answers = []shell.Answer{{Text: w.T("signin.whose.own"), Run: func() {
			a.openOwnApp(func() {
				if app, ok := a.registered(); ok {
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

// openOwnApp opens the page for a client ID of one's own.
func (a *application) openOwnApp(then func()) {
	o := ownapp.Options{
		ID:    a.prefs.Get().Client,
		Check: func(s string) bool { _, err := signin.Own(s); return err == nil },
		Save: func(s string) {
			a.prefs.Set(func(v *prefs.Values) {
				v.Client, v.ClientSince = strings.ToLower(strings.TrimSpace(s)), accounts.Stamp(time.Now())
			})
			a.shell.Redraw()
		},
		Reach: then,
	}
	a.shell.Push(pageOwnApp, func(f shell.Frame) shell.Page { return ownapp.New(f, o) })
}
