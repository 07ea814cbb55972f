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
	seats   map[seat]bool
}

// seat is an account that signed in at a tenant in person, or that agreed to what an
// application wants.
type seat struct {
	account accounts.AccountKey
	at      string
}

// NewGrants returns Grants with nothing given out.
func NewGrants() *Grants {
	s := &Grants{}
	s.Forget()
	return s
}

// Forget takes back every code, token and consent.
func (s *Grants) Forget() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.codes, s.refresh, s.access = map[string]Grant{}, map[string]Grant{}, map[string]Grant{}
	s.devices, s.seats = map[string]device{}, map[seat]bool{}
}

// give puts g into one of the maps under a new secret, which it returns. The
// prefix makes planted secrets easy to find where they must not be.
func (s *Grants) give(m *map[string]Grant, prefix string, life time.Duration, g Grant) string {
	s.mu.Lock()
	defer s.mu.Unlock()
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

// sit notes that a signed in at a tenant in person, or agreed to what an application
// wants; sits reports it.
func (s *Grants) sit(a accounts.Account, at string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.seats[seat{a.Key(), at}] = true
}

func (s *Grants) sits(a accounts.Account, at string) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.seats[seat{a.Key(), at}]
}
