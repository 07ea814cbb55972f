// Package state is the data of practice mode's Microsoft: the made-up organisations and
// accounts, what is registered where, who has signed in, and which fault has struck.
// It answers no request; the rooms beside it do, all on one [State].
//
// # Files
//
//	state.go                           State, its beginning and its restart
//	organisation.go organisations.go   who is there
//	sample.go                          the accounts, and what there is to paste
//	methods.go seed.go                 what is registered, and what is at first
//	sessions.go faults.go identity.go  visitors, faults, IDs of accounts
package state

// State is the data of the made-up Microsoft: who is there, what is registered, who has
// signed in, what goes wrong. The pages and the endpoints all act on one. Safe for
// concurrent use.
type State struct {
	Sessions Sessions
	Faults   Faults

	organisations []Organisation
	byName        map[string]int
	methods       methods
}

// New returns the state in which nothing has happened yet, with so many plain
// organisations behind the others.
func New(plain int) *State {
	s := &State{organisations: append(Organisations(), plainOrganisations(plain)...)}
	s.byName = byName(s.organisations)
	s.methods.phones = phones{old: OldPhone, new: NewPhone}
	return s
}

// Restart forgets what was done: methods, sign-ins and faults are as at first. Phones,
// accounts and language stay.
func (s *State) Restart() {
	s.methods.mu.Lock()
	s.methods.byRow, s.methods.standard, s.methods.left = nil, nil, nil
	s.methods.mu.Unlock()
	s.Sessions.forget()
	s.Faults.forget()
}
