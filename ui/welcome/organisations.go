package welcome

import (
	"strings"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/ui/add"
	"norikae/ui/layouts"
	"norikae/ui/present"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// openLines are the lines of an account that became no organisation of the list.
type openLines struct {
	account accounts.Account
	rest    add.Rest
}

// turns is the third page: each account has its turn.
type turns struct {
	p     *Page
	panel *add.Panel                   // nil: the page was not shown yet
	seen  map[accounts.AccountKey]bool // accounts whose organisations were asked for
	open  []openLines                  // what is not in the list yet
}

// organisations is the third page: the organisations of one account after the
// other.
func (t *turns) organisations() fyne.CanvasObject {
	if t.panel == nil {
		t.panel = t.p.parts.Organisations.Panel(t.p.frame, t.added)
		if a, ok := t.nextAccount(); ok {
			t.panel.SetAccount(a)
		}
	} else {
		t.panel.Resume(t.p.frame)
	}
	t.seen[t.panel.Account().Key()] = true
	title := widgets.Column(0,
		widgets.Pad(24, theme.Edge, 20, theme.Edge, heading(t.p.frame.Words.T("welcome.organisations"), "")), widgets.Rule())
	return layouts.Fitted(title, t.panel.Content(), widgets.Rule())
}

// nextAccount is the first account that has no organisation yet and whose
// organisations were not asked for.
func (t *turns) nextAccount() (accounts.Account, bool) {
	m := t.p.parts.Data.Move()
	for _, a := range m.Accounts {
		if !t.seen[a.Key()] && !t.hasOrganisations(a) {
			return a, true
		}
	}
	return accounts.Account{}, false
}

func (t *turns) hasOrganisations(a accounts.Account) bool {
	for _, m := range t.p.parts.Data.Move().Memberships {
		if m.Account.Same(a) {
			return true
		}
	}
	return false
}

// added puts the organisations found into the list and goes on: to the next
// account, or to the last page.
func (t *turns) added(list []accounts.Membership, rest add.Rest) {
	if !t.p.parts.Organisations.Add(list) {
		return
	}
	if rest.Text != "" {
		t.open = append(t.open, openLines{t.panel.Account(), rest})
	}
	t.panel.SetText("")
	next, ok := t.nextAccount()
	if !ok {
		t.p.turn(stepReady)
		return
	}
	w := t.p.frame.Words
	t.p.frame.Toast(w.N("welcome.added", len(list), "Account", present.Short(w, next)), "", nil)
	t.askFor(next, "")
}

// askFor turns to the organisations of an account, with a text in the box.
func (t *turns) askFor(a accounts.Account, text string) {
	t.seen[a.Key()] = true
	if t.p.at != stepOrganisations {
		t.p.turn(stepOrganisations)
	}
	t.panel.SetAccount(a)
	t.panel.SetText(text)
	t.p.label()
	t.p.Shown()
}

// goOnFromOrganisations goes on without adding what is in the box.
func (t *turns) goOnFromOrganisations() {
	if next, ok := t.nextAccount(); ok {
		t.askFor(next, "")
		return
	}
	t.p.turn(stepReady)
}

// skipText names where the third page leads without "add".
func (t *turns) skipText() string {
	w := t.p.frame.Words
	switch _, another := t.nextAccount(); {
	case another:
		return w.T("welcome.skip.next")
	case len(t.p.parts.Data.Move().Memberships) > 0 && t.panel.Addable() == 0:
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
		all = append(all, o.rest.Text)
	}
	if len(all) > 0 {
		t.p.parts.Organisations.SetDraft(strings.Join(all, "\n"))
	}
}
