// Package overview is the main window: who and how far at the left, the list of
// organisations in the middle, the next step of one of them at the right. Below
// 1,100 pixels the right part becomes a page of its own over the list.
//
// The page reads through Data and does things by Rooms; it changes nothing itself. A
// [Controller] makes it.
//
// # Files
//
//	controller.go                                   makes the page
//	overview.go body.go                             the page and its three parts
//	header.go sidebar.go accountrow.go gatecard.go  what is moving; accounts and the gate's answer
//	banner.go overdue.go                            the keyring's state; answers that are late
//	list.go row.go rowmenu.go order.go              the list
//	arrange.go                                      filter and order
//	marks.go                                        many rows at once
//	detail.go                                       the selected organisation
package overview

import (
	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/tenantlookup"
	"norikae/ui/layouts"
	"norikae/ui/lines/steps"
	"norikae/ui/prefs"
	"norikae/ui/shell"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// Keyring is what can be done about the keyring, and where the arrangement is kept.
type Keyring interface {
	KeepInMemory() // goes on without the keyring for this session
	StartNew()     // an empty list where the saved one is missing
	Arranged(prefs.Arrangement)
}

// Overview is the main window's page.
type Overview struct {
	shell.Still
	frame   shell.Frame
	data    steps.Data
	rooms   Rooms
	keyring Keyring
	at      prefs.Arrangement

	head   *header
	side   *sidebar
	list   *list
	detail *detail
	banner *banner
	body   *body
}

// New builds the page with the arrangement of the last start.
func New(f shell.Frame, d steps.Data, r Rooms, k Keyring, at prefs.Arrangement) *Overview {
	o := &Overview{frame: f, data: d, rooms: r, keyring: k, at: at}
	o.head = newHeader(o)
	o.side = newSidebar(o)
	o.list = newList(o)
	o.detail = newDetail(o)
	o.banner = newBanner(o)
	o.body = newBody(
		widgets.On(theme.Side, o.side.content),
		o.list.content, o.detail.content,
		func(narrow bool) {
			o.detail.setNarrow(narrow)
			o.head.setNarrow(narrow)
		},
	)
	top := widgets.Column(0, o.head.content, o.banner.content)
	o.Still = shell.NewStill("main", layouts.Fitted(top, o.body.content, nil))
	o.Update()
	return o
}

// Shown implements shell.Page.
func (o *Overview) Shown() { o.list.focus() }

// Closing implements shell.Page.
func (o *Overview) Closing() {}

// Update implements shell.Page: everything is read again and shown.
func (o *Overview) Update() {
	now := o.frame.Now()
	m := o.data.Move().At(now)
	verdict := accounts.GateAt(m, now)
	moved := o.banner.update(o.data.State())
	o.head.update(m, verdict, now)
	o.side.update(m, verdict)
	o.list.update(m, now)
	o.detail.update(m, now)
	if _, any := o.Selected(); !any && o.body.showingDetail() {
		o.body.showDetail(false) // its row is gone, and no other is in the list
	}
	if moved {
		o.Content().Refresh()
	}
}

// Typed implements shell.Page.
func (o *Overview) Typed(r rune, key fyne.KeyName) bool {
	if key == fyne.KeyEscape && o.list.marks.clear() {
		return true
	}
	if key == fyne.KeyEscape && o.body.showingDetail() {
		o.body.showDetail(false)
		o.list.focus()
		return true
	}
	return o.plainKey(r)
}

// plainKey ticks the step of keys 1 to 4.
func (o *Overview) plainKey(r rune) bool {
	m, ok := o.Selected()
	if !ok || r < '1' || r > '4' {
		return false
	}
	o.rooms.Lines.Tick(m.Key(), accounts.Step(r-'1'))
	return true
}

// Selected returns the membership the detail shows: the chosen row, unless the search
// hides it.
func (o *Overview) Selected() (accounts.Membership, bool) { return o.selectedIn(o.data.Move()) }

func (o *Overview) selectedIn(move accounts.Move) (m accounts.Membership, ok bool) {
	if o.hidden() {
		return m, false
	}
	return move.FindMembership(o.selected())
}

// hidden reports whether the search hides the chosen row.
func (o *Overview) hidden() bool { return o.list.search.Text != "" && o.list.rows.Current() < 0 }

// selected returns the key of the chosen row; zero for none.
func (o *Overview) selected() accounts.LineKey {
	owner := o.keyOf(o.at.Owner)
	if owner == (accounts.AccountKey{}) {
		return accounts.LineKey{}
	}
	return accounts.LineKey{Account: owner, Tenant: tenantlookup.Key{LoginHost: o.at.Host, ID: o.at.Row}}
}

// choose makes a row the chosen one.
func (o *Overview) choose(k accounts.LineKey) {
	o.at.Place = prefs.PlaceOf(k)
	o.arranged()
}

// keyOf returns the key of the account with that hash; zero when there is none.
func (o *Overview) keyOf(hash string) accounts.AccountKey {
	for _, a := range o.data.Move().Accounts {
		if k := a.Key(); k.Hash() == hash {
			return k
		}
	}
	return accounts.AccountKey{}
}

// Select shows a membership, as after adding it. A search that hides it ends.
func (o *Overview) Select(k accounts.LineKey) {
	o.choose(k)
	o.Update()
	if o.hidden() {
		o.list.search.SetText("")
	}
}

// MarkAll marks every row shown, for a change of many at once.
func (o *Overview) MarkAll() { o.list.marks.all() }

// FocusSearch moves to the search box.
func (o *Overview) FocusSearch() { o.frame.Focus(o.list.search) }

// Submit implements shell.Submitter: it presses the detail's main button.
func (o *Overview) Submit() {
	if m, ok := o.Selected(); ok && !o.rooms.Lines.Held() {
		o.press(m)
	}
}

// press does what the detail's main button says: it opens the page of the next step,
// or, once that was opened, says that the step is done.
func (o *Overview) press(m accounts.Membership) {
	if o.awaited(m) {
		o.rooms.Lines.Confirm(m.Key(), m.Progress)
		return
	}
	o.rooms.Lines.Open(m.Key())
}

// awaited reports whether a page was opened for the next step of a row.
func (o *Overview) awaited(m accounts.Membership) bool {
	_, open := m.Progress.Next()
	return o.rooms.Lines.Opening(m.Key()).Opened != "" && (open && !accounts.Settled(m.Outcome()) || m.Guessed())
}

func (o *Overview) arranged() { o.keyring.Arranged(o.at) }

// Line returns the row that is selected.
func (o *Overview) Line() (accounts.Line, bool) {
	m, ok := o.Selected()
	return accounts.RowLine(m), ok
}

// Remake implements shell.Remaker: what is searched, filtered and selected
// stays.
func (o *Overview) Remake(f shell.Frame) shell.Page {
	n := New(f, o.data, o.rooms, o.keyring, o.at)
	n.list.search.SetText(o.list.search.Text)
	return n
}
