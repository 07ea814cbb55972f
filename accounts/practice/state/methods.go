package state

import (
	"fmt"
	"slices"
	"sync"
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

// phones are the names of the old and the new phone.
type phones struct{ old, new string }

// methods is what is registered, by account and tenant.
type methods struct {
	mu       sync.Mutex
	phones   phones
	language string
	accounts []accounts.Account // that the app has; empty: the made-up ones
	last     int
	byRow    map[row][]Method
	standard map[row]string // ID of the method that the person made the default
	left     map[row]bool   // the account has left the tenant
}

// SetLanguage chooses the language of the names that Azure and Graph answer, as
// for [Organisation.Name]. Pages follow the browser.
func (s *State) SetLanguage(language string) {
	s.methods.mu.Lock()
	defer s.methods.mu.Unlock()
	s.methods.language = language
}

// Language returns the language of those names.
func (s *State) Language() string {
	s.methods.mu.Lock()
	defer s.methods.mu.Unlock()
	return s.methods.language
}

// row is one account in one tenant.
type row struct {
	account accounts.AccountKey
	tenant  string
}

// SetPhones names the phones that are being moved.
func (s *State) SetPhones(old, new string) {
	m := &s.methods
	m.mu.Lock()
	defer m.mu.Unlock()
	next := m.phones
	if old != "" {
		next.old = old
	}
	if new != "" {
		next.new = new
	}
	for _, list := range m.byRow {
		for i := range list {
			switch {
			case list[i].Kind != Authenticator:
			case list[i].Name == m.phones.old:
				list[i].Name = next.old
			case list[i].Name == m.phones.new:
				list[i].Name = next.new
			}
		}
	}
	m.phones = next
}

// SetAccounts says which accounts the app has.
func (s *State) SetAccounts(list []accounts.Account) {
	s.methods.mu.Lock()
	defer s.methods.mu.Unlock()
	s.methods.accounts = slices.Clone(list)
}

// Accounts lists who can sign in.
func (s *State) Accounts() []accounts.Account {
	s.methods.mu.Lock()
	defer s.methods.mu.Unlock()
	if len(s.methods.accounts) > 0 {
		return slices.Clone(s.methods.accounts)
	}
	return Accounts()
}

// Methods returns what is registered for a in the tenant with that ID, in the
// order of registration.
func (s *State) Methods(a accounts.Account, tenantID string) []Method {
	s.methods.mu.Lock()
	defer s.methods.mu.Unlock()
	return slices.Clone(s.registered(a, tenantID))
}

// registered returns the methods of a row, filling it at first sight. The
// caller holds the lock.
func (s *State) registered(a accounts.Account, tenantID string) []Method {
	m := &s.methods
	key := row{account: a.Key(), tenant: tenantID}
	if list, ok := m.byRow[key]; ok {
		return list
	}
	if m.byRow == nil {
		m.byRow = map[row][]Method{}
	}
	var list []Method
	for _, s := range s.seeds(a, tenantID) {
		s.ID = m.nextID()
		list = append(list, s)
	}
	m.byRow[key] = list
	return list
}

func (m *methods) nextID() string {
	m.last++
	return fmt.Sprintf("5ca1ab1e-0000-4000-8000-%012d", m.last)
}

// AddPhone registers the new phone.
func (s *State) AddPhone(a accounts.Account, tenantID string) {
	s.methods.mu.Lock()
	defer s.methods.mu.Unlock()
	list := s.registered(a, tenantID)
	m := &s.methods
	m.byRow[row{account: a.Key(), tenant: tenantID}] = append(list, Method{
		ID: m.nextID(), Kind: Authenticator, Name: m.phones.new, Added: time.Now(),
	})
}

// NewPhone returns the name of the new phone.
func (s *State) NewPhone() string {
	s.methods.mu.Lock()
	defer s.methods.mu.Unlock()
	return s.methods.phones.new
}

// RemoveMethod takes a method off; an unknown ID changes nothing.
func (s *State) RemoveMethod(a accounts.Account, tenantID, id string) {
	s.methods.mu.Lock()
	defer s.methods.mu.Unlock()
	list := slices.DeleteFunc(s.registered(a, tenantID), func(x Method) bool { return x.ID == id })
	s.methods.byRow[row{account: a.Key(), tenant: tenantID}] = list
}

// Answers reports whether a method can confirm a sign-in.
func (m Method) Answers() bool { return m.Kind == Authenticator || m.Kind == Phone }

// DefaultOf returns the default among the methods of a row: the one the person chose,
// else the first that answers.
func (s *State) DefaultOf(a accounts.Account, tenantID string, list []Method) (Method, bool) {
	s.methods.mu.Lock()
	chosen := s.methods.standard[row{account: a.Key(), tenant: tenantID}]
	s.methods.mu.Unlock()
	first := -1
	for i, m := range list {
		switch {
		case !m.Answers():
		case m.ID == chosen:
			return m, true
		case first < 0:
			first = i
		}
	}
	if first < 0 {
		return Method{}, false
	}
	return list[first], true
}

// MakeDefault notes the method that the person made the default.
func (s *State) MakeDefault(a accounts.Account, tenantID, id string) {
	s.methods.mu.Lock()
	defer s.methods.mu.Unlock()
	if s.methods.standard == nil {
		s.methods.standard = map[row]string{}
	}
	s.methods.standard[row{account: a.Key(), tenant: tenantID}] = id
}

// Leave ends the membership of a.
func (s *State) Leave(a accounts.Account, tenantID string) {
	s.methods.mu.Lock()
	defer s.methods.mu.Unlock()
	if s.methods.left == nil {
		s.methods.left = map[row]bool{}
	}
	s.methods.left[row{account: a.Key(), tenant: tenantID}] = true
}

// Member reports whether a can enter o.
func (s *State) Member(a accounts.Account, o Organisation) bool {
	s.methods.mu.Lock()
	defer s.methods.mu.Unlock()
	return o.Guest(a.Kind) && !s.methods.left[row{account: a.Key(), tenant: o.TenantID}]
}
