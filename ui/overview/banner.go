package overview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/ui/layouts"
	"norikae/ui/present"
	"norikae/ui/store"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// banner is the line over the window while the keyring is not as it should be.
type banner struct {
	o       *Overview
	fill    *widgets.Fill
	text    *widgets.Text
	buttons *fyne.Container
	content *fyne.Container
	shown   store.State
}

func newBanner(o *Overview) *banner {
	b := &banner{
		o: o, fill: widgets.NewFill(theme.WarnSoft, 0),
		text:    widgets.NewText("", widgets.Style{Size: theme.TextSmall + 1}),
		buttons: widgets.Row(8),
	}
	b.content = container.NewStack(b.fill,
		widgets.Pad(8, theme.Edge, 8, theme.Edge, container.NewBorder(nil, nil, nil, b.buttons, layouts.Middle(b.text))))
	b.content.Hide()
	return b
}

// update shows a state. It reports whether the line's height may have changed: then the
// container around the line must be laid out, which the toolkit does not do when the
// parts below the line change at the same time.
func (b *banner) update(s store.State) (moved bool) {
	if s == b.shown {
		return false
	}
	b.shown = s
	notice := present.KeyringNotice(b.o.frame.Words, s)
	moved = notice.Text != b.text.Text()
	widgets.Show(b.content, notice.Text != "")
	b.text.Set(notice.Text)
	b.fill.Set(notice.Ground)
	actions := map[present.KeyringAction]struct {
		id string
		f  func()
	}{
		present.RetryKeyring:  {"keyring.retry", b.o.rooms.Lines.Retry},
		present.KeepInMemory:  {"keyring.keep", b.o.keyring.KeepInMemory},
		present.ExportInstead: {"keyring.export", b.o.rooms.Files.Export},
		present.ImportInstead: {"keyring.import", b.o.rooms.Files.Import},
		present.StartNewList:  {"keyring.startNew", b.o.keyring.StartNew},
		present.AnswerForLoss: {"keyring.lost.do", b.o.rooms.Files.AskLoss},
	}
	b.buttons.Objects = nil
	for _, a := range notice.Actions {
		b.buttons.Add(widgets.NewButton(widgets.Soft, b.o.frame.Words.T(actions[a].id), "", actions[a].f))
	}
	b.content.Refresh()
	return moved
}
