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
	several := len(p.opt.Data.Move().Accounts) > 1
	p.who.Set(present.Short(p.frame.Words, p.account())+" ▼", "")
	widgets.Show(p.forWhom, several)
}

func (p *Panel) chooseAccount() {
	var items []*fyne.MenuItem
	for _, a := range p.opt.Data.Move().Accounts {
		item := fyne.NewMenuItem(present.Short(p.frame.Words, a), func() { p.SetAccount(a) })
		item.Checked = a.Same(p.account())
		items = append(items, item)
	}
	layouts.DropDown(p.who, items)
}

// SetAccount chooses the account that the organisations are added for.
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
