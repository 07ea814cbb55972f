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

// line is the key of the line that the change is about; false: it is about none.
func (c *change) line() (accounts.LineKey, bool) {
	switch v := c.Value.(type) {
	case accounts.Membership:
		return v.Key(), true
	case accounts.Account:
		return accounts.HomeLine(v).Key(), true
	default:
		return accounts.LineKey{}, false
	}
}

// Put adds or changes a membership; an account that is not known yet is added
// too. It returns nil only when the keyring has it. With ErrNotSaved the change
// is in memory: Move shows it, Unsaved counts it, Flush or the next change writes
// it. Any other error means that nothing was changed.
func (l *Ledger) Put(ctx context.Context, m accounts.Membership) error {
	return l.PutAll(ctx, []accounts.Membership{m}, nil)
}

// PutAll is Put for many at once: all of them are stored or none. progress, if
// not nil, is called from the ledger's goroutine while it writes.
func (l *Ledger) PutAll(ctx context.Context, list []accounts.Membership, progress func(done, total int)) error {
	return l.Apply(ctx, accounts.Change{After: list}, progress)
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

// RemoveAccount takes an account and its memberships off the list. Errors are as
// with Put.
func (l *Ledger) RemoveAccount(ctx context.Context, a accounts.Account) error {
	return l.change(ctx, nil, func(m accounts.Move) accounts.Change { return m.ChangeWithout(a) })
}

// PutDevice changes what is moving. The move starts with it if it had not
// started. Errors are as with Put.
func (l *Ledger) PutDevice(ctx context.Context, d accounts.Device) error {
	return l.Apply(ctx, accounts.Change{DeviceAfter: &d}, nil)
}

// Apply stores what one act of the person did, or undid: all of it or nothing.
// Errors and progress are as with PutAll.
func (l *Ledger) Apply(ctx context.Context, c accounts.Change, progress func(done, total int)) error {
	return l.change(ctx, progress, func(accounts.Move) accounts.Change { return c })
}

// ApplyAsync is Apply for a window: the change is in memory when it returns, and is
// stored after every write asked for before. An error says that nothing was changed
// (ErrTooLong, ErrInvalid, ErrClosed). Otherwise done is called once, from the
// ledger's goroutine, with nil when the keyring has the change, or ErrNotSaved.
func (l *Ledger) ApplyAsync(c accounts.Change, progress func(done, total int), done func(error)) error {
	if err := l.show(func(accounts.Move) accounts.Change { return c }); err != nil {
		return err
	}
	return l.start(l.committing(progress), func(err error) { done(notSaved(err)) })
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
	err = l.replace(next)
	l.mu.Unlock()
	if err != nil {
		return err
	}
	return l.save(ctx, nil)
}

// change makes a change in memory and stores it.
func (l *Ledger) change(ctx context.Context, progress func(done, total int), what func(accounts.Move) accounts.Change) error {
	if err := l.show(what); err != nil {
		return err
	}
	return l.save(ctx, progress)
}

// show makes a change in memory.
func (l *Ledger) show(what func(accounts.Move) accounts.Change) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	c, err := shard.NormalizeChange(what(l.view))
	if err != nil {
		return err
	}
	return l.apply(c)
}

// apply shows a change and notes its records as pending. The caller holds mu.
func (l *Ledger) apply(c accounts.Change) error {
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
	l.view = after
	l.queue(values, false)
	l.queue(shard.Anys(c.Gone()), true)
	l.queue(shard.Anys(c.GoneAccounts()), true)
	return nil
}

// newAccounts lists the accounts that a change adds besides those it names.
func newAccounts(before, after accounts.Move, named []accounts.Account) []accounts.Account {
	known := map[accounts.AccountKey]bool{}
	for _, a := range slices.Concat(before.Accounts, named) {
		known[a.Key()] = true
	}
	var out []accounts.Account
	for _, a := range after.Accounts {
		if !known[a.Key()] {
			out = append(out, a)
		}
	}
	return out
}

// replace replaces the whole list, noting what differs. The caller holds mu.
func (l *Ledger) replace(next accounts.Move) error {
	values, gone := shard.Difference(l.view, next)
	if err := fits(values); err != nil {
		return err
	}
	l.view = next
	l.queue(values, false)
	l.queue(gone, true)
	return nil
}

// queue adds pending changes. The caller holds mu.
func (l *Ledger) queue(values []any, gone bool) {
	for _, v := range values {
		c := l.changes([]any{v}, gone)[0]
		l.pending[c.Key] = c
	}
}

// changes makes changes of values, on top of what is stored and pending. The
// caller holds mu.
func (l *Ledger) changes(values []any, gone bool) []*change {
	now := l.now()
	out := make([]*change, 0, len(values))
	for _, v := range values {
		r := shard.NewRecord(v, now)
		if gone {
			r = r.Marker(now)
		}
		l.lastID++
		c := &change{Record: r, id: l.lastID, base: l.base[r.Key], when: accounts.Stamp(now)}
		c.place = c.id
		if old, ok := l.pending[r.Key]; ok {
			c.base = old.base
			if !old.Gone {
				c.place = old.place
			}
		}
		out = append(out, c)
	}
	return out
}

// save has the worker store what is pending.
func (l *Ledger) save(ctx context.Context, progress func(done, total int)) error {
	return notSaved(l.write(ctx, l.committing(progress)))
}

// committing is the worker's job that stores what is pending.
func (l *Ledger) committing(progress func(done, total int)) func() error {
	return func() error { return l.commit(nil, progress) }
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
