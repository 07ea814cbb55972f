package desk

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
func (d *Desk) Whole(act func(ctx context.Context) error, done func(err error)) {
	d.waiting++
	d.jobs <- job{act, func(err error) {
		d.waiting--
		if err == nil {
			d.state.Phase = Ready // the act has read, or made, the whole list
		} else {
			d.opt.Log.Warn("act on the whole list", "error", err)
		}
		if err == nil || errors.Is(err, ledger.ErrNotSaved) {
			d.history = accounts.History{}
		}
		if d.state.Known() {
			d.move = d.opt.Ledger.Move()
			d.settle()
		}
		done(err)
		d.redraw()
	}}
}
