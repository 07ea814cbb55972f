package state

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"norikae/accounts"
)

// The phones that are moved until SetPhones is called.
const (
	OldPhone = "iPhone 12"
	NewPhone = "iPhone 17"
)

// MethodKind is a kind of sign-in method, spelt as Microsoft Graph begins its
// type name: microsoftAuthenticator of microsoftAuthenticatorAuthenticationMethod.
type MethodKind string

// The kinds that are played. Novel is one that no client can know.
const (
	Authenticator MethodKind = "microsoftAuthenticator"
	Phone         MethodKind = "phone"
	CodeApp       MethodKind = "softwareOath"
	SecurityKey   MethodKind = "fido2"
	Password      MethodKind = "password"
	Novel         MethodKind = "practiceNovel"
)

// Method is one sign-in method registered for an account in a tenant.
type Method struct {
	ID    string // GUID
	Kind  MethodKind
	Name  string    // device name, number or model; may be empty
	Added time.Time // zero: unknown
}

// seat is one account in one tenant.
type seat struct {
	account accounts.AccountKey
	tenant  string
}

// registered is what is kept of a seat.
type registered struct {
	methods  []Method // in the order of registration
	standard string   // ID of the method that the person made the default
	left     bool     // the account has left the tenant
}

// at returns what is kept of a in a tenant, begun at first sight. The caller holds mu.
func (s *State) at(a accounts.Account, tenantID string) *registered {
	key := seat{a.Key(), tenantID}
	r := s.seats[key]
	if r == nil {
		r = &registered{}
		s.seats[key] = r
		for _, m := range s.seeds(a, tenantID) {
			s.register(r, m)
		}
	}
	return r
}

// register adds a method under an ID of its own. The caller holds mu.
func (s *State) register(r *registered, m Method) {
	s.methods++
	m.ID = fmt.Sprintf("5ca1ab1e-0000-4000-8000-%012d", s.methods)
	r.methods = append(r.methods, m)
}

// SetLanguage chooses the language of the names that Azure and Graph answer, as
// for [Organisation.Name]. Pages follow the browser.
func (s *State) SetLanguage(language string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.language = language
}

// Language returns the language of those names.
func (s *State) Language() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.language
}

// SetPhones names the phones that are being moved. Entries that bear the former
// names take the new ones. Empty names change nothing.
func (s *State) SetPhones(old, new string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	old, new = cmp.Or(old, s.oldPhone), cmp.Or(new, s.newPhone)
	for _, r := range s.seats {
		for i := range r.methods {
			switch m := &r.methods[i]; {
			case m.Kind != Authenticator:
			case m.Name == s.oldPhone:
				m.Name = old
			case m.Name == s.newPhone:
				m.Name = new
			}
		}
	}
	s.oldPhone, s.newPhone = old, new
}

// NewPhone returns the name of the new phone.
func (s *State) NewPhone() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.newPhone
}

// SetAccounts says which accounts the app has: these are offered where a page asks who
// signs in. Without any, or with accounts that cannot sign in there, the made-up ones
// are.
func (s *State) SetAccounts(list []accounts.Account) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.accounts = slices.Clone(list)
}

// Accounts lists who can sign in.
func (s *State) Accounts() []accounts.Account {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.accounts) > 0 {
		return slices.Clone(s.accounts)
	}
	return Accounts()
}

// Methods returns what is registered for a in the tenant with that ID, in the
// order of registration.
func (s *State) Methods(a accounts.Account, tenantID string) []Method {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.at(a, tenantID).methods)
}

// AddPhone registers the new phone.
func (s *State) AddPhone(a accounts.Account, tenantID string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.register(s.at(a, tenantID), Method{Kind: Authenticator, Name: s.newPhone, Added: time.Now()})
}

// RemoveMethod takes a method off; an unknown ID changes nothing.
func (s *State) RemoveMethod(a accounts.Account, tenantID, id string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	r := s.at(a, tenantID)
	r.methods = slices.DeleteFunc(r.methods, func(m Method) bool { return m.ID == id })
}

// Answers reports whether a method can confirm a sign-in.
func (m Method) Answers() bool { return m.Kind == Authenticator || m.Kind == Phone }

// Default returns the default method of a in a tenant: the one the person chose, else
// the first that answers; zero: none does.
func (s *State) Default(a accounts.Account, tenantID string) Method {
	s.mu.Lock()
	defer s.mu.Unlock()
	r := s.at(a, tenantID)
	var first Method
	for _, m := range r.methods {
		switch {
		case !m.Answers():
		case m.ID == r.standard:
			return m
		case first.ID == "":
			first = m
		}
	}
	return first
}

// MakeDefault notes the method that the person made the default.
func (s *State) MakeDefault(a accounts.Account, tenantID, id string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.at(a, tenantID).standard = id
}

// Leave ends the membership of a.
func (s *State) Leave(a accounts.Account, tenantID string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.at(a, tenantID).left = true
}

// Member reports whether a can enter o.
func (s *State) Member(a accounts.Account, o Organisation) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return o.Guest(a.Kind) && !s.at(a, o.TenantID).left
}
