package store

import (
	"context"
	"errors"
	"time"

	"norikae/accounts"
	"norikae/accounts/ledger"
)

// stuckAfter is how long a call of the keyring may take before the state says so,
// and lookEvery how often the store looks.
const (
	stuckAfter = 10 * time.Second
	lookEvery  = time.Second
)

// writes are the writes under way, and the acts on the whole list.
type writes struct {
	*background
	keyring *keyring

	underWay int  // not finished
	stuck    bool // the keyring has not answered one for stuckAfter
	watching bool // watch runs
}

// carryOut runs a method of the ledger that writes, off Fyne's goroutine, and then
// after on it. Closing the store does not end the write.
func (w *writes) carryOut(write func(ctx context.Context) error, after func(err error)) {
	w.begin()
	w.run(func() error { return write(context.Background()) }, after)
}

// StartNew begins an empty list where a saved one is missing or can not be read;
// what is stored is set aside, not lost.
func (w *writes) StartNew() {
	w.carryOut(w.opt.Ledger.StartNew, func(err error) {
		w.ended()
		w.keyring.loaded(err)
	})
}

// begin notes that a write is under way, until ended.
func (w *writes) begin() {
	w.underWay++
	w.watch()
	w.opt.Changed()
}

// ended notes that a write has ended, and shows what the ledger has.
func (w *writes) ended() {
	w.underWay--
	w.stuck = false
	if w.keyring.phase.Known() {
		w.keyring.showRead()
	}
}

// watch looks, as long as writes are under way, whether the keyring still answers: a
// service that has gone away may leave a call without an answer for minutes. A long
// write whose calls are answered is not stuck.
func (w *writes) watch() {
	if w.watching {
		return
	}
	w.watching = true
	end := w.ctx.Done()
	w.all.Go(func() {
		look := time.NewTicker(lookEvery)
		defer look.Stop()
		for more := true; more; {
			select {
			case <-end:
				return
			case <-look.C:
			}
			looked := make(chan bool, 1)
			w.opt.Do(func() { looked <- w.look() })
			select {
			case <-end:
			case more = <-looked:
			}
		}
	})
}

// look notes whether a write is stuck, and reports whether any is under way.
func (w *writes) look() bool {
	stuck := w.underWay > 0 && w.opt.Ledger.Unanswered() >= stuckAfter
	if stuck != w.stuck {
		w.stuck = stuck
		if stuck {
			w.opt.Log.Warn("the keyring does not answer a write")
		}
		w.opt.Changed()
	}
	w.watching = w.underWay > 0
	return w.watching
}

// TryAgain writes again what the keyring does not have. A call that it has not
// answered is given up first, where the system can end one.
func (w *writes) TryAgain() {
	if w.stuck {
		w.opt.Ledger.Interrupt()
	}
	w.Flush()
}

// Flush writes again what a failed write left behind.
func (w *writes) Flush() {
	w.carryOut(w.opt.Ledger.Flush, func(err error) { w.wrote(nil, err) })
}

// wrote shows what came of a write.
func (w *writes) wrote(rows []accounts.Membership, err error) {
	w.ended()
	if err != nil {
		w.fail(rows, err)
	} else {
		for _, m := range rows {
			w.opt.Follower.Saved(m)
		}
	}
	w.opt.Changed()
}

// fail reports a change that the keyring does not have.
func (w *writes) fail(rows []accounts.Membership, err error) {
	if errors.Is(err, ledger.ErrNotSaved) {
		w.keyring.trouble = troubleOf(err)
	}
	w.opt.Log.Error("not saved", "error", err)
	first := accounts.Membership{}
	if len(rows) > 0 {
		first = rows[0]
	}
	w.opt.Follower.SaveFailed(first, err)
}
