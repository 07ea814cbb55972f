package ledger

import (
	"context"
	"slices"
	"time"

	"norikae/accounts"
	"norikae/accounts/ledger/shard"
)

// change is one record as the person wants it and the keyring does not have it.
type change struct {
	shard.Record           // rev and seq are given when it is written
	id           int       // counts changes; a later one of the same record has a higher id
	place        int       // the id of the first of several changes of a new record: where it stands in the list
	base         int       // the stored revision it was made on; 0: the record was not known
	when         time.Time // when it was made
	failed       bool      // a write of it failed
}

// Put adds or changes a membership; an account that is not known yet is added
// too. It returns nil only when the keyring has it. With ErrNotSaved the change
// is in memory: Move shows it, Unsaved counts it, Flush or the next change writes
// it. Any other error means that nothing was changed.
func (l *Ledger) Put(ctx context.Context, m accounts.Membership) error {
	return l.Apply(ctx, accounts.Change{After: []accounts.Membership{m}}, nil)
}

// Remove takes a membership off the list; its account stays. Errors are as with
// Put. Removing what is not there is no error.
func (l *Ledger) Remove(ctx context.Context, m accounts.Membership) error {
	return l.Apply(ctx, accounts.Change{Before: []accounts.Membership{m}}, nil)
}

// PutAccount adds or changes an account. Errors are as with Put.
func (l *Ledger) PutAccount(ctx context.Context, a accounts.Account) error {
	return l.Apply(ctx, accounts.Change{AccountsAfter: []accounts.Account{a}}, nil)
}

// Apply stores what one act of the person did, or undid: all of it or nothing. The move
// starts with the first device. Errors are as with Put. progress, if not nil, is called
// from the ledger's goroutine while it writes.
func (l *Ledger) Apply(ctx context.Context, c accounts.Change, progress func(done, total int)) error {
	if err := l.show(c); err != nil {
		return err
	}
	return l.save(ctx, progress)
}

// ApplyAsync is Apply for a window: the change is in memory when it returns, and is
// stored after every write asked for before. An error says that nothing was changed
// (ErrTooLong, ErrInvalid, ErrClosed). Otherwise done is called once, from the
// ledger's goroutine, with nil when the keyring has the change, or ErrNotSaved.
func (l *Ledger) ApplyAsync(c accounts.Change, progress func(done, total int), done func(error)) error {
	if err := l.show(c); err != nil {
		return err
	}
	return l.worker.add(job{
		run: func() error { return l.commit(nil, progress) }, writes: true,
		done: func(err error) { done(notSaved(err)) },
	})
}

// NextMove ends this move and starts the next with the same accounts and
// organisations, as accounts.Move.Next does. Errors are as with Put.
func (l *Ledger) NextMove(ctx context.Context, d accounts.Device) error {
	d, err := shard.NormalizeDevice(d)
	if err != nil {
		return err
	}
	l.mu.Lock()
	next := l.view.Next(d, l.now())
	values, gone := shard.Difference(l.view, next)
	if err = fits(values); err == nil {
		l.replace(next, values, gone)
	}
	l.mu.Unlock()
	if err != nil {
		return err
	}
	return l.save(ctx, nil)
}

// show shows a change and notes its records as pending.
func (l *Ledger) show(c accounts.Change) error {
	c, err := shard.NormalizeChange(c)
	if err != nil {
		return err
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	after := c.Apply(l.view)
	if c.DeviceAfter != nil && after.Started.IsZero() {
		after.Started = accounts.Stamp(l.now())
	}
	values := shard.Anys(c.AccountsAfter)
	values = append(values, shard.Anys(newAccounts(l.view, after, c.AccountsAfter))...)
	values = append(values, shard.Anys(c.After)...)
	if c.DeviceAfter != nil {
		values = append(values, shard.Plan{Device: after.Device, Started: after.Started})
	}
	if err := fits(values); err != nil {
		return err
	}
	l.replace(after, values, append(shard.Anys(c.Gone()), shard.Anys(c.GoneAccounts())...))
	return nil
}

// newAccounts lists the accounts that a change adds besides those it names.
func newAccounts(before, after accounts.Move, named []accounts.Account) []accounts.Account {
	known := accounts.ByKey(slices.Concat(before.Accounts, named), accounts.Account.Key)
	return slices.DeleteFunc(slices.Clone(after.Accounts), func(a accounts.Account) bool {
		_, ok := known[a.Key()]
		return ok
	})
}

// replace shows another list, and notes as pending how its records differ. The caller
// holds mu.
func (l *Ledger) replace(next accounts.Move, values, gone []any) {
	l.view = next
	l.queue(values, false)
	l.queue(gone, true)
}

// queue adds pending changes. The caller holds mu.
func (l *Ledger) queue(values []any, gone bool) {
	for _, v := range values {
		c := l.newChange(v, gone)
		l.pending[c.Key] = c
	}
}

// newChange is a change of a value, on top of what is stored and pending. The caller
// holds mu.
func (l *Ledger) newChange(value any, gone bool) *change {
	now := l.now()
	r := shard.NewRecord(value, now)
	if gone {
		r = r.Marker(now)
	}
	l.lastID++
	c := &change{Record: r, id: l.lastID, place: l.lastID, base: l.base[r.Key], when: accounts.Stamp(now)}
	if old, ok := l.pending[r.Key]; ok {
		c.base = old.base
		if !old.Gone {
			c.place = old.place
		}
	}
	return c
}

// save has the worker store what is pending.
func (l *Ledger) save(ctx context.Context, progress func(done, total int)) error {
	return notSaved(l.write(ctx, func() error { return l.commit(nil, progress) }))
}

// Flush stores what is pending. It returns nil only when the keyring has all of
// it. Unlike a change it also tries a keyring that was locked.
func (l *Ledger) Flush(ctx context.Context) error {
	return notSaved(l.write(ctx, func() error {
		if err := l.ready(); err != nil {
			if err := l.load(ctx); err != nil {
				return err
			}
		}
		return l.commit(nil, nil)
	}))
}

// fits refuses values that no item can hold.
func fits(values []any) error {
	for _, v := range values {
		n := shard.Over(v)
		if n <= 0 {
			continue
		}
		e := &TooLongError{Over: n}
		if m, ok := v.(accounts.Membership); ok {
			e.Membership = m.Key()
		}
		return e
	}
	return nil
}
