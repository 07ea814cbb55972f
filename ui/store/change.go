package store

import (
	"slices"

	"norikae/accounts"
)

// Put shows memberships at once and writes them. It can be undone.
func (s *Store) Put(list ...accounts.Membership) { s.PutAll(list, nil) }

// PutAll is Put for many; progress, if not nil, is called from the ledger's
// goroutine. PutAll returns false where the ledger refused the change: then nothing has
// changed.
func (s *Store) PutAll(list []accounts.Membership, progress func(done, total int)) bool {
	return len(list) == 0 || s.do(s.move.ChangeTo(list...), progress)
}

// Learn shows and writes what was found out about memberships, which is not the
// person's doing: undo takes back the act before it.
func (s *Store) Learn(list ...accounts.Membership) {
	if len(list) > 0 {
		s.apply(s.move.ChangeTo(list...), nil)
	}
}

// Remove takes memberships off the list. It can be undone.
func (s *Store) Remove(list ...accounts.Membership) {
	s.do(accounts.Change{Before: s.move.ChangeTo(list...).Before}, nil)
}

// Change carries out an act that changes several records at once. It can be undone.
func (s *Store) Change(c accounts.Change) { s.do(c, nil) }

// PutAccount adds an account or changes its own security info. It can be undone.
func (s *Store) PutAccount(a accounts.Account) { s.do(s.move.ChangeAccount(a), nil) }

// PutLine puts a membership, or an account with its own security info. It can be
// undone.
func (s *Store) PutLine(l accounts.Line) {
	if l.Home {
		s.PutAccount(l.Account)
	} else {
		s.Put(l.Membership)
	}
}

// RemoveAccount takes an account and its memberships off the list. It can be
// undone.
func (s *Store) RemoveAccount(a accounts.Account) { s.do(s.move.ChangeWithout(a), nil) }

// PutDevice changes what is moving. It can be undone.
func (s *Store) PutDevice(v accounts.Device) {
	v.Old, v.Names = slices.Clone(v.Old), v.Names.Clone()
	s.do(s.move.ChangeDevice(v), nil)
}

// Undo takes the last act back, in the keyring too, and returns the change that this
// made; false when there is none.
func (s *Store) Undo() (accounts.Change, bool) { return s.again(s.history.Undo()) }

// Redo does again what was taken back last, and returns the change that this made;
// false when there is none.
func (s *Store) Redo() (accounts.Change, bool) { return s.again(s.history.Redo()) }

// again carries out a change of an earlier moment, as far as it still fits.
func (s *Store) again(c accounts.Change, ok bool) (accounts.Change, bool) {
	if ok {
		c = c.Onto(s.move)
		s.apply(c, nil)
	}
	return c, ok
}

// do carries out an act of the person. It returns false for an act that the ledger
// refuses, which undo then does not meet.
func (s *Store) do(c accounts.Change, progress func(done, total int)) bool {
	ok := s.apply(c, progress)
	if ok {
		s.history.Did(c)
	}
	return ok
}

// apply shows a change and has it written; false: the ledger refused it, and nothing
// has changed.
func (s *Store) apply(c accounts.Change, progress func(done, total int)) bool {
	rows := append(slices.Clone(c.After), c.Gone()...)
	err := s.opt.Ledger.ApplyAsync(c, progress, func(err error) {
		s.opt.Do(func() { s.wrote(rows, err) })
	})
	if err != nil {
		s.fail(rows, err)
		s.opt.Changed()
		return false
	}
	s.show()
	s.begin()
	return true
}
