package oauth

import (
	"crypto/rand"
	"slices"
	"sync"
	"time"

	"norikae/accounts"
	"norikae/accounts/practice/hosts"
)

const (
	codeLife    = 10 * time.Minute
	tokenLife   = time.Hour
	refreshLife = 30 * 24 * time.Hour
)

// Grant is what a code, a refresh token or an access token stands for.
type Grant struct {
	Account  accounts.Account
	Tenant   string // tenant ID
	Login    string // sign-in host of the cloud
	client   string
	scope    string
	wish     wish
	nonce    string
	redirect string // of a code
	proof    string // PKCE challenge of a code
	expires  time.Time
}

// Grants is every code and token given out.
type Grants struct {
	mu      sync.Mutex
	codes   map[string]Grant
	refresh map[string]Grant
	access  map[string]Grant
	devices map[string]device // by device code
	// present is who signed in at a tenant in person.
	present map[seat]bool
	// consented is who accepted which application.
	consented map[seat]bool
}

// seat is one account at one tenant, or before one application.
type seat struct {
	account accounts.AccountKey
	at      string
}

// give puts g into one of the maps under a new secret, which it returns. The
// prefix makes planted secrets easy to find where they must not be.
func (s *Grants) give(m *map[string]Grant, prefix string, life time.Duration, g Grant) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	if *m == nil {
		*m = map[string]Grant{}
	}
	secret := "practice-" + prefix + "-" + rand.Text()
	g.expires = time.Now().Add(life)
	(*m)[secret] = g
	return secret
}

// take redeems a code: it can be used once.
func (s *Grants) take(code string) (Grant, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	g, ok := s.codes[code]
	delete(s.codes, code)
	return g, ok && time.Now().Before(g.expires)
}

// look finds a token.
func (s *Grants) look(m *map[string]Grant, secret string) (Grant, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	g, ok := (*m)[secret]
	return g, ok && time.Now().Before(g.expires)
}

// Access finds what an access token for a service is good for.
func (s *Grants) Access(secret string, service hosts.Role) (Grant, bool) {
	g, ok := s.look(&s.access, secret)
	return g, ok && g.wish.resource == service
}

// MayReadMethods reports whether a token can read sign-in methods.
func (g Grant) MayReadMethods() bool {
	return slices.ContainsFunc(g.wish.rights, func(r string) bool { return readsMethods(r) || r == ".default" })
}

// signedIn notes that a signed in at a tenant in person.
func (s *Grants) signedIn(a accounts.Account, tenant string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.present == nil {
		s.present = map[seat]bool{}
	}
	s.present[seat{account: a.Key(), at: tenant}] = true
}

// inPerson reports whether a signed in at a tenant in person.
func (s *Grants) inPerson(a accounts.Account, tenant string) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.present[seat{account: a.Key(), at: tenant}]
}

// accept notes that a agreed to what an application wants; accepted reports it.
func (s *Grants) accept(a accounts.Account, application string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.consented == nil {
		s.consented = map[seat]bool{}
	}
	s.consented[seat{account: a.Key(), at: application}] = true
}

func (s *Grants) accepted(a accounts.Account, application string) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.consented[seat{account: a.Key(), at: application}]
}

// Forget takes back every code, token and consent.
func (s *Grants) Forget() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.codes, s.refresh, s.access, s.devices, s.present, s.consented = nil, nil, nil, nil, nil, nil
}
