package store

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"norikae/accounts"
	"norikae/accounts/ledger"
	"norikae/tenantlookup"
)

var (
	worker = accounts.Account{Kind: accounts.Work, Address: "sato@myfirm.example"}
	guest  = accounts.Account{Kind: accounts.Personal, Address: "a.sato@outlook.example"}
)

var noon = time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC)

// member is an organisation; a long note keeps the shards small.
func member(a accounts.Account, n int) accounts.Membership {
	m := accounts.NewMembership(a, tenantlookup.Tenant{
		ID: fmt.Sprintf("c0ffee01-1a2b-4c3d-8e4f-%012x", n), Cloud: tenantlookup.Clouds()[0], Domain: fmt.Sprintf("org%d.example", n),
	})
	m.Note, m.Added = strings.Repeat("長いメモ", 30), noon
	return m
}

// sound reports whether a list may be called green: no line is open or a guess.
func sound(m accounts.Move) bool {
	ok := func(p accounts.Progress) bool {
		return accounts.Settled(p.Outcome()) && (p.Outcome() != accounts.NothingToMove || p.Proven())
	}
	for _, a := range m.Accounts {
		if a.HasHome() && !ok(a.Home) {
			return false
		}
	}
	for _, x := range m.Memberships {
		if !ok(x.Progress) {
			return false
		}
	}
	return len(m.Memberships) > 0
}

// actor does what a person does, at random.
type actor struct {
	t     *rapid.T
	clock time.Time
}

func (a *actor) now() time.Time {
	a.clock = a.clock.Add(time.Duration(rapid.IntRange(0, 90).Draw(a.t, "seconds")) * time.Second)
	return a.clock
}

// act does one thing in a run. Most things bring the list nearer to its end, so
// that it is often there.
func (a *actor) act(r *run) {
	m := r.store.Move()
	if len(m.Memberships) == 0 {
		return
	}
	x := m.Memberships[rapid.IntRange(0, len(m.Memberships)-1).Draw(a.t, "row")]
	home, _ := m.FindAccount(x.Account.Key())
	step := accounts.Step(rapid.IntRange(0, 3).Draw(a.t, "step"))
	switch rapid.IntRange(0, 11).Draw(a.t, "act") {
	case 0:
		r.store.Put(x.Untick(step, a.now()))
	case 1:
		r.store.Put(x.Set(accounts.NothingToMove, accounts.HomeTrusted, a.now()))
	case 2:
		r.store.Put(x.Prove(a.now()))
	case 3:
		r.store.Put(x.Disprove(a.now()))
	case 4:
		r.store.Undo()
	case 5:
		r.store.Redo()
	case 6:
		home.Home = home.Home.Untick(step, a.now())
		r.store.PutAccount(home)
	case 7:
		home.Home = home.Home.Tick(accounts.Remove, a.now())
		r.store.PutAccount(home)
	case 8:
		a.finish(r)
	case 9:
		x.Name, x.Touched = "Name "+x.Tenant.Domain, accounts.Stamp(a.now())
		r.store.Put(x)
	default:
		r.store.Put(x.Tick(step, a.now()))
	}
}

// finish brings every line to its end, except for some.
func (a *actor) finish(r *run) {
	m := r.store.Move()
	var rows []accounts.Membership
	for _, x := range m.Memberships {
		switch rapid.IntRange(0, 9).Draw(a.t, "end") {
		case 0:
			rows = append(rows, x.Set(accounts.NothingToMove, accounts.NoMethodThere, a.now()).Prove(a.now()))
		case 1:
			rows = append(rows, x.Set(accounts.Left, 0, a.now()))
		default:
			rows = append(rows, x.Clear(a.now()).Tick(accounts.Remove, a.now()))
		}
	}
	if rapid.IntRange(0, 2).Draw(a.t, "all but one") == 0 {
		rows[len(rows)-1] = m.Memberships[len(rows)-1]
	}
	r.store.Put(rows...)
	for _, x := range m.Accounts {
		x.Home = x.Home.Tick(accounts.Remove, a.now())
		r.store.PutAccount(x)
	}
}

// begin fills a vault: some organisations of two accounts.
func begin(t *rapid.T, v *vault) {
	r := start(t, v)
	defer r.end()
	var rows []accounts.Membership
	for n := range rapid.IntRange(3, 24).Draw(t, "organisations") {
		rows = append(rows, member([]accounts.Account{worker, guest}[n%2], n))
	}
	r.store.Put(rows...)
	r.settled()
}

// harm damages what is stored: items cut, emptied, gone; one slot of a shard or
// both, the manifest, all of it.
func harm(t *rapid.T, v *vault) {
	all := rapid.IntRange(0, 9).Draw(t, "everything") == 0
	for _, key := range v.keys() {
		if !all && rapid.IntRange(0, 3).Draw(t, "hurt "+key) != 0 {
			continue
		}
		v.set(func(v *vault) {
			switch value := v.items[key]; rapid.IntRange(0, 2).Draw(t, "how") {
			case 0:
				v.items[key] = value[:len(value)/2]
			case 1:
				v.items[key] = "garbage"
			default:
				delete(v.items, key)
			}
		})
	}
}

// stored is what a keyring holds, read whole.
func stored(t fataler, v *vault) accounts.Move {
	l, err := ledger.Open(context.Background(), v.copied())
	if err != nil {
		t.Fatalf("not readable before it was hurt: %v", err)
	}
	defer l.Close()
	return l.Move()
}

