package practice

// State is what the made-up Microsoft knows: who is there, what is registered, who has
// signed in, what goes wrong. The pages and the endpoints all act on one. Safe for
// concurrent use.
type State struct {
	Sessions Sessions
	Faults   Faults

	organisations []Organisation
	byName        map[string]int
	methods       methods
}

// NewState returns the state in which nothing has happened yet, with so many plain
// organisations behind the others.
func NewState(plain int) *State {
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
