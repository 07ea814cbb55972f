//go:build linux

package e2e

import (
	"os"
	"slices"
	"testing"

	"norikae/accounts"
	"norikae/accounts/ledger"
	"norikae/accounts/practice"
)

// TestMainJob does what the app exists for, as a person would on the first day:
// from an empty home folder to an organisation with all four steps done, and the
// day after.
func TestMainJob(t *testing.T) {
	d := newDisplay(t, 1280, 820)
	p := newPerson(t, "ja_JP.UTF-8", "light")
	startBus(t, p)
	k := startKeyring(t, p, true)
	c := installChromium(t, p)

	first := withDoor()
	if os.Getenv(installedVar) != "" { // the program as people get it has no door
		first = shipped()
	}
	a := open(t, program(t, first), p, d, "--practice", "--keep")
	host := a.first(t, "practice pages")["host"]
	d.save(t, "first-start")
	a.welcome(t, guest().Address, oneDomain)
	id := tenant(t, oneDomain)
	a.key("Return") // starts the guided run
	a.await(t, "screen", "name", "guided")
	d.save(t, "guided")
	a.key("Escape")
	a.await(t, "screen", "name", "main")
	d.save(t, "list")

	a.key("ctrl+Return")
	a.await(t, "opened", "browser", "chromium")
	path := "/security-info?tenantId=" + id
	if first.name == withDoor().name {
		arrived(t, func() []practice.Request { return requests(t, host) }, "http", "mysignins.microsoft.com", path)
	}
	isPrivate(t, c, "http://"+host+"/mysignins.microsoft.com"+path)
	d.save(t, "private-window")

	a.tick(t, id, "1234")
	d.save(t, "four-steps")
	if got := k.items(t, ledger.PracticeService); len(got) == 0 {
		t.Error("secret-tool finds nothing in the keyring")
	}
	if got := k.items(t, ledger.Service); len(got) != 0 {
		t.Errorf("practising left %d items in the real list", len(got))
	}
	holds(t, p, ledger.PracticeService, map[string]int{id: 4})
	a.quit(t)

	// The day after: the list and no wizard. Taking the last step back shows that
	// the window knows what the keyring knows.
	a = open(t, program(t, shipped()), p, d, "--practice", "--keep")
	a.ready(t)
	d.save(t, "day-after")
	a.key("4")
	a.await(t, "saved", "membership", id, "steps", "3")
	a.key("ctrl+z")
	a.await(t, "saved", "membership", id, "steps", "4")
	holds(t, p, ledger.PracticeService, map[string]int{id: 4})
	a.quit(t)
	for _, r := range readRecords(t, a.log)[a.from:] {
		if r.matches("screen", []string{"name", "welcome"}) {
			t.Error("the wizard came up again")
		}
	}

	// As people start it practice begins anew, and leaves nothing. From its strip it
	// leads to the real list, and goes.
	a = open(t, program(t, shipped()), p, d, "--practice")
	a.await(t, "welcome", "page", "1")
	d.settle(t)
	a.key("shift+Tab", "Return")
	if code := a.wait(t, patience); code != 0 {
		t.Errorf("practice ended with code %d:\n%s", code, a.output)
	}
	d.focus(d.window(t, "^Norikae$", patience))
	d.settle(t)
	d.hands("key", "--clearmodifiers", "ctrl+q")
	records := p.path(".local", "state", "io.github.norikae", "log", "norikae.log")
	until(t, patience, "the end of the real one", func() bool {
		return slices.ContainsFunc(readRecords(t, records), func(r record) bool { return r.matches("end", nil) })
	})
	if got := k.items(t, ledger.PracticeService); len(got) != 0 {
		t.Errorf("%d items are left of the practice", len(got))
	}
}

// holds reads the keyring in another process, with the ledger's own code, and
// compares the steps reached in every tenant.
func holds(t testing.TB, p *person, service string, want map[string]int) {
	t.Helper()
	move := readLedger(t, p, service)
	got := map[string]int{}
	for _, m := range move.Memberships {
		for _, s := range accounts.Steps {
			if m.Done(s) {
				got[m.Tenant.ID] = int(s) + 1
			}
		}
	}
	for id, steps := range want {
		if got[id] != steps {
			t.Errorf("the keyring has %d steps of %s, want %d", got[id], id, steps)
		}
	}
}
