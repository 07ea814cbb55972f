//go:build linux

package e2e

import (
	"strconv"
	"sync"
	"testing"
	"time"

	"norikae/accounts/ledger"
	"norikae/accounts/practice/state"
)

// several lists the domains of n organisations in the public cloud, oneDomain
// first.
func several(t testing.TB, n int) []string {
	t.Helper()
	domains := []string{oneDomain}
	for _, o := range state.Organisations() {
		switch o.Shows {
		case state.Ordinary, state.ConsentRefused, state.MFANeeded, state.SessionExpired, state.SameNames,
			state.AwaitsAdmin, state.TrustsHome:
			domains = append(domains, o.Domain)
		}
	}
	if len(domains) < n {
		t.Fatalf("practice mode has %d such organisations, %d are needed", len(domains), n)
	}
	return domains[:n]
}

// TestKilled pulls the plug again and again while steps are ticked as fast as
// they can be typed. Whatever the log says was saved must be in the keyring, and
// the next start asks no questions.
func TestKilled(t *testing.T) {
	d := newDisplay(t, 1280, 820)
	p := newPerson(t, "en_US.UTF-8", "dark")
	startBus(t, p)
	startKeyring(t, p, true)
	domains := several(t, 8)
	a := open(t, program(t, shipped()), p, d, "--practice", "--keep")
	a.start(t, guest().Address, domains...)

	saved := map[string]int{} // steps by tenant, as acknowledged
	for round, domain := range domains {
		// The plug is pulled somewhere among the four ticks of one organisation,
		// each round a little later.
		a.choose(domain)
		steps := []string{"1", "2", "3", "4"}
		if round == 0 { // however busy the machine is, one step is acknowledged
			a.tick(t, tenant(t, domain), "1")
			steps = steps[1:]
		}
		var plug sync.WaitGroup
		plug.Go(func() {
			time.Sleep(time.Duration(60+55*round) * time.Millisecond)
			a.kill(t)
		})
		a.key(steps...)
		plug.Wait()
		a.collect(t, saved)
		a.checkAgainst(t, saved)

		a = open(t, program(t, shipped()), p, d, "--practice", "--keep")
		a.ready(t)
		for _, r := range readRecords(t, a.log)[a.from:] {
			if r["msg"] == "screen" && r["name"] != "main" {
				t.Errorf("after the plug was pulled the app shows %s", r["name"])
			}
		}
	}
	if len(saved) == 0 {
		t.Error("nothing was saved before the plug was pulled, in any round")
	}
	t.Logf("acknowledged before the plug was pulled: %v", saved)
	a.quit(t)
	a.checkAgainst(t, saved)
}

// collect notes the steps that were acknowledged in this run.
func (a *app) collect(t testing.TB, saved map[string]int) {
	t.Helper()
	for _, r := range readRecords(t, a.log)[a.from:] {
		if r["msg"] != "saved" {
			continue
		}
		steps, err := strconv.Atoi(r["steps"])
		if err != nil {
			t.Fatal(err)
		}
		if id := r["membership"]; steps > 0 {
			saved[id] = max(saved[id], steps)
		}
	}
}

// checkAgainst compares the keyring with what was acknowledged. It may be ahead:
// written, but the plug was pulled before it was said. Every step is a key that
// was pressed once, so behind means lost.
func (a *app) checkAgainst(t testing.TB, saved map[string]int) {
	t.Helper()
	move := readLedger(t, a.person, ledger.PracticeService)
	reached := map[string]int{}
	for _, m := range move.Memberships {
		reached[m.Tenant.ID] = m.Reached()
	}
	for id, steps := range saved {
		if reached[id] < steps {
			t.Errorf("%s: the app said %d steps were saved, the keyring has %d", id, steps, reached[id])
		}
	}
}
