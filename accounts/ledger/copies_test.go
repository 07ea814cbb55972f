package ledger_test

import (
	"fmt"
	"math/rand"
	"testing"
	"time"

	"norikae/accounts"
	"norikae/accounts/ledger"
)

// pair opens one keyring twice, as two copies of the app or two machines with a
// roaming keyring do.
func pair(t testing.TB, s *fake) (a, b *ledger.Ledger) {
	t.Helper()
	return open(t, s), open(t, s)
}

// find returns a row that must be there.
func find(t testing.TB, l *ledger.Ledger, m accounts.Membership) accounts.Membership {
	t.Helper()
	got, ok := l.Move().Find(m.Key())
	if !ok {
		t.Fatalf("%s is not there", m.Title())
	}
	return got
}

// TestTwoCopiesTickEverything: both work on the same rows, one after the other
// and unaware of each other. No tick is lost.
func TestTwoCopiesTickEverything(t *testing.T) {
	for seed := range int64(5) {
		s := newFake()
		a, b := pair(t, s)
		r := rand.New(rand.NewSource(seed))
		ticked := map[accounts.MembershipKey]accounts.Step{}
		for n := range 150 {
			l := []*ledger.Ledger{a, b}[r.Intn(2)]
			m := row([]accounts.Account{sato, msa}[r.Intn(2)], r.Intn(40))
			if old, ok := l.Move().Find(m.Key()); ok {
				m = old
			}
			step := accounts.Step(r.Intn(4))
			m = m.Tick(step, noon.Add(time.Duration(n)*time.Minute))
			must(t, l.Put(ctx, m))
			ticked[m.Key()] = max(ticked[m.Key()], step)
		}
		must(t, a.Load(ctx))
		must(t, b.Load(ctx))
		equal(t, "the two copies", a.Move(), b.Move())
		reopened(t, a, s)
		if len(a.Move().Memberships) != len(ticked) {
			t.Fatalf("%d rows, want %d", len(a.Move().Memberships), len(ticked))
		}
		for _, m := range a.Move().Memberships {
			if !m.Done(ticked[m.Key()]) {
				t.Fatalf("tick %d of %s is lost", ticked[m.Key()], m.Title())
			}
		}
	}
}

