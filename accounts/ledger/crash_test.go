package ledger_test

import (
	"errors"
	"flag"
	"fmt"
	"reflect"
	"testing"

	"norikae/accounts"
	"norikae/accounts/ledger"
)

var long = flag.Bool("long", false, "longer random histories")

// histories is how many random histories are tried, of how many acts.
func histories(t *testing.T) (count, acts int) {
	switch {
	case *long:
		return 6, 100
	case testing.Short():
		return 1, 20
	default:
		return 2, 45
	}
}

// oneOf compares a list with what it was before an act and would be after it.
func oneOf(got, before, after accounts.Move) error {
	if reflect.DeepEqual(got, before) || reflect.DeepEqual(got, after) {
		return nil
	}
	return fmt.Errorf("neither the list before (%d rows) nor after (%d rows):\n%s",
		len(before.Memberships), len(after.Memberships), differs(got, after))
}

// differs shows the first difference between two lists.
func differs(got, want accounts.Move) string {
	for i := range max(len(got.Memberships), len(want.Memberships)) {
		switch {
		case i >= len(got.Memberships):
			return fmt.Sprintf("row %d is missing: %+v", i, want.Memberships[i])
		case i >= len(want.Memberships):
			return fmt.Sprintf("row %d should not be there: %+v", i, got.Memberships[i])
		case got.Memberships[i] != want.Memberships[i]:
			return fmt.Sprintf("row %d:\ngot  %+v\nwant %+v", i, got.Memberships[i], want.Memberships[i])
		}
	}
	for i := range max(len(got.Accounts), len(want.Accounts)) {
		switch {
		case i >= len(got.Accounts):
			return fmt.Sprintf("account %d is missing: %+v", i, want.Accounts[i])
		case i >= len(want.Accounts):
			return fmt.Sprintf("account %d should not be there: %+v", i, got.Accounts[i])
		case got.Accounts[i] != want.Accounts[i]:
			return fmt.Sprintf("account %d:\ngot  %+v\nwant %+v", i, got.Accounts[i], want.Accounts[i])
		}
	}
	got.Memberships, want.Memberships, got.Accounts, want.Accounts = nil, nil, nil, nil
	return fmt.Sprintf("rows and accounts are equal, the rest is not:\ngot  %+v\nwant %+v", got, want)
}

// TestPowerCutAtEveryWrite lets the power fail at every single write of random
// histories, in every way a write can fail, and reads the keyring anew: all that
// was acknowledged is there, the act under way is there or not, nothing else. Half
// of the readers read in one go.
func TestPowerCutAtEveryWrite(t *testing.T) {
	count, acts := histories(t)
	for seed := range count {
		t.Run(fmt.Sprint("seed", seed), func(t *testing.T) {
			t.Parallel()
			p := newPerson(int64(seed))
			s, model := newFake(), accounts.Move{}
			for range acts {
				a := p.act(model)
				before, after := model, a.model(model)
				for name, how := range faults {
					for n := 1; cut(t, s.copy(), p, a, n, how, before, after, name); n++ {
					}
				}
				l := openAt(t, s, p)
				must(t, a.on(l))
				equal(t, a.name, l.Move(), after)
				model = after
				equal(t, a.name+", read again", openAt(t, s, p).Move(), model)
				equal(t, a.name+", read in one go", openAt(t, &bulk{fake: s}, p).Move(), model)
			}
		})
	}
}

// openAt opens a store with the clock of a made-up person.
func openAt(t testing.TB, s ledger.Store, p *person) *ledger.Ledger {
	t.Helper()
	l := ledger.New(s, ledger.Options{Now: p.clock})
	t.Cleanup(l.Close)
	if err := l.Load(ctx); err != nil {
		t.Fatalf("Load: %v", err)
	}
	return l
}

// cut does an act whose n-th write fails, with all after it, and checks what is
// left. It returns false when the act has fewer writes.
func cut(t *testing.T, s *fake, p *person, a act, n int, how fault, before, after accounts.Move, name string) bool {
	t.Helper()
	l := openAt(t, either(s, n), p)
	s.breakAt(n, how)
	err := a.on(l)
	if writes, _ := s.count(); writes < n {
		must(t, err)
		return false
	}
	if err == nil {
		t.Fatalf("%s: write %d %s, and it was said to be saved", a.name, n, name)
	}
	if a.name != "import" && !errors.Is(err, ledger.ErrNotSaved) {
		t.Fatalf("%s: %v", a.name, err)
	}
	s.mend()
	fresh := openAt(t, either(s.copy(), n+len(name)), p)
	got := fresh.Move()
	if got.Lost > 1 || got.Lost == 1 && how != torn && how != tornFine {
		t.Fatalf("%s, write %d %s, read anew: %d lost", a.name, n, name, got.Lost)
	}
	got.Lost = 0 // with a torn manifest nobody can know that all is there
	if err := oneOf(got, before, after); err != nil {
		t.Fatalf("%s, write %d %s, read anew: %v", a.name, n, name, err)
	}
	if err := oneOf(l.Move(), before, after); err != nil {
		t.Fatalf("%s, write %d %s, in memory: %v", a.name, n, name, err)
	}
	if a.name == "import" {
		return true
	}
	must(t, l.Flush(ctx))
	if n := l.Unsaved(); n != 0 {
		t.Fatalf("%s: %d unsaved after Flush", a.name, n)
	}
	equal(t, fmt.Sprintf("%s, write %d %s, saved later", a.name, n, name), l.Move(), after)
	equal(t, fmt.Sprintf("%s, write %d %s, saved later, read anew", a.name, n, name), openAt(t, either(s, n+len(name)), p).Move(), after)
	return true
}
