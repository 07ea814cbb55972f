package guided

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/accounts"
	"norikae/ui/gate"
	"norikae/ui/look"
	"norikae/ui/screen"
	"norikae/ui/widgets"
)

// finish is the end of the run: the gate's answer, and what is left with why. It
// also stands there while the list is unknown or empty.
type finish struct {
	p           *Page
	ground      *widgets.Fill
	title, text *widgets.Text
	heading     *widgets.Text
	list        *gate.List
	main        *widgets.Button
	again       *widgets.Button
	content     *fyne.Container
	run         func() // what the main button does
}

func newFinish(p *Page) *finish {
	w := p.frame.Words
	f := &finish{
		p:       p,
		ground:  widgets.NewFill(look.BadSoft, 16),
		title:   widgets.NewText("", widgets.Style{Size: look.TextTitle + 5, Bold: true}),
		text:    widgets.NewText("", widgets.Style{}),
		heading: widgets.NewText(w.T("guided.left"), widgets.Style{Color: look.Mute}),
		run:     func() {},
	}
	tick := func(h accounts.Hold, s accounts.Step) { p.wishes.Tick(screen.HoldLine(h), s) }
	f.list = gate.NewList(p.frame, p.wishes.Do, tick)
	f.main = widgets.NewButton(widgets.Primary, "", "", func() { f.run() })
	f.again = widgets.NewButton(widgets.Soft, w.T("guided.again"), "", p.again)
	sign := container.NewStack(f.ground, widgets.Pad(20, 32, 20, 32, widgets.Column(4, f.title, f.text)))
	top := widgets.Column(16, sign, container.NewHBox(f.main, f.again), f.heading)
	f.content = widgets.Pad(32, look.Edge, 8, look.Edge, screen.Centred(900,
		container.NewBorder(widgets.Pad(0, 0, 8, 0, top), nil, nil, nil, f.list.Rows)))
	return f
}

// update shows how it stands.
func (f *finish) update() {
	w, m, state := f.p.frame.Words, f.p.data.Move(), f.p.data.State()
	known := state.Known()
	v := accounts.Gate(m)
	sign := screen.Gate(w, m, v, known)
	f.ground.Set(sign.Soft)
	f.title.Set(sign.Title)
	f.title.SetStyle(widgets.Style{Size: look.TextTitle + 5, Bold: true, Color: sign.Color})
	f.text.Set(sign.Text)
	holds := v.Holding
	label := w.T("guided.gate")
	f.run = f.p.wishes.Gate
	switch {
	case !known:
		holds = nil
		if n := screen.KeyringNotice(w, state); n.Text != "" {
			f.text.Set(n.Text)
		}
		label, f.run = w.T("keyring.retry"), f.p.wishes.Retry
	case v.Empty:
		label, f.run = w.T("list.add"), f.p.wishes.Add
	}
	f.main.Set(label, "")
	f.list.Fill(m, holds)
	show(f.heading, len(holds) > 0)
	show(f.list.Rows, len(holds) > 0)
	show(f.again, len(holds) > 0)
	f.content.Refresh()
}

// first gets the focus.
func (f *finish) first() fyne.Focusable { return f.main }

func (f *finish) press() { f.run() }
