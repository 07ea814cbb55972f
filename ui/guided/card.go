package guided

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/ui/layouts"
	"norikae/ui/present"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// card stands between two accounts: the session changes.
type card struct {
	p                    *Page
	account, text, count *widgets.Text
	main                 *widgets.Button
	content              fyne.CanvasObject
}

func newCard(p *Page) *card {
	w := p.frame.Words
	c := &card{
		p:       p,
		account: widgets.NewText("", widgets.Style{Size: theme.TextTitle + 3, Bold: true}),
		text:    widgets.NewText(w.T("guided.card.text"), widgets.Style{}),
		count:   widgets.NewText("", widgets.Style{Color: theme.Mute}),
	}
	c.main = widgets.NewButton(widgets.Primary, w.T("guided.card.go"), "Enter", p.goOn)
	c.main.Tall = true
	title := widgets.NewText(w.T("guided.card.title"), widgets.Style{Color: theme.Mute})
	body := container.NewStack(widgets.NewFill(theme.AccentSoft, 16), widgets.Pad(32, 32, 32, 32,
		widgets.Column(14, title, c.account, c.text, c.count, c.main)))
	c.content = container.NewVScroll(container.NewCenter(layouts.Width(640, body)))
	return c
}

// update names the account that begins.
func (c *card) update() {
	w := c.p.frame.Words
	k, _ := c.p.run.key()
	m := c.p.move()
	line, ok := m.Find(k)
	if !ok {
		return
	}
	account, _ := m.FindAccount(k.Account) // the account of a line is without its own progress
	c.account.Set(line.Account.Title())
	c.count.Set(w.T("guided.card.count", "Left", present.TallyFor(m, account).RemainingText(w), "Kind", present.KindsText(w, line.Account.Kind)))
	c.content.Refresh()
}
