package gate

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/accounts"
	"norikae/ui/i18n"
	"norikae/ui/layouts"
	"norikae/ui/present"
	"norikae/ui/shell"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// checks is the list of last looks, each with a box. Before the gate is green it
// shows only those that can be taken early. The boxes are kept with the list.
type checks struct {
	frame   shell.Frame
	looks   Looks
	title   *widgets.Text
	entries *check
	places  *widgets.Button // where to look for what the list lacks
	codes   *check
	second  *check
	copied  *check // its box follows from when the list was saved
	wiped   *check
	content *fyne.Container
}

// check is one box with a button that helps.
type check struct {
	box     *widgets.Option
	button  *widgets.Button // nil: the box is all
	content *fyne.Container
}

func newChecks(f shell.Frame, r Rooms, l Looks) *checks {
	c := &checks{frame: f, looks: l, title: widgets.NewText("", widgets.Style{Color: theme.Mute})}
	t := f.Words.T
	c.entries = c.check(accounts.CheckEntries, t("list.add"), r.Add.Open)
	c.codes = c.check(accounts.CheckCodes, "", nil)
	c.second = c.check(accounts.CheckSecond, t("gate.do.look"), l.OpenSecond)
	c.copied = newCheck(r.Files.Export, t("gate.do.export"), r.Files.Export)
	c.wiped = c.check(accounts.CheckWiped, "", nil)
	widest := float32(0)
	for _, x := range []*check{c.entries, c.second, c.copied} {
		widest = max(widest, x.button.MinSize().Width)
	}
	c.places = widgets.NewButton(widgets.Quiet, t("gate.do.places"), "", r.Add.Places)
	widest = max(widest, c.places.MinSize().Width)
	c.entries.beside(layouts.Width(widest, widgets.Column(4, c.entries.button, c.places)))
	for _, x := range []*check{c.second, c.copied} {
		x.beside(layouts.Width(widest, x.button)) // so that the boxes end at one edge
	}
	c.content = widgets.Pad(8, 20, 16, 20, widgets.Column(8, c.title,
		c.entries.content, c.codes.content, c.second.content, c.copied.content, c.wiped.content))
	return c
}

// check returns the box of a check that is kept with the list.
func (c *checks) check(x accounts.Check, label string, tapped func()) *check {
	return newCheck(func() { c.looks.Toggle(x) }, label, tapped)
}

func newCheck(toggle func(), label string, tapped func()) *check {
	c := &check{box: widgets.NewOption("", "", toggle)}
	c.box.Many = true
	c.content = container.NewStack(c.box)
	if tapped != nil {
		c.button = widgets.NewButton(widgets.Soft, label, "", tapped)
	}
	return c
}

// beside puts something to the right of the box.
func (c *check) beside(o fyne.CanvasObject) {
	c.content = container.NewBorder(nil, nil, nil, widgets.Pad(0, 0, 0, 12, layouts.Middle(o)), c.box)
}

func (c *check) set(title, text string, ticked bool) {
	c.box.Set(title, text)
	c.box.Choose(ticked)
}

// first is what can get the focus.
func (c *checks) first() fyne.Focusable {
	if c.entries.content.Visible() {
		return c.entries.box
	}
	return c.second.box
}

// update shows the checks; on reports whether anything is known, last whether
// nothing but the checks is left.
func (c *checks) update(m accounts.Move, v accounts.Verdict, exported time.Time, on, last bool) {
	widgets.Show(c.content, on)
	w, phones, now := c.frame.Words, present.PhonesOf(c.frame.Words, m), c.frame.Now()
	c.title.Set(phones.T("gate.checks"))
	widgets.Show(c.title, !last) // the page's heading says it then
	for _, x := range []*check{c.entries, c.codes, c.wiped} {
		widgets.Show(x.content, last)
	}
	c.entries.set(phones.T("gate.last.look"), phones.T("gate.last.look.text"), m.Checks.Has(accounts.CheckEntries))
	c.codes.set(phones.T("gate.last.codes"), phones.T("gate.last.codes.text"), m.Checks.Has(accounts.CheckCodes))
	c.second.set(w.T("gate.second"), secondText(w, v), m.Checks.Has(accounts.CheckSecond))
	c.wiped.set(phones.T("gate.last.wipe"), phones.T("gate.last.wipe.text"), m.Checks.Has(accounts.CheckWiped))
	text, saved := w.T("gate.export.never"), false
	switch {
	case exported.IsZero():
	case changed(m).After(exported):
		text = w.T("gate.export.old", "Day", w.Moment(exported, now))
	default:
		text, saved = w.T("gate.export.saved", "Day", w.Moment(exported, now)), true
	}
	c.copied.set(w.T("gate.export"), text, saved)
}

// secondText says what is known of second ways to sign in; not to have asked is
// not to have none.
func secondText(w *i18n.Words, v accounts.Verdict) string {
	switch {
	case v.Second > 0:
		return w.T("gate.second.text", "N", v.Second, "Total", v.SecondOf)
	case v.SecondNot > 0:
		return w.T("gate.second.none", "N", v.SecondNot, "Total", v.SecondOf)
	default:
		return w.N("gate.second.unknown", v.SecondOf)
	}
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
		look(present.Changed(accounts.HomeLine(a)))
	}
	return last
}
