package welcome

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/ui/layouts"
	"norikae/ui/present"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// openLines are the lines of an account that became no organisation of the list.
type openLines struct {
	account accounts.Account
	text    string
	lines   int // how many the person has to look at
}

// turns is the third page: each account has its turn.
type turns struct {
	p      *Page
	lookup Lookup
	shown  bool
	seen   map[accounts.AccountKey]bool // accounts whose organisations were asked for
	owed   map[accounts.AccountKey]bool // a line of another's turn was added for them: theirs is to come
	open   []openLines                  // what is not in the list yet
}

// organisations is the third page: the organisations of one account after the
// other.
func (t *turns) organisations(body fyne.CanvasObject) fyne.CanvasObject {
	if a, ok := t.nextAccount(); ok && !t.shown {
		t.seen[a.Key()] = true
		t.lookup.SetAccount(a)
	}
	t.shown = true
	title := widgets.Column(0,
		widgets.Pad(24, theme.Edge, 20, theme.Edge, heading(t.p.frame.Words.T("welcome.organisations"), "")), widgets.Rule())
	return layouts.Fitted(title, body, widgets.Rule())
}

// nextAccount is the first account whose organisations were not asked for and that has
// none yet but those that were added in the turn of another.
func (t *turns) nextAccount() (accounts.Account, bool) {
	all := t.p.parts.Data.Move().Accounts
	if i := slices.IndexFunc(all, t.due); i >= 0 {
		return all[i], true
	}
	return accounts.Account{}, false
}

func (t *turns) due(a accounts.Account) bool {
	return !t.seen[a.Key()] && (t.owed[a.Key()] || !t.hasOrganisations(a))
}

func (t *turns) hasOrganisations(a accounts.Account) bool {
	return slices.ContainsFunc(t.p.parts.Data.Move().Memberships, func(m accounts.Membership) bool { return m.Account.Same(a) })
}

// added puts the organisations found into the list and goes on: to the next account, or
// to the last page. The turn was that of an account; single lines may be for another.
func (t *turns) added(list []accounts.Membership, turn accounts.Account, text string, lines int) {
	for _, a := range t.p.parts.Data.Move().Accounts {
		if t.due(a) && !a.Same(turn) {
			t.owed[a.Key()] = true
		}
	}
	if !t.p.parts.Organisations.Add(list) {
		return
	}
	if text != "" {
		t.open = append(t.open, openLines{turn, text, lines})
	}
	t.lookup.SetText("")
	if next, ok := t.nextAccount(); ok {
		w := t.p.frame.Words
		t.p.frame.Toast(w.N("welcome.added", len(list), "Account", present.Short(w, next)), "", nil)
	}
	t.goOnFromOrganisations()
}

// askFor turns to the organisations of an account, with a text in the box.
func (t *turns) askFor(a accounts.Account, text string) {
	t.seen[a.Key()] = true
	if t.p.at != stepOrganisations {
		t.p.turn(stepOrganisations)
	}
	t.lookup.SetAccount(a)
	t.lookup.SetText(text)
	t.p.label()
	t.p.Shown()
}

// goOnFromOrganisations goes on without adding what is in the box.
func (t *turns) goOnFromOrganisations() {
	if next, ok := t.nextAccount(); ok {
		t.askFor(next, "")
		return
	}
	t.p.leaveBody()
	t.p.turn(stepReady)
}

// skipText names where the third page leads without "add".
func (t *turns) skipText() string {
	w := t.p.frame.Words
	switch _, another := t.nextAccount(); {
	case another:
		return w.T("welcome.skip.next")
	case len(t.p.parts.Data.Move().Memberships) > 0 && t.lookup.Addable() == 0:
		return w.T("welcome.next")
	default:
		return w.T("welcome.skip")
	}
}

// keepLines keeps the lines that are not in the list yet for the page on which
// organisations are added.
func (t *turns) keepLines() {
	var all []string
	for _, o := range t.open {
		all = append(all, o.text)
	}
	if len(all) > 0 {
		t.p.parts.Organisations.SetDraft(strings.Join(all, "\n"))
	}
}
