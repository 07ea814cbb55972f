package add

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/accounts"
	"norikae/accounts/links"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// inviter is the sender of Microsoft's invitation mails.
const inviter = "invites@microsoft.com"

// places stands where the lines will be while there are none: where people find the
// organisations they have forgotten. The list of places is never called complete.
func (p *Panel) places() fyne.CanvasObject {
	w := p.frame.Words
	column := widgets.Column(14,
		widgets.NewText(w.T("add.places"), widgets.Style{Bold: true}),
		place(w.T("add.places.phone"), w.T("add.places.phone.text"), nil),
		place(w.T("add.places.mail"), w.T("add.places.mail.text"), widgets.NewButton(widgets.Soft, w.T("add.places.mail.do"), "", func() {
			p.frame.Copy(inviter)
			p.frame.Toast(w.T("add.places.mail.done", "Sender", inviter), "", nil)
		})))
	if p.opt.Pages != nil && p.account().Kind == accounts.Work {
		column.Add(place(w.T("add.places.account"), w.T("add.places.account.text"), widgets.NewButton(widgets.Soft, w.T("add.places.account.do"), "", func() {
			p.opt.Pages.OpenPage(p.account(), links.Organizations())
		})))
	}
	column.Add(place(w.T("add.places.teams"), w.T("add.places.teams.text"), nil))
	return container.NewVScroll(widgets.Pad(24, 20, 24, 20, column))
}

// place is one place to look, with the button that leads there, if there is one.
func place(title, text string, button *widgets.Button) fyne.CanvasObject {
	column := widgets.Column(2,
		widgets.NewText(title, widgets.Style{}),
		widgets.NewText(text, widgets.Style{Size: theme.TextSmall + 1, Color: theme.Mute}))
	if button != nil {
		column.Add(widgets.Pad(4, 0, 0, 0, container.NewHBox(button)))
	}
	return column
}
