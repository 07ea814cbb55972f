package store

import (
	"context"
	"errors"

	"norikae/accounts"
	"norikae/accounts/ledger"
)

// Exclusive carries out an act on the whole list, such as an import, after every write
// asked for before it: act is to be a method of the ledger, which does one thing
// after the other. What was done before it can no longer be undone. done is called
// on Fyne's goroutine with what came of it; the list on screen is then what the
// ledger has.
func (s *Store) Exclusive(act func(ctx context.Context) error, done func(err error)) {
	s.act(act, func(err error) {
		if err == nil {
			s.phase = Ready // the act has read, or made, the whole list
		}
		if err == nil || errors.Is(err, ledger.ErrNotSaved) {
			s.history = accounts.History{}
		}
	}, done)
}

// AcceptLoss records that the person has answered for what is lost. done is called
// as by Exclusive; what was done before can still be undone.
func (s *Store) AcceptLoss(done func(err error)) {
	s.act(s.opt.Ledger.AcceptLoss, func(error) {}, done)
}

// act carries something out in its turn. note is called before done.
func (s *Store) act(act func(ctx context.Context) error, note, done func(err error)) {
	s.carryOut(act, func(err error) {
		if err != nil {
			s.opt.Log.Warn("act on the list", "error", err)
		}
		note(err)
		s.ended()
		done(err)
		s.opt.Changed()
	})
}