// TestWhatTwoCopiesDoToOneRow: a acts, then b, which has not seen it.
func TestWhatTwoCopiesDoToOneRow(t *testing.T) {
	at := func(h int) time.Time { return noon.Add(time.Duration(h) * time.Hour) }
	start := row(sato, 1).Tick(accounts.Open, at(0))
	note := func(m accounts.Membership, text string, h int) accounts.Membership {
		m.Note, m.Touched = text, at(h)
		return m
	}
	tests := []struct {
		name string
		a, b func(m accounts.Membership) accounts.Membership // zero result: remove
		want func(t *testing.T, m accounts.Membership, ok bool)
	}{
		{
			"tick and note",
			func(m accounts.Membership) accounts.Membership { return m.Tick(accounts.Add, at(1)) },
			func(m accounts.Membership) accounts.Membership { return note(m, "b", 2) },
			func(t *testing.T, m accounts.Membership, _ bool) {
				if !m.Done(accounts.Add) || m.Note != "b" {
					t.Errorf("%+v", m)
				}
			},
		},
		{
			"two notes: the newer one",
			func(m accounts.Membership) accounts.Membership { return note(m, "a", 3) },
			func(m accounts.Membership) accounts.Membership { return note(m, "b", 2) },
			func(t *testing.T, m accounts.Membership, _ bool) {
				if m.Note != "a" {
					t.Errorf("%+v", m)
				}
			},
		},
		{
			"tick and untick of another copy's step",
			func(m accounts.Membership) accounts.Membership { return m.Tick(accounts.Try, at(1)) },
			func(m accounts.Membership) accounts.Membership { return m.Untick(accounts.Open, at(2)) },
			func(t *testing.T, m accounts.Membership, _ bool) {
				if m.Done(accounts.Open) {
					t.Errorf("taken back and there again: %+v", m)
				}
			},
		},
		{
			"untick, then a tick by one who has not seen it",
			func(m accounts.Membership) accounts.Membership { return m.Untick(accounts.Open, at(1)) },
			func(m accounts.Membership) accounts.Membership { return m.Tick(accounts.Add, at(2)) },
			func(t *testing.T, m accounts.Membership, _ bool) {
				if !m.Done(accounts.Add) || !m.Done(accounts.Open) {
					t.Errorf("tick lost: %+v", m)
				}
			},
		},
		{
			"waiting, then done",
			func(m accounts.Membership) accounts.Membership { return m.Set(accounts.Waiting, 0, at(1)) },
			func(m accounts.Membership) accounts.Membership { return m.Tick(accounts.Remove, at(2)) },
			func(t *testing.T, m accounts.Membership, _ bool) {
				if m.Outcome() != accounts.Done {
					t.Errorf("%+v", m)
				}
			},
		},
		{
			"removed, then ticked",
			func(m accounts.Membership) accounts.Membership { return accounts.Membership{} },
			func(m accounts.Membership) accounts.Membership { return m.Tick(accounts.Add, at(30)) },
			func(t *testing.T, m accounts.Membership, ok bool) {
				if !ok || !m.Done(accounts.Add) {
					t.Errorf("tick lost: %v %+v", ok, m)
				}
			},
		},
		{
			"ticked, then removed",
			func(m accounts.Membership) accounts.Membership { return m.Tick(accounts.Add, at(-1)) },
			func(m accounts.Membership) accounts.Membership { return accounts.Membership{} },
			func(t *testing.T, m accounts.Membership, ok bool) {
				if ok {
					t.Errorf("removed and there again: %+v", m)
				}
			},
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s := newFake()
			now := noon
			clock := func() time.Time { now = now.Add(time.Hour); return now }
			var both [2]*ledger.Ledger
			for i := range both {
				both[i] = ledger.New(s, ledger.Options{Now: clock})
				defer both[i].Close()
				must(t, both[i].Load(ctx))
				if i == 0 {
					must(t, both[0].Put(ctx, start))
				}
			}
			for i, do := range []func(accounts.Membership) accounts.Membership{test.a, test.b} {
				if m := do(start); m == (accounts.Membership{}) {
					must(t, both[i].Remove(ctx, start))
				} else {
					must(t, both[i].Put(ctx, m))
				}
			}
			if len(both[1].Merged()) != 1 {
				t.Error("the merge is not told")
			}
			for _, l := range both {
				must(t, l.Load(ctx))
				m, ok := l.Move().Find(start.Key())
				test.want(t, m, ok)
			}
			equal(t, "the two copies", both[0].Move(), both[1].Move())
		})
	}
}

// TestUndoBesideAnotherCopy: Ctrl+Z puts the state before back, although the
// other copy wrote something on top of it meanwhile; redo likewise.
func TestUndoBesideAnotherCopy(t *testing.T) {
	s := newFake()
	a, b := pair(t, s)
	before := row(sato, 1).Tick(accounts.Open, noon)
	must(t, a.Put(ctx, before))
	after := before.Tick(accounts.Remove, noon.Add(time.Hour))
	must(t, a.Put(ctx, after))

	must(t, b.Load(ctx))
	noted := find(t, b, before)
	noted.Note, noted.Touched = "b", noon.Add(2*time.Hour)
	must(t, b.Put(ctx, noted))

	must(t, a.Put(ctx, before)) // undo
	if got := find(t, a, before); got.Done(accounts.Add) || got.Note != "b" {
		t.Fatalf("undone: %+v", got)
	}
	must(t, b.Load(ctx))
	noted = find(t, b, before)
	noted.Note, noted.Touched = "b again", noon.Add(3*time.Hour)
	must(t, b.Put(ctx, noted))
	must(t, a.Put(ctx, after)) // redo
	if got := find(t, a, before); !got.Done(accounts.Remove) || got.Note != "b again" {
		t.Fatalf("redone: %+v", got)
	}
}

