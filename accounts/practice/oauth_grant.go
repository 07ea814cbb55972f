package practice

import (
	"crypto/rand"
	"sync"
	"time"

	"norikae/accounts"
)

const (
	codeLife    = 10 * time.Minute
	tokenLife   = time.Hour
	refreshLife = 30 * 24 * time.Hour
)

// grant is what a code, a refresh token or an access token stands for.
type grant struct {
	account  accounts.Account
	tenant   string // tenant ID
	login    string // sign-in host of the cloud
	client   string
	scope    string
	wish     wish
	nonce    string
	redirect string // of a code
	proof    string // PKCE challenge of a code
	expires  time.Time
}

// grants is every code and token given out.
type grants struct {
	mu      sync.Mutex
	codes   map[string]grant
	refresh map[string]grant
	access  map[string]grant
	devices map[string]device // by device code
	// present is who signed in at a tenant in person.
	present map[row]bool
	// consented is who accepted which application.
	consented map[row]bool
}

// give puts g into one of the maps under a new secret, which it returns. The
// prefix makes planted secrets easy to find where they must not be.
func (s *grants) give(m *map[string]grant, prefix string, life time.Duration, g grant) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	if *m == nil {
		*m = map[string]grant{}
	}
	secret := "practice-" + prefix + "-" + rand.Text()
	g.expires = time.Now().Add(life)
	(*m)[secret] = g
	return secret
}

// take redeems a code: it can be used once.
func (s *grants) take(code string) (grant, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	g, ok := s.codes[code]
	delete(s.codes, code)
	return g, ok && time.Now().Before(g.expires)
}

// look finds a token.
func (s *grants) look(m *map[string]grant, secret string) (grant, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	g, ok := (*m)[secret]
	return g, ok && time.Now().Before(g.expires)
}

// signedIn notes that a signed in at a tenant in person.
func (s *grants) signedIn(a accounts.Account, tenant string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.present == nil {
		s.present = map[row]bool{}
	}
	s.present[row{account: a.Key(), tenant: tenant}] = true
}

// inPerson reports whether a signed in at a tenant in person.
func (s *grants) inPerson(a accounts.Account, tenant string) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.present[row{account: a.Key(), tenant: tenant}]
}

// accept notes that a agreed to what an application wants; accepted asks for it.
func (s *grants) accept(a accounts.Account, application string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.consented == nil {
		s.consented = map[row]bool{}
	}
	s.consented[row{account: a.Key(), tenant: application}] = true
}

func (s *grants) accepted(a accounts.Account, application string) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.consented[row{account: a.Key(), tenant: application}]
}

// forget takes back every code, token and consent.
func (s *grants) forget() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.codes, s.refresh, s.access, s.devices, s.present, s.consented = nil, nil, nil, nil, nil, nil
}
