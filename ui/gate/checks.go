package gate

import (
	"time"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"norikae/accounts"
	"norikae/ui/present"
	"norikae/ui/shell"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// checks is what to look at before the old phone is wiped.
type checks struct {
	frame          shell.Frame
	second, export *row
	content        *fyne.Container
}

func newChecks(f shell.Frame, w Wishes) *checks {
	c := &checks{frame: f, second: newRow(1).whole(), export: newRow(1).whole()}
	t := f.Words.T
	c.second.button(0, t("gate.do.look"), w.Second)
	c.export.button(0, t("gate.do.export"), w.Export)
	c.content = widgets.Column(fynetheme.Padding(),
		widgets.Pad(16, 20, 4, 20, widgets.NewText(t("gate.checks"), widgets.Style{Color: theme.Mute})),
		c.second, widgets.Rule(), c.export)
	return c
}

// first is what can get the focus.
func (c *checks) first() fyne.Focusable { return c.second.buttons[0] }

func (c *checks) update(m accounts.Move, v accounts.Verdict, exported, now time.Time, on bool) {
	widgets.Show(c.content, on)
	w := c.frame.Words
	c.second.set(w.T("gate.second"), w.T("gate.second.text", "N", v.Second, "Total", v.SecondOf))
	text := w.T("gate.export.never")
	switch {
	case exported.IsZero():
	case changed(m).After(exported):
		text = w.T("gate.export.old", "Day", w.Moment(exported, now))
	default:
		text = w.T("gate.export.saved", "Day", w.Moment(exported, now))
	}
	c.export.set(w.T("gate.export"), text)
}

// changed is when the list was last changed.
func changed(m accounts.Move) time.Time {
	var last time.Time
	look := func(t time.Time) {
		if t.After(last) {
			last = t
		}
	}
	for i := range m.Memberships {
		look(m.Memberships[i].Touched)
		look(m.Memberships[i].Added)
	}
	for _, a := range m.Accounts {
		look(a.Home.Since)
		look(a.Home.Reset)
		for _, mark := range a.Home.Marks {
			look(mark.At)
		}
	}
	return last
}

// showLast lists what is left to do with the old phone itself.
func (p *Page) showLast(m accounts.Move, on bool) {
	widgets.Show(p.last, on)
	if !on {
		p.last.Objects = nil
		return
	}
	if len(p.last.Objects) > 0 {
		return // made once, so that a focused button stays
	}
	w := p.frame.Words
	phones := []any{"Old", present.OldPhone(w, m), "New", present.NewPhone(w, m)}
	look := newRow(1).whole()
	look.set(w.T("gate.last.look", phones...), w.T("gate.last.look.text"))
	look.button(0, w.T("list.add"), p.wishes.Add)
	codes, wipe := newRow(0).whole(), newRow(0).whole()
	codes.set(w.T("gate.last.codes", phones...), w.T("gate.last.codes.text"))
	wipe.set(w.T("gate.last.wipe", phones...), w.T("gate.last.wipe.text", phones...))
	for i, r := range []*row{look, codes, wipe} {
		if i > 0 {
			p.last.Add(widgets.Rule())
		}
		p.last.Add(r)
	}
}