// TestAccountsAndPlansOfTwoCopies are joined as well.
func TestAccountsAndPlansOfTwoCopies(t *testing.T) {
	s := newFake()
	now := noon
	clock := func() time.Time { now = now.Add(time.Minute); return now }
	a, b := ledger.New(s, ledger.Options{Now: clock}), ledger.New(s, ledger.Options{Now: clock})
	defer a.Close()
	defer b.Close()
	must(t, a.Load(ctx))
	must(t, a.PutAccount(ctx, sato))
	must(t, b.Load(ctx))
	home := sato
	home.Home = home.Home.Tick(accounts.Try, noon)
	must(t, a.PutAccount(ctx, home))
	label := sato
	label.Label = "会社"
	must(t, b.PutAccount(ctx, label))
	must(t, a.PutDevice(ctx, accounts.Device{New: "a"}))
	must(t, b.PutDevice(ctx, accounts.Device{New: "b"}))
	must(t, a.Load(ctx))
	equal(t, "the two copies", a.Move(), b.Move())
	m := a.Move()
	if got := m.Accounts[0]; got.Label != "会社" || !got.Home.Done(accounts.Try) || m.New != "b" {
		t.Fatalf("%+v, moving to %s", got, m.New)
	}
}

// TestOneCopyErases: the other one does not write the list back.
func TestOneCopyErases(t *testing.T) {
	s, _ := lived(t, 1, 30)
	a, b := pair(t, s)
	must(t, a.EraseAll(ctx))
	if err := b.Put(ctx, row(sato, 1)); err == nil {
		t.Fatal("saved into an erased keyring")
	}
	if len(s.items) != 0 {
		t.Fatalf("%d items came back", len(s.items))
	}
}

// TestOldBackupOfTheKeyring: the keyring is put back to last week's state while
// the app runs. What was acknowledged is written again.
func TestOldBackupOfTheKeyring(t *testing.T) {
	p := newPerson(6)
	s, model := newFake(), accounts.Move{}
	l := openAt(t, s, p)
	var backup *fake
	for n := range 60 {
		a := p.act(model)
		if a.name == "next move" || a.name == "remove account" {
			continue
		}
		must(t, a.on(l))
		if model = a.model(model); n == 30 {
			backup = s.copy()
		}
	}
	s.mu.Lock()
	s.items = backup.items
	s.mu.Unlock()
	must(t, l.Load(ctx))
	for _, m := range model.Memberships {
		got := find(t, l, m)
		for _, s := range accounts.Steps {
			if m.Done(s) && !got.Done(s) {
				t.Fatalf("step %d is lost: %+v", s, got)
			}
		}
	}
	for _, m := range l.Move().Memberships {
		if _, ok := model.Find(m.Key()); !ok {
			t.Fatalf("removed and there again: %+v", m)
		}
	}
	reopened(t, l, s)
}

// TestRaceWithoutLock: two copies pass the check of the manifest at the same
// time, and one's write covers the other's. The one that lost notices at its next
// change, and nothing is lost.
func TestRaceWithoutLock(t *testing.T) {
	for n := 1; n <= 4; n++ { // b acts just before a's n-th call
		t.Run(fmt.Sprint("call", n), func(t *testing.T) {
			s := newFake()
			a, b := pair(t, s)
			must(t, a.PutAll(ctx, []accounts.Membership{row(sato, 1), row(sato, 2)}, nil))
			must(t, b.Load(ctx))
			calls := 0
			hooked := &hook{fake: s, before: func() {
				if calls++; calls == n {
					must(t, b.Put(ctx, row(sato, 2).Tick(accounts.Add, noon)))
				}
			}}
			c := ledger.New(hooked, ledger.Options{})
			defer c.Close()
			must(t, c.Load(ctx))
			calls = 0
			_ = c.Put(ctx, row(sato, 1).Tick(accounts.Add, noon)) // may notice at once
			calls = 99
			must(t, b.Put(ctx, row(sato, 3)))
			must(t, c.Put(ctx, row(sato, 4)))
			must(t, b.Load(ctx))
			equal(t, "the two copies", c.Move(), b.Move())
			for _, l := range []*ledger.Ledger{b, c} {
				if !find(t, l, row(sato, 1)).Done(accounts.Add) || !find(t, l, row(sato, 2)).Done(accounts.Add) {
					t.Fatal("a tick is lost")
				}
			}
		})
	}
}

// hook is a store that lets something happen before each call.
type hook struct {
	*fake
	before func()
}

func (h *hook) Get(key string) (string, error) {
	h.before()
	return h.fake.Get(key)
}

func (h *hook) Set(key, value string) error {
	h.before()
	return h.fake.Set(key, value)
}
