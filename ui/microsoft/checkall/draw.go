package checkall

import (
	"strings"

	"norikae/ui/microsoft/proof"
	"norikae/ui/present"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// draw shows the rows, the numbers, and the buttons that do something now.
func (p *Page) draw() {
	w := p.frame.Words
	running := p.running
	done := len(p.rows.which(func(r row) bool { return r.at == answered }))
	p.bar.Set(done, len(p.rows))
	p.count.Set(w.T("checkall.count", "Done", done, "Total", len(p.rows)))
	p.doing.Set(p.doingText(running))
	lines := 2
	if running {
		lines = 1 // the names change all the time: nothing may jump
	}
	p.doing.SetStyle(doingStyle(lines))
	p.summary.Set(p.summaryText())
	widgets.Show(p.summary, p.summary.Text() != "")
	device := p.rows.strange()
	if running {
		device = ""
	}
	p.ask.set(device)
	widgets.Show(p.stop, running)
	p.drawButtons(running, device)
	p.sheet.Refresh() // labels and what is shown change sizes
}

// drawButtons shows what can be done next; the first of these is the primary one.
func (p *Page) drawButtons(running bool, device string) {
	w := p.frame.Words
	proved, left, next := len(p.rows.which(row.proves)), len(p.rows.which(row.left)), p.rows.first(row.needsSignIn)
	p.mark.Set(w.N("checkall.mark", proved), present.Hint("Enter"))
	p.rest.Set(w.N("checkall.rest", left), "")
	if next >= 0 {
		p.signIn.Set(p.signInText(next), "")
	}
	main := device == "" // a question goes before
	for _, b := range []struct {
		button *widgets.Button
		on     bool
	}{{p.mark, proved > 0}, {p.signIn, next >= 0}, {p.rest, left > 0}} {
		on := b.on && !running
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
func (p *Page) doingText(running bool) string {
	w := p.frame.Words
	if !running {
		switch {
		case p.rows.first(row.left) >= 0:
			return w.T("checkall.stopped")
		case p.rows.first(row.needsSignIn) >= 0:
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
	w := p.frame.Words
	n := p.rows.troubles()
	var parts []string
	add := func(id string, n int) {
		if n > 0 {
			parts = append(parts, w.T(id, "N", n))
		}
	}
	add("checkall.count.read", n[proof.NoTrouble])
	add("checkall.count.refused", n[proof.Refused])
	add("checkall.count.signIn", n[proof.NeedsSignIn])
	add("checkall.count.busy", n[proof.Busy])
	add("checkall.count.unavailable", n[proof.Unavailable])
	add("checkall.count.unsupported", n[proof.Unsupported])
	return strings.Join(parts, " · ")
}
