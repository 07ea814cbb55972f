package command

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"norikae/accounts"
	"norikae/accounts/ledger"
	"norikae/tenantlookup"
	"norikae/ui/launch"
)

// memory is a keyring in memory.
type memory struct {
	mu    sync.Mutex
	items map[string]string
	err   error // what every call answers while it is set
}

func (m *memory) Get(k string) (string, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if v, ok := m.items[k]; ok || m.err != nil {
		return v, m.err
	}
	return "", ledger.ErrNotFound
}

func (m *memory) Set(k, v string) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.err == nil {
		m.items[k] = v
	}
	return m.err
}

func (m *memory) Delete(k string) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	delete(m.items, k)
	return m.err
}

// filled is a keyring with one organisation, of which the first step is done.
func filled(t *testing.T) *memory {
	t.Helper()
	m := &memory{items: map[string]string{}}
	l, err := ledger.Open(t.Context(), m)
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	a := accounts.Account{Kind: accounts.Personal, Address: "guest@outlook.example"}
	tenant := tenantlookup.Tenant{ID: "11111111-2222-3333-4444-555555555555", Cloud: tenantlookup.Clouds()[0], Domain: "harborline.example"}
	if err := errors.Join(l.PutAccount(t.Context(), a), l.Put(t.Context(), accounts.NewMembership(a, tenant))); err != nil {
		t.Fatal(err)
	}
	return m
}

// organisations counts what a keyring holds.
func organisations(t *testing.T, m *memory) int {
	t.Helper()
	l, err := ledger.Open(t.Context(), m)
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return len(l.Move().Memberships)
}

// do runs a command and returns what it says in English.
func do(t *testing.T, m *memory, f launch.Flags, answer string) (said string, err error) {
	t.Helper()
	err = Run(t.Context(), Request{
		Flags: f, Store: m, Input: strings.NewReader(answer),
		Print: func(english, japanese string) {
			if english == "" || japanese == "" || english == japanese {
				t.Errorf("says %q and %q", english, japanese)
			}
			said += english + "\n"
		},
	})
	if worded := (*launch.UserError)(nil); err != nil && (!errors.As(err, &worded) || worded.Japanese == "" || worded.Err == nil) {
		t.Errorf("%v is not worded for a person", err)
	}
	return said, err
}

// TestAListTravels from one keyring to another, and is not added twice.
func TestAListTravels(t *testing.T) {
	file := filepath.Join(t.TempDir(), "一覧.json")
	from, to := filled(t), &memory{items: map[string]string{}}
	if said, err := do(t, from, launch.Flags{Export: file}, ""); err != nil || !strings.Contains(said, "accounts: 1, organisations: 1") {
		t.Fatalf("%q, %v", said, err)
	}
	for _, want := range []string{"Organisations added: 1.", "Organisations added: 0."} {
		if said, err := do(t, to, launch.Flags{Import: file}, ""); err != nil || !strings.Contains(said, want) {
			t.Errorf("%q, %v; want %q", said, err, want)
		}
	}
	if n := organisations(t, to); n != 1 {
		t.Errorf("the other keyring has %d organisations", n)
	}
	if _, err := do(t, to, launch.Flags{Export: file}, ""); !errors.Is(err, fs.ErrExist) {
		t.Errorf("%v, want a refusal to replace the file", err)
	}
}

func TestErase(t *testing.T) {
	for answer, left := range map[string]int{"": 1, "\n": 1, "yes\n": 1, "no": 1, "erase\n": 0, " ERASE \r\n": 0} {
		m := filled(t)
		said, err := do(t, m, launch.Flags{Erase: true}, answer)
		if n := organisations(t, m); n != left || (err != nil) != (left == 1) || !strings.Contains(said, "organisations: 1") {
			t.Errorf("%q: %d are left, %v, said %q", answer, n, err, said)
		}
	}
	m := filled(t)
	if said, err := do(t, m, launch.Flags{Erase: true, Yes: true}, ""); err != nil || strings.Contains(said, "Type") || len(m.items) != 0 {
		t.Errorf("with --yes: %q, %v; left %v", said, err, m.items)
	}
}

// TestWhatCannotBe is said, and changes nothing.
func TestWhatCannotBe(t *testing.T) {
	dir := t.TempDir()
	broken := filepath.Join(dir, "broken.json")
	if err := os.WriteFile(broken, []byte("{"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		flags launch.Flags
		err   error // of the keyring
		says  string
	}{
		{launch.Flags{Export: filepath.Join(dir, "none", "x")}, nil, "Check folder"},
		{launch.Flags{Import: filepath.Join(dir, "none")}, nil, "Check folder"},
		{launch.Flags{Import: dir}, nil, "Check folder"},
		{launch.Flags{Import: broken}, nil, "damaged"},
		{launch.Flags{Export: filepath.Join(dir, "x")}, ledger.ErrUnavailable, "does not answer"},
		{launch.Flags{Erase: true, Yes: true}, ledger.ErrUnavailable, "does not answer"},
	} {
		m := filled(t)
		m.err = c.err
		if said, err := do(t, m, c.flags, ""); err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%+v: %v, said %q; want %q", c.flags, err, said, c.says)
		}
		m.err = nil
		if n := organisations(t, m); n != 1 {
			t.Errorf("%+v: %d organisations are left", c.flags, n)
		}
	}
}
