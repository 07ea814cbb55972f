package welcome

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/accounts"
	"norikae/ui/add"
	"norikae/ui/present"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// openLines are the lines of an account that became no organisation of the list.
type openLines struct {
	account accounts.Account
	rest    add.Rest
}

// organisations is the third page: the organisations of one account after the
// other.
func (p *Page) organisations() fyne.CanvasObject {
	if p.panel == nil {
		p.panel = p.wishes.Add(p.frame, p.added)
		if a, ok := p.nextAccount(); ok {
			p.panel.SetAccount(a)
		}
	} else {
		p.panel.Resume(p.frame)
	}
	p.seen[p.panel.Account().Key()] = true
	title := container.NewVBox(
		widgets.Pad(24, theme.Edge, 20, theme.Edge, heading(p.frame.Words.T("welcome.organisations"), "")), widgets.Rule())
	return container.NewBorder(title, nil, nil, nil, p.panel.Content())
}

// nextAccount is the first account that has no organisation yet and whose
// organisations were not asked for.
func (p *Page) nextAccount() (accounts.Account, bool) {
	m := p.wishes.Move()
	for _, a := range m.Accounts {
		if !p.seen[a.Key()] && !p.hasOrganisations(a) {
			return a, true
		}
	}
	return accounts.Account{}, false
}

func (p *Page) hasOrganisations(a accounts.Account) bool {
	for _, m := range p.wishes.Move().Memberships {
		if m.Account.Same(a) {
			return true
		}
	}
	return false
}

// added puts the organisations found into the list and goes on: to the next
// account, or to the last page.
func (p *Page) added(list []accounts.Membership, rest add.Rest) {
	if rest.Text != "" {
		p.open = append(p.open, openLines{p.panel.Account(), rest})
	}
	p.wishes.Added(list)
	p.panel.SetText("")
	next, ok := p.nextAccount()
	if !ok {
		p.turn(stepReady)
		return
	}
	w := p.frame.Words
	p.frame.Toast(w.N("welcome.added", len(list), "Account", present.Short(w, next)), "", nil)
	p.askFor(next, "")
}

// askFor turns to the organisations of an account, with a text in the box.
func (p *Page) askFor(a accounts.Account, text string) {
	p.seen[a.Key()] = true
	if p.at != stepOrganisations {
		p.turn(stepOrganisations)
	}
	p.panel.SetAccount(a)
	p.panel.SetText(text)
	p.label()
	p.Shown()
}

// goOnFromOrganisations goes on without adding what is in the box.
func (p *Page) goOnFromOrganisations() {
	if next, ok := p.nextAccount(); ok {
		p.askFor(next, "")
		return
	}
	p.turn(stepReady)
}

// skipText says where the third page leads without "add".
func (p *Page) skipText() string {
	w := p.frame.Words
	switch _, another := p.nextAccount(); {
	case another:
		return w.T("welcome.skip.next")
	case len(p.wishes.Move().Memberships) > 0 && p.panel.Addable() == 0:
		return w.T("welcome.next")
	default:
		return w.T("welcome.skip")
	}
}

// keepLines keeps the lines that are not in the list yet for the page on which
// organisations are added.
func (p *Page) keepLines() {
	var all []string
	for _, o := range p.open {
		all = append(all, o.rest.Text)
	}
	if len(all) > 0 {
		p.wishes.Draft(strings.Join(all, "\n"))
	}
}
