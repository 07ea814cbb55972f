package add

import (
	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/ui/layouts"
	"norikae/ui/present"
	"norikae/ui/widgets"
)

// account is the account the organisations are added for.
func (p *Panel) account() accounts.Account {
	all := p.opt.Data.Move().Accounts
	for _, a := range all {
		if a.Key().Hash() == p.opt.Account {
			return a
		}
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
