package practice

import (
	"maps"
	"sync"

	"norikae/accounts"
)

// session is what the pages know of one visitor. The zero value is a visitor
// who is not signed in.
type session struct {
	account  accounts.Account
	signedIn bool
	request  string // the sign-in request the account was chosen for
	// confirmed is the name of the method that confirmed the sign-in, by tenant.
	confirmed map[string]string
}

// sessions is every visitor who did something, by cookie.
type sessions struct {
	mu   sync.Mutex
	byID map[string]session
}

func (s *sessions) get(id string) session {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.byID[id]
}

func (s *sessions) signIn(id string, a accounts.Account) { s.signInFor(id, a, "") }

// signInFor notes who signed in, and for which request of an app.
func (s *sessions) signInFor(id string, a accounts.Account, request string) {
	s.update(id, func(v *session) { *v = session{account: a, signedIn: true, request: request} })
}

func (s *sessions) signOut(id string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.byID, id)
}

// confirm notes which method a visitor signed in with at a tenant.
func (s *sessions) confirm(id, tenantID, method string) {
	s.update(id, func(v *session) {
		// A copy: what get returned is read without the lock.
		confirmed := maps.Clone(v.confirmed)
		if confirmed == nil {
			confirmed = map[string]string{}
		}
		confirmed[tenantID] = method
		v.confirmed = confirmed
	})
}

func (s *sessions) update(id string, change func(*session)) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.byID == nil {
		s.byID = map[string]session{}
	}
	v := s.byID[id]
	change(&v)
	s.byID[id] = v
}

// forget signs everybody out.
func (s *sessions) forget() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.byID = nil
}
