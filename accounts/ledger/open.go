package ledger

import (
	"context"
	"errors"
	"slices"

	"norikae/accounts"
	"norikae/accounts/ledger/shard"
)

// Load reads the whole list from the keyring, joins the changes that are not
// stored yet, and stores them. It can be called again at any time: to retry, or
// to check what is stored. An unlock prompt may keep it waiting for minutes; the
// end of ctx ends the wait. Errors: ErrUnavailable, ErrNewerVersion, ErrMissing,
// ErrDamaged, and ErrNotSaved when the list was read and a change still could not
// be stored.
func (l *Ledger) Load(ctx context.Context) error {
	return l.write(ctx, func() error {
		if err := l.load(ctx); err != nil {
			return err
		}
		if err := notSaved(l.commit(nil, nil)); err != nil {
			return err
		}
		l.mu.Lock()
		defer l.mu.Unlock()
		l.wakes = 0
		return nil
	})
}

// load reads the list and shows it. It runs in the worker.
func (l *Ledger) load(ctx context.Context) error {
	f, err := shard.Read(ctx, l.store)
	if err == nil && f.Wipe {
		f, err = l.resumeErase(f.Shards)
	}
	if newer, ok := errors.AsType[*NewerVersionError](err); ok {
		return l.forbid(newer)
	}
	if err != nil {
		return l.fail(err)
	}
	l.mu.Lock()
	seen := l.seen
	l.mu.Unlock()
	switch {
	case f.Snapshot != nil:
	case f.Damage.Any() && (!f.Bare || seen):
		return l.refuse(ErrDamaged, f.Damage)
	case seen:
		return l.refuse(ErrMissing, Damage{})
	default:
		f.Snapshot = shard.NewSnapshot()
	}
	var trouble error
	if f.Broken() {
		trouble = f.Mend(l.store)
	}
	l.publish(f, trouble)
	if f.Newer > 0 {
		return l.forbid(&NewerVersionError{Version: f.Newer, Shown: true})
	}
	return nil
}

// forbid makes the ledger read only.
func (l *Ledger) forbid(newer *NewerVersionError) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.readOnly = newer
	return newer
}

// refuse stops all writing until the person decides what is right.
func (l *Ledger) refuse(why error, d Damage) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.loaded, l.readOnly, l.trouble, l.damage = false, nil, why, d
	return why
}

// publish shows what was read: joined with what is pending.
func (l *Ledger) publish(f *shard.Found, trouble error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	old := l.im
	l.im, l.stale, l.trouble = f.Snapshot, trouble != nil, trouble
	l.loaded, l.readOnly = true, nil
	l.seen = l.seen || len(f.Snapshot.Records) > 0
	l.countLost(f, old)
	l.reconcile(old)
	l.unconfirmed = nil
	l.base = make(map[string]int, len(l.im.Records))
	for key, r := range l.im.Records {
		l.base[key] = r.Rev
	}
	for _, c := range l.pending {
		c.base = l.base[c.Key]
	}
	l.rebuildView()
	l.queue(shard.Anys(l.orphaned()), false)
}

// orphaned lists the accounts that have rows and, because of damage, no record of
// their own. The caller holds mu.
func (l *Ledger) orphaned() []accounts.Account {
	return slices.DeleteFunc(slices.Clone(l.view.Accounts), func(a accounts.Account) bool {
		key := shard.LineKey(accounts.HomeLine(a).Key())
		r, ok := l.im.Records[key]
		return l.pending[key] != nil || ok && !r.Gone
	})
}

// StartNew decides a question that Load could not: the keyring is empty although
// a list was saved before (ErrMissing), or nothing in it can be read (ErrDamaged;
// what is damaged is copied aside first). The list goes on with what Move shows,
// which is stored; what could not be read counts as lost. If the keyring can be
// read after all, StartNew is Load.
func (l *Ledger) StartNew(ctx context.Context) error {
	return l.write(ctx, func() error {
		if err := l.startNew(ctx); err != nil {
			return err
		}
		return notSaved(l.commit(nil, nil))
	})
}

func (l *Ledger) startNew(ctx context.Context) error {
	err := l.load(ctx)
	if !errors.Is(err, ErrMissing) && !errors.Is(err, ErrDamaged) {
		return err
	}
	damage := l.Damage()
	if err := shard.ClearAway(l.store, damage.Items); err != nil {
		return l.fail(err)
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.lost = 0; errors.Is(err, ErrDamaged) && l.im == nil {
		l.lost = max(damage.Lost, 1) // nobody knows what it was, or how much
	}
	l.im, l.stale, l.unconfirmed = shard.NewSnapshot(), false, nil
	l.loaded, l.trouble, l.damage = true, nil, damage
	l.view.Lost = l.lost
	l.base, l.pending = map[string]int{}, map[string]*change{}
	l.queue(shard.Values(l.view), false)
	return nil
}
