package overview

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/tenantlookup"
	"norikae/ui/i18n"
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
	opening Opening
}

func newStand(t testing.TB, lang i18n.Language, size fyne.Size) *stand {
	t.Helper()
	s := &stand{Stage: stage.New(t, lang, size)}
	s.opening = Opening{Label: s.Frame.Words.T("open.inprivate", "Browser", "Edge"), Ready: true}
	s.Host.OnCopy = func(text string) { s.Note("copied", text) }
	return s
}

// play shows the page over what there is. Nothing has the focus yet.
func play(t testing.TB, lang i18n.Language, size fyne.Size, d *shown) (*Overview, *stand) {
	t.Helper()
	s := newStand(t, lang, size)
	o := New(s.Frame, d, s.wishes(), prefs.Arrangement{})
	s.Put(o.Content(), o.Typed)
	o.Update()
	return o, s
}

func (s *stand) row(what string) func(accounts.Membership) {
	return func(m accounts.Membership) { s.Note(what, m.Title()) }
}

func (s *stand) wishes() Wishes {
	return Wishes{
		Opening: func(accounts.Membership) Opening { return s.opening },
		Open:    s.row("open"), Copy: s.row("copy"), Another: s.row("another"), Note: s.row("note"), Name: s.row("name"),
		Nothing: s.row("nothing"), Stuck: s.row("stuck"), Check: s.row("check"), Forget: s.row("forget"),
		Tick:    func(m accounts.Membership, at accounts.Step) { s.Note("tick", m.Title(), at+1) },
		Letters: func(l []accounts.Membership) { s.Note("letters", len(l)) },
		Bulk:    func(l []accounts.Membership, _ accounts.Outcome, _ accounts.Reason) { s.Note("bulk", len(l)) },

		AddOrganisations: s.Noted("add"), AddAccount: s.Noted("account"), Account: func(accounts.Account) { s.Note("home") },
		Device: s.Noted("device"), Gate: s.Noted("gate"), Guided: s.Noted("guided"), Settings: s.Noted("settings"), Guide: s.Noted("guide"),
		Retry: s.Noted("retry"), Keep: s.Noted("keep"), Export: s.Noted("export"), Import: s.Noted("import"), StartNew: s.Noted("new"), Lost: s.Noted("lost"),
		Prove:    func(m accounts.Membership, worked bool) { s.Note("prove", m.Title(), worked) },
		Arranged: func(prefs.Arrangement) {},
	}
}
