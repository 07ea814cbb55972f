package ui

import (
	"strings"
	"time"

	"norikae/accounts/signin"
	"norikae/ui/microsoft/ownapp"
	"norikae/ui/shell"
	"norikae/ui/shell/ask"
)

// askWhose asks as which application to sign in. Azure's is offered for listing
// tenants only.
func (a *application) askWhose(listing bool, then func(signin.Application)) {
	a.askOnce(pageWhose, func() ask.Question {
		w := a.words
		q := ask.Question{Name: "whose", Title: w.T("signin.whose.title"), Text: w.T("signin.whose.text"), Cancel: w.T("page.cancel")}
		q.Answers = []ask.Answer{{Text: w.T("signin.whose.own"), Run: func() {
			a.openOwnApp(func() {
				if app, ok := a.registered(); ok {
					then(app)
				}
			})
		}}}
		if listing {
			q.Text += "\n\n" + w.T("signin.whose.azure.text")
			q.Answers = append(q.Answers, ask.Answer{Text: w.T("signin.whose.azure"), Run: func() { then(signin.AzureDevelopment()) }})
		} else {
			q.Text += "\n\n" + w.T("signin.whose.methods")
		}
		return q
	})
}

// openOwnApp opens the page for a client ID of one's own.
func (a *application) openOwnApp(then func()) {
	o := ownapp.Options{
		ID:    a.settings.p.String(keyClient),
		Check: func(s string) bool { _, err := signin.Own(s); return err == nil },
		Save: func(s string) {
			a.settings.p.SetString(keyClient, strings.ToLower(strings.TrimSpace(s)))
			a.settings.p.SetString(keyClientSince, time.Now().UTC().Format(time.RFC3339))
			a.redraw()
		},
		Reach: then,
	}
	a.pages.Push(pageOwnApp, func(f shell.Frame) shell.Page { return ownapp.New(f, o) })
}
