package state

import (
	"maps"

	"norikae/accounts"
)

// Session is what the pages store of one visitor. The zero value is a visitor who is
// not signed in.
type Session struct {
	Account  accounts.Account
	SignedIn bool
	Request  string // the sign-in request of an app that the account was chosen for
	// Confirmed is the name of the method that confirmed the sign-in, by tenant.
	Confirmed map[string]string
}

// SessionOf returns what is known of a visitor, by cookie.
func (s *State) SessionOf(cookie string) Session {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.sessions[cookie]
}

// SignIn notes who signed in, and for which request of an app; empty: for none.
func (s *State) SignIn(cookie string, a accounts.Account, request string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.sessions[cookie] = Session{Account: a, SignedIn: true, Request: request, Confirmed: map[string]string{}}
}

// SignOut forgets a visitor.
func (s *State) SignOut(cookie string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.sessions, cookie)
}

// NoteConfirmed notes which method a signed-in visitor confirmed the sign-in at a
// tenant with.
func (s *State) NoteConfirmed(cookie, tenantID, method string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	v := s.sessions[cookie]
	if !v.SignedIn {
		return // signed out meanwhile
	}
	v.Confirmed = maps.Clone(v.Confirmed) // what SessionOf returned is read without the lock
	v.Confirmed[tenantID] = method
	s.sessions[cookie] = v
}
