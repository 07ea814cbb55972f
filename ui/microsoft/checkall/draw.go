package checkall

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/ui/i18n"
	"norikae/ui/layouts"
	"norikae/ui/microsoft/proof"
	"norikae/ui/present"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// draw shows the rows, the numbers, and the buttons that do something now.
func (p *Page) draw() {
	w := p.frame.Words
	done := len(p.rows.which(func(r row) bool { return r.at == answered }))
	p.bar.Set(done, len(p.rows))
	p.count.Set(w.T("checkall.count", "Done", done, "Total", len(p.rows)))
	p.doing.Set(p.doingText())
	lines := 2
	if p.running {
		lines = 1 // the names change all the time: nothing may jump
	}
	p.doing.SetStyle(doingStyle(lines))
	p.summary.Set(p.summaryText())
	widgets.Show(p.summary, p.summary.Text() != "")
	device := p.rows.strange()
	if p.running {
		device = ""
	}
	p.ask.set(device)
	widgets.Show(p.stop, p.running)
	p.drawButtons(device == "") // a question goes before
	p.sheet.Refresh()           // labels and what is shown change sizes
}

// drawButtons shows what can be done next; main: the first of these is the primary one.
func (p *Page) drawButtons(main bool) {
	w := p.frame.Words
	proved, left, next := len(p.rows.which(row.proves)), len(p.rows.which(row.left)), slices.IndexFunc(p.rows, row.needsSignIn)
	p.mark.Set(w.N("checkall.mark", proved), present.Hint("Enter"))
	p.rest.Set(w.N("checkall.rest", left), "")
	if next >= 0 {
		p.signIn.Set(p.signInText(next), "")
	}
	for _, b := range []struct {
		button *widgets.Button
		on     bool
	}{{p.mark, proved > 0}, {p.signIn, next >= 0}, {p.rest, left > 0}} {
		on := b.on && !p.running
		kind := widgets.Soft
		if on && main {
			kind, main = widgets.Primary, false
		}
		if b.button.Kind != kind {
			b.button.Kind = kind
			b.button.Refresh()
		}
		widgets.Show(b.button, on)
	}
}

// signInText says who signs in where.
func (p *Page) signInText(i int) string {
	if p.opt.SignIns.SignedIn(i) {
		return p.frame.Words.T("checkall.signIn.at", "Organisation", p.items[i].Title)
	}
	return p.frame.Words.T("checkall.signIn.as", "Account", p.items[i].Account)
}

// doingStyle is how the words beside the bar look.
func doingStyle(lines int) widgets.Style {
	return widgets.Style{Color: theme.Mute, Size: theme.TextSmall + 1, Lines: lines}
}

// doingText names the organisations under way.
func (p *Page) doingText() string {
	w := p.frame.Words
	if !p.running {
		switch {
		case slices.ContainsFunc(p.rows, row.left):
			return w.T("checkall.stopped")
		case slices.ContainsFunc(p.rows, row.needsSignIn):
			return w.T("checkall.signInFirst")
		default:
			return w.T("checkall.finished")
		}
	}
	var names []string
	for i, r := range p.rows {
		if r.at == reading {
			names = append(names, p.items[i].Title)
		}
	}
	if len(names) == 0 {
		return w.T("checkall.reading")
	}
	return w.T("checkall.reading.names", "Names", strings.Join(names, w.T("list.and")))
}

// summaryText counts the results.
func (p *Page) summaryText() string {
	var parts []string
	for t, id := range [...]string{
		proof.NoTrouble: "checkall.count.read", proof.Refused: "checkall.count.refused", proof.NeedsSignIn: "checkall.count.signIn",
		proof.Busy: "checkall.count.busy", proof.Unavailable: "checkall.count.unavailable", proof.Unsupported: "checkall.count.unsupported",
	} {
		which := p.rows.which(func(r row) bool { return r.at == answered && r.finding.Trouble == proof.Trouble(t) })
		if len(which) > 0 {
			parts = append(parts, p.frame.Words.T(id, "N", len(which)))
		}
	}
	return strings.Join(parts, " · ")
}

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
