package ledger_test

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"norikae/accounts"
	"norikae/accounts/ledger"
	"norikae/accounts/ledger/exchange"
)

// half is a store with 45 organisations, of which the first 15 are done.
func half(t testing.TB) *fake {
	t.Helper()
	s := newFake()
	l := open(t, s)
	defer l.Close()
	home := sato
	home.Home = home.Home.Tick(accounts.Remove, noon)
	must(t, l.PutAccount(ctx, home))
	var rows []accounts.Membership
	for n := range 45 {
		m := row(sato, n)
		if n < 15 {
			m = m.Tick(accounts.Remove, noon)
		}
		rows = append(rows, m)
	}
	must(t, l.Apply(ctx, accounts.Change{After: rows}, nil))
	return s
}

// TestNeverGreenAfterLoss: both slots of the shards that hold what is open cannot
// be read. What is left is all done, and yet the gate stays red, at every start,
// until the person has answered for it.
func TestNeverGreenAfterLoss(t *testing.T) {
	s := half(t)
	for _, key := range slotsOf(s) {
		if value := s.items[key]; strings.Contains(value, `"d":"org20.example"`) || strings.Contains(value, `"d":"org30.example"`) {
			s.put(key, value[:len(value)/2])
		}
	}
	lost := 45 - len(open(t, s.copy()).Move().Memberships)
	if lost == 0 {
		t.Fatal("nothing was lost")
	}
	var traces []string
	for start := range 4 {
		l := open(t, s)
		v := accounts.Gate(l.Move())
		if v.Light != accounts.Red || v.Lost != lost || l.Damage().Lost != lost || len(l.Damage().Items) == 0 {
			t.Fatalf("start %d: light %d, %d lost, %d items of damage; want %d lost", start, v.Light, v.Lost, len(l.Damage().Items), lost)
		}
		traces = l.Damage().Traces
		if !slices.Contains(traces, "org20.example") {
			t.Errorf("start %d: traces %v", start, traces)
		}
		must(t, l.Put(ctx, row(sato, 0).Tick(accounts.Remove, noon.Add(time.Duration(start)*time.Hour)))) // life goes on
		l.Close()
	}
	l := open(t, s)
	s.setErr = errFault
	if err := l.AcceptLoss(ctx); !errors.Is(err, ledger.ErrNotSaved) || l.Move().Lost != lost {
		t.Fatalf("answered for without the keyring: %v, %d lost", err, l.Move().Lost)
	}
	s.mend()
	must(t, l.AcceptLoss(ctx))
	must(t, l.AcceptLoss(ctx))
	for _, l := range []*ledger.Ledger{l, open(t, s)} {
		if n := l.Move().Lost; n != 0 || len(l.Damage().Items) != 0 {
			t.Errorf("after it was answered for: %d lost, %+v", n, l.Damage())
		}
	}
}

// TestOlderStateIsLossToo: the live slot of a shard is gone. What stands in its
// spare one says done, although the last act took a step back.
func TestOlderStateIsLossToo(t *testing.T) {
	s := newFake()
	l := open(t, s)
	m := row(msa, 1).Tick(accounts.Remove, noon)
	must(t, l.Put(ctx, m))
	before := slotsOf(s)
	must(t, l.Put(ctx, m.Untick(accounts.Try, noon.Add(time.Hour))))
	l.Close()
	for _, key := range slotsOf(s) {
		if !slices.Contains(before, key) {
			s.drop(key)
		}
	}
	for range 3 {
		l := open(t, s)
		if l.Move().Lost == 0 || !slices.Contains(l.Damage().Traces, "org1.example") && len(l.Damage().Traces) > 0 {
			t.Fatalf("%+v", l.Damage())
		}
		l.Close()
	}
}

// TestLossIsHealedFromMemory: another copy damages the store while this one still
// knows everything.
func TestLossIsHealedFromMemory(t *testing.T) {
	s := half(t)
	l := open(t, s)
	want := l.Move()
	for _, key := range slotsOf(s) {
		if strings.HasPrefix(key, "v1/s/002") {
			s.put(key, "gone")
		}
	}
	must(t, l.Load(ctx))
	for _, got := range []accounts.Move{l.Move(), open(t, s).Move()} {
		if n := unlike(got, want); n > 0 || got.Lost > 0 || len(got.Memberships) != len(want.Memberships) {
			t.Errorf("%d rows differ, %d lost", n, got.Lost)
		}
	}
}

