package store

import (
	"context"
	"errors"

	"norikae/accounts"
	"norikae/accounts/ledger"
)

// Whole has the writer carry out an act on the whole list, such as an import,
// once every write before it has ended. What was done before it can no longer be
// undone. done is called on Fyne's goroutine with what came of it; the list on
// screen is then what the ledger has.
func (d *Store) Whole(act func(ctx context.Context) error, done func(err error)) {
	d.act(act, func(err error) {
		if err == nil {
			d.state.Phase = Ready // the act has read, or made, the whole list
		}
		if err == nil || errors.Is(err, ledger.ErrNotSaved) {
			d.history = accounts.History{}
		}
	}, done)
}

// AcceptLoss has the writer record that the person has answered for what is lost.
// done is called as by Whole; what was done before can still be undone.
func (d *Store) AcceptLoss(done func(err error)) {
	d.act(d.opt.Ledger.AcceptLoss, func(error) {}, done)
}

// act has the writer carry something out in its turn. ended is called before the
// list on screen is renewed, done after it.
func (d *Store) act(act func(ctx context.Context) error, ended, done func(err error)) {
	d.waiting++
	d.redraw()
	d.jobs <- job{act, func(err error) {
		d.waiting--
		if err != nil {
			d.opt.Log.Warn("act on the list", "error", err)
		}
		ended(err)
		if d.state.Known() {
			d.move = d.opt.Ledger.Move()
			d.settle()
		}
		done(err)
		d.redraw()
	}}
}
