package gate

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/accounts"
	"norikae/accounts/recovery/guide"
	"norikae/ui/layouts"
	"norikae/ui/lines/holds"
	"norikae/ui/present"
	"norikae/ui/shell"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// secondPage asks, organisation by organisation, whether a second sign-in method
// exists. Those without one come first; the order stays while the person works.
type secondPage struct {
	frame   shell.Frame
	data    Data
	answers Second
	rows    []accounts.LineKey
	shown   []accounts.Membership
	count   *widgets.Text
	list    *widgets.KeyList
	content fyne.CanvasObject
}

func newSecondPage(f shell.Frame, d Data, a Second) *secondPage {
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
		func() fyne.CanvasObject { return holds.NewRow(4) },
		func(id int, o fyne.CanvasObject) { p.fill(id, o.(*holds.Row)) },
		func(int) {})
	p.list.OnEnter = func(id int) { p.put(p.shown[id], following(p.shown[id].Second)) }
	p.list.OnKey = p.key
	p.list.Name = func(id int) string { return p.shown[id].Title() }
	leave := widgets.NewButton(widgets.Quiet, t("page.close"), "Esc", f.Close)
	text := widgets.Column(4,
		widgets.NewText(t("second.text"), widgets.Style{}),
		widgets.NewText(t("second.keys"), widgets.Style{Size: theme.TextSmall, Color: theme.Mute}))
	body := container.NewBorder(
		container.NewVBox(widgets.Pad(20, 20, 12, 20, text), widgets.Rule()), nil, nil, nil, p.list)
	p.content = layouts.Full(layouts.Header(t("second.title"), p.count, leave),
		layouts.Centred(900, body))
	return p
}

// following is the answer Enter gives next.
func following(s accounts.Second) accounts.Second {
	switch s {
	case accounts.SecondUnknown:
		return accounts.SecondYes
	case accounts.SecondYes:
		return accounts.SecondPhone
	case accounts.SecondPhone:
		return accounts.SecondNo
	default:
		return accounts.SecondUnknown
	}
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
	switch r {
	case 'y', 'Y':
		p.put(p.shown[at], accounts.SecondYes)
	case 'p', 'P':
		p.put(p.shown[at], accounts.SecondPhone)
	case 'n', 'N':
		p.put(p.shown[at], accounts.SecondNo)
	default:
		return false
	}
	return true
}

func (p *secondPage) fill(id int, r *holds.Row) {
	if id >= len(p.shown) {
		return
	}
	m, t := p.shown[id], p.frame.Words.T
	sub := t("second.unknown")
	switch m.Second {
	case accounts.SecondYes:
		sub = t("second.is")
	case accounts.SecondPhone:
		sub = t("second.phone.is")
		if e, ok := accounts.RowLine(m).OnPhone(); ok {
			sub, _ = present.PhoneMark(p.frame.Words, e, p.frame.Now())
		}
	case accounts.SecondNo:
		sub = t("second.isNot")
	}
	r.Set(m.Title(), sub+" · "+m.Account.Address)
	r.Button(0, t("second.yes"), func() { p.put(m, accounts.SecondYes) }).Select(m.Second == accounts.SecondYes)
	r.Button(1, t("second.phone"), func() { p.put(m, accounts.SecondPhone) }).Select(m.Second == accounts.SecondPhone)
	r.Button(2, t("second.no"), func() { p.put(m, accounts.SecondNo) }).Select(m.Second == accounts.SecondNo)
	r.Button(3, t("gate.do.open"), func() { p.answers.Open(m.Key()) })
	r.Refresh()
}

// Name implements shell.Page.
func (p *secondPage) Name() string { return "second" }

// Content implements shell.Page.
func (p *secondPage) Content() fyne.CanvasObject { return p.content }

// Topic returns the page of the guide that explains this page.
func (p *secondPage) Topic() guide.Topic { return guide.Prevention }

// Shown implements shell.Page.
func (p *secondPage) Shown() { p.frame.Focus(p.list) }

// Typed implements shell.Page.
func (p *secondPage) Typed(r rune, _ fyne.KeyName) bool { return p.key(r) }

// Update implements shell.Page.
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

// Closing implements shell.Page.
func (p *secondPage) Closing() {}
