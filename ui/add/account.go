package add

import (
	"slices"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/ui/layouts"
	"norikae/ui/present"
	"norikae/ui/widgets"
)

// account is the account the organisations are added for.
func (p *Panel) account() accounts.Account {
	all := p.opt.Data.Move().Accounts
	if i := slices.IndexFunc(all, func(a accounts.Account) bool { return a.Key().Hash() == p.opt.Account }); i >= 0 {
		return all[i]
	}
	if len(all) > 0 {
		return all[0]
	}
	return accounts.Account{}
}

// showAccount shows over the box the account that the organisations are for, where
// there are several to choose from.
func (p *Panel) showAccount() {
	p.several = len(p.opt.Data.Move().Accounts) > 1
	p.who.Set(present.Short(p.frame.Words, p.account())+" ▼", "")
	widgets.Show(p.forWhom, p.several)
}

func (p *Panel) chooseForAll() {
	layouts.DropDown(p.who, p.accountMenu(p.account(), p.SetAccount))
}

// accountMenu lists the accounts to choose from; now is the one that is chosen.
func (p *Panel) accountMenu(now accounts.Account, choose func(accounts.Account)) []*fyne.MenuItem {
	var items []*fyne.MenuItem
	for _, a := range p.opt.Data.Move().Accounts {
		item := fyne.NewMenuItem(present.Short(p.frame.Words, a), func() { choose(a) })
		item.Checked = a.Same(now)
		items = append(items, item)
	}
	return items
}

// SetAccount chooses the account that the organisations are added for, but for the
// lines that have one of their own.
func (p *Panel) SetAccount(a accounts.Account) {
	p.opt.Account = a.Key().Hash()
	p.table.account = a
	p.table.forgetProposals()
	p.table.read(p.Text())
	p.Refresh()
}

// SetText puts another text into the box, in place of what is there.
func (p *Panel) SetText(text string) {
	p.setText(text)
	p.files.Set("")
	widgets.Show(p.files, false)
	p.ask()
}

// With several accounts each line goes to the account beside the box, or to the one
// that the person has chosen for this line alone.

// accountIn is the account of the list that a line of a table is added for.
func (e entry) accountIn(m accounts.Move, t *table) accounts.Account {
	if key, chosen := t.chosen[e.query]; chosen {
		if a, ok := m.FindAccount(key); ok {
			return a
		}
	}
	return t.account
}

// choose has the line of a query added for an account of its own.
func (t *table) choose(query string, a accounts.Account) {
	t.chosen[query] = a.Key()
	t.settle()
}

// hasChip reports whether a line shows its account: with several accounts, one whose
// answer depends on it.
func (l *rowList) hasChip(e entry) bool {
	return l.several && (e.addable() || e.state == alreadyListed || e.state == homeTenant || e.state == duplicate)
}

// fillChip shows the account of line id.
func (l *rowList) fillChip(id int, e entry, r *resultRow) {
	shows := l.hasChip(e)
	widgets.Show(r.chip, shows)
	if !shows {
		return
	}
	w := l.p.frame.Words
	tip := widgets.Said(present.Short(w, e.account), w.T("add.chip", "Key", string(chipKey)))
	r.chip.set(id, l.chipName(e.account), tip, !e.account.Same(l.p.account()))
}

// chipName names an account as the sidebar does; with its kind where that alone tells it
// from another.
func (l *rowList) chipName(a accounts.Account) string {
	for _, other := range l.p.opt.Data.Move().Accounts {
		if other.Title() == a.Title() && !other.Same(a) {
			return present.Short(l.p.frame.Words, a)
		}
	}
	return a.Title()
}

// chipKey opens the choice of the account on a row.
const chipKey = 'A'

// chooseAccount opens the choice of the account of line id, under its row.
func (l *rowList) chooseAccount(id int) {
	if id < 0 || id >= len(l.p.table.entries) || !l.hasChip(l.p.table.entries[id]) {
		return
	}
	l.rows.Choose(id)
	l.rows.ScrollTo(id)
	l.reveal(id)
	l.p.frame.Focus(l.rows) // the menu gives it back there, also after a click
	e := l.p.table.entries[id]
	end := l.heights.before(id) + l.heights.at(l.heights.set, id) - l.rows.GetScrollOffset()
	layouts.DropDownAt(l.rows, fyne.NewPos(askedEdge, end), l.p.accountMenu(e.account, func(a accounts.Account) {
		l.p.table.choose(e.query, a)
		l.p.Refresh()
	}))
}
