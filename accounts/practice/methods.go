package practice

import (
	"fmt"
	"slices"
	"sync"
	"time"

	"norikae/accounts"
)

// The phones that are moved while SetPhones was not called.
const (
	OldPhone = "iPhone 12"
	NewPhone = "iPhone 17"
)

// personalTenant is the tenant of all personal Microsoft accounts.
const personalTenant = "9188040d-6c67-4c5b-b112-36a304b66dad"

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
	Added time.Time // zero: not told
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
func (w *World) SetLanguage(language string) {
	w.methods.mu.Lock()
	defer w.methods.mu.Unlock()
	w.methods.language = language
}

func (w *World) language() string {
	w.methods.mu.Lock()
	defer w.methods.mu.Unlock()
	return w.methods.language
}

// row is one account in one tenant.
type row struct {
	account accounts.AccountKey
	tenant  string
}

// SetPhones names the phones that are being moved. Entries that bear the former
// names take the new ones. Empty names change nothing.
func (w *World) SetPhones(old, new string) {
	m := &w.methods
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

// SetAccounts tells which accounts the app has: these are offered where a page asks who
// signs in. Without any, or with accounts that cannot sign in there, the made-up ones
// are.
func (w *World) SetAccounts(list []accounts.Account) {
	w.methods.mu.Lock()
	defer w.methods.mu.Unlock()
	w.methods.accounts = slices.Clone(list)
}

// accounts lists who can sign in.
func (w *World) accounts() []accounts.Account {
	w.methods.mu.Lock()
	defer w.methods.mu.Unlock()
	if len(w.methods.accounts) > 0 {
		return slices.Clone(w.methods.accounts)
	}
	return Accounts()
}

// Restart forgets what was done: methods, sign-ins, tokens and faults are as after
// Start. Phones, accounts and language stay.
func (w *World) Restart() {
	w.methods.mu.Lock()
	w.methods.byRow, w.methods.standard, w.methods.left = nil, nil, nil
	w.methods.mu.Unlock()
	w.sessions.forget()
	w.grants.forget()
	w.faults.forget()
}

// Methods returns what is registered for a in the tenant with that ID, in the
// order of registration.
func (w *World) Methods(a accounts.Account, tenantID string) []Method {
	w.methods.mu.Lock()
	defer w.methods.mu.Unlock()
	return slices.Clone(w.registered(a, tenantID))
}

// registered returns the methods of a row, filling it at first sight. The
// caller holds the lock.
func (w *World) registered(a accounts.Account, tenantID string) []Method {
	m := &w.methods
	key := row{account: a.Key(), tenant: tenantID}
	if list, ok := m.byRow[key]; ok {
		return list
	}
	if m.byRow == nil {
		m.byRow = map[row][]Method{}
	}
	var list []Method
	for _, s := range w.seeds(a, tenantID) {
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

// addPhone registers the new phone.
func (w *World) addPhone(a accounts.Account, tenantID string) {
	w.methods.mu.Lock()
	defer w.methods.mu.Unlock()
	list := w.registered(a, tenantID)
	m := &w.methods
	m.byRow[row{account: a.Key(), tenant: tenantID}] = append(list, Method{
		ID: m.nextID(), Kind: Authenticator, Name: m.phones.new, Added: time.Now(),
	})
}

// newPhone returns the name of the new phone.
func (w *World) newPhone() string {
	w.methods.mu.Lock()
	defer w.methods.mu.Unlock()
	return w.methods.phones.new
}

// removeMethod takes a method off; an unknown ID changes nothing.
func (w *World) removeMethod(a accounts.Account, tenantID, id string) {
	w.methods.mu.Lock()
	defer w.methods.mu.Unlock()
	list := slices.DeleteFunc(w.registered(a, tenantID), func(x Method) bool { return x.ID == id })
	w.methods.byRow[row{account: a.Key(), tenant: tenantID}] = list
}

// answers reports whether a method can confirm a sign-in.
func (m Method) answers() bool { return m.Kind == Authenticator || m.Kind == Phone }

// defaultOf returns the default among the methods of a row: the one the person chose,
// else the first that answers.
func (w *World) defaultOf(a accounts.Account, tenantID string, list []Method) (Method, bool) {
	w.methods.mu.Lock()
	chosen := w.methods.standard[row{account: a.Key(), tenant: tenantID}]
	w.methods.mu.Unlock()
	first := -1
	for i, m := range list {
		switch {
		case !m.answers():
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

// makeDefault notes the method that the person made the default.
func (w *World) makeDefault(a accounts.Account, tenantID, id string) {
	w.methods.mu.Lock()
	defer w.methods.mu.Unlock()
	if w.methods.standard == nil {
		w.methods.standard = map[row]string{}
	}
	w.methods.standard[row{account: a.Key(), tenant: tenantID}] = id
}

// leave ends the membership of a.
func (w *World) leave(a accounts.Account, tenantID string) {
	w.methods.mu.Lock()
	defer w.methods.mu.Unlock()
	if w.methods.left == nil {
		w.methods.left = map[row]bool{}
	}
	w.methods.left[row{account: a.Key(), tenant: tenantID}] = true
}

// member reports whether a can enter o.
func (w *World) member(a accounts.Account, o Organisation) bool {
	w.methods.mu.Lock()
	defer w.methods.mu.Unlock()
	return o.Guest(a.Kind) && !w.methods.left[row{account: a.Key(), tenant: o.TenantID}]
}
