package gate

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/tenantlookup"
	"norikae/ui/i18n"
	"norikae/ui/lines/holds"
	"norikae/ui/stage"
	"norikae/ui/store"
)

var (
	work     = accounts.Account{Kind: accounts.Work, Address: "sato@myfirm.example"}
	personal = accounts.Account{Kind: accounts.Personal, Address: "a.sato@outlook.example"}
	wide     = fyne.NewSize(1280, 820)
)

func member(a accounts.Account, name string, steps int) accounts.Membership {
	m := accounts.NewMembership(a, tenantlookup.Tenant{
		ID: fmt.Sprintf("c0ffee01-1a2b-4c3d-8e4f-%x", []byte(name)), Domain: strings.ToLower(name) + ".example", Cloud: tenantlookup.Clouds()[0],
	})
	m.Name, m.Added = name, stage.Now().AddDate(0, 0, -20)
	for s := range steps {
		m = m.Tick(accounts.Step(s), stage.Now().AddDate(0, 0, -10))
	}
	return m
}

func done(a accounts.Account) accounts.Account {
	a.Home = a.Home.Tick(accounts.Remove, stage.Now().AddDate(0, 0, -3))
	return a
}

// moving is a move of two accounts whose own security info is done.
func moving(list ...accounts.Membership) accounts.Move {
	m := accounts.Move{
		Device:   accounts.Device{Old: []string{"iPhone 12"}, New: "iPhone 17"},
		Accounts: []accounts.Account{done(work), done(personal)},
	}
	return m.With(list...)
}

// mixed holds the gate closed for every reason there is.
func mixed() accounts.Move {
	china := member(work, "China", 0)
	china.Tenant.Cloud = tenantlookup.Cloud{Name: "Delos", LoginHost: "login.sovcloud-identity.de"}
	m := moving(
		member(work, "Done", 4), member(work, "Trusted", 0).Set(accounts.NothingToMove, accounts.HomeTrusted, stage.Now()),
		member(work, "Gone", 0).Set(accounts.Left, 0, stage.Now()),
		member(work, "Fresh", 0), member(personal, "Opened", 1), member(personal, "Added", 2), member(personal, "Tried", 3),
		member(personal, "Waiting", 0).Set(accounts.Waiting, 0, stage.Now().AddDate(0, 0, -6)),
		member(personal, "Later", 0).Set(accounts.Skipped, 0, stage.Now().AddDate(0, 0, -1)),
		member(work, "Untried", 0).RemoveUntried(stage.Now().AddDate(0, 0, -2)), china,
	)
	m.Accounts[1] = personal
	return m
}

// stand is a stage for the gate, on a move that a test changes.
type stand struct {
	*stage.Stage
	move     accounts.Move
	state    store.State
	exported time.Time
}

func (s *stand) Move() accounts.Move { return s.move }
func (s *stand) State() store.State  { return s.state }

func (*stand) Save(accounts.LineKey) store.Save { return store.Saved }

// noted notes what is asked of the other rooms.
type noted struct{ s *stand }

func (n noted) DoNext(h accounts.Hold) {
	names := map[holds.NextAction]string{holds.Open: "open", holds.Try: "try", holds.FollowUp: "follow up", holds.Look: "look"}
	n.s.Note(names[holds.NextFor(h)], h.Line.Title())
}

func (n noted) Tick(k accounts.LineKey, step accounts.Step) bool {
	l, _ := n.s.move.Find(k)
	n.s.Note("tick", l.Title(), step+1)
	return true
}
func (n noted) Writable() bool          { return true }
func (n noted) Retry()                  { n.s.Note("retry") }
func (n noted) Open()                   { n.s.Note("guided") }
func (n noted) OpenGuesses()            { n.s.Note("guesses") }
func (n noted) Export()                 { n.s.Note("export") }
func (n noted) Exported() time.Time     { return n.s.exported }
func (n noted) AskLoss()                { n.s.Note("lost") }
func (n noted) CheckAll()               { n.s.Note("check") }
func (n noted) OpenSecond()             { n.s.Note("second") }
func (n noted) Toggle(c accounts.Check) { n.s.Note("ticked", int(c)) }

// adding notes that organisations are to be added.
type adding struct{ s *stand }

func (a adding) Open()   { a.s.Note("add") }
func (a adding) Places() { a.s.Note("places") }

func (s *stand) rooms() Rooms {
	n := noted{s}
	return Rooms{Lines: n, Guided: n, Files: n, Microsoft: n, Add: adding{s}}
}

func newStand(t testing.TB, lang i18n.Language, size fyne.Size, m accounts.Move) *stand {
	t.Helper()
	return &stand{Stage: stage.New(t, lang, size), move: m, state: store.State{Phase: store.Ready}}
}

func (s *stand) page() *Page {
	p := New(s.Frame, s, s.rooms(), noted{s})
	s.Front(p)
	return p
}
