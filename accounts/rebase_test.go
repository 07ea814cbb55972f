package accounts_test

import (
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"norikae/accounts"
)

// TestUndoLeavesWhatWasLearned: a name that was found out, and what another copy
// of the app did, stay when the act before them is taken back.
func TestUndoLeavesWhatWasLearned(t *testing.T) {
	first := accounts.Move{}.With(row("a", 1))
	c := first.ChangeTo(row("a", 1).Tick(accounts.Add, at(1)))
	now, _ := c.Apply(first).FindMembership(row("a", 1).Key())
	now.Name, now.Note = "Contoso", "from the other copy"
	now = now.Tick(accounts.Try, at(2)).DenyMethods(accounts.Refused, at(2))
	m := first.With(now)
	m = c.Reverse().Onto(m).Apply(m)
	got, _ := m.FindMembership(now.Key())
	if got.Name != "Contoso" || got.Note != "from the other copy" || got.MethodsAccess != now.MethodsAccess {
		t.Errorf("forgotten: %+v", got)
	}
	if !got.Done(accounts.Try) {
		t.Error("the other copy's step is taken back")
	}
	alone := c.Apply(first)
	alone = c.Reverse().Onto(alone).Apply(alone)
	if x, _ := alone.FindMembership(now.Key()); x != first.Memberships[0] {
		t.Errorf("not as before: %+v", x)
	}
}

// TestAnUndoThatOthersCover changes nothing, and is an empty change.
func TestAnUndoThatOthersCover(t *testing.T) {
	before := row("a", 1)
	before.Account.Label = "work"
	first := accounts.Move{Device: accounts.Device{New: "one"}}.WithAccount(before.Account).With(before)
	named, label := before, before.Account
	named.Name, label.Label = "Contoso", "firm"
	device := first.Device
	device.New = "two"
	c := first.ChangeTo(named)
	c.AccountsBefore, c.AccountsAfter = []accounts.Account{before.Account}, []accounts.Account{label}
	c.DeviceBefore, c.DeviceAfter = &first.Device, &device
	other := c.Apply(first)
	other.Memberships[0].Name, other.Accounts[0].Label, other.New = "Contoso Ltd", "job", "three"
	if left := c.Reverse().Onto(other); !reflect.DeepEqual(left, accounts.Change{}) {
		t.Errorf("left to undo: %+v", left)
	}
}

// TestUndoOfADecision that came between two ticks takes back the decision alone.
func TestUndoOfADecision(t *testing.T) {
	ticked := row("a", 1).Tick(accounts.Open, at(1))
	first := accounts.Move{}.With(ticked)
	c := first.ChangeTo(ticked.Set(accounts.Waiting, accounts.NoReason, at(2)))
	m := c.Apply(first)
	now := m.Memberships[0]
	now.Marks[accounts.Open].By = accounts.ByGraph
	m = m.With(now)
	m = c.Reverse().Onto(m).Apply(m)
	if got := m.Memberships[0]; got.Decided != accounts.NotStarted || got.Marks[accounts.Open].By != accounts.ByGraph {
		t.Errorf("%+v", got.Progress)
	}
}

// TestUndoOfAnAddedRow takes it away again with its name found out meanwhile, but
// not one at which something was done since.
func TestUndoOfAnAddedRow(t *testing.T) {
	c := accounts.Move{}.ChangeTo(row("a", 1), row("b", 2))
	m := c.Apply(accounts.Move{})
	named, worked := m.Memberships[0], m.Memberships[1].Tick(accounts.Open, at(3))
	named.Name = "Contoso"
	m = m.With(named, worked)
	m = c.Reverse().Onto(m).Apply(m)
	if len(m.Memberships) != 1 || m.Memberships[0] != worked {
		t.Errorf("left %+v", m.Memberships)
	}
}

// TestUndoDoesNotBringBackWhatIsGone: a row that another copy took off the list
// stays off, and an account with rows of another copy stays on.
func TestUndoDoesNotBringBackWhatIsGone(t *testing.T) {
	first := accounts.Move{}.With(row("a", 1))
	c := first.ChangeTo(row("a", 1).Tick(accounts.Open, at(1)))
	m := c.Apply(first).Without(row("a", 1).Key())
	if m = c.Reverse().Onto(m).Apply(m); len(m.Memberships) != 0 {
		t.Errorf("back: %+v", m.Memberships)
	}
	added := accounts.Move{}.ChangeAccount(work)
	m = added.Apply(accounts.Move{}).With(rowOf(work, "b", 2))
	if m = added.Reverse().Onto(m).Apply(m); len(m.Memberships) != 1 || len(m.Accounts) != 1 {
		t.Errorf("gone with its account: %+v", m)
	}
}

// TestUndoOfADevice restores what was changed of it, and nothing else.
func TestUndoOfADevice(t *testing.T) {
	before := accounts.Move{Device: accounts.Device{Old: []string{"A"}, New: "B", OldPhone: accounts.OldPhoneUsable}}
	d := before.Device
	d.New = "C"
	c := before.ChangeDevice(d)
	m := c.Apply(before)
	m.Device = m.WithOldName("SM-G991")
	m = c.Reverse().Onto(m).Apply(m)
	if m.New != "B" || len(m.Names.Old) != 1 {
		t.Errorf("%+v", m.Device)
	}
}

// TestOntoAloneChangesNothing: where nothing happened in between, a change fitted
// to the move does what it would have done, and taking it back restores the move.
func TestOntoAloneChangesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := accounts.Move{}
		for range rapid.IntRange(1, 6).Draw(t, "acts") {
			c := anyChange(t, m)
			plain, fitted := c.Apply(m), c.Onto(m).Apply(m)
			rows, device := content(plain)
			gotRows, gotDevice := content(fitted)
			if len(rows) != len(gotRows) || device != gotDevice {
				t.Fatalf("fitted %+v\nplain %+v", fitted, plain)
			}
			for k, p := range rows {
				if gotRows[k] != p {
					t.Fatalf("%v: %+v, want %+v", k, gotRows[k], p)
				}
			}
			back := c.Reverse().Onto(plain).Apply(plain)
			was, _ := content(m)
			is, _ := content(back)
			if len(was) != len(is) {
				t.Fatalf("undone: %+v, want %+v", is, was)
			}
			for k, p := range was {
				if is[k] != p {
					t.Fatalf("undone %v: %+v, want %+v", k, is[k], p)
				}
			}
			m = plain
		}
	})
}
