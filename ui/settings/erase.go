package settings

import (
	"strings"

	"fyne.io/fyne/v2/container"
	"golang.org/x/text/width"

	"norikae/ui/layouts"
	"norikae/ui/shell"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// eraseWord is what has to be typed. It is ASCII in both languages: some input
// methods have to be switched on for anything else.
const eraseWord = "erase"

// erase deletes everything, after the word was typed.
type erase struct {
	section
	frame   shell.Frame
	run     func(done func(error))
	word    *widgets.Field
	do      *widgets.Button
	problem *widgets.Text
	busy    bool
}

func newErase(f shell.Frame, run func(done func(error))) *erase {
	w := f.Words
	e := &erase{frame: f, run: run}
	e.word = widgets.NewField("")
	e.word.OnChanged = func(string) { e.show() }
	e.word.OnSubmitted = func(string) { e.submit() }
	e.do = widgets.NewButton(widgets.Primary, w.T("settings.erase.do"), "", e.submit)
	e.problem = widgets.NewText(w.T("settings.erase.failed"), widgets.Style{Color: theme.Bad})
	e.problem.Hide()
	e.section = newSection(w.T("settings.erase"), w.T("settings.erase.lead"), e.show,
		widgets.Card(theme.BadSoft, 18, widgets.Column(8,
			widgets.NewText(w.T("settings.erase.gone"), widgets.Style{}),
			widgets.NewText(w.T("settings.erase.stays"), widgets.Style{}))),
		widgets.Column(12, layouts.Labelled(w.T("settings.erase.type", "Word", eraseWord), container.NewHBox(layouts.Width(260, e.word))),
			container.NewHBox(e.do), e.problem))
	e.show()
	return e
}

// typed reports whether the word stands there, in any width and case.
func (e *erase) typed() bool {
	return strings.EqualFold(strings.TrimSpace(width.Narrow.String(e.word.Text)), eraseWord)
}

func (e *erase) submit() {
	if !e.typed() || e.busy {
		return
	}
	e.busy = true
	e.show()
	e.run(func(err error) {
		e.busy = false
		widgets.Show(e.problem, err != nil)
		e.word.SetText("")
		e.show()
	})
}

func (e *erase) show() {
	text := e.frame.Words.T("settings.erase.do")
	if e.busy {
		text = e.frame.Words.T("settings.erase.busy")
	}
	e.do.Set(text, "")
	e.do.SetEnabled(e.typed() && !e.busy)
}
