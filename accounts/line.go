package accounts

import (
	"time"

	"norikae/tenantlookup"
)

// Line is one thing to move: a membership, or the own security info of an account.
// What a person does to the one is done to the other in the same way.
type Line struct {
	Account    Account
	Membership Membership // zero for an account's own security info
	Home       bool       // the line is the account's own security info
}

// LineKey identifies a line, and so a membership: one account in one tenant. The
// key of an account's own security info has no tenant. Keys are comparable.
type LineKey struct {
	Account AccountKey
	Tenant  tenantlookup.Key
}

// Home reports whether the key is that of an account's own security info.
func (k LineKey) Home() bool { return k.Tenant == (tenantlookup.Key{}) }

// RowLine returns the line of a membership.
func RowLine(m Membership) Line { return Line{Account: m.Account, Membership: m} }

// HomeLine returns the line of an account's own security info.
func HomeLine(a Account) Line { return Line{Account: a, Home: true} }

// Key returns the identity of the line.
func (l Line) Key() LineKey {
	if l.Home {
		return LineKey{Account: l.Account.Key()}
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

// Progress returns how far the line is.
func (l Line) Progress() Progress {
	if l.Home {
		return l.Account.Home
	}
	return l.Membership.Progress
}

// Reasons lists why nothing may have to be moved at the line. Only a work account's
// company can be trusted, and a mailed code is a way in for guests without a
// password, in external tenants and at a personal account itself.
func (l Line) Reasons() []Reason {
	var list []Reason
	customer := l.Membership.Tenant.Kind != tenantlookup.Workforce
	if !l.Home && !customer && l.Account.Kind == Work {
		list = append(list, HomeTrusted)
	}
	list = append(list, NoMethodThere, PhoneOrMail)
	if customer || l.Home && l.Account.Kind == Personal || l.Account.Kind == EmailCode {
		list = append(list, MailCode)
	}
	return append(list, CodesExported)
}

// With returns the line with another progress.
func (l Line) With(p Progress) Line {
	if l.Home {
		l.Account.Home = p
	} else {
		l.Membership.Progress = p
	}
	return l
}

// Moved returns the line with another progress; a membership of which that is news
// counts as touched.
func (l Line) Moved(p Progress, at time.Time) Line {
	if l.Home {
		return l.With(p)
	}
	l.Membership = l.Membership.moved(p, at)
	return l
}

// Find returns the line of that key.
func (m Move) Find(k LineKey) (Line, bool) {
	if k.Home() {
		a, ok := m.FindAccount(k.Account)
		return HomeLine(a), ok
	}
	x, ok := m.FindMembership(k)
	return RowLine(x), ok
}

// Keys returns the keys of memberships.
func Keys(list []Membership) []LineKey {
	keys := make([]LineKey, len(list))
	for i, m := range list {
		keys[i] = m.Key()
	}
	return keys
}
