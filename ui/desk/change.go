package desk

import (
	"context"
	"slices"

	"norikae/accounts"
)

// Put shows memberships at once and writes them. It can be undone.
func (d *Desk) Put(list ...accounts.Membership) { d.PutAll(list, nil) }

// PutAll is Put for many; progress, if not nil, is called from the writer's
// goroutine.
func (d *Desk) PutAll(list []accounts.Membership, progress func(done, total int)) {
	if len(list) == 0 {
		return
	}
	c := d.move.ChangeTo(list...)
	d.history.Did(c)
	d.apply(c, progress)
}

// Remove takes memberships off the list. It can be undone.
func (d *Desk) Remove(list ...accounts.Membership) {
	c := accounts.Change{Before: list}
	d.history.Did(c)
	d.apply(c, nil)
}

// PutHome changes an account's own security info. It can be undone.
func (d *Desk) PutHome(a accounts.Account) {
	before, ok := d.move.FindAccount(a.Key())
	if !ok {
		return
	}
	c := accounts.Change{Homes: [2][]accounts.Account{{before}, {a}}}
	d.history.Did(c)
	d.apply(c, nil)
}

// Undo takes the last act back, in the keyring too; false when there is none.
func (d *Desk) Undo() bool {
	c, ok := d.history.Undo()
	if ok {
		d.apply(c, nil)
	}
	return ok
}

// Redo does again what was taken back last; false when there is nothing.
func (d *Desk) Redo() bool {
	c, ok := d.history.Redo()
	if ok {
		d.apply(c, nil)
	}
	return ok
}

// apply shows a change and writes it.
func (d *Desk) apply(c accounts.Change, progress func(done, total int)) {
	d.move = c.Apply(d.move)
	if len(c.After) > 0 {
		list := c.After
		d.enqueue(list, func(ctx context.Context) error { return d.opt.Ledger.PutAll(ctx, list, progress) })
	}
	for _, m := range c.Gone() {
		d.enqueue([]accounts.Membership{m}, func(ctx context.Context) error { return d.opt.Ledger.Remove(ctx, m) })
	}
	for _, a := range c.Homes[1] {
		d.enqueue(nil, func(ctx context.Context) error { return d.opt.Ledger.PutAccount(ctx, a) })
	}
}

// PutAccount adds or changes an account.
func (d *Desk) PutAccount(a accounts.Account) {
	d.move = d.move.WithAccount(a)
	d.enqueue(nil, func(ctx context.Context) error { return d.opt.Ledger.PutAccount(ctx, a) })
}

// RemoveAccount takes an account and its memberships off the list.
func (d *Desk) RemoveAccount(a accounts.Account) {
	d.move = d.move.WithoutAccount(a.Key())
	d.enqueue(nil, func(ctx context.Context) error { return d.opt.Ledger.RemoveAccount(ctx, a) })
}

// PutDevice changes what is moving.
func (d *Desk) PutDevice(v accounts.Device) {
	v.Old = slices.Clone(v.Old)
	d.move.Device = v
	d.enqueue(nil, func(ctx context.Context) error { return d.opt.Ledger.PutDevice(ctx, v) })
}

// enqueue has the writer carry out a write; rows it concerns say "saving" until
// it has ended.
func (d *Desk) enqueue(rows []accounts.Membership, write func(ctx context.Context) error) {
	for _, m := range rows {
		d.writing[m.Key()]++
	}
	d.redraw()
	d.jobs <- job{write, func(err error) { d.wrote(rows, err) }}
}

// wrote shows what came of a write.
func (d *Desk) wrote(rows []accounts.Membership, err error) {
	for _, m := range rows {
		k := m.Key()
		if d.writing[k]--; d.writing[k] == 0 {
			delete(d.writing, k)
		}
		if err != nil {
			d.failed[k] = true
			continue
		}
		delete(d.failed, k)
		d.opt.Wrote(m)
	}
	if err != nil {
		d.opt.Log.Error("not saved", "error", err)
		first := accounts.Membership{}
		if len(rows) > 0 {
			first = rows[0]
		}
		d.opt.Failed(first, err)
	}
	d.redraw()
}
