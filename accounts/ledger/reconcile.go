package ledger

import (
	"slices"
	"time"

	"norikae/accounts"
	"norikae/accounts/ledger/shard"
)

// rebuildView makes the view from what is stored and what is pending. The caller holds
// mu.
func (l *Ledger) rebuildView() {
	all := make(map[string]shard.Record, len(l.im.Records)+len(l.pending))
	for key, r := range l.im.Records {
		all[key] = r
	}
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
		if _, ok := c.Value.(accounts.Account); ok && c.Gone && l.isNeeded(key) {
			delete(l.pending, key) // else the account would come back without its own progress
		}
	}
}

// isNeeded reports whether a key is that of an account of which another copy has stored
// a membership that this copy does not remove. The caller holds mu.
func (l *Ledger) isNeeded(account string) bool {
	for key, r := range l.im.Records {
		m, ok := r.Value.(accounts.Membership)
		if !ok || r.Gone || shard.AccountKey(m.Account) != account {
			continue
		}
		if c, waits := l.pending[key]; !waits || !c.Gone {
			return true
		}
	}
	return false
}

// restoreLost keeps a state that was stored and is stored no longer: nothing replaced
// it, it was lost to a race or an old backup of the keyring.
func (l *Ledger) restoreLost(key string, was shard.Record) {
	now, ok := l.im.Records[key]
	if _, changed := l.pending[key]; changed {
		return // the change was made on top of it
	}
	if ok && (now.Rev > was.Rev || now.Rev == was.Rev && now.Gone == was.Gone && shard.Same(now.Value, was.Value)) {
		return
	}
	c := &change{Record: was, when: was.At, base: now.Rev}
	if ok {
		c.Record = join(shard.Record{}, was, was.At, now)
		if c.Gone == now.Gone && shard.Same(c.Value, now.Value) {
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
	case tried && d.Rev == now.Rev && d.Gone == now.Gone && shard.Same(d.Value, now.Value):
		return // this copy's own write, that was reported as failed
	case c.Gone == now.Gone && shard.Same(c.Value, now.Value):
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
	if joined.Gone == now.Gone && shard.Same(joined.Value, now.Value) {
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
	out := ours
	switch v := ours.Value.(type) {
	case accounts.Membership:
		other := theirs.Value.(accounts.Membership)
		if base, known := was.Value.(accounts.Membership); known && !was.Gone {
			v.Progress = withdrawn(base.Progress, v.Progress, when)
			if theirs.Rev > was.Rev {
				other.Progress = withdrawn(base.Progress, other.Progress, theirs.At)
			}
		}
		m := v.Merge(other)
		out.Value, out.At = m, m.Touched
	case accounts.Account:
		other := theirs.Value.(accounts.Account)
		if base, known := was.Value.(accounts.Account); known {
			v.Home = withdrawn(base.Home, v.Home, when)
			if theirs.Rev > was.Rev {
				other.Home = withdrawn(base.Home, other.Home, theirs.At)
			}
			if v.Label == base.Label {
				v.Label = other.Label
			}
		}
		out.Value = v.Merge(other)
	default:
		if theirs.At.After(when) {
			return theirs
		}
	}
	return out
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
