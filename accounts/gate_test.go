package accounts_test

import (
	"fmt"
	"reflect"
	"testing"
	"time"

	"pgregory.net/rapid"

	"norikae/accounts"
)

// settledWork is the work account with its own security info done.
func settledWork() accounts.Account {
	a := work
	a.Home = a.Home.Tick(accounts.Remove, at(1))
	return a
}

func TestGateLights(t *testing.T) {
	done := func(n int) accounts.Membership { return row("done", n).Tick(accounts.Remove, at(1)) }
	set := func(n int, o accounts.Outcome) accounts.Membership {
		return row("set", n).Set(o, accounts.HomeTrusted, at(1))
	}
	homeOf := func(p accounts.Progress) accounts.Account { a := work; a.Home = p; return a }
	tests := []struct {
		name string
		move accounts.Move
		want accounts.Light
	}{
		{"nothing known", accounts.Move{}, accounts.Red},
		{"an account alone, done", accounts.Move{}.WithAccount(settledWork()), accounts.Red},
		{"all done", accounts.Move{}.WithAccount(settledWork()).With(done(1), done(2)), accounts.Green},
		{"done, proven to have nothing to move, left", accounts.Move{}.WithAccount(settledWork()).With(done(1), set(2, accounts.NothingToMove).Prove(at(2)), set(3, accounts.Left)), accounts.Green},
		{"nothing to move is a guess", accounts.Move{}.WithAccount(settledWork()).With(done(1), set(2, accounts.NothingToMove)), accounts.Amber},
		{"a guess beside one not begun", accounts.Move{}.WithAccount(settledWork()).With(row("", 1), set(2, accounts.NothingToMove)), accounts.Red},
		{"it asked for the old phone", accounts.Move{}.WithAccount(settledWork()).With(done(1), set(2, accounts.NothingToMove).Prove(at(2)).Disprove(at(3))), accounts.Red},
		{"all done, and one record lost", accounts.Move{Lost: 1}.WithAccount(settledWork()).With(done(1)), accounts.Red},
		{"home not begun", accounts.Move{}.With(done(1)), accounts.Red},
		{"home with nothing to move", accounts.Move{}.WithAccount(homeOf(accounts.Progress{}.Set(accounts.NothingToMove, accounts.PhoneOrMail, at(1)).Prove(at(2)))).With(done(1)), accounts.Green},
		{"home on a guess", accounts.Move{}.WithAccount(homeOf(accounts.Progress{}.Set(accounts.NothingToMove, accounts.PhoneOrMail, at(1)))).With(done(1)), accounts.Amber},
		{"home waiting", accounts.Move{}.WithAccount(homeOf(accounts.Progress{}.Set(accounts.Waiting, 0, at(1)))).With(done(1)), accounts.Amber},
		{"one waits", accounts.Move{}.WithAccount(settledWork()).With(done(1), set(2, accounts.Waiting)), accounts.Amber},
		{"one left for later", accounts.Move{}.WithAccount(settledWork()).With(done(1), set(2, accounts.Skipped)), accounts.Amber},
		{"one waits, one not begun", accounts.Move{}.WithAccount(settledWork()).With(set(1, accounts.Waiting), row("", 2)), accounts.Red},
		{"one in progress", accounts.Move{}.WithAccount(settledWork()).With(done(1), row("", 2).Tick(accounts.Try, at(1))), accounts.Red},
		{"one removed untried", accounts.Move{}.WithAccount(settledWork()).With(done(1), row("", 2).RemoveUntried(at(1))), accounts.Red},
		{"a code account has no home", accounts.Move{}.With(rowOf(code, "", 1).Tick(accounts.Remove, at(1))), accounts.Green},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			v := accounts.Gate(test.move)
			if v.Light != test.want || v.Empty != (len(test.move.Memberships) == 0) {
				t.Errorf("light %d, empty %v: %+v", v.Light, v.Empty, v)
			}
			if (v.Light == accounts.Green) != (len(v.Holding) == 0 && len(v.Unproven) == 0 && v.Lost == 0 && !v.Empty) {
				t.Errorf("light %d with %d holding it", v.Light, len(v.Holding))
			}
		})
	}
}

