package store

import (
	"context"
	"errors"
	"slices"

	"norikae/accounts"
	"norikae/accounts/ledger"
)

// Put shows memberships at once and writes them. It can be undone.
func (d *Store) Put(list ...accounts.Membership) { d.PutAll(list, nil) }

// PutAll is Put for many; progress, if not nil, is called from the writer's
// goroutine.
func (d *Store) PutAll(list []accounts.Membership, progress func(done, total int)) {
	if len(list) > 0 {
		d.do(d.move.ChangeTo(list...), progress)
	}
}

// Learn shows and writes what was found out about memberships, which is not the
// person's doing: undo takes back the act before it.
func (d *Store) Learn(list ...accounts.Membership) {
	if len(list) > 0 {
		d.apply(d.move.ChangeTo(list...), nil, 0)
	}
}

// Remove takes memberships off the list. It can be undone.
func (d *Store) Remove(list ...accounts.Membership) {
	d.do(accounts.Change{Before: d.move.ChangeTo(list...).Before}, nil)
}

// PutAccount adds an account or changes its own security info. It can be undone.
func (d *Store) PutAccount(a accounts.Account) { d.do(d.move.ChangeAccount(a), nil) }

// PutLine puts a membership, or an account with its own security info. It can be
// undone.
func (d *Store) PutLine(l accounts.Line) {
	if l.Home {
		d.PutAccount(l.Account)
	} else {
		d.Put(l.Membership)
	}
}

// RemoveAccount takes an account and its memberships off the list. It can be
// undone.
func (d *Store) RemoveAccount(a accounts.Account) { d.do(d.move.ChangeWithout(a), nil) }

// PutDevice changes what is moving. It can be undone.
func (d *Store) PutDevice(v accounts.Device) {
	v.Old, v.Called = slices.Clone(v.Old), v.Called.Clone()
	d.do(d.move.ChangeDevice(v), nil)
}

// Undo takes the last act back, in the keyring too; false when there is none.
func (d *Store) Undo() bool {
	c, ok := d.history.Undo()
	if ok {
		d.apply(c.Onto(d.move), nil, 0)
	}
	return ok
}

// Redo does again what was taken back last; false when there is nothing.
func (d *Store) Redo() bool {
	c, ok := d.history.Redo()
	if ok {
		d.apply(c.Onto(d.move), nil, 0)
	}
	return ok
}

// do carries out an act of the person.
func (d *Store) do(c accounts.Change, progress func(done, total int)) {
	d.apply(c, progress, d.history.Did(c))
}

// apply shows a change and has the writer write it; the rows it concerns say
// "saving" until that has ended. act is its number in the history; 0: it has none.
func (d *Store) apply(c accounts.Change, progress func(done, total int), act int) {
	d.move = c.Apply(d.move)
	rows := append(slices.Clone(c.After), c.Gone()...)
	keys := make([]accounts.LineKey, 0, len(rows)+len(c.Homes[1]))
	for _, m := range rows {
		keys = append(keys, m.Key())
	}
	for _, a := range c.Homes[1] {
		keys = append(keys, homeKey(a))
	}
	for _, k := range keys {
		d.writing[k]++
	}
	d.enqueue(write{rows: rows, keys: keys, act: act}, func(ctx context.Context) error { return d.opt.Ledger.Apply(ctx, c, progress) })
}

// write is what the writer is asked for, as the desk remembers it.
type write struct {
	rows []accounts.Membership // those it puts or takes away
	keys []accounts.LineKey    // theirs, and those of accounts
	act  int                   // its number in the history; 0: it has none
}

// homeKey is the key of an account's own security info.
func homeKey(a accounts.Account) accounts.LineKey {
	return accounts.LineKey{Account: a.Key()}
}

// enqueue has the writer carry out a write.
func (d *Store) enqueue(w write, carry func(ctx context.Context) error) {
	d.waiting++
	d.redraw()
	d.jobs <- job{carry, func(err error) { d.wrote(w, err) }}
}

// Flush writes again what a failed write left behind.
func (d *Store) Flush() { d.enqueue(write{}, d.opt.Ledger.Flush) }

// wrote shows what came of a write.
func (d *Store) wrote(w write, err error) {
	d.waiting--
	for _, k := range w.keys {
		if d.writing[k]--; d.writing[k] == 0 {
			delete(d.writing, k)
		}
	}
	refused := err != nil && !errors.Is(err, ledger.ErrNotSaved)
	if refused {
		d.history.Refused(w.act) // it never was
	}
	if refused || d.waiting == 0 {
		d.move = d.opt.Ledger.Move() // with what another copy of the app did, or without what was refused
	}
	d.settle()
	switch {
	case err == nil:
		for _, m := range w.rows {
			d.opt.Wrote(m)
		}
	default:
		d.state.Trouble = troubleOf(err)
		d.opt.Log.Error("not saved", "error", err)
		first := accounts.Membership{}
		if len(w.rows) > 0 {
			first = w.rows[0]
		}
		d.opt.Failed(first, err)
	}
	d.redraw()
}

// settle asks the ledger which rows the keyring does not have.
func (d *Store) settle() {
	d.failed = map[accounts.LineKey]bool{}
	if d.state.Unsaved = d.opt.Ledger.Unsaved(); d.state.Unsaved == 0 {
		return
	}
	for _, m := range d.move.Memberships {
		if !d.opt.Ledger.Saved(m) {
			d.failed[m.Key()] = true
		}
	}
	for _, a := range d.move.Accounts {
		if !d.opt.Ledger.SavedAccount(a) {
			d.failed[homeKey(a)] = true
		}
	}
}
