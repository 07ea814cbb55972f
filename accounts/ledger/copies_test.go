package ledger_test

import (
	"fmt"
	"math/rand"
	"slices"
	"testing"
	"time"

	"norikae/accounts"
	"norikae/accounts/ledger"
)

// pair opens one keyring twice, as two copies of the app or two machines with a
// roaming keyring do. One of them reads in one go.
func pair(t testing.TB, s *fake) (a, b *ledger.Ledger) {
	t.Helper()
	return open(t, s), open(t, &bulk{fake: s})
}

// find returns a row that must be there.
func find(t testing.TB, l *ledger.Ledger, m accounts.Membership) accounts.Membership {
	t.Helper()
	got, ok := l.Move().FindMembership(m.Key())
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
		ticked := map[accounts.LineKey]accounts.Step{}
		for n := range 150 {
			l := []*ledger.Ledger{a, b}[r.Intn(2)]
			m := row([]accounts.Account{sato, msa}[r.Intn(2)], r.Intn(40))
			if old, ok := l.Move().FindMembership(m.Key()); ok {
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

// oneRow is the row that two copies change, and what each does to it; a zero
// result removes it.
type oneRow struct {
	name  string
	a, b  func(m accounts.Membership) accounts.Membership
	there bool
	steps string // reached, by their letters
	note  string
	done  bool
}

func oneRowTests() []oneRow {
	at := func(h int) time.Time { return noon.Add(time.Duration(h) * time.Hour) }
	tick := func(s accounts.Step, h int) func(accounts.Membership) accounts.Membership {
		return func(m accounts.Membership) accounts.Membership { return m.Tick(s, at(h)) }
	}
	untick := func(s accounts.Step, h int) func(accounts.Membership) accounts.Membership {
		return func(m accounts.Membership) accounts.Membership { return m.Untick(s, at(h)) }
	}
	note := func(text string, h int) func(accounts.Membership) accounts.Membership {
		return func(m accounts.Membership) accounts.Membership {
			m.Note, m.Touched = text, at(h)
			return m
		}
	}
	waiting := func(m accounts.Membership) accounts.Membership { return m.Set(accounts.Waiting, 0, at(1)) }
	remove := func(accounts.Membership) accounts.Membership { return accounts.Membership{} }
	return []oneRow{
		{name: "tick and note", a: tick(accounts.Add, 1), b: note("b", 2), there: true, steps: "oa", note: "b"},
		{name: "two notes: the newer one", a: note("a", 3), b: note("b", 2), there: true, steps: "o", note: "a"},
		{name: "another copy's step is taken back", a: tick(accounts.Try, 1), b: untick(accounts.Open, 2), there: true},
		{name: "a tick by one who has not seen the untick", a: untick(accounts.Open, 1), b: tick(accounts.Add, 2), there: true, steps: "oa"},
		{name: "waiting, then done", a: waiting, b: tick(accounts.Remove, 2), there: true, steps: "oatr", done: true},
		{name: "removed, then ticked", a: remove, b: tick(accounts.Add, 30), there: true, steps: "oa"},
		{name: "ticked, then removed", a: tick(accounts.Add, -1), b: remove},
	}
}

// reached lists the steps of a row by their letters.
func reached(m accounts.Membership) string {
	out := ""
	for i, c := range "oatr" {
		if m.Done(accounts.Step(i)) {
			out += string(c)
		}
	}
	return out
}

// TestWhatTwoCopiesDoToOneRow: a acts, then b, which has not seen it.
func TestWhatTwoCopiesDoToOneRow(t *testing.T) {
	start := row(sato, 1).Tick(accounts.Open, noon)
	for _, test := range oneRowTests() {
		t.Run(test.name, func(t *testing.T) {
			s := newFake()
			now := noon
			clock := func() time.Time { now = now.Add(time.Hour); return now }
			a, b := ledger.New(s, ledger.Options{Now: clock}), ledger.New(s, ledger.Options{Now: clock})
			defer a.Close()
			defer b.Close()
			must(t, a.Load(ctx))
			must(t, a.Put(ctx, start))
			must(t, b.Load(ctx))
			must(t, change(a, start, test.a(start)))
			must(t, change(b, start, test.b(start)))
			if len(b.Merged()) != 1 {
				t.Error("the merge is not told")
			}
			must(t, a.Load(ctx))
			equal(t, "the two copies", a.Move(), b.Move())
			m, ok := a.Move().FindMembership(start.Key())
			if ok != test.there || reached(m) != test.steps || m.Note != test.note || (m.Outcome() == accounts.Done) != test.done {
				t.Errorf("there: %v, %+v", ok, m)
			}
		})
	}
}

// change puts a row, or removes it when it has become nothing.
func change(l *ledger.Ledger, m, after accounts.Membership) error {
	if after == (accounts.Membership{}) {
		return l.Remove(ctx, m)
	}
	return l.Put(ctx, after)
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

// TestAnotherCopysUndoHolds: what a copy writes that has not seen the undo does not bring
// the steps back, neither of a row nor of an account.
func TestAnotherCopysUndoHolds(t *testing.T) {
	s := newFake()
	a, b := pair(t, s)
	before, home := row(sato, 1).Tick(accounts.Open, noon), sato
	must(t, a.PutAccount(ctx, home))
	must(t, a.Put(ctx, before))
	done, doneHome := before.Tick(accounts.Remove, noon.Add(time.Hour)), home
	doneHome.Home = home.Home.Tick(accounts.Remove, noon.Add(time.Hour))
	must(t, a.Put(ctx, done))
	must(t, a.PutAccount(ctx, doneHome))
	must(t, b.Load(ctx))

	must(t, a.Put(ctx, before)) // undo
	must(t, a.PutAccount(ctx, home))
	noted := find(t, b, before)
	noted.Note, noted.Touched = "b", noon.Add(2*time.Hour)
	named := doneHome
	named.Label = "会社"
	must(t, b.Apply(ctx, accounts.Change{After: []accounts.Membership{noted}, AccountsAfter: []accounts.Account{named}}, nil))
	must(t, a.Load(ctx))
	equal(t, "the two copies", a.Move(), b.Move())
	if got := find(t, a, before); got.Done(accounts.Add) || !got.Done(accounts.Open) || got.Note != "b" {
		t.Errorf("the row: %+v", got)
	}
	if got, _ := a.Move().FindAccount(home.Key()); got.Home.Done(accounts.Open) || got.Label != "会社" {
		t.Errorf("the account: %+v", got)
	}
}

// TestAnAccountStaysForAnotherCopysRow with its own progress, although this copy removed
// it with all rows that it knew.
func TestAnAccountStaysForAnotherCopysRow(t *testing.T) {
	s := newFake()
	a, b := pair(t, s)
	home := sato
	home.Home = home.Home.Tick(accounts.Remove, noon)
	must(t, a.PutAccount(ctx, home))
	must(t, a.Put(ctx, row(sato, 1)))
	must(t, b.Load(ctx))
	must(t, a.Put(ctx, row(sato, 2)))
	must(t, b.Apply(ctx, b.Move().ChangeWithout(home), nil))
	must(t, a.Load(ctx))
	equal(t, "the two copies", a.Move(), b.Move())
	got, ok := b.Move().FindAccount(home.Key())
	if rows := b.Move().Memberships; !ok || got.Home != home.Home || len(rows) != 1 || rows[0].Key() != row(sato, 2).Key() {
		t.Errorf("account %+v, there: %v; %d rows", got, ok, len(rows))
	}
	if merged := b.Merged(); !slices.Contains(merged, row(sato, 2).Key()) {
		t.Errorf("nobody says why the account stayed: %v", merged)
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
	must(t, a.Apply(ctx, device(accounts.Device{New: "a"}), nil))
	must(t, b.Apply(ctx, device(accounts.Device{New: "b"}), nil))
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
		if _, ok := model.FindMembership(m.Key()); !ok {
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
			must(t, a.Apply(ctx, accounts.Change{After: []accounts.Membership{row(sato, 1), row(sato, 2)}}, nil))
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
