package overview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/ui/desk"
	"norikae/ui/look"
	"norikae/ui/screen"
	"norikae/ui/widgets"
)

// banner is the line over the window while the keyring is not as it should be.
type banner struct {
	o       *Overview
	fill    *widgets.Fill
	text    *widgets.Text
	buttons *fyne.Container
	content *fyne.Container
	shown   desk.State
}

func newBanner(o *Overview) *banner {
	b := &banner{
		o: o, fill: widgets.NewFill(look.WarnSoft, 0),
		text:    widgets.NewText("", widgets.Style{Size: look.TextSmall + 1}),
		buttons: widgets.Row(8),
	}
	b.content = container.NewStack(b.fill,
		widgets.Pad(8, look.Edge, 8, look.Edge, container.NewBorder(nil, nil, nil, b.buttons, screen.Middle(b.text))))
	b.content.Hide()
	return b
}

func (b *banner) update(s desk.State) {
	if s == b.shown {
		return
	}
	b.shown = s
	notice := screen.KeyringNotice(b.o.frame.Words, s)
	widgets.Show(b.content, notice.Text != "")
	b.text.Set(notice.Text)
	b.fill.Set(notice.Ground)
	actions := map[screen.KeyringAction]struct {
		id string
		f  func()
	}{
		screen.RetryKeyring:  {"keyring.retry", b.o.wishes.Retry},
		screen.KeepInMemory:  {"keyring.keep", b.o.wishes.Keep},
		screen.ExportInstead: {"keyring.export", b.o.wishes.Export},
		screen.ImportInstead: {"keyring.import", b.o.wishes.Import},
		screen.StartNewList:  {"keyring.startNew", b.o.wishes.StartNew},
		screen.AnswerForLoss: {"keyring.lost.do", b.o.wishes.Lost},
	}
	b.buttons.Objects = nil
	for _, a := range notice.Actions {
		b.buttons.Add(widgets.NewButton(widgets.Soft, b.o.frame.Words.T(actions[a].id), "", actions[a].f))
	}
	b.content.Refresh()
}
