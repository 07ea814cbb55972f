package overview

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/tenantlookup"
	"norikae/ui/i18n"
	"norikae/ui/lines/steps"
	"norikae/ui/prefs"
	"norikae/ui/stage"
	"norikae/ui/store"
)

var (
	sato = accounts.Account{Kind: accounts.Personal, Address: "a.sato@outlook.example"}
	work = accounts.Account{Kind: accounts.Work, Address: "sato@myfirm.example"}
	now  = stage.Now()
)

// shown is what a test lets the window show.
type shown struct {
	move  accounts.Move
	saves map[accounts.LineKey]store.Save
	state store.State
}

func (s *shown) Move() accounts.Move                { return s.move }
func (s *shown) Save(k accounts.LineKey) store.Save { return s.saves[k] }
func (s *shown) State() store.State                 { return s.state }

func member(a accounts.Account, n int, name string) accounts.Membership {
	m := accounts.NewMembership(a, tenantlookup.Tenant{
		ID:    "c0ffee0" + string(rune('0'+n)) + "-1a2b-4c3d-8e4f-5a6b7c8d9e0" + string(rune('0'+n)),
		Cloud: tenantlookup.Clouds()[0], Domain: strings.ToLower(name) + ".example",
	})
	m.Name = name
	return m
}

func three() *shown {
	return &shown{
		move: accounts.Move{Device: accounts.Device{Old: []string{"iPhone 12"}, New: "iPhone 17"}}.
			With(member(sato, 1, "Contoso"), member(sato, 2, "Fabrikam"), member(work, 3, "Northwind")),
		state: store.State{Phase: store.Ready},
	}
}

// stand is a stage for the main window.
type stand struct {
	*stage.Stage
	opening steps.Opening
	held    bool
	data    steps.Data
}

func newStand(t testing.TB, lang i18n.Language, size fyne.Size) *stand {
	t.Helper()
	s := &stand{Stage: stage.New(t, lang, size)}
	s.opening = steps.Opening{Label: s.Frame.Words.T("open.inprivate", "Browser", "Edge"), Ready: true}
	s.Host.OnCopy = func(text string) { s.Note("copied", text) }
	return s
}

// play shows the page over what there is. Nothing has the focus yet.
func play(t testing.TB, lang i18n.Language, size fyne.Size, d *shown) (*Overview, *stand) {
	t.Helper()
	s := newStand(t, lang, size)
	s.data = d
	o := New(s.Frame, d, s.rooms(), acts{s}, prefs.Arrangement{})
	s.Put(o.Content(), o.Typed)
	o.Update()
	return o, s
}

// rooms notes what is asked of the window's rooms.
func (s *stand) rooms() Rooms {
	opener := func(what string) Opener { return noted{s, what} }
	return Rooms{
		Lines: acts{s}, Edit: acts{s}, Many: acts{s}, Files: acts{s},
		Check: s.line("check"), Letters: func(list []accounts.LineKey) { s.Note("letters", len(list)) },
		Add: opener("add"), AddAccount: opener("account"), Device: opener("device"), Gate: opener("gate"), Guided: opener("guided"),
		Settings: opener("settings"), Guide: opener("guide"),
	}
}

// title is what the list calls a line.
func (s *stand) title(k accounts.LineKey) string {
	l, _ := s.data.Move().Find(k)
	return l.Title()
}

func (s *stand) line(what string) func(accounts.LineKey) {
	return func(k accounts.LineKey) { s.Note(what, s.title(k)) }
}

// noted is a page that is opened.
type noted struct {
	s    *stand
	what string
}

func (n noted) Open() { n.s.Note(n.what) }

// acts are what is done to lines, and to the keyring.
type acts struct{ s *stand }

func (a acts) Opening(accounts.LineKey) steps.Opening { return a.s.opening }
func (a acts) Open(k accounts.LineKey)                { a.s.line("open")(k) }
func (a acts) Copy(k accounts.LineKey)                { a.s.line("copy")(k) }
func (a acts) Another(k accounts.LineKey)             { a.s.line("another")(k) }
func (a acts) Note(k accounts.LineKey)                { a.s.line("note")(k) }
func (a acts) Rename(k accounts.LineKey)              { a.s.line("name")(k) }
func (a acts) Forget(k accounts.LineKey)              { a.s.line("forget")(k) }
func (a acts) ForgetAll(list []accounts.LineKey)      { a.s.Note("forget", len(list)) }
func (a acts) NoteAll(list []accounts.LineKey)        { a.s.Note("notes", len(list)) }
func (a acts) Reassign(list []accounts.LineKey)       { a.s.Note("reassign", len(list)) }
func (a acts) Nothing(k accounts.LineKey)             { a.s.line("nothing")(k) }
func (a acts) Stuck(k accounts.LineKey)               { a.s.line("stuck")(k) }
func (a acts) Show(accounts.LineKey)                  { a.s.Note("home") }
func (a acts) Export()                                { a.s.Note("export") }
func (a acts) Import()                                { a.s.Note("import") }
func (a acts) AskLoss()                               { a.s.Note("lost") }
func (a acts) Retry()                                 { a.s.Note("retry") }
func (a acts) KeepInMemory()                          { a.s.Note("keep") }
func (a acts) StartNew()                              { a.s.Note("new") }
func (a acts) Arranged(prefs.Arrangement)             {}

func (a acts) Prove(k accounts.LineKey, worked bool) { a.s.Note("prove", a.s.title(k), worked) }

func (a acts) Tick(k accounts.LineKey, at accounts.Step) bool {
	a.s.Note("tick", a.s.title(k), at+1)
	return true
}

func (a acts) Confirm(k accounts.LineKey, shown accounts.Progress) bool {
	a.s.Note("confirm", a.s.title(k), shown.Reached())
	return true
}
func (a acts) Held() bool { return a.s.held }

func (a acts) DecideAll(list []accounts.LineKey, _ accounts.Outcome, _ accounts.Reason) {
	a.s.Note("bulk", len(list))
}
