package steps

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/accounts/links"
	"norikae/tenantlookup"
	"norikae/ui/i18n"
	"norikae/ui/present"
	"norikae/ui/stage"
	"norikae/ui/store"
	"norikae/ui/widgets"
)

var (
	work     = accounts.Account{Kind: accounts.Work, Address: "sato@myfirm.example"}
	personal = accounts.Account{Kind: accounts.Personal, Address: "a.sato@outlook.example"}
	mailed   = accounts.Account{Kind: accounts.EmailCode, Address: "sato@mail.example"}
	wide     = fyne.NewSize(1280, 720)
)

// shown is what a test lets the view show.
type shown struct {
	move  accounts.Move
	saves map[accounts.LineKey]store.Save
}

func (s *shown) Move() accounts.Move                { return s.move }
func (s *shown) Save(k accounts.LineKey) store.Save { return s.saves[k] }
func (s *shown) State() store.State                 { return store.State{Phase: store.Ready} }

func newShown() *shown {
	return &shown{move: accounts.Move{
		Device:   accounts.Device{Old: []string{"iPhone 12"}, New: "iPhone 17"},
		Accounts: []accounts.Account{work, personal, mailed},
	}}
}

func member(a accounts.Account, name string, steps int) accounts.Membership {
	m := accounts.NewMembership(a, tenantlookup.Tenant{
		ID: "c0ffee01-1a2b-4c3d-8e4f-5a6b7c8d9e01", Domain: strings.ToLower(name) + ".example", Cloud: tenantlookup.Clouds()[0],
	})
	m.Name = name
	for s := range steps {
		m = m.Tick(accounts.Step(s), stage.Now())
	}
	return m
}

// home is the line of an account with so many steps reached.
func home(a accounts.Account, steps int) accounts.Line {
	for s := range steps {
		a.Home = a.Home.Tick(accounts.Step(s), stage.Now())
	}
	return accounts.HomeLine(a)
}

// stand is a view in a window of its own, and what was asked of it.
type stand struct {
	*stage.Stage
	*View
	data   *shown
	toasts []string
	take   func() // what the last message offers
	link   links.Link
	ready  bool
	opened string // for the line shown
	held   bool
	page   i18n.Language
	next   int
}

func newStand(t testing.TB, lang i18n.Language, size fyne.Size) *stand {
	t.Helper()
	s := &stand{Stage: stage.New(t, lang, size), data: newShown(), ready: true, page: lang}
	s.Host.OnToast = func(text, _ string, tapped func()) { s.toasts, s.take = append(s.toasts, text), tapped }
	s.View = New(s.Frame, s.data, s.actions())
	s.Put(s.Content(), s.Typed)
	return s
}

// show brings a line on the stand.
func (s *stand) show(l accounts.Line) {
	s.Show(l, present.As(s.Frame.Words, l.Account), Next{Label: "next", Run: func() { s.next++ }})
}

// texts is what can be read.
func (s *stand) texts() string { return stage.Said(s.Content()) }

// buttons lists the buttons that can be seen.
func (s *stand) buttons() []*widgets.Button { return stage.Buttons(s.Content()) }

// actions notes what the person asks for.
func (s *stand) actions() Actions { return noted{s} }

type noted struct{ s *stand }

// note notes a wish about a line.
func (n noted) note(what string, k accounts.LineKey) { n.s.Note(what, n.title(k)) }

// title is that of a line of the move, or of one that is only shown.
func (n noted) title(k accounts.LineKey) string {
	if l := n.s.View.Line(); l.Key() == k {
		return l.Title()
	}
	l, _ := n.s.data.move.Find(k)
	return l.Title()
}

func (n noted) Opening(accounts.LineKey) Opening {
	return Opening{Label: n.s.Frame.Words.T("open.inprivate", "Browser", "Microsoft Edge"), Ready: n.s.ready, Link: n.s.link, Opened: n.s.opened, Did: "I did it"}
}
func (n noted) Open(k accounts.LineKey)    { n.note("open", k) }
func (n noted) Copy(k accounts.LineKey)    { n.note("copy", k) }
func (n noted) Another(k accounts.LineKey) { n.note("another", k) }
func (n noted) Nothing(k accounts.LineKey) { n.note("nothing", k) }
func (n noted) Stuck(k accounts.LineKey)   { n.note("stuck", k) }
func (n noted) Prove(k accounts.LineKey, worked bool) {
	n.s.Note("prove", n.title(k), worked)
}

func (n noted) Tick(k accounts.LineKey, step accounts.Step) bool {
	n.s.Note("tick", n.title(k), step+1)
	return true
}

func (n noted) Confirm(k accounts.LineKey, shown accounts.Progress) bool {
	n.s.Note("confirm", n.title(k), shown.Reached())
	return true
}
func (n noted) Guide()                          {}
func (n noted) PageLanguage() i18n.Language     { return n.s.page }
func (n noted) SetPageLanguage(l i18n.Language) { n.s.page = l }
func (n noted) Held() bool                      { return n.s.held }
