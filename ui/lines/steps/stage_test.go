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
	page   i18n.Language
	next   int
}

func newStand(t testing.TB, lang i18n.Language, size fyne.Size) *stand {
	t.Helper()
	s := &stand{Stage: stage.New(t, lang, size), data: newShown(), ready: true, page: lang}
	ask := func(what string) func(accounts.Line) {
		return func(l accounts.Line) { s.Note(what, l.Title()) }
	}
	s.Host.OnToast = func(text, _ string, tapped func()) { s.toasts, s.take = append(s.toasts, text), tapped }
	s.View = New(s.Frame, s.data, Wishes{
		Opening: func() (string, bool) { return s.Frame.Words.T("open.inprivate", "Browser", "Microsoft Edge"), s.ready },
		Link:    func(accounts.Line) (links.Link, bool) { return s.link, true },
		Open:    ask("open"), Copy: ask("copy"), Another: ask("another"), Nothing: ask("nothing"), Stuck: ask("stuck"),
		Prove: func(l accounts.Line, worked bool) { s.Note("prove", l.Title(), worked) },
		Tick: func(l accounts.Line, step accounts.Step) {
			s.Note("tick", l.Title(), step+1)
		},
		PageLanguage: func() i18n.Language { return s.page }, SetPageLanguage: func(l i18n.Language) { s.page = l },
	})
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
