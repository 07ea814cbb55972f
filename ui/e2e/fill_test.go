//go:build linux

package e2e

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"testing"
	"time"

	"norikae/accounts"
	"norikae/accounts/ledger"
	"norikae/tenantlookup"
)

// fillVar makes this test binary put so many organisations into the person's
// list, in a process of its own as with readerVar.
const fillVar = "NORIKAE_E2E_FILL"

// fill puts organisations into the person's list.
func (p *person) fill(t testing.TB, n int) {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), os.Args[0])
	cmd.Env = append(p.toolEnv(), fillVar+"="+strconv.Itoa(n))
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("filling the keyring: %v\n%s", err, out)
	}
}

// fillLedger is the other process.
func fillLedger(count string) error {
	n, err := strconv.Atoi(count)
	if err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Minute)
	defer cancel()
	l, err := ledger.Open(ctx, ledger.System(ledger.Service))
	if err != nil {
		return err
	}
	defer l.Close()
	list := make([]accounts.Membership, n)
	for i := range list {
		list[i] = accounts.NewMembership(guest(), tenantlookup.Tenant{
			ID:     fmt.Sprintf("%08x-1a2b-4c3d-8e4f-5a6b7c8d9e00", i),
			Domain: fmt.Sprintf("organisation-%d.example", i), Cloud: tenantlookup.Clouds()[0],
		})
		list[i].Name = fmt.Sprintf("組織 %d", i)
	}
	return l.Apply(ctx, accounts.Change{After: list}, nil)
}

// BenchmarkFiveThousand compares the window over 5,000 organisations with the one
// over none, both with the real keyring: the time from the start of the process
// to the first picture, and the memory once the list is there. Both take turns.
func BenchmarkFiveThousand(b *testing.B) {
	d := newDisplay(b, 1280, 820)
	var people []*person
	for _, n := range []int{1, 5000} {
		p := newPerson(b, "ja_JP.UTF-8", "light")
		startBus(b, p)
		startKeyring(b, p, true)
		p.fill(b, n)
		people = append(people, p)
	}
	path := program(b, shipped())
	for b.Loop() {
		times, sizes := make([][]time.Duration, 2), make([][]int, 2)
		for round := range rounds + 1 {
			for i, p := range people {
				start := time.Now()
				w := launch(b, path, p, d)
				d.firstFrame(b)
				if round > 0 { // the first one warms the caches of the system and of fonts
					times[i] = append(times[i], time.Since(start))
				}
				if round < 3 {
					time.Sleep(4 * time.Second) // until the list was read and shown
					sizes[i] = append(sizes[i], resident(b, w))
				}
				w.kill(b)
				until(b, patience, "empty screen", func() bool { return blank(d.raw(b)) })
			}
		}
		few, all := median(times[0]), median(times[1])
		b.ReportMetric(float64(few.Milliseconds()), "ms-none")
		b.ReportMetric(float64(all.Milliseconds()), "ms-5000")
		b.ReportMetric(float64(all)/float64(few), "x-none")
		b.ReportMetric(1.3, "x-none-limit")
		b.ReportMetric(float64(median(sizes[1])-median(sizes[0]))/1024, "MB-above")
		b.ReportMetric(40, "MB-above-limit")
	}
}
