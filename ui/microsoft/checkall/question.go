package checkall

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/ui/i18n"
	"norikae/ui/layouts"
	"norikae/ui/microsoft/proof"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// question asks what a device is, once for all organisations that list it.
type question struct {
	words   *i18n.Words
	device  string
	text    *widgets.Text
	answers []*widgets.Button
	content fyne.CanvasObject
}

func newQuestion(w *i18n.Words, told func(device string, r proof.Role)) *question {
	q := &question{words: w, text: widgets.NewText("", widgets.Style{Bold: true})}
	answer := func(text string, r proof.Role) fyne.CanvasObject {
		b := widgets.NewButton(widgets.Soft, text, "", func() { told(q.device, r) })
		q.answers = append(q.answers, b)
		return b
	}
	q.content = widgets.Pad(0, theme.Edge, 16, theme.Edge, widgets.Column(8, q.text, container.NewHBox(layouts.Width(560, layouts.Equal(8,
		answer(w.T("proof.role.old"), proof.OldPhone), answer(w.T("proof.role.new"), proof.NewPhone),
		answer(w.T("proof.role.other"), proof.OtherDevice))))))
	q.set("")
	return q
}

// set asks about a device; empty: nothing is asked.
func (q *question) set(device string) {
	q.device = device
	q.text.Set(q.words.T("proof.which", "Device", device))
	widgets.Show(q.content, device != "")
}

// first is the button that gets the focus.
func (q *question) first() *widgets.Button { return q.answers[0] }

// visible reports whether a button can be seen: those of a hidden question cannot.
func (q *question) visible(b *widgets.Button) bool { return b != q.first() || q.device != "" }
