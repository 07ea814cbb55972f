package store

import "norikae/accounts"

// view is the list on screen: the ledger's at the last event on Fyne's goroutine.
type view struct {
	opt  Options
	move accounts.Move
}

// show takes over what the ledger has.
func (v *view) show() { v.move = v.opt.Ledger.View() }

// showRead is show after the ledger has read the keyring, as it does before a write
// too. It reports the memberships that were joined with another copy's changes.
func (v *view) showRead() {
	v.show()
	if n := len(v.opt.Ledger.Merged()); n > 0 {
		v.opt.Follower.Merged(n)
	}
}

// Move returns what is on screen.
func (v *view) Move() accounts.Move { return v.move }

// FindMembership returns one membership.
func (v *view) FindMembership(k accounts.LineKey) (accounts.Membership, bool) {
	return v.move.FindMembership(k)
}

// Save returns how far the last change of a line is.
func (v *view) Save(k accounts.LineKey) Save { return v.opt.Ledger.Save(k) }
