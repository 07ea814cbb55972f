package gate

import (
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/accounts"
	"norikae/accounts/recovery/guide"
	"norikae/ui/layouts"
	"norikae/ui/lines/holds"
	"norikae/ui/lines/steps"
	"norikae/ui/present"
	"norikae/ui/shell"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// secondPage asks, organisation by organisation, whether a second sign-in method
// exists. Those without one come first; the order stays while the person works.
type secondPage struct {
	shell.Still
	frame   shell.Frame
	data    steps.Data
	answers Second
	rows    []accounts.LineKey
	shown   []accounts.Membership
	count   *widgets.Text
	list    *widgets.KeyList
}

func newSecondPage(f shell.Frame, d steps.Data, a Second) *secondPage {
	p := &secondPage{frame: f, data: d, answers: a}
	t := f.Words.T
	for _, want := range []bool{false, true} {
		for _, m := range accounts.Arrange(d.Move().Memberships, accounts.View{Sort: accounts.SortName}) {
			if m.Outcome() != accounts.Left && (m.Second == accounts.SecondYes) == want {
				p.rows = append(p.rows, m.Key())
			}
		}
	}
	p.count = widgets.NewText("", widgets.Style{Bold: true, Fit: true, Lines: 1})
	p.list = widgets.NewKeyList(
		func() int { return len(p.shown) },
		func() fyne.CanvasObject { return holds.NewRow(len(secondAnswers) + 1) },
		func(id int, o fyne.CanvasObject) { p.fill(id, o.(*holds.Row)) },
		func(int) {})
	p.list.OnEnter = func(id int) { p.put(p.shown[id], following[p.shown[id].Second]) }
	p.list.OnKey = p.key
	p.list.Name = func(id int) string { return p.shown[id].Title() }
	leave := widgets.NewButton(widgets.Quiet, t("page.close"), "Esc", f.Close)
	text := widgets.Column(4,
		widgets.NewText(t("second.text"), widgets.Style{}),
		widgets.NewText(t("second.keys"), widgets.Style{Size: theme.TextSmall, Color: theme.Mute}))
	body := container.NewBorder(
		container.NewVBox(widgets.Pad(20, 20, 12, 20, text), widgets.Rule()), nil, nil, nil, p.list)
	p.Still = shell.NewStill("second", layouts.Full(layouts.Header(t("second.title"), p.count, leave),
		layouts.Centred(900, body)))
	return p
}

// secondAnswers are what can be answered, each with its key, its button, and how a row
// says it.
var secondAnswers = []struct {
	second   accounts.Second
	key      rune
	text, is string
}{
	{accounts.SecondYes, 'y', "second.yes", "second.is"},
	{accounts.SecondPhone, 'p', "second.phone", "second.phone.is"},
	{accounts.SecondNo, 'n', "second.no", "second.isNot"},
}

// following is the answer that Enter gives after each; after the last it is none.
var following = map[accounts.Second]accounts.Second{
	accounts.SecondUnknown: accounts.SecondYes, accounts.SecondYes: accounts.SecondPhone, accounts.SecondPhone: accounts.SecondNo,
}

// put gives an answer; the one that stands already is taken back.
func (p *secondPage) put(m accounts.Membership, s accounts.Second) {
	if m.Second == s {
		s = accounts.SecondUnknown
	}
	p.answers.PutSecond(m.Key(), s)
}

// key answers for the row the person is at: Y, P and N.
func (p *secondPage) key(r rune) bool {
	at := p.list.Current()
	if at < 0 || at >= len(p.shown) {
		return false
	}
	for _, a := range secondAnswers {
		if unicode.ToLower(r) == a.key {
			p.put(p.shown[at], a.second)
			return true
		}
	}
	return false
}

func (p *secondPage) fill(id int, r *holds.Row) {
	if id >= len(p.shown) {
		return
	}
	m, t := p.shown[id], p.frame.Words.T
	sub := t("second.unknown")
	for i, a := range secondAnswers {
		if m.Second == a.second {
			sub = t(a.is)
		}
		r.Button(i, t(a.text), func() { p.put(m, a.second) }).Select(m.Second == a.second)
	}
	if e, ok := accounts.RowLine(m).OnPhone(); ok && m.Second == accounts.SecondPhone {
		sub, _ = present.PhoneMark(p.frame.Words, e, p.frame.Now())
	}
	r.Set(m.Title(), sub+" · "+m.Account.Address)
	r.Button(len(secondAnswers), t("gate.do.open"), func() { p.answers.Open(m.Key()) })
	r.Refresh()
}

// Topic returns the page of the guide that explains this page.
func (p *secondPage) Topic() guide.Topic { return guide.Prevention }

func (p *secondPage) Shown() { p.frame.Focus(p.list) }

func (p *secondPage) Typed(r rune, _ fyne.KeyName) bool { return p.key(r) }

func (p *secondPage) Update() {
	move := p.data.Move()
	at := make(map[accounts.LineKey]accounts.Membership, len(move.Memberships))
	for _, m := range move.Memberships {
		at[m.Key()] = m
	}
	p.shown = p.shown[:0]
	for _, k := range p.rows {
		if m, ok := at[k]; ok {
			p.shown = append(p.shown, m)
		}
	}
	v := accounts.GateAt(move, p.frame.Now())
	p.count.Set(p.frame.Words.T("second.count", "N", v.Second, "Total", v.SecondOf))
	p.list.Refresh()
}

func (p *secondPage) Closing() {}

// Remake implements shell.Remaker: order and place stay.
func (p *secondPage) Remake(f shell.Frame) shell.Page {
	n := newSecondPage(f, p.data, p.answers)
	n.rows = p.rows
	n.Update()
	n.list.Choose(p.list.Current())
	return n
}