func TestGateOrder(t *testing.T) {
	m := accounts.Move{Started: at(3)}.With(
		row("tested, old", 1).Tick(accounts.Try, at(-9)),
		row("later", 2).Set(accounts.Skipped, 0, at(-8)),
		row("added, newer", 3).Tick(accounts.Add, at(5)),
		row("not begun", 4),
		row("waiting, older", 5).Set(accounts.Waiting, 0, at(-7)),
		row("untried", 6).RemoveUntried(at(9)),
		row("done", 7).Tick(accounts.Remove, at(1)),
	)
	v := accounts.Gate(m)
	var got []string
	for _, h := range v.Holding {
		name := h.Membership.Name
		if h.Home {
			name = "home"
		}
		got = append(got, fmt.Sprint(name, " ", h.Why))
	}
	want := []string{
		fmt.Sprint("untried ", accounts.Untried),
		fmt.Sprint("waiting, older ", accounts.AdminWaiting),
		fmt.Sprint("not begun ", accounts.NotAdded),
		fmt.Sprint("home ", accounts.NotAdded),
		fmt.Sprint("added, newer ", accounts.NotTried),
		fmt.Sprint("later ", accounts.ForLater),
		fmt.Sprint("tested, old ", accounts.NotRemoved),
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("\ngot  %q\nwant %q", got, want)
	}
	if len(v.Untried) != 1 || v.Untried[0].Membership.Name != "untried" {
		t.Errorf("untried: %+v", v.Untried)
	}
	for _, h := range v.Holding {
		if since := map[string]time.Time{"waiting, older": at(-7), "not begun": at(0), "": at(3), "added, newer": at(5)}[h.Membership.Name]; !since.IsZero() && h.Since != since {
			t.Errorf("%q since %v", h.Membership.Name, h.Since)
		}
	}
}

// proved is a row that is done, as Graph saw it.
func proved(n int) accounts.Membership {
	return row("x", n).Tick(accounts.Try, at(1)).Confirm(accounts.Add, at(2)).Confirm(accounts.Remove, at(2))
}

// designed is the gate's page as it is designed: 31 organisations.
func designed() accounts.Move {
	var rows []accounts.Membership
	add := func(count int, x func(n int) accounts.Membership) {
		for range count {
			rows = append(rows, x(len(rows)))
		}
	}
	add(8, proved)
	add(18, func(n int) accounts.Membership { return row("x", n).Tick(accounts.Remove, at(1)) })
	add(2, func(n int) accounts.Membership {
		return row("x", n).Set(accounts.NothingToMove, accounts.NoMethodThere, at(1))
	})
	add(1, func(n int) accounts.Membership { return row("x", n).Set(accounts.Waiting, 0, at(1)) })
	add(2, func(n int) accounts.Membership { return row("x", n) })
	for i := range 24 {
		rows[i].Second = accounts.SecondYes
	}
	for i := range 3 {
		rows[24+i].Second = accounts.SecondNo
	}
	return accounts.Move{}.WithAccount(settledWork()).With(rows...)
}

