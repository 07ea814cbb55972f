package desk

import (
	"context"
	"errors"
	"slices"

	"norikae/accounts"
	"norikae/accounts/ledger"
)

// Put shows memberships at once and writes them. It can be undone.
func (d *Desk) Put(list ...accounts.Membership) { d.PutAll(list, nil) }

// PutAll is Put for many; progress, if not nil, is called from the writer's
// goroutine.
func (d *Desk) PutAll(list []accounts.Membership, progress func(done, total int)) {
	if len(list) > 0 {
		d.do(d.move.ChangeTo(list...), progress)
	}
}

// Learn shows and writes what was found out about memberships, which is not the
// person's doing: undo takes back the act before it.
func (d *Desk) Learn(list ...accounts.Membership) {
	if len(list) > 0 {
		d.apply(d.move.ChangeTo(list...), nil)
	}
}

// Remove takes memberships off the list. It can be undone.
func (d *Desk) Remove(list ...accounts.Membership) { d.do(accounts.Change{Before: list}, nil) }

// PutAccount adds an account or changes its own security info. It can be undone.
func (d *Desk) PutAccount(a accounts.Account) { d.do(d.move.ChangeAccount(a), nil) }

// RemoveAccount takes an account and its memberships off the list. It can be
// undone.
func (d *Desk) RemoveAccount(a accounts.Account) { d.do(d.move.ChangeWithout(a), nil) }

// PutDevice changes what is moving. It can be undone.
func (d *Desk) PutDevice(v accounts.Device) {
	v.Old, v.Called = slices.Clone(v.Old), v.Called.Clone()
	d.do(d.move.ChangeDevice(v), nil)
}

// Undo takes the last act back, in the keyring too; false when there is none.
func (d *Desk) Undo() bool {
	c, ok := d.history.Undo()
	if ok {
		d.apply(d.learned(c), nil)
	}
	return ok
}

// Redo does again what was taken back last; false when there is nothing.
func (d *Desk) Redo() bool {
	c, ok := d.history.Redo()
	if ok {
		d.apply(d.learned(c), nil)
	}
	return ok
}

// learned keeps in a change of long ago what was found out since about its rows.
func (d *Desk) learned(c accounts.Change) accounts.Change {
	denied := make(map[accounts.MembershipKey]accounts.Denied, len(c.After))
	for _, m := range d.move.Memberships {
		if m.Denied != (accounts.Denied{}) {
			denied[m.Key()] = m.Denied
		}
	}
	c.After = slices.Clone(c.After)
	for i, m := range c.After {
		if now, ok := denied[m.Key()]; ok {
			c.After[i].Denied = now
		}
	}
	return c
}

// do carries out an act of the person.
func (d *Desk) do(c accounts.Change, progress func(done, total int)) {
	d.history.Did(c)
	d.apply(c, progress)
}

// apply shows a change and has the writer write it; the rows it concerns say
// "saving" until that has ended.
func (d *Desk) apply(c accounts.Change, progress func(done, total int)) {
	d.move = c.Apply(d.move)
	rows := append(slices.Clone(c.After), c.Gone()...)
	for _, m := range rows {
		d.writing[m.Key()]++
	}
	d.enqueue(rows, func(ctx context.Context) error { return d.opt.Ledger.Apply(ctx, c, progress) })
}

// enqueue has the writer carry out a write.
func (d *Desk) enqueue(rows []accounts.Membership, write func(ctx context.Context) error) {
	d.waiting++
	d.redraw()
	d.jobs <- job{write, func(err error) { d.wrote(rows, err) }}
}

// Flush writes again what a failed write left behind.
func (d *Desk) Flush() { d.enqueue(nil, d.opt.Ledger.Flush) }

// wrote shows what came of a write.
func (d *Desk) wrote(rows []accounts.Membership, err error) {
	d.waiting--
	for _, m := range rows {
		k := m.Key()
		if d.writing[k]--; d.writing[k] == 0 {
			delete(d.writing, k)
		}
	}
	if errors.Is(err, ledger.ErrTooLong) || d.waiting == 0 {
		d.move = d.opt.Ledger.Move() // with what another copy of the app did, or without what was refused
	}
	d.settle()
	switch {
	case err == nil:
		for _, m := range rows {
			d.opt.Wrote(m)
		}
	default:
		d.state.Trouble = troubleOf(err)
		d.opt.Log.Error("not saved", "error", err)
		first := accounts.Membership{}
		if len(rows) > 0 {
			first = rows[0]
		}
		d.opt.Failed(first, err)
	}
	d.redraw()
}

// settle asks the ledger which rows the keyring does not have.
func (d *Desk) settle() {
	d.failed = map[accounts.MembershipKey]bool{}
	if d.state.Unsaved = d.opt.Ledger.Unsaved(); d.state.Unsaved == 0 {
		return
	}
	for _, m := range d.move.Memberships {
		if !d.opt.Ledger.Saved(m) {
			d.failed[m.Key()] = true
		}
	}
}
