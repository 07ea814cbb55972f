package accounts_test

import (
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"norikae/accounts"
)

func TestUndoAndRedo(t *testing.T) {
	var h accounts.History
	first := accounts.Move{}.With(row("a", 1))
	c := first.ChangeTo(row("a", 1).Tick(accounts.Remove, at(1)))
	second := c.Apply(first)
	h.Did(c)
	if _, ok := h.Redo(); ok {
		t.Error("nothing was undone")
	}
	back, ok := h.Undo()
	if !ok || !reflect.DeepEqual(back.Apply(second), first) {
		t.Errorf("undone: %+v", back.Apply(second))
	}
	if _, ok := h.Undo(); ok {
		t.Error("undone twice")
	}
	again, ok := h.Redo()
	if !ok || !reflect.DeepEqual(again.Apply(first), second) {
		t.Errorf("redone: %+v", again.Apply(first))
	}
	h.Undo()
	h.Did(c)
	if _, ok := h.Redo(); ok {
		t.Error("redone after something new")
	}
}

// TestChangeLeavesTheRest: what came in from elsewhere meanwhile stays.
func TestChangeLeavesTheRest(t *testing.T) {
	m := accounts.Move{}.With(row("a", 1), row("b", 2))
	c := m.ChangeTo(row("a", 1).Tick(accounts.Try, at(1)))
	m = c.Apply(m).With(row("b", 2).Confirm(accounts.Add, at(2)), row("c", 3))
	m = c.Reverse().Apply(m)
	if x, _ := m.FindMembership(row("", 1).Key()); x.Reached() != 0 {
		t.Errorf("undone: %+v", x)
	}
	if x, _ := m.FindMembership(row("", 2).Key()); !x.Done(accounts.Add) || len(m.Memberships) != 3 {
		t.Errorf("%+v", m)
	}
}

func TestHistoryForgetsTheOldest(t *testing.T) {
	var h accounts.History
	for range 300 {
		h.Did(accounts.Change{})
	}
	n := 0
	for _, ok := h.Undo(); ok; _, ok = h.Undo() {
		n++
	}
	if n != 200 {
		t.Errorf("%d acts can be undone", n)
	}
}

// anyChange draws one act on a move.
func anyChange(t *rapid.T, m accounts.Move) accounts.Change {
	x := rowOf([]accounts.Account{work, personal}[rapid.IntRange(0, 1).Draw(t, "account")], "x", rapid.IntRange(0, 4).Draw(t, "tenant"))
	if old, ok := m.FindMembership(x.Key()); ok {
		x = old
	}
	switch rapid.IntRange(0, 5).Draw(t, "change") {
	case 0:
		if _, ok := m.FindMembership(x.Key()); ok {
			return accounts.Change{Before: []accounts.Membership{x}}
		}
		return m.ChangeTo(x)
	case 1:
		a := x.Account
		a.Label, a.Home = rapid.SampledFrom([]string{"", "会社"}).Draw(t, "label"), anyProgress(t)
		return m.ChangeAccount(a)
	case 2:
		return m.ChangeWithout(x.Account)
	case 3:
		return m.ChangeDevice(accounts.Device{New: rapid.SampledFrom([]string{"a", "b"}).Draw(t, "new")})
	default:
		x.Progress = anyProgress(t)
		return m.ChangeTo(x)
	}
}

// content is a move without the order of its lines, which removing and undoing
// may change, and without accounts that nothing but a row brought in.
func content(m accounts.Move) (map[accounts.LineKey]accounts.Progress, string) {
	rows := map[accounts.LineKey]accounts.Progress{}
	for _, x := range m.Memberships {
		rows[x.Key()] = x.Progress
	}
	return rows, m.New
}

// TestUndoTakesEverythingBack: any acts, all undone, all redone.
func TestUndoTakesEverythingBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var h accounts.History
		states := []accounts.Move{{}}
		m := accounts.Move{}
		for range rapid.IntRange(1, 10).Draw(t, "acts") {
			c := anyChange(t, m)
			m = c.Apply(m)
			h.Did(c)
			states = append(states, m)
		}
		same := func(want accounts.Move, when string) {
			rows, device := content(m)
			wantRows, wantDevice := content(want)
			if !reflect.DeepEqual(rows, wantRows) || device != wantDevice {
				t.Fatalf("%s:\ngot  %+v\nwant %+v", when, rows, wantRows)
			}
			for _, a := range want.Accounts {
				if got, ok := m.FindAccount(a.Key()); !ok || got.Home != a.Home || got.Label != a.Label {
					t.Fatalf("%s: account %+v", when, got)
				}
			}
		}
		for i := len(states) - 2; i >= 0; i-- {
			c, _ := h.Undo()
			m = c.Apply(m)
			same(states[i], "undone")
		}
		for i := 1; i < len(states); i++ {
			c, _ := h.Redo()
			m = c.Apply(m)
			same(states[i], "redone")
		}
	})
}
