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
	last     int
	byRow    map[row][]Method
	left     map[row]bool // the account has left the tenant
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
