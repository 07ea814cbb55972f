package accounts

import (
	"time"

	"norikae/tenantlookup"
)

// Span returns when the move began and when something was last done in it: a step, a
// decision or a proof. Both are zero where nothing was done.
func (m Move) Span() (from, to time.Time) {
	look := func(p Progress) {
		for _, t := range []time.Time{p.lastMark(), p.Since, p.Proof} {
			if t.IsZero() {
				continue
			}
			to = later(to, t)
			if from.IsZero() || t.Before(from) {
				from = t
			}
		}
	}
	for i := range m.Accounts {
		look(m.Accounts[i].Home)
	}
	for i := range m.Memberships {
		look(m.Memberships[i].Progress)
	}
	if !m.Started.IsZero() && m.Started.Before(to) {
		from = m.Started
	}
	return from, to
}

// Organisations counts the organisations of the list: one that is there under two
// accounts is one.
func (m Move) Organisations() int {
	seen := make(map[tenantlookup.Key]bool, len(m.Memberships))
	for i := range m.Memberships {
		seen[m.Memberships[i].Tenant.Key()] = true
	}
	return len(seen)
}
