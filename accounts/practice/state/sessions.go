package state

import (
	"maps"
	"sync"

	"norikae/accounts"
)

// Session is what the pages store of one visitor. The zero value is a visitor who is
// not signed in.
type Session struct {
	Account  accounts.Account
	SignedIn bool
	Request  string // the sign-in request the account was chosen for
	// Confirmed is the name of the method that confirmed the sign-in, by tenant.
	Confirmed map[string]string
}

// Sessions is every visitor who did something, by cookie.
type Sessions struct {
	mu   sync.Mutex
	byID map[string]Session
}

// Get returns what is known of a visitor.
func (s *Sessions) Get(id string) Session {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.byID[id]
}

// SignIn notes who a visitor is.
func (s *Sessions) SignIn(id string, a accounts.Account) { s.SignInFor(id, a, "") }

// SignInFor notes who signed in, and for which request of an app.
func (s *Sessions) SignInFor(id string, a accounts.Account, request string) {
	s.update(id, func(v *Session) { *v = Session{Account: a, SignedIn: true, Request: request} })
}

// SignOut forgets a visitor.
func (s *Sessions) SignOut(id string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.byID, id)
}

// Confirm notes which method a visitor signed in with at a tenant.
func (s *Sessions) Confirm(id, tenantID, method string) {
	s.update(id, func(v *Session) {
		// A copy: what Get returned is read without the lock.
		confirmed := maps.Clone(v.Confirmed)
		if confirmed == nil {
			confirmed = map[string]string{}
		}
		confirmed[tenantID] = method
		v.Confirmed = confirmed
	})
}

func (s *Sessions) update(id string, change func(*Session)) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.byID == nil {
		s.byID = map[string]Session{}
	}
	v := s.byID[id]
	change(&v)
	s.byID[id] = v
}

// forget signs everybody out.
func (s *Sessions) forget() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.byID = nil
}
