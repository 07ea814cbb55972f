package accounts

import (
	"cmp"
	"time"

	"norikae/tenantlookup"
)

// Second says whether a second sign-in method, besides the phone, exists.
type Second int

// The answers about a second method.
const (
	SecondUnknown Second = iota
	SecondYes
	SecondNo
	SecondPhone // a phone number and nothing else; its end is PhoneEnds
)

// better reports whether s is the better answer for the person: a method that lasts,
// then a number, then none, then nothing known.
func (s Second) better(t Second) bool {
	rank := [...]int{SecondUnknown: 0, SecondNo: 1, SecondPhone: 2, SecondYes: 3}
	return rank[s] > rank[t]
}

// Membership is one account in one tenant: a row of the list. Its identity is
// (account key, tenant key). Values are changed by methods that return a copy.
type Membership struct {
	Account Account // only its identity matters: Account.Home is kept on Move.Accounts
	Tenant  tenantlookup.Tenant
	Name    string // the organisation's display name; empty: use the domain
	Progress
	Note          string
	Second        Second
	Link          string        // rung of the ladder that worked (links.Link.ID); empty: unknown
	MethodsAccess MethodsAccess // how Microsoft refused the list of methods, if it did
	Added         time.Time     // when the row was added
	Touched       time.Time     // last change, by the person or by Graph
}

// NewMembership returns the row of a in t, not started.
func NewMembership(a Account, t tenantlookup.Tenant) Membership {
	return Membership{Account: a.identity(), Tenant: t}
}

// Key returns the identity of m. Before the tenant's ID is known, the domain stands
// in its place.
func (m Membership) Key() LineKey {
	k := m.Tenant.Key()
	if k.ID == "" {
		k.ID = "d:" + m.Tenant.Domain
	}
	return LineKey{Account: m.Account.Key(), Tenant: k}
}

// Title is what a screen calls the organisation: its name, else its domain, else
// its tenant ID.
func (m Membership) Title() string {
	switch {
	case m.Name != "":
		return m.Name
	case m.Tenant.Domain != "":
		return m.Tenant.Domain
	default:
		return m.Tenant.ID
	}
}

// Tick is Progress.Tick; the row counts as touched.
func (m Membership) Tick(s Step, at time.Time) Membership {
	return m.moved(m.Progress.Tick(s, at), at)
}

// Confirm is Progress.Confirm; the row counts as touched when that is news.
func (m Membership) Confirm(s Step, at time.Time) Membership {
	return m.moved(m.Progress.Confirm(s, at), at)
}

// RemoveUntried is Progress.RemoveUntried; the row counts as touched.
func (m Membership) RemoveUntried(at time.Time) Membership {
	return m.moved(m.Progress.RemoveUntried(at), at)
}

// Untick is Progress.Untick; the row counts as touched.
func (m Membership) Untick(s Step, at time.Time) Membership {
	return m.moved(m.Progress.Untick(s, at), at)
}

// Set is Progress.Set; the row counts as touched.
func (m Membership) Set(o Outcome, r Reason, at time.Time) Membership {
	return m.moved(m.Progress.Set(o, r, at), at)
}

// Clear is Progress.Clear; the row counts as touched.
func (m Membership) Clear(at time.Time) Membership {
	return m.moved(m.Progress.Clear(at), at)
}

// moved replaces the progress; a row whose progress is as before is untouched.
func (m Membership) moved(p Progress, at time.Time) Membership {
	if p != m.Progress {
		m.Progress, m.Touched = p, Stamp(at)
	}
	return m
}

// LearnSecond returns the membership with what a list of its methods shows about a
// second one. The person's own answer stays unless the list shows more: a list can
// miss what is kept elsewhere. The row does not count as touched.
func (m Membership) LearnSecond(s Second) Membership {
	if s.better(m.Second) {
		m.Second = s
	}
	return m
}

// WithNote returns the membership with a text added to its note, on a line of its own.
func (m Membership) WithNote(text string) Membership {
	if m.Note != "" {
		text = m.Note + "\n" + text
	}
	m.Note = text
	return m
}

// lastChange is when the row was last touched, or added.
func (m Membership) lastChange() time.Time {
	if !m.Touched.IsZero() {
		return m.Touched
	}
	return m.Added
}

// Denial says why the sign-in methods of a membership cannot be read from
// Microsoft's list. Everything else about it works by hand.
type Denial int

// The denials. The zero value is none: the list was read, or never asked for.
const (
	NoDenial   Denial = iota
	Refused           // the organisation lets no app read it without its administrator
	NotOffered        // there is no such list for this account there
)

// MethodsAccess is how an organisation refused its list of methods. The app keeps it and
// does not ask again unless the person wishes it. Values are comparable.
type MethodsAccess struct {
	Denial Denial
	At     time.Time // in UTC, whole seconds; zero: nothing was denied
}

// DenyMethods returns the membership with that refusal; NoDenial takes one back. The row
// does not count as touched, because the person did nothing.
func (m Membership) DenyMethods(why Denial, at time.Time) Membership {
	m.MethodsAccess = MethodsAccess{}
	if why != NoDenial {
		m.MethodsAccess = MethodsAccess{Denial: why, At: Stamp(at)}
	}
	return m
}

// Merge joins what two copies know: the later answer.
func (d MethodsAccess) Merge(e MethodsAccess) MethodsAccess {
	if cmp.Or(d.At.Compare(e.At), cmp.Compare(d.Denial, e.Denial)) < 0 {
		return e
	}
	return d
}
