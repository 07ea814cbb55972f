package store

import (
	"testing"

	"pgregory.net/rapid"

	"norikae/accounts"
	"norikae/tenantlookup"
)

// lines are the lines of a list, each with where it stands.
type lines map[accounts.LineKey]accounts.Progress

func linesOf(m accounts.Move) lines {
	all := lines{}
	for _, a := range m.Accounts {
		if a.HasHome() {
			all[accounts.HomeLine(a).Key()] = a.Home
		}
	}
	for _, x := range m.Memberships {
		all[x.Key()] = x.Progress
	}
	return all
}

// sound reports whether a list may be called green: there are organisations, and no
// line is open or a guess.
func (l lines) sound() bool {
	rows := 0
	for k, p := range l {
		if !accounts.Settled(p.Outcome()) || p.Outcome() == accounts.NothingToMove && !p.Proven() {
			return false
		}
		if k.Tenant != (tenantlookup.Key{}) {
			rows++
		}
	}
	return rows > 0
}

// in reports whether another list has every line of this one.
func (l lines) in(other lines) bool {
	for k := range l {
		if _, there := other[k]; !there {
			return false
		}
	}
	return true
}

// check fails where a window is green although an acknowledged line is open, lost or
// unproven. may are the lists that may have been acknowledged: of an act that was
// killed, that before it and that after it.
func check(r *run, may ...lines) {
	r.t.Helper()
	if r.light() != accounts.Green {
		return
	}
	shown := linesOf(r.store.Move())
	for _, m := range may {
		if m.sound() && m.in(shown) && shown.sound() {
			return
		}
	}
	r.t.Fatalf("green: %d lines shown of %d, %d lost; sound: %v and %v", len(shown), len(may[0]), r.store.State().Lost, shown.sound(), may[0].sound())
}

// checkStarts starts the app so many times more.
func checkStarts(t fataler, v *vault, times int, may ...lines) {
	for range times {
		r := startSeen(t, v)
		check(r, may...)
		r.end()
	}
}

// livesOn starts the app three times more, and the person goes on with what is there.
func (a *actor) livesOn(v *vault) {
	for range 3 {
		r := startSeen(a.t, v)
		check(r, a.known)
		for range rapid.IntRange(0, 3).Draw(a.t, "acts later") {
			a.does(r)
			check(r, a.known)
		}
		r.end()
	}
	checkStarts(a.t, v, 3, a.known)
}

// TestGreenIsTrue: any life of a list, then damage of any kind, then starts, with
// and without more life.
func TestGreenIsTrue(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := newVault()
		a := begin(t, v)
		r := startSeen(t, v)
		for range rapid.IntRange(0, 12).Draw(t, "acts") {
			a.does(r)
			if green := r.light() == accounts.Green; green != a.known.sound() {
				t.Fatalf("green: %v, sound: %v", green, a.known.sound())
			}
		}
		r.end()
		checkStarts(t, v, 1, a.known)
		harm(t, v)
		checkStarts(t, v.copied(), 3, a.known)
		a.livesOn(v)
	})
}

// TestGreenIsTrueWithTwoCopies: the same with two copies of the app at once.
func TestGreenIsTrueWithTwoCopies(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := newVault()
		a := begin(t, v)
		runs := []*run{startSeen(t, v), startSeen(t, v)}
		for range rapid.IntRange(1, 10).Draw(t, "acts") {
			a.does(runs[rapid.IntRange(0, 1).Draw(t, "copy")])
		}
		for _, r := range runs {
			r.end()
		}
		checkStarts(t, v.copied(), 3, a.known)
		harm(t, v)
		a.livesOn(v)
	})
}

// TestGreenIsTrueAfterAKill: the power fails at every write of the last act, and
// later something is damaged on top.
func TestGreenIsTrueAfterAKill(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		full := newVault()
		a := begin(t, full)
		acts := rapid.IntRange(0, 4).Draw(t, "acts")
		for writes, failed := 0, true; failed; writes++ {
			v := full.copied()
			r := startSeen(t, v)
			a = a.again()
			a.known = linesOf(r.store.Move())
			for range acts {
				a.does(r)
			}
			before := linesOf(r.store.Move())
			v.set(func(v *vault) { v.left = writes })
			a.does(r)
			after := linesOf(r.store.Move())
			r.end()
			v.set(func(v *vault) { failed, v.left = v.left == 0, -1 })
			checkStarts(t, v, 3, before, after)
			if rapid.IntRange(0, 3).Draw(t, "damage") == 0 {
				harm(t, v)
				checkStarts(t, v, 3, before, after)
			}
		}
	})
}

// TestGreenIsTrueLockedAndBack: the keyring is locked at a start, or locks itself
// later. What is done meanwhile stays in memory, and then the keyring is back, or the
// app ends before.
func TestGreenIsTrueLockedAndBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := newVault()
		a := begin(t, v)
		lock := func() { v.set(func(v *vault) { v.broken = locked() }) }
		acts := func(r *run) {
			for range rapid.IntRange(0, 5).Draw(t, "acts") {
				a.does(r)
			}
		}
		lock()
		r := startSeen(t, v)
		if r.light() != accounts.Red || r.store.State().Known() {
			t.Fatalf("light %d, %+v while the keyring is locked", r.light(), r.store.State())
		}
		if rapid.Bool().Draw(t, "goes on without it") {
			r.store.KeepInMemory()
			for range rapid.IntRange(0, 5).Draw(t, "acts") {
				a.does(r)
				if r.light() != accounts.Red {
					t.Fatalf("light %d, and the saved list has not been read", r.light())
				}
			}
		}
		unlock := func(again func()) {
			v.set(func(v *vault) { v.broken = nil })
			again()
			r.until(func() bool { s := r.store.State(); return s.Known() && !s.Writing && s.Unsaved == 0 })
			a.answers(r) // all of it is stored
			check(r, a.known)
		}
		unlock(r.store.Open)
		acts(r)
		lock()
		acts(r)
		if rapid.Bool().Draw(t, "back before the end") {
			unlock(r.store.Flush)
			acts(r)
		}
		r.end()
		v.set(func(v *vault) { v.broken = nil })
		checkStarts(t, v.copied(), 3, a.known)
		harm(t, v)
		a.livesOn(v)
	})
}

// TestAnOldListIsUnproven: rows that an earlier version stored come back unproven.
func TestAnOldListIsUnproven(t *testing.T) {
	v := newVault()
	v.items = oldList(t)
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