// TestLossTravelsWithTheFile: an export of an incomplete list is incomplete.
func TestLossTravelsWithTheFile(t *testing.T) {
	s := half(t)
	for _, key := range slotsOf(s) {
		if strings.HasPrefix(key, "v1/s/001") {
			s.drop(key)
		}
	}
	l := open(t, s)
	lost, file := l.Move().Lost, export(t, l)
	if lost == 0 {
		t.Fatal("nothing was lost")
	}
	for _, mode := range []exchange.Mode{exchange.Merge, exchange.Replace} {
		other := newFake()
		l := open(t, other)
		must(t, l.ImportFile(ctx, bytes.NewReader(file), mode, nil))
		if a, b := l.Move().Lost, open(t, other).Move().Lost; a != lost || b != lost {
			t.Errorf("mode %d: %d lost, %d at the next start, want %d", mode, a, b, lost)
		}
	}
	whole := export(t, open(t, half(t)))
	must(t, l.ImportFile(ctx, bytes.NewReader(whole), exchange.Merge, nil))
	if n := open(t, s).Move().Lost; n != lost {
		t.Errorf("after a merge %d lost, want %d: nobody knows whether the file has them all", n, lost)
	}
	must(t, l.ImportFile(ctx, bytes.NewReader(whole), exchange.Replace, nil))
	if n := open(t, s).Move().Lost; n != 0 {
		t.Errorf("after the list was replaced by a whole one, %d lost", n)
	}
}

// TestStartNewKeepsTheLoss: nothing of the list could be read.
func TestStartNewKeepsTheLoss(t *testing.T) {
	s := half(t)
	for key := range s.items {
		s.put(key, "damaged "+key)
	}
	l := ledger.New(s, ledger.Options{})
	defer l.Close()
	if err := l.Load(ctx); !errors.Is(err, ledger.ErrDamaged) {
		t.Fatal(err)
	}
	must(t, l.StartNew(ctx))
	must(t, l.Put(ctx, row(msa, 1).Tick(accounts.Remove, noon)))
	for _, m := range []accounts.Move{l.Move(), open(t, s).Move()} {
		if accounts.Gate(m).Light != accounts.Red || m.Lost == 0 {
			t.Errorf("%d lost", m.Lost)
		}
	}
}

// TestProofIsKept: in the keyring, in a file, for rows and for own accounts; and a
// version that does not know of proofs can read and write the list.
func TestProofIsKept(t *testing.T) {
	s := newFake()
	l := open(t, s)
	home := msa
	home.Home = home.Home.Set(accounts.NothingToMove, accounts.PhoneOrMail, noon).Prove(noon.Add(time.Hour))
	proven := row(msa, 1).Set(accounts.NothingToMove, accounts.HomeTrusted, noon).Prove(noon.Add(2 * time.Hour))
	tried := row(msa, 2).Prove(noon)
	guess := row(msa, 3).Set(accounts.NothingToMove, accounts.HomeTrusted, noon)
	must(t, l.PutAccount(ctx, home))
	must(t, l.Apply(ctx, accounts.Change{After: []accounts.Membership{proven, tried, guess}}, nil))
	want := accounts.Move{}.WithAccount(home).With(proven, tried, guess)
	equal(t, "read again", open(t, s).Move(), want)
	equal(t, "through a file", fileOf(t, export(t, l)), want)
	for key, value := range s.items {
		if strings.Contains(value, `"v":`) && strings.Count(value, fmt.Sprintf(`"v":%q`, "")) > 0 {
			t.Errorf("%s: an empty proof is written: %s", key, value)
		}
	}
	must(t, l.Put(ctx, proven.Disprove(noon.Add(3*time.Hour))))
	if got, _ := open(t, s).Move().FindMembership(proven.Key()); got.Proven() || got.Outcome() != accounts.NotStarted {
		t.Errorf("%+v", got)
	}
}
