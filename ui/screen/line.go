package screen

import (
	"norikae/accounts"
	"norikae/tenantlookup"
)

// Line is one thing to move: a membership, or an account's own security info.
type Line struct {
	Account    accounts.Account
	Membership accounts.Membership // zero for an account's own security info
	Home       bool                // the line is the account's own security info
}

// RowLine is the line of a membership.
func RowLine(m accounts.Membership) Line { return Line{Account: m.Account, Membership: m} }

// HomeLine is the line of an account's own security info.
func HomeLine(a accounts.Account) Line { return Line{Account: a, Home: true} }

// HoldLine is the line that holds the gate closed.
func HoldLine(h accounts.Hold) Line {
	if h.Home {
		return HomeLine(h.Account)
	}
	return RowLine(h.Membership)
}

// Progress says how far the line is.
func (l Line) Progress() accounts.Progress {
	if l.Home {
		return l.Account.Home
	}
	return l.Membership.Progress
}

// Key identifies the line: the membership's key, or the account's with no tenant.
func (l Line) Key() accounts.MembershipKey {
	if l.Home {
		return accounts.MembershipKey{Account: l.Account.Key()}
	}
	return l.Membership.Key()
}

// Title is the organisation's name, or the account's.
func (l Line) Title() string {
	if l.Home {
		return l.Account.Title()
	}
	return l.Membership.Title()
}

// FindLine finds a line by its key.
func FindLine(m accounts.Move, k accounts.MembershipKey) (Line, bool) {
	if k.Tenant == (tenantlookup.Key{}) {
		a, ok := m.FindAccount(k.Account)
		return HomeLine(a), ok
	}
	x, ok := m.Find(k)
	return RowLine(x), ok
}
