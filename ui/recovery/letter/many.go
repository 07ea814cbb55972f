package letter

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/accounts"
	"norikae/accounts/recovery/guide"
	text "norikae/accounts/recovery/letter"
	"norikae/ui/layouts"
	"norikae/ui/shell"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// ManyActions is what the person can ask for at a batch of letters.
type ManyActions struct {
	Save func([]Named)                  // saves the letters as files
	One  func(accounts.LineKey)         // looks at, and changes, one of them
	Sent func([]accounts.LineKey)       // they were sent: wait for the answers
	Keep func(text.Facts, text.Options) // keeps what was typed, for the next letter
}

// Named is a letter with the name of its file.
type Named struct {
	File   string
	Letter text.Letter
}

// ManyStart is what a batch begins with.
type ManyStart struct {
	Rows    []accounts.Membership // in the order of the list
	On      map[accounts.LineKey]bool
	Facts   text.Facts // what all letters share
	Options text.Options
}

// Many is a batch of letters, one to each organisation.
type Many struct {
	shell.Still
	frame   shell.Frame
	actions ManyActions
	start   ManyStart
	form    *form
	list    *widgets.KeyList
	count   *widgets.Text
	save    *widgets.Button
	sent    *widgets.Button
}

// NewMany returns the page.
func NewMany(f shell.Frame, a ManyActions, s ManyStart) *Many {
	p := &Many{frame: f, actions: a, start: s}
	t := f.Words.T
	p.form = newForm(f.Words, s.Facts, s.Options, part{kind: accounts.Personal, many: true}, p.keep)
	p.list = widgets.NewKeyList(func() int { return len(p.start.Rows) }, func() fyne.CanvasObject { return newRow() },
		func(id int, o fyne.CanvasObject) { p.fill(id, o.(*row)) }, func(int) {})
	p.list.Name = func(id int) string { return p.start.Rows[id].Title() }
	p.list.OnEnter = p.toggle
	p.list.OnKey = p.key
	p.count = widgets.NewText("", widgets.Style{Bold: true})
	p.save = widgets.NewButton(widgets.Primary, "", "", p.saveAll)
	p.sent = widgets.NewButton(widgets.Soft, "", "", p.markSent)
	all := widgets.NewButton(widgets.Quiet, t("letters.all"), "", func() { p.setAll(true) })
	none := widgets.NewButton(widgets.Quiet, t("letters.no"), "", func() { p.setAll(false) })
	one := widgets.NewButton(widgets.Quiet, t("letters.one"), "", p.one)
	top := container.NewBorder(nil, nil, nil, widgets.Row(12, all, none, one), layouts.Middle(p.count))
	foot := widgets.Column(10, widgets.NewText(t("letters.text"), widgets.Style{Size: theme.TextSmall, Color: theme.Mute}),
		widgets.Row(8, p.save, p.sent))
	right := container.NewBorder(widgets.Column(8, top, widgets.Rule()), widgets.Pad(12, 0, 0, 0, foot), nil, nil, tall(p.list))
	p.Still = shell.NewStill("letters", sheet(f, t("letters.title"), p.form.content, text.Basis(), right))
	p.show()
	return p
}

// chosen lists the rows that get a letter.
func (p *Many) chosen() []accounts.Membership {
	return slices.DeleteFunc(slices.Clone(p.start.Rows), func(m accounts.Membership) bool { return !p.start.On[m.Key()] })
}

func (p *Many) show() {
	w, n := p.frame.Words, len(p.chosen())
	p.count.Set(w.N("letters.count", n))
	p.save.Set(w.N("letters.save", n), "")
	p.sent.Set(w.N("letters.sent", n), "")
	p.save.SetEnabled(n > 0)
	p.sent.SetEnabled(n > 0)
	p.list.Refresh()
}

// toggle gives a row a letter, or takes it off.
func (p *Many) toggle(id int) {
	k := p.start.Rows[id].Key()
	p.start.On[k] = !p.start.On[k]
	p.show()
}

// key is a plain key on the list: Space chooses.
func (p *Many) key(r rune) bool {
	if r == ' ' && p.list.Current() >= 0 {
		p.toggle(p.list.Current())
	}
	return r == ' '
}

func (p *Many) setAll(on bool) {
	for _, m := range p.start.Rows {
		p.start.On[m.Key()] = on
	}
	p.show()
}

// one opens the letter of the row where the list is, to be read and changed.
func (p *Many) one() {
	p.keep()
	if at := p.list.Current(); at >= 0 && at < len(p.start.Rows) {
		p.actions.One(p.start.Rows[at].Key())
		return
	}
	if list := p.chosen(); len(list) > 0 {
		p.actions.One(list[0].Key())
	}
}

func (p *Many) keep() {
	p.actions.Keep(p.form.read(p.start.Facts, p.start.Options))
}

// letters writes the letters of the rows chosen.
func (p *Many) letters() []Named {
	common, options := p.form.read(p.start.Facts, p.start.Options)
	rows := p.chosen()
	out := make([]Named, len(rows))
	for i, m := range rows {
		facts, reminder := About(m, common)
		o := options
		o.Reminder = reminder
		out[i] = Named{File: text.FileName(i+1, len(rows), m.Title(), ".eml"), Letter: text.Write(facts, o)}
	}
	return out
}

func (p *Many) saveAll() {
	p.actions.Save(p.letters())
	comesNext(p.sent, p.save)
}

func (p *Many) markSent() {
	rows := p.chosen()
	p.frame.Close()
	p.actions.Sent(accounts.Keys(rows))
}

// Topic returns the page of the guide that explains this page.
func (p *Many) Topic() guide.Topic { return guide.Lost }

// Shown implements shell.Page.
func (p *Many) Shown() { focus(p.frame, p.sent, p.list) }

// Update implements shell.Page.
func (p *Many) Update() { p.list.Refresh() }

// Remake implements shell.Remaker.
func (p *Many) Remake(f shell.Frame) shell.Page {
	s := p.start
	s.Facts, s.Options = p.form.read(s.Facts, s.Options)
	return NewMany(f, p.actions, s)
}
