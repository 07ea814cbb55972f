// Package state is the data of practice mode's Microsoft: the made-up organisations and
// accounts, what is registered where, who has signed in, and which fault has struck.
// It answers no request; the rooms beside it do, all on one [State].
package state

import (
	"fmt"
	"sync"

	"norikae/accounts"
)

// State is the data of the made-up Microsoft: who is there, what is registered, who has
// signed in, what goes wrong. The pages and the endpoints all act on one. Safe for
// concurrent use.
type State struct {
	organisations []Organisation
	byName        map[string]int // by domain and by tenant ID

	mu                 sync.Mutex
	oldPhone, newPhone string
	language           string
	accounts           []accounts.Account // that the app has; empty: the made-up ones
	methods, traces    int                // IDs given out
	events
}

// events is what was done since the beginning.
type events struct {
	seats    map[seat]*registered
	sessions map[string]Session // by cookie
	struck   map[string]bool    // faults
}

// New returns the state in which nothing has happened yet, with so many plain
// organisations behind the others.
func New(plain int) *State {
	s := &State{
		organisations: append(Organisations(), plainOrganisations(plain)...), byName: map[string]int{},
		oldPhone: OldPhone, newPhone: NewPhone,
	}
	for i, o := range s.organisations {
		s.byName[o.Domain] = i
		if o.TenantID != "" {
			s.byName[o.TenantID] = i
		}
	}
	s.Restart()
	return s
}

// Restart forgets what was done: methods, sign-ins and faults are as at first. Phones,
// accounts and language stay.
func (s *State) Restart() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.events = events{map[seat]*registered{}, map[string]Session{}, map[string]bool{}}
}

// Strikes reports whether a fault strikes: only the first time.
func (s *State) Strikes(fault string) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	before := s.struck[fault]
	s.struck[fault] = true
	return !before
}

// Trace returns the next made-up trace ID.
func (s *State) Trace() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.traces++
	return fmt.Sprintf("7e57ab1e-0000-4000-8000-%012d", s.traces)
}
