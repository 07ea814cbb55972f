package ledger

import (
	"slices"
	"time"

	"norikae/accounts"
)

// show makes the view from what is stored and what is pending. The caller holds
// mu.
func (l *Ledger) show() {
	all := make(map[string]record, len(l.im.recs)+len(l.pending))
	for key, r := range l.im.recs {
		all[key] = r
	}
	end := l.im.nextSeq
	for _, c := range inOrder(l.pending) {
		r := c.record
		r.seq = end
		if old, ok := all[c.key]; ok && !old.gone {
			r.seq = old.seq
		}
		end++
		all[c.key] = r
	}
	l.view = assemble(all)
	l.view.Lost = l.lost
}

// reconcile joins what was read with what this copy of the app knows: another
// copy may have written meanwhile, or the keyring may have been put back to an
// older state. old is what was stored when last looked. The caller holds mu.
func (l *Ledger) reconcile(old *image) {
	if old != nil && old.list == l.im.list {
		for key, was := range old.recs {
			l.defend(key, was)
		}
	} else {
		old = newImage()
	}
	for _, c := range inOrder(l.pending) {
		l.settle(c, old.recs[c.key])
	}
}

// defend keeps a state that was stored and is stored no longer: nothing replaced
// it, it was lost to a race or an old backup of the keyring.
func (l *Ledger) defend(key string, was record) {
	now, ok := l.im.recs[key]
	if _, changed := l.pending[key]; changed {
		return // the change was made on top of it
	}
	if ok && (now.rev > was.rev || now.rev == was.rev && now.gone == was.gone && same(now.value, was.value)) {
		return
	}
	c := &change{record: was, when: was.at, base: now.rev}
	if ok {
		c.record = join(record{}, was, was.at, now)
		if c.gone == now.gone && same(c.value, now.value) {
			return
		}
	}
	l.lastID++
	c.id, c.place = l.lastID, l.lastID
	l.pending[key] = c
	l.tell(c)
}

// settle fits a pending change to what is stored now.
func (l *Ledger) settle(c *change, was record) {
	now, ok := l.im.recs[c.key]
	d, tried := l.doubt[c.key]
	switch {
	case !ok, now.rev == c.base:
		return
	case tried && d.rev == now.rev && d.gone == now.gone && same(d.value, now.value):
		return // this copy's own write, that was reported as failed
	case c.gone == now.gone && same(c.value, now.value):
		delete(l.pending, c.key)
		return
	}
	if was.rev != c.base {
		was = record{}
	}
	joined := join(was, c.record, c.when, now)
	if c.gone && c.base == 0 {
		joined = now // what nobody saw cannot be removed
	}
	l.tell(c)
	if joined.gone == now.gone && same(joined.value, now.value) {
		delete(l.pending, c.key)
		return
	}
	c.record = joined
}

// tell remembers that a membership was joined from two copies.
func (l *Ledger) tell(c *change) {
	if m, ok := c.value.(accounts.Membership); ok {
		l.merged = append(l.merged, m.Key())
	}
}

// join makes one state of two: ours, made on top of was (zero: unknown), and
// theirs. when is the time of ours. Of a removal and a change the later one
// stands.
func join(was, ours record, when time.Time, theirs record) record {
	switch {
	case ours.gone != theirs.gone:
		if theirs.at.After(when) {
			return theirs
		}
		return ours
	case ours.gone:
		return theirs
	}
	out := ours
	switch v := ours.value.(type) {
	case accounts.Membership:
		base, known := was.value.(accounts.Membership)
		if known && !was.gone {
			v.Progress = withdrawn(base.Progress, v.Progress, when)
		}
		m := v.Merge(theirs.value.(accounts.Membership))
		out.value, out.at = m, m.Touched
	case accounts.Account:
		base, known := was.value.(accounts.Account)
		out.value = joinAccount(base, known, v, theirs.value.(accounts.Account), when)
	default:
		if theirs.at.After(when) {
			return theirs
		}
	}
	return out
}

func joinAccount(base accounts.Account, known bool, ours, theirs accounts.Account, at time.Time) accounts.Account {
	if known {
		ours.Home = withdrawn(base.Home, ours.Home, at)
	}
	if known && ours.Label == base.Label {
		ours.Label = theirs.Label
	}
	return ours.Merge(theirs)
}

// withdrawn makes an undo hold in a merge. Undoing puts an earlier state back, in
// which nothing says that a step was taken back; compared with the state it
// replaced it shows. Redoing likewise gets a time after the undo.
func withdrawn(was, now accounts.Progress, at time.Time) accounts.Progress {
	for _, s := range accounts.Steps {
		switch {
		case was.Done(s) && !now.Done(s):
			now.Reset = latest(now.Reset, at, was.Marks[s].At)
		case !was.Done(s) && now.Done(s) && !now.Marks[s].At.After(was.Reset):
			now.Marks[s].At = latest(at, was.Reset.Add(time.Second))
		}
	}
	if (was.Decided != now.Decided || was.Reason != now.Reason) && !now.Since.After(was.Since) {
		now.Since = latest(at, was.Since.Add(time.Second))
	}
	return now
}

func latest(times ...time.Time) time.Time { return slices.MaxFunc(times, time.Time.Compare) }

func inOrder(pending map[string]*change) []*change {
	out := make([]*change, 0, len(pending))
	for _, c := range pending {
		out = append(out, c)
	}
	slices.SortFunc(out, func(a, b *change) int { return a.place - b.place })
	return out
}
