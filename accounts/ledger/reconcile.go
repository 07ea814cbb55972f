package ledger

import (
	"maps"
	"slices"
	"time"

	"norikae/accounts"
	"norikae/accounts/ledger/shard"
)

// rebuildView makes the view from what is stored and what is pending. The caller holds
// mu.
func (l *Ledger) rebuildView() {
	all := maps.Clone(l.im.Records)
	end := l.im.NextSeq
	for _, c := range inOrder(l.pending) {
		r := c.Record
		r.Seq = end
		if old, ok := all[c.Key]; ok && !old.Gone {
			r.Seq = old.Seq
		}
		end++
		all[c.Key] = r
	}
	l.view = shard.Assemble(all)
	l.view.Lost = l.lost
}

// reconcile joins what was read with what this copy of the app has: another copy may
// have written meanwhile, or the keyring may have been put back to an older state. old
// is what was stored when last looked. The caller holds mu.
func (l *Ledger) reconcile(old *shard.Snapshot) {
	if old != nil && old.List == l.im.List {
		for key, was := range old.Records {
			l.restoreLost(key, was)
		}
	} else {
		old = shard.NewSnapshot()
	}
	for _, c := range inOrder(l.pending) {
		l.resolve(c, old.Records[c.Key])
	}
	for key, c := range l.pending {
		if _, ok := c.Value.(accounts.Account); !ok || !c.Gone {
			continue
		}
		if row, ok := l.needs(key); ok {
			delete(l.pending, key) // else the account would come back without its own progress
			l.merged = append(l.merged, row)
		}
	}
}

// needs returns a membership of an account, by its key, that another copy has stored and
// this copy does not remove. The caller holds mu.
func (l *Ledger) needs(account string) (accounts.LineKey, bool) {
	for key, r := range l.im.Records {
		m, ok := r.Value.(accounts.Membership)
		if !ok || r.Gone || shard.LineKey(accounts.HomeLine(m.Account).Key()) != account {
			continue
		}
		if c, waits := l.pending[key]; !waits || !c.Gone {
			return m.Key(), true
		}
	}
	return accounts.LineKey{}, false
}

// restoreLost keeps a state that was stored and is stored no longer: nothing replaced
// it, it was lost to a race or an old backup of the keyring.
func (l *Ledger) restoreLost(key string, was shard.Record) {
	now, ok := l.im.Records[key]
	if _, changed := l.pending[key]; changed {
		return // the change was made on top of it
	}
	if ok && (now.Rev > was.Rev || now.Rev == was.Rev && now.Same(was)) {
		return
	}
	c := &change{Record: was, when: was.At, base: now.Rev}
	if ok {
		c.Record = join(shard.Record{}, was, was.At, now)
		if c.Same(now) {
			return
		}
	}
	l.lastID++
	c.id, c.place = l.lastID, l.lastID
	l.pending[key] = c
	l.noteMerged(c)
}

// resolve fits a pending change to what is stored now.
func (l *Ledger) resolve(c *change, was shard.Record) {
	now, ok := l.im.Records[c.Key]
	d, tried := l.unconfirmed[c.Key]
	switch {
	case !ok, now.Rev == c.base:
		return
	case tried && d.Rev == now.Rev && d.Same(now):
		return // this copy's own write, that was reported as failed
	case c.Same(now):
		delete(l.pending, c.Key)
		return
	}
	if was.Rev != c.base {
		was = shard.Record{}
	}
	joined := join(was, c.Record, c.when, now)
	if c.Gone && c.base == 0 {
		joined = now // what nobody saw cannot be removed
	}
	l.noteMerged(c)
	if joined.Same(now) {
		delete(l.pending, c.Key)
		return
	}
	c.Record = joined
}

// noteMerged remembers that a membership was joined from two copies.
func (l *Ledger) noteMerged(c *change) {
	if m, ok := c.Value.(accounts.Membership); ok {
		l.merged = append(l.merged, m.Key())
	}
}

// join makes one state of two: ours, made on top of was (zero: unknown), and
// theirs, made on top of it as well if its revision is higher: a lower one is an old
// state come back. when is the time of ours. Of a removal and a change the later one
// stands.
func join(was, ours shard.Record, when time.Time, theirs shard.Record) shard.Record {
	switch {
	case ours.Gone != theirs.Gone:
		if theirs.At.After(when) {
			return theirs
		}
		return ours
	case ours.Gone:
		return theirs
	}
	// hold makes what either side has undone hold, where the state before is known.
	hold := func(base accounts.Progress, mine, other *accounts.Progress) {
		*mine = withdrawn(base, *mine, when)
		if theirs.Rev > was.Rev {
			*other = withdrawn(base, *other, theirs.At)
		}
	}
	switch v := ours.Value.(type) {
	case accounts.Membership:
		other := theirs.Value.(accounts.Membership)
		if base, known := was.Value.(accounts.Membership); known && !was.Gone {
			hold(base.Progress, &v.Progress, &other.Progress)
		}
		m := v.Merge(other)
		ours.Value, ours.At = m, m.Touched
	case accounts.Account:
		other := theirs.Value.(accounts.Account)
		if base, known := was.Value.(accounts.Account); known {
			hold(base.Home, &v.Home, &other.Home)
			if v.Label == base.Label {
				v.Label = other.Label
			}
		}
		ours.Value = v.Merge(other)
	default:
		if theirs.At.After(when) {
			return theirs
		}
	}
	return ours
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
	return slices.SortedFunc(maps.Values(pending), func(a, b *change) int { return a.place - b.place })
}
