package ledger

import (
	"context"
	"errors"
	"maps"

	"norikae/accounts"
	"norikae/accounts/ledger/shard"
)

// errNotLoaded: Load was not called, or not to its end.
var errNotLoaded = errors.New("ledger: the list has not been read yet")

// ready reports why nothing may be written now; nil: it may.
func (l *Ledger) ready() error {
	l.mu.Lock()
	defer l.mu.Unlock()
	switch {
	case l.readOnly != nil:
		return l.readOnly
	case !l.loaded && l.trouble != nil, prompts(l.trouble):
		return l.trouble
	case !l.loaded:
		return &UnavailableError{Reason: Other, Err: errNotLoaded}
	default:
		return nil
	}
}

// prompts reports whether trying again could ask the person again, for a password
// or for leave. That is for Load and Flush, which they chose, not for every tick.
func prompts(trouble error) bool {
	u, ok := errors.AsType[*UnavailableError](trouble)
	return ok && (u.Reason == Locked || u.Reason == Dismissed || u.Reason == Refused)
}

// wanted is what is to be stored besides what is pending.
type wanted struct {
	changes []*change
	lost    int // records lost, as the manifest is to say
}

// commit stores the pending changes. With them it stores what extra makes of the
// list as it then is; that is in memory only once it is stored. It runs in the
// worker.
func (l *Ledger) commit(extra func() (wanted, error), step func(done, total int)) error {
	l.mu.Lock()
	last := l.lastID
	l.mu.Unlock()
	err := l.writePending(extra, step)
	if err != nil {
		l.mu.Lock()
		defer l.mu.Unlock()
		for _, c := range l.pending {
			c.failed = c.failed || c.id <= last
		}
	}
	return err
}

// writePending is commit, without the note of what could not be written.
func (l *Ledger) writePending(extra func() (wanted, error), step func(done, total int)) error {
	if err := l.ready(); err != nil {
		return err
	}
	if extra == nil && !l.unwritten() {
		return nil
	}
	if err := l.upToDate(); err != nil {
		return err
	}
	want := wanted{lost: l.Damage().Lost}
	if extra != nil {
		var err error
		if want, err = extra(); err != nil {
			return err
		}
	}
	changes := l.waiting(want.changes)
	if news := l.number(changes); len(news) > 0 || want.lost != l.im.Lost {
		if err := l.im.Write(l.store, news, want.lost, step); err != nil {
			l.stale = true
			l.unconfirmed = accounts.ByKey(news, func(r shard.Record) string { return r.Key })
			return l.fail(err)
		}
	}
	l.committed(changes, want)
	return nil
}

// unwritten reports whether the keyring lacks anything that memory has.
func (l *Ledger) unwritten() bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	return len(l.pending) > 0 || l.im != nil && l.lost != l.im.Lost
}

// upToDate makes sure that what is stored is what is known: one read, unless
// something changed it.
func (l *Ledger) upToDate() error {
	if !l.stale {
		switch current, err := l.im.Current(l.store); {
		case err != nil:
			return l.fail(err)
		case current:
			return nil
		}
	}
	if err := l.load(context.Background()); err != nil {
		return err
	}
	return l.ready()
}

// waiting lists what to write, in the order it was made: the pending changes,
// except where one of more replaces them.
func (l *Ledger) waiting(more []*change) []*change {
	l.mu.Lock()
	defer l.mu.Unlock()
	all := maps.Clone(l.pending)
	for _, c := range more {
		all[c.Key] = c
	}
	return inOrder(all)
}

// number makes the records to write: each change with its next revision, those
// left out that are stored just so. number sets in each change the revision that is
// stored afterwards.
func (l *Ledger) number(changes []*change) []shard.Record {
	var news []shard.Record
	end := l.im.NextSeq
	for _, c := range changes {
		old, ok := l.im.Records[c.Key]
		if c.Gone && (!ok || old.Gone) || ok && c.Same(old) {
			c.Rev = old.Rev
			continue
		}
		r := l.im.Number(c.Record, &end)
		c.Rev = r.Rev
		news = append(news, r)
	}
	return news
}

// committed notes that changes are stored. A record that was changed again
// meanwhile stays pending, on top of what is stored now.
func (l *Ledger) committed(changes []*change, want wanted) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.trouble, l.stale, l.unconfirmed, l.seen = nil, false, nil, true
	l.lost, l.view.Lost = want.lost, want.lost
	for _, c := range changes {
		l.base[c.Key] = c.Rev
		switch p, ok := l.pending[c.Key]; {
		case ok && p.id <= c.id:
			delete(l.pending, c.Key)
		case ok:
			p.base = c.Rev
		}
	}
	if len(want.changes) > 0 {
		l.rebuildView()
	}
}

// fail notes why the keyring failed.
func (l *Ledger) fail(err error) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.trouble = err
	return err
}