func TestGateCounts(t *testing.T) {
	v := accounts.Gate(designed())
	want := accounts.Verdict{
		Counts:  map[accounts.Outcome]int{accounts.Done: 26, accounts.NothingToMove: 2, accounts.Waiting: 1, accounts.NotStarted: 2},
		ByGraph: 8, ByHand: 18, Second: 24, SecondOf: 31, SecondNot: 3, Homes: 1, HomesOf: 1,
	}
	if len(v.Unproven) != 2 || v.Unproven[0].Why != accounts.Unproven || v.Unproven[0].Since != at(1) {
		t.Errorf("unproven %+v", v.Unproven)
	}
	v.Holding, v.Unproven = nil, nil
	if !reflect.DeepEqual(v, want) {
		t.Errorf("got  %+v\nwant %+v", v, want)
	}
	if v.Settled() != 28 || v.Counts[accounts.NotStarted]+v.Counts[accounts.InProgress] != 2 {
		t.Errorf("settled %d, remaining %d", v.Settled(), v.Counts[accounts.NotStarted]+v.Counts[accounts.InProgress])
	}
	half := row("half proved", 40).Tick(accounts.Try, at(1)).Confirm(accounts.Remove, at(2))
	if v := accounts.Gate(accounts.Move{}.With(half)); v.ByGraph != 0 || v.ByHand != 1 {
		t.Errorf("only the old phone's absence was seen: %+v", v)
	}
	gone := row("left", 41).Set(accounts.Left, 0, at(1))
	if v := accounts.Gate(accounts.Move{}.With(gone)); v.SecondOf != 0 {
		t.Errorf("a second method where nobody goes any more: %+v", v)
	}
}

// TestGateNeverLies: green means that no line needs the old phone, none rests on a
// guess, none was lost and all have been read, whatever was done; and every line is counted once.
func TestGateNeverLies(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := accounts.Move{}
		for n := range rapid.IntRange(0, 5).Draw(t, "rows") {
			x := rowOf([]accounts.Account{work, personal, code}[rapid.IntRange(0, 2).Draw(t, "account")], "x", n)
			x.Progress = anyProgress(t)
			m = m.With(x)
		}
		for i := range m.Accounts {
			m.Accounts[i].Home = anyProgress(t)
		}
		m.Lost, m.Unread = max(0, rapid.IntRange(-9, 3).Draw(t, "lost")), rapid.IntRange(0, 9).Draw(t, "unread") == 0
		v := accounts.Gate(m)
		open, guesses, total := 0, 0, 0
		look := func(p accounts.Progress) {
			switch {
			case !accounts.Settled(p.Outcome()):
				open++
			case p.Outcome() == accounts.NothingToMove && p.Proof.IsZero():
				guesses++
			}
		}
		for _, a := range m.Accounts {
			if a.HasHome() {
				look(a.Home)
			}
		}
		for _, x := range m.Memberships {
			look(x.Progress)
		}
		for _, n := range v.Counts {
			total += n
		}
		if len(v.Unproven) != guesses || v.Lost != m.Lost || v.Unread != m.Unread {
			t.Fatalf("%d unproven, want %d; %d lost, want %d; unread: %v, want %v", len(v.Unproven), guesses, v.Lost, m.Lost, v.Unread, m.Unread)
		}
		if len(v.Holding) != open || total != len(m.Memberships) {
			t.Fatalf("%d hold it closed, want %d; %d counted of %d", len(v.Holding), open, total, len(m.Memberships))
		}
		if got, want := v.Light == accounts.Green, open+guesses+m.Lost == 0 && len(m.Memberships) > 0 && !m.Unread; got != want {
			t.Fatalf("green: %v, want %v", got, want)
		}
	})
}

// TestLinesThatAreAlike: of lines with the same risk the older stands first, to the
// nanosecond; those that are alike in everything stay as they are in the list.
func TestLinesThatAreAlike(t *testing.T) {
	var list []accounts.Membership
	for i, added := range []time.Duration{2 * time.Hour, 0, 5, 0, 3, 0, -time.Hour, 0} {
		m := row(fmt.Sprint(i), i)
		m.Added = at(1).Add(added)
		list = append(list, m)
	}
	got := ""
	for _, h := range accounts.Gate(accounts.Move{}.WithAccount(settledWork()).With(list...)).Holding {
		got += h.Membership.Name
	}
	if want := "61357420"; got != want {
		t.Errorf("in the order %s, want %s", got, want)
	}
}
