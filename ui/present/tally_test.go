package present

import (
	"fmt"
	"testing"
	"time"

	"pgregory.net/rapid"

	"norikae/accounts"
	"norikae/tenantlookup"
	"norikae/ui/i18n"
)

// anyMove is a move whose lines stand anywhere they can.
func anyMove(t *rapid.T) accounts.Move {
	at := time.Unix(1_790_000_000, 0)
	people := []accounts.Account{{Kind: accounts.Work, Address: "a@x.example"}, {Kind: accounts.Personal, Address: "b@y.example"}, {Kind: accounts.EmailCode, Address: "c@z.example"}}
	for i := range people {
		people[i].Home = anyProgress(t, at)
	}
	m := accounts.Move{Device: accounts.Device{Old: []string{"Old"}, New: "New"}, Accounts: people[:rapid.IntRange(1, 3).Draw(t, "accounts")]}
	for i := range rapid.IntRange(0, 12).Draw(t, "rows") {
		x := accounts.NewMembership(rapid.SampledFrom(m.Accounts).Draw(t, "account"), tenantlookup.Tenant{
			ID: fmt.Sprintf("c0ffee01-1a2b-4c3d-8e4f-%012d", i), Domain: fmt.Sprint(i, ".example"), Cloud: tenantlookup.Clouds()[0],
		})
		x.Progress = anyProgress(t, at)
		m = m.With(x)
	}
	return m
}

func anyProgress(t *rapid.T, at time.Time) (p accounts.Progress) {
	if n := rapid.IntRange(0, 4).Draw(t, "steps"); n > 0 {
		p = p.Tick(accounts.Step(n-1), at)
	}
	if o := rapid.SampledFrom([]accounts.Outcome{accounts.NotStarted, accounts.NothingToMove, accounts.Left, accounts.Waiting, accounts.Skipped}).Draw(t, "outcome"); o != accounts.NotStarted {
		p = p.Set(o, accounts.NoReason, at)
	}
	if rapid.Bool().Draw(t, "proven") {
		p = p.Prove(at)
	}
	return p
}

// TestOneNumberEverywhere: what is settled and what remains add up, whatever the
// list, and are what holds the gate closed; an account's numbers add up to the
// list's; and the words name just these numbers.
func TestOneNumberEverywhere(t *testing.T) {
	w, err := i18n.New(i18n.English)
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(t *rapid.T) {
		m := anyMove(t)
		v := accounts.Gate(m)
		all := TallyOf(v)
		if all.Total() != len(m.Memberships) || all.Settled() != v.Settled() {
			t.Fatalf("%+v of %d rows, %d settled", all, len(m.Memberships), v.Settled())
		}
		if holding := all.Unsettled(); holding != len(v.Holding) {
			t.Fatalf("%d remain, %d hold the gate closed", holding, len(v.Holding))
		}
		var sum Tally
		for _, a := range m.Accounts {
			one := TallyFor(m, a)
			sum.Done, sum.Nothing, sum.Left, sum.Guessed = sum.Done+one.Done, sum.Nothing+one.Nothing, sum.Left+one.Left, sum.Guessed+one.Guessed
			sum.ToDo, sum.Waiting, sum.Postponed = sum.ToDo+one.ToDo, sum.Waiting+one.Waiting, sum.Postponed+one.Postponed
			sum.Own, sum.OwnOf = sum.Own+one.Own, sum.OwnOf+one.OwnOf
		}
		if sum != all {
			t.Fatalf("accounts add up to %+v, the list is %+v", sum, all)
		}
		want := fmt.Sprintf("%d of %d settled", all.Settled(), all.Total())
		if got := all.SettledText(w); got != want {
			t.Fatalf("%q, want %q", got, want)
		}
		if sign := Gate(w, m, v, true); len(m.Memberships) > 0 && v.Light == accounts.Red && sign.Text != all.RemainingText(w) {
			t.Fatalf("the gate says %q, the list %q", sign.Text, all.RemainingText(w))
		}
	})
}

// TestThePaceIsEnough: so many a day are enough to have nothing left on the last day,
// one fewer is not, and where nothing remains, or no day is left, there is no pace.
func TestThePaceIsEnough(t *testing.T) {
	w, err := i18n.New(i18n.English)
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(t *rapid.T) {
		m := anyMove(t)
		v := accounts.Gate(m)
		tally, days := TallyOf(v), rapid.IntRange(-2, 30).Draw(t, "days")
		n := tally.PerDay(days)
		switch {
		case days <= 0 || len(v.Holding) == 0:
			if n != 0 {
				t.Fatalf("%d a day for %d in %d days", n, len(v.Holding), days)
			}
		case n*days < len(v.Holding) || (n-1)*days >= len(v.Holding):
			t.Fatalf("%d a day for %d in %d days", n, len(v.Holding), days)
		}
		want := w.N("header.days", days)
		if n > 0 {
			want += fmt.Sprintf(", %d a day", n)
		}
		if got := tally.DaysText(w, days); got != want {
			t.Fatalf("%q, want %q", got, want)
		}
	})
}