// checkStarts starts the app so many times more: whatever came of the list, the
// window is never green where one of the lists that may have been acknowledged was
// not.
func checkStarts(t *rapid.T, v *vault, times int, acknowledged ...accounts.Move) {
	good := false
	for _, m := range acknowledged {
		good = good || sound(m)
	}
	for n := range times {
		r := start(t, v)
		light, shown := r.light(), r.store.Move()
		if light == accounts.Green && (!good || !sound(shown) || len(shown.Memberships) < len(acknowledged[0].Memberships)) {
			t.Fatalf("start %d is green: %d rows of %d, %d lost, the list was sound: %v",
				n, len(shown.Memberships), len(acknowledged[0].Memberships), shown.Lost, good)
		}
		r.end()
	}
}

// TestGreenIsTrue: any life of a list, then damage of any kind, then starts.
func TestGreenIsTrue(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := newVault()
		begin(t, v)
		r := start(t, v)
		a := &actor{t: t, clock: noon}
		for range rapid.IntRange(0, 12).Draw(t, "acts") {
			a.act(r)
		}
		r.settled()
		if r.light() == accounts.Green != sound(r.store.Move()) {
			t.Fatalf("light %d, sound %v", r.light(), sound(r.store.Move()))
		}
		r.end()
		before := stored(t, v)
		checkStarts(t, v, 1, before)
		harm(t, v)
		checkStarts(t, v, 3, before)
	})
}

// TestGreenIsTrueWithTwoCopies: the same with two copies of the app at once.
func TestGreenIsTrueWithTwoCopies(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := newVault()
		begin(t, v)
		runs := []*run{start(t, v), start(t, v)}
		a := &actor{t: t, clock: noon}
		for range rapid.IntRange(1, 8).Draw(t, "acts") {
			r := runs[rapid.IntRange(0, 1).Draw(t, "copy")]
			a.act(r)
			r.settled()
		}
		for _, r := range runs {
			r.end()
		}
		before := stored(t, v)
		if rapid.Bool().Draw(t, "damage") {
			harm(t, v)
		}
		checkStarts(t, v, 3, before)
	})
}

// TestGreenIsTrueAfterAKill: the power fails at any write of any act; and later
// something is damaged on top.
func TestGreenIsTrueAfterAKill(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := newVault()
		begin(t, v)
		r := start(t, v)
		a := &actor{t: t, clock: noon}
		for range rapid.IntRange(0, 5).Draw(t, "acts") {
			a.act(r)
		}
		r.settled()
		before := r.store.Move()
		v.set(func(v *vault) { v.left = rapid.IntRange(0, 6).Draw(t, "writes") })
		a.act(r)
		r.settled()
		after := r.store.Move()
		r.end()
		v.set(func(v *vault) { v.left = -1 })
		checkStarts(t, v, 2, before, after)
		if rapid.Bool().Draw(t, "damage") {
			harm(t, v)
			checkStarts(t, v, 3, before, after)
		}
	})
}

// TestGreenIsTrueLockedAndBack: the keyring does not answer at a start, what is done
// meanwhile stays in memory, and then it is back.
func TestGreenIsTrueLockedAndBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := newVault()
		begin(t, v)
		before := stored(t, v)
		v.set(func(v *vault) { v.broken = errVault })
		r := start(t, v)
		if r.light() != accounts.Red || r.store.State().Known() {
			t.Fatalf("light %d, %+v while the keyring is locked", r.light(), r.store.State())
		}
		v.set(func(v *vault) { v.broken = nil })
		r.store.Open()
		r.until(func() bool { return r.store.State().Phase == Ready })
		if got := len(r.store.Move().Memberships); got != len(before.Memberships) {
			t.Fatalf("%d rows of %d", got, len(before.Memberships))
		}
		a := &actor{t: t, clock: noon}
		for range rapid.IntRange(0, 6).Draw(t, "acts") {
			a.act(r)
		}
		r.settled()
		r.end()
		before = stored(t, v)
		harm(t, v)
		checkStarts(t, v, 3, before)
	})
}

// TestAnOldListIsUnproven: rows that an earlier version stored come back unproven.
func TestAnOldListIsUnproven(t *testing.T) {
	data, err := os.ReadFile("../../accounts/ledger/testdata/keyring-v1.json")
	if err != nil {
		t.Fatal(err)
	}
	v := newVault()
	if err := json.Unmarshal(data, &v.items); err != nil {
		t.Fatal(err)
	}
	for range 3 {
		r := startT(t, v)
		var rows []accounts.Membership
		for _, m := range r.store.Move().Memberships {
			if m.Outcome() != accounts.NothingToMove {
				rows = append(rows, m.Clear(noon).Tick(accounts.Remove, noon))
			}
		}
		r.store.Put(rows...)
		for _, a := range r.store.Move().Accounts {
			a.Home = a.Home.Tick(accounts.Remove, noon)
			r.store.PutAccount(a)
		}
		r.settled()
		if v := accounts.Gate(r.store.Move()); v.Light != accounts.Amber || len(v.Unproven) != 1 {
			t.Fatalf("light %d, %d unproven", v.Light, len(v.Unproven))
		}
	}
	r := startT(t, v)
	guess := accounts.Gate(r.store.Move()).Unproven[0].Membership
	r.store.Put(guess.Prove(noon))
	r.settled()
	if startT(t, v).light() != accounts.Green {
		t.Error("proven, and still not green")
	}
}
