//go:build linux

package e2e

import (
	"encoding/json"
	"os"
	"reflect"
	"testing"

	"norikae/accounts/ledger"
	"norikae/ui/prefs"
)

// olderVar names a program of an earlier version. Without it the program follows
// itself, which shows at least that nothing is bound to one run of it.
const olderVar = "NORIKAE_OLDER"

// TestUpgrade: a newer program goes on where an older one was left: with its list and
// its steps, in its settings, at the row that was chosen.
func TestUpgrade(t *testing.T) {
	older := os.Getenv(olderVar)
	if older == "" {
		older = program(t, shipped())
	}
	d := newDisplay(t, 1280, 820)
	p := newPerson(t, "en_US.UTF-8", "light")
	startBus(t, p)
	startKeyring(t, p, true)
	file := p.path(".local", "state", "io.github.norikae.practice", "choices.json")
	settings := func() (v prefs.Values) {
		t.Helper()
		data, err := os.ReadFile(file)
		if err == nil {
			err = json.Unmarshal(data, &v)
		}
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
	domains := several(t, 5)

	a := open(t, older, p, d, "--practice", "--keep", "--lang", "ja")
	a.start(t, guest().Address, domains...)
	a.choose(domains[3])
	a.tick(t, tenant(t, domains[3]), "12")
	a.quit(t)
	list, chosen := readLedger(t, p, ledger.PracticeService), settings()
	if len(list.Memberships) != len(domains) || chosen.Overview.Row == (prefs.Arrangement{}).Row {
		t.Fatalf("%d rows, settings %+v", len(list.Memberships), chosen)
	}
	// What a person sets once and means to keep.
	chosen.Theme, chosen.Scale, chosen.Browser, chosen.Separate = "dark", 125, "none", true
	data, err := json.Marshal(chosen)
	if err == nil {
		err = os.WriteFile(file, data, 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}

	a = open(t, program(t, shipped()), p, d, "--practice", "--keep")
	a.ready(t)
	a.tick(t, tenant(t, domains[3]), "3") // of the chosen row, as nothing else was pressed
	a.quit(t)
	now := readLedger(t, p, ledger.PracticeService)
	if len(now.Memberships) != len(list.Memberships) {
		t.Errorf("%d rows of %d", len(now.Memberships), len(list.Memberships))
	}
	for _, m := range list.Memberships {
		want := m.Reached()
		if m.Tenant.Domain == domains[3] {
			want = 3
		}
		if got, ok := now.FindMembership(m.Key()); !ok || got.Reached() != want {
			t.Errorf("%s has %d steps, want %d", m.Tenant.Domain, got.Reached(), want)
		}
	}
	if kept := settings(); !reflect.DeepEqual(kept, chosen) {
		t.Errorf("the settings were\n%+v, and are\n%+v", chosen, kept)
	}
}
