//go:build linux

package ledger_test

import (
	"context"
	"os/exec"
	"slices"
	"strings"
	"testing"
	"time"

	"norikae/accounts"
	"norikae/accounts/ledger"
)

// Limits of the benchmarks, on gnome-keyring with 1,000 memberships.
const (
	loadLimit = 300 * time.Millisecond
	tickLimit = 60 * time.Millisecond
	addLimit  = 2 * time.Second
)

// counting counts the items that a keyring reads, one by one or in one go, and
// writes.
type counting struct {
	ledger.Store
	gets, sets, many int
	bytes            int
}

func (c *counting) GetMany(ctx context.Context, keys []string) map[string]string {
	b, ok := c.Store.(bulkReader)
	if !ok {
		return nil
	}
	values := b.GetMany(ctx, keys)
	for _, value := range values {
		c.many++
		c.bytes += len(value)
	}
	return values
}

func (c *counting) Get(key string) (string, error) {
	c.gets++
	value, err := c.Store.Get(key)
	c.bytes += len(value)
	return value, err
}

func (c *counting) Set(key, value string) error {
	c.sets++
	return c.Store.Set(key, value)
}

// keyring is an empty real keyring with a list in it.
func keyring(b *testing.B, list []accounts.Membership) (*counting, *ledger.Ledger) {
	b.Helper()
	if _, err := exec.LookPath("gnome-keyring-daemon"); err != nil {
		b.Skip("gnome-keyring-daemon is not installed")
	}
	startDaemon(b, true)
	s := &counting{Store: real()}
	l := open(b, s)
	must(b, l.EraseAll(ctx))
	must(b, l.Apply(ctx, accounts.Change{After: list}, nil))
	return s, l
}

// limited times an operation and reports the typical time beside the limit. The
// median is what a person meets: other programs of a shared machine make single
// runs slow.
func limited(b *testing.B, limit time.Duration, prepare, do func()) {
	b.Helper()
	var took []time.Duration
	for b.Loop() {
		prepare()
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

func BenchmarkLoad1000(b *testing.B) {
	s, _ := keyring(b, thousand())
	limited(b, loadLimit, func() { s.gets, s.many, s.bytes = 0, 0, 0 }, func() { open(b, s) })
	b.ReportMetric(float64(s.gets+s.many), "reads")
	b.ReportMetric(float64(s.many), "reads-in-one-go")
	b.ReportMetric(float64(s.bytes)/1000, "kB")
}

// BenchmarkReads: the same number of tenants with more to say, and more tenants
// with less: reads follow the bytes.
func BenchmarkReads(b *testing.B) {
	for name, list := range map[string][]accounts.Membership{
		"1000-plain": thousand(), "500-plain": thousand()[:500], "500-notes": noted(thousand()[:500]),
	} {
		b.Run(name, func(b *testing.B) {
			s := &counting{Store: newFake()}
			l := open(b, s)
			must(b, l.Apply(ctx, accounts.Change{After: list}, nil))
			for b.Loop() {
				s.gets, s.bytes = 0, 0
				open(b, s)
			}
			b.ReportMetric(float64(s.gets), "reads")
			b.ReportMetric(float64(s.bytes)/float64(s.gets), "bytes/read")
		})
	}
}

func noted(list []accounts.Membership) []accounts.Membership {
	for i := range list {
		list[i].Note = strings.Repeat("担当者に確認", 8)
	}
	return list
}

func BenchmarkTick(b *testing.B) {
	list := thousand()
	s, l := keyring(b, list)
	n, most := 0, 0
	limited(b, tickLimit, func() { s.sets = 0 }, func() {
		m := list[n%len(list)].Tick(accounts.Step(n/len(list)%4), noon.Add(time.Duration(n)*time.Second))
		list[n%len(list)] = m
		must(b, l.Put(ctx, m))
		n, most = n+1, max(most, s.sets)
	})
	b.ReportMetric(float64(most), "writes-most")
	b.ReportMetric(2, "writes-most-limit")
}

func BenchmarkAdd500(b *testing.B) {
	list := thousand()
	s, l := keyring(b, list[:500])
	steps := 0
	limited(b, addLimit, func() {
		must(b, l.EraseAll(ctx))
		must(b, l.Apply(ctx, accounts.Change{After: list[:500]}, nil))
		s.sets, steps = 0, 0
	}, func() {
		must(b, l.Apply(ctx, accounts.Change{After: list[500:]}, func(done, total int) { steps++ }))
	})
	b.ReportMetric(float64(s.sets), "writes")
	b.ReportMetric(float64(steps), "progress-steps")
}
