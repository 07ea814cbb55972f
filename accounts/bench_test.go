package accounts_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"norikae/accounts"
)

// rulesLimit is for gate, filter and sort of 5,000 memberships together: what a
// person notices of one stroke.
const rulesLimit = 16 * time.Millisecond

// fiveThousand makes up a large move.
func fiveThousand() accounts.Move {
	rows := make([]accounts.Membership, 0, 5000)
	for n := range 5000 {
		m := rowOf([]accounts.Account{work, personal}[n%2], fmt.Sprintf("%d 東都電機ホールディングス株式会社", n*7919%5000), n)
		switch n % 7 {
		case 1:
			m = m.Tick(accounts.Step(n%4), at(n%500))
		case 2:
			m = m.Set(accounts.Waiting, 0, at(n%300))
		case 3:
			m = m.Tick(accounts.Remove, at(n%300))
		}
		rows = append(rows, m)
	}
	return accounts.Move{}.With(rows...)
}

// limited times an operation and reports the typical time beside the limit. The
// median is what a person meets: other programs of a shared machine make single
// runs slow.
func limited(b *testing.B, limit time.Duration, do func()) {
	var took []time.Duration
	for b.Loop() {
		begun := time.Now()
		do()
		took = append(took, time.Since(begun))
	}
	slices.Sort(took)
	median := took[len(took)/2]
	b.ReportMetric(float64(median.Microseconds())/1000, "ms")
	b.ReportMetric(float64(took[0].Microseconds())/1000, "ms-least")
	b.ReportMetric(float64(limit.Milliseconds()), "ms-limit")
	b.ReportMetric(0, "ns/op")
}

// BenchmarkRules5000 is what the window computes after every tick.
func BenchmarkRules5000(b *testing.B) {
	m := fiveThousand()
	limited(b, rulesLimit, func() {
		accounts.Gate(m)
		accounts.Arrange(m.Memberships, accounts.View{Filter: accounts.FilterToDo, Sort: accounts.SortRisk})
	})
}

func BenchmarkGate5000(b *testing.B) {
	m := fiveThousand()
	limited(b, rulesLimit, func() { accounts.Gate(m) })
}

func BenchmarkArrange5000(b *testing.B) {
	m := fiveThousand()
	views := map[string]accounts.View{
		"risk": {}, "name": {Sort: accounts.SortName}, "touched": {Sort: accounts.SortTouched},
		"search":  {Search: "電機 49"},
		"account": {Account: work.Key(), Filter: accounts.FilterToDo},
	}
	for name, v := range views {
		b.Run(name, func(b *testing.B) {
			limited(b, rulesLimit, func() { accounts.Arrange(m.Memberships, v) })
		})
	}
}

// BenchmarkTick5000 is one tick on the list the window holds.
func BenchmarkTick5000(b *testing.B) {
	m := fiveThousand()
	limited(b, rulesLimit, func() {
		c := m.ChangeTo(m.Memberships[2500].Tick(accounts.Try, at(1)))
		c.Apply(m)
	})
}
