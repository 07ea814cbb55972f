package add

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/accounts"
	"norikae/accounts/links"
	"norikae/ui/i18n"
	"norikae/ui/shell"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// inviter is the sender of Microsoft's invitation mails.
const inviter = "invites@microsoft.com"

// placeList is the list of places where people find the organisations they have
// forgotten. It is never called complete.
type placeList struct {
	words    *i18n.Words
	window   shell.Host
	phone    string             // what the place of the phone says; empty: there is no phone to look at
	accounts []accounts.Account // whose list at Microsoft can be opened
	pages    Pages              // nil: no page is offered
}

// show returns the places, one under the other, with a button where one can go.
func (l placeList) show() *fyne.Container {
	t := l.words.T
	column := widgets.Column(14)
	if l.phone != "" {
		column.Add(place(t("add.places.phone"), l.phone))
	}
	column.Add(place(t("add.places.mail"), t("add.places.mail.text"), widgets.NewButton(widgets.Soft, t("add.places.mail.do"), "", func() {
		l.window.Copy(inviter)
		l.window.Toast(t("add.places.mail.done", "Sender", inviter), "", nil)
	})))
	var buttons []*widgets.Button
	for _, a := range l.accounts {
		if l.pages == nil || a.Kind != accounts.Work {
			continue
		}
		buttons = append(buttons, widgets.NewButton(widgets.Soft, t("add.places.account.as", "Address", a.Address), "", func() {
			l.pages.OpenPage(a, links.Organizations())
		}))
	}
	if len(buttons) == 1 {
		buttons[0].Set(t("add.places.account.do"), "")
	}
	if len(buttons) > 0 {
		column.Add(place(t("add.places.account"), t("add.places.account.text"), buttons...))
	}
	column.Add(place(t("add.places.teams"), t("add.places.teams.text")))
	return column
}

// place is one place to look, with the buttons that lead there, if there are any.
func place(title, text string, buttons ...*widgets.Button) fyne.CanvasObject {
	column := widgets.Column(2,
		widgets.NewText(title, widgets.Style{}),
		widgets.NewText(text, widgets.Style{Size: theme.TextSmall + 1, Color: theme.Mute}))
	for _, b := range buttons {
		column.Add(widgets.Pad(4, 0, 0, 0, container.NewHBox(b)))
	}
	return column
}

// places stands where the lines will be while there are none.
func (p *Panel) places() fyne.CanvasObject {
	w := p.frame.Words
	list := placeList{words: w, window: p.frame, phone: w.T("add.places.phone.text"), accounts: []accounts.Account{p.account()}, pages: p.opt.Pages}
	return container.NewVScroll(widgets.Pad(24, 20, 24, 20, widgets.Column(14,
		widgets.NewText(w.T("add.places"), widgets.Style{Bold: true}), list.show())))
}

// Places shows the places on a page of their own: is the list complete? A phone that is
// gone is none of them.
func (c *Controller) Places() {
	c.Shell.AskOnce(placesPage{}, func() shell.Question {
		w, m := c.Shell.Words(), c.Store.Move()
		list := placeList{words: w, window: c.Shell, phone: w.T("add.places.phone.only"), accounts: m.Accounts, pages: c.Pages}
		if m.Gone() {
			list.phone = ""
		}
		return shell.Question{
			Name: "places", Title: w.T("add.places"), Extra: []fyne.CanvasObject{list.show()}, Cancel: w.T("page.close"),
			Answers: []shell.Answer{{Text: w.T("list.add"), Run: c.Open}},
		}
	})
}
