//go:build linux

package e2e

import (
	"strconv"
	"testing"
	"time"

	"norikae/accounts"
	"norikae/accounts/ledger"
	"norikae/accounts/practice/state"
)

// TestJourney goes the whole way in the real window, by keyboard alone and in both
// languages: the first start, every organisation practice mode has pasted at once,
// the guided run through all of them, a green gate in the keyring, and the window
// of the next day.
func TestJourney(t *testing.T) {
	for _, l := range []look{{"ja", "ja_JP.UTF-8", "light"}, {"en", "en_US.UTF-8", "dark"}} {
		t.Run(l.lang, func(t *testing.T) {
			d := newDisplay(t, 1280, 820)
			p := newPerson(t, l.locale, l.theme)
			startBus(t, p)
			startKeyring(t, p, true)
			a := open(t, program(t, shipped()), p, d, "--practice", "--keep", "--lang", l.lang)
			n := a.firstDay(t)
			a.key("Return") // starts the guided run
			a.await(t, "screen", "name", "guided")
			a.goThrough(t, n)
			a.quit(t)

			move := readLedger(t, p, ledger.PracticeService)
			if v := accounts.Gate(move); v.Light != accounts.Green || len(move.Memberships) != n {
				t.Fatalf("light %d over %d of %d organisations, held by %+v", v.Light, len(move.Memberships), n, v.Holding)
			}
			a = open(t, program(t, shipped()), p, d, "--practice", "--keep", "--lang", l.lang)
			a.ready(t)
			a.key("ctrl+g") // nothing is left: the run says so, and a green gate
			a.await(t, "screen", "name", "guided")
			d.save(t, "journey-end-"+l.lang)
			a.quit(t)
			for _, r := range readRecords(t, a.log)[a.from:] {
				if r.matches("screen", []string{"name", "welcome"}) {
					t.Error("the wizard came up again")
				}
			}
		})
	}
}

// firstDay is the wizard up to its last page; it returns how many organisations
// were added.
func (a *app) firstDay(t testing.TB) int {
	t.Helper()
	a.await(t, "screen", "name", "welcome")
	a.write(oldPhone)
	a.key("Tab")
	a.write(newPhone)
	a.key("Tab", "Tab", "Tab")
	a.write(lastDay())
	a.key("Return")
	a.await(t, "welcome", "page", "2")
	a.write(guest().Address)
	a.key("Return")
	a.display.settle(t)
	a.key("Return")
	a.await(t, "welcome", "page", "3")
	a.key("ctrl+a")
	all := state.Organisations()
	for i, o := range all {
		if i > 0 {
			a.key("Return")
		}
		a.write(o.Domain)
	}
	count := strconv.Itoa(len(all))
	added, err := strconv.Atoi(a.await(t, "resolved", "answered", count, "total", count)["addable"])
	if err != nil || added < 25 {
		t.Fatalf("%d of %s organisations can be added, %v", added, count, err)
	}
	a.key("ctrl+Return")
	a.await(t, "welcome", "page", "4")
	return added
}

// goThrough ticks the four steps of every line of the guided run: the account's
// own first, then one organisation after the other.
func (a *app) goThrough(t testing.TB, organisations int) {
	t.Helper()
	a.display.settle(t)
	a.key("1", "2", "3", "4") // the account itself; the log tells of organisations alone
	a.display.settle(t)
	a.key("n")
	for range organisations {
		time.Sleep(still)
		a.key("1", "2", "3", "4")
		a.await(t, "saved", "steps", "4")
		a.key("n")
	}
}
