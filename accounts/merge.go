package accounts

import (
	"cmp"
	"strings"
	"time"
)

// Merge joins what two copies of the same line know, whichever came first:
// steps only move forward, unless one copy took steps back after the other
// reached them. Of two decisions the newer stands, until a step is reached after
// it. Merge(p, q) equals Merge(q, p), and merging again changes nothing.
func (p Progress) Merge(q Progress) Progress {
	out := Progress{Reset: later(p.Reset, q.Reset)}
	for _, s := range Steps {
		out.Marks[s] = mergeMark(p.Marks[s], q.Marks[s], p.Reset, q.Reset)
	}
	out.Proof = mergeMark(Mark{At: p.Proof}, Mark{At: q.Proof}, p.Reset, q.Reset).At
	out = out.fillImplied()
	newest := p
	if q.decidedAfter(p) {
		newest = q
	}
	out.Decided, out.Reason, out.Since = newest.Decided, newest.Reason, newest.Since
	for _, m := range out.Marks {
		if m.At.After(out.Since) {
			out = out.Clear(m.At)
		}
	}
	return out
}

// mergeMark joins one step, or the proof. A mark counts unless the other copy took it
// back. Of two marks that count, the earlier time stays, and Graph's evidence goes
// before the person's. Of two marks that were both taken back and set again, the later
// one stays.
func mergeMark(p, q Mark, pReset, qReset time.Time) Mark {
	a, b := p.unless(qReset), q.unless(pReset)
	switch {
	case a.At.IsZero() && b.At.IsZero():
		if !p.At.IsZero() && !q.At.IsZero() {
			return laterMark(p, q)
		}
		return Mark{}
	case a.At.IsZero():
		return b
	case b.At.IsZero():
		return a
	case b.At.Before(a.At):
		a.At = b.At
	}
	a.By = max(a.By, b.By)
	return a
}

func laterMark(a, b Mark) Mark {
	if c := cmp.Or(a.At.Compare(b.At), cmp.Compare(a.By, b.By)); c < 0 {
		return b
	}
	return a
}

// unless drops a mark that was taken back after it was made.
func (m Mark) unless(reset time.Time) Mark {
	if !reset.IsZero() && !m.At.After(reset) {
		return Mark{}
	}
	return m
}

// fillImplied fills the gaps that dropping single marks can leave: a reached step
// implies those before it. That the new phone was tried is never made up.
func (p Progress) fillImplied() Progress {
	for _, s := range []Step{Remove, Try, Add} {
		for _, before := range Steps[:min(s, Try)] {
			if p.Done(s) && !p.Done(before) {
				p.Marks[before] = Mark{At: p.Marks[s].At, By: ByHand}
			}
		}
	}
	return p
}

// decidedAfter reports whether p's decision, or the taking back of one, is the later
// one and therefore stands.
func (p Progress) decidedAfter(q Progress) bool {
	return cmp.Or(p.Since.Compare(q.Since), cmp.Compare(p.Decided, q.Decided), cmp.Compare(p.Reason, q.Reason)) > 0
}

// Merge joins two copies of the same row: progress as Progress.Merge does; name,
// note, second method and link from the copy touched last, or from the other where
// that field is empty; the later of two refusals of Microsoft's list.
func (m Membership) Merge(n Membership) Membership {
	if m.olderThan(n) {
		m, n = n, m
	}
	m.Progress = m.Progress.Merge(n.Progress)
	m.Name = cmp.Or(m.Name, n.Name)
	m.Note = cmp.Or(m.Note, n.Note)
	m.Second = cmp.Or(m.Second, n.Second)
	m.Link = cmp.Or(m.Link, n.Link)
	m.MethodsAccess = m.MethodsAccess.Merge(n.MethodsAccess)
	if m.Added.IsZero() || !n.Added.IsZero() && n.Added.Before(m.Added) {
		m.Added = n.Added
	}
	return m
}

// olderThan orders two copies, by everything when they were touched at once, so
// that a merge does not depend on which came first.
func (m Membership) olderThan(n Membership) bool {
	return cmp.Or(
		m.lastChange().Compare(n.lastChange()),
		m.Touched.Compare(n.Touched),
		strings.Compare(m.Note, n.Note),
		strings.Compare(m.Name, n.Name),
		cmp.Compare(m.Second, n.Second),
		strings.Compare(m.Link, n.Link),
		strings.Compare(m.Tenant.Domain, n.Tenant.Domain),
	) < 0
}

// Merge joins two states of one account: the progress of its own security info as
// Progress.Merge does, and a's label unless it has none.
func (a Account) Merge(b Account) Account {
	a.Home = a.Home.Merge(b.Home)
	a.Label = cmp.Or(a.Label, b.Label)
	return a
}
