package overview

import (
	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/ui/i18n"
	"norikae/ui/present"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// guess stands in the detail pane while "nothing to move" is a guess: how to find
// out, and what came of it.
type guess struct {
	text    *widgets.Text
	asked   *widgets.Button
	content *fyne.Container
}

func newGuess(d *detail) *guess {
	w := d.o.frame.Words
	answer := func(worked bool) func() {
		return d.with(func(k accounts.LineKey) { d.o.rooms.Lines.Prove(k, worked) })
	}
	g := &guess{
		text:  widgets.NewText("", widgets.Style{Size: theme.TextSmall + 1}),
		asked: widgets.NewButton(widgets.Soft, "", "", answer(false)),
	}
	g.content = widgets.Column(8, g.text, widgets.NewButton(widgets.Soft, w.T("todo.guess.yes"), "", answer(true)), g.asked)
	return g
}

func (g *guess) update(w *i18n.Words, move accounts.Move, p accounts.Progress) {
	phones := present.PhonesOf(w, move)
	g.text.Set(phones.T("todo.guess.text"))
	g.asked.Set(phones.T("todo.guess.no"), "")
	widgets.Show(g.content, p.Guessed())
}
