package store

import "time"

// stuckAfter is how long a call of the keyring may take before the state says so,
// and lookEvery how often the store looks.
const (
	stuckAfter = 10 * time.Second
	lookEvery  = time.Second
)

// watch looks, as long as writes are under way, whether the keyring still answers: a
// service that has gone away may leave a call without an answer for minutes. A long
// write whose calls are answered is not stuck.
func (s *Store) watch() {
	if s.watching {
		return
	}
	s.watching = true
	s.aside(func() {
		look := time.NewTicker(lookEvery)
		defer look.Stop()
		for more := true; more; {
			select {
			case <-s.ctx.Done():
				return
			case <-look.C:
			}
			looked := make(chan bool, 1)
			s.opt.Do(func() { looked <- s.look() })
			select {
			case <-s.ctx.Done():
			case more = <-looked:
			}
		}
	})
}

// look notes whether a write is stuck, and reports whether any is under way.
func (s *Store) look() bool {
	stuck := s.waiting > 0 && s.opt.Ledger.Unanswered() >= stuckAfter
	if stuck != s.state.Stuck {
		s.state.Stuck = stuck
		if stuck {
			s.opt.Log.Warn("the keyring does not answer a write")
		}
		s.redraw()
	}
	s.watching = s.waiting > 0
	return s.watching
}

// TryAgain writes again what the keyring does not have. A call that it has not
// answered is given up first, where the system can end one.
func (s *Store) TryAgain() {
	if s.state.Stuck {
		s.opt.Ledger.Interrupt()
	}
	s.Flush()
}
