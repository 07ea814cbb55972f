package stuck

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/accounts"
	"norikae/accounts/links"
	"norikae/accounts/recovery"
	"norikae/accounts/recovery/guide"
	"norikae/ui/layouts"
	"norikae/ui/shell"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// LostRooms are what the page about a lost phone leads on to.
type LostRooms struct {
	Answers Answers
	Links   Links
	Letters Letters
	Guide   Guide
	Show    func(accounts.LineKey) // a line's own page
}

// Answers are what was answered in this run.
type Answers interface {
	Answers(accounts.LineKey) recovery.Answers
	Answer([]accounts.LineKey, recovery.Question, recovery.Answer)
	// SetHave records whether the old phone is still there.
	SetHave(accounts.OldPhone)
}

// Links are the pages of an account itself.
type Links interface {
	Text(accounts.Account, links.Link) string
	OpenLink(accounts.Account, links.Link)
}

// Letters ask for help.
type Letters interface {
	Letter(accounts.LineKey)
	Letters([]accounts.LineKey)
}

// Lost asks what is still there and says what can be done without the old phone:
// for one line, or for everything that is open.
type Lost struct {
	shell.Still
	frame shell.Frame
	data  Data
	rooms LostRooms
	key   accounts.LineKey      // the line it was opened from; zero: everything
	all   bool                  // everything that is open, not this line alone
	scope *layouts.Choice[bool] // of all; nil: there is nothing to choose
	have  *layouts.Choice[accounts.OldPhone]
	ask   *fyne.Container
	plan  *fyne.Container
	asked []recovery.Question // what the questions on screen are
	given map[recovery.Question]*layouts.Choice[recovery.Answer]
	left  *container.Scroll
	right *container.Scroll
}

// askWidth is the width of the questions.
const askWidth = 388

// NewLost returns the page of the line with that key; with the zero key it is
// about everything that is open.
func NewLost(f shell.Frame, d Data, r LostRooms, key accounts.LineKey) *Lost {
	p := &Lost{frame: f, data: d, rooms: r, key: key, all: key == accounts.LineKey{}}
	t := f.Words.T
	p.ask, p.plan = widgets.Column(18), widgets.Column(12)
	column := widgets.Column(18, widgets.NewText(t("lost.intro"), widgets.Style{Color: theme.Mute}))
	if !p.all {
		p.scope = layouts.NewChoice(6, []bool{false, true}, func(bool) string { return t("lost.this") }, func(all bool) {
			p.all = all
			p.Update()
		})
		column.Add(p.scope.Row)
	}
	column.Add(p.haveQuestion())
	column.Add(p.ask)
	p.left = container.NewVScroll(widgets.Pad(24, 20, 24, 20, column))
	p.right = container.NewVScroll(widgets.Pad(24, theme.Edge, 24, 24, p.plan))
	p.Still = shell.NewStill("lost", layouts.Full(header(f, t("lost.title"), r.Guide),
		container.NewBorder(nil, nil, layouts.Width(askWidth, widgets.On(theme.Side, p.left)), nil, p.right)))
	return p
}

// subject is what the plan is about, all or the page's line: accounts whose own line is
// open, and memberships.
func (p *Lost) subject(all bool) (homes []accounts.Account, rows []accounts.Membership) {
	move := p.data.Move()
	if !all {
		l, ok := move.Find(p.key)
		switch {
		case ok && l.Home:
			homes = append(homes, l.Account)
		case ok:
			rows = append(rows, l.Membership)
		}
		return homes, rows
	}
	for _, a := range move.Accounts {
		if a.HasHome() && open(a.Home) {
			homes = append(homes, a)
		}
	}
	for _, m := range accounts.Arrange(move.Memberships, accounts.View{Filter: accounts.FilterToDo, Sort: accounts.SortName}) {
		if open(m.Progress) {
			rows = append(rows, m)
		}
	}
	return homes, rows
}

// open reports whether a line still needs what the old phone did: where the new
// phone is added, or an administrator was asked, nothing is lost.
func open(p accounts.Progress) bool {
	o := p.Outcome()
	return !accounts.Settled(o) && o != accounts.Waiting && !p.Done(accounts.Add)
}

// keys are the lines an answer is about.
func keys(homes []accounts.Account, rows []accounts.Membership) []accounts.LineKey {
	out := accounts.Keys(rows)
	for _, a := range homes {
		out = append(out, accounts.HomeLine(a).Key())
	}
	return out
}

// Line returns the line the page was opened from; ok is false for everything.
func (p *Lost) Line() (l accounts.Line, ok bool) {
	if p.all {
		return l, false
	}
	return p.data.Move().Find(p.key)
}

// Shown implements shell.Page.
func (p *Lost) Shown() {
	if len(p.asked) > 0 {
		p.frame.Focus(p.given[p.asked[0]].Buttons[0])
	}
}

// Typed implements shell.Page.
func (p *Lost) Typed(_ rune, key fyne.KeyName) bool { return widgets.ScrollKey(p.right, key) }

// Topic returns the page of the guide that explains this page.
func (p *Lost) Topic() guide.Topic { return guide.Lost }

// Update implements shell.Page.
func (p *Lost) Update() {
	homes, rows := p.subject(p.all)
	if p.scope != nil {
		allHomes, allRows := p.subject(true)
		p.scope.Button(true).Set(p.frame.Words.N("lost.all", len(allHomes)+len(allRows)), "")
		p.scope.Set(p.all)
	}
	p.have.Set(p.data.Move().OldPhone)
	p.showQuestions(homes, rows)
	p.showPlan(homes, rows)
}

// Remake implements shell.Remaker.
func (p *Lost) Remake(f shell.Frame) shell.Page {
	n := NewLost(f, p.data, p.rooms, p.key)
	n.all = p.all
	return n
}
