//go:build linux

package e2e

import (
	"testing"
	"time"

	"norikae/accounts"
	"norikae/accounts/ledger"
)

// blocked is what a page of Microsoft's shows to somebody whom the organisation
// never assigned: only its administrator can help. The IDs are made up.
const blocked = "AADSTS50105: The signed in user is not assigned to a role for the application. " +
	"Trace ID: 1b2c3d4e-aaaa-4bbb-8ccc-0123456789ab Correlation ID: 2c3d4e5f-bbbb-4ccc-8ddd-0123456789ab Timestamp: 2026-11-22 03:10:11Z"

// TestErrorToLetterToGate: a person whose sign-in fails puts the error in, reads
// what it means, copies the letter to the administrator, says that it is sent,
// and finds the organisation at the gate as one that waits.
func TestErrorToLetterToGate(t *testing.T) {
	d := newDisplay(t, 1280, 820)
	p := newPerson(t, "en_GB.UTF-8", "light")
	startBus(t, p)
	startKeyring(t, p, true)
	installBrowser(t, p, "chromium", "/bin/false") // nothing is opened here
	a := open(t, program(t, shipped()), p, d, "--practice", "--keep")
	a.start(t, guest().Address, oneDomain)
	id := tenant(t, oneDomain)

	a.key("ctrl+i")
	a.await(t, "screen", "name", "stuck")
	a.write(blocked)
	a.await(t, "explained", "aadsts", "50105", "known", "true", "family", "account")
	d.settle(t)
	d.save(t, "explained")
	a.writeLetter(t)
	a.key("Tab", "Return") // from the mail program to Copy
	a.await(t, "letter", "way", "copy")
	d.settle(t)
	d.save(t, "letter")

	// What is on the clipboard now is the letter: pasted where errors go, it is
	// read again, because the letter holds the code. Before that the field says
	// something else.
	a.key("Escape")
	a.await(t, "screen", "name", "stuck")
	a.key("ctrl+a", "x")
	a.await(t, "explained", "aadsts", "")
	a.key("ctrl+a", "ctrl+v")
	a.await(t, "explained", "aadsts", "50105", "known", "true")

	asked := time.Now()
	a.writeLetter(t)
	a.key("Tab", "Return")
	a.await(t, "letter", "way", "copy")
	a.key("Tab", "Tab", "Tab", "Return") // past the two files to "I have sent it"
	a.await(t, "screen", "name", "main")
	a.await(t, "saved", "membership", id, "steps", "0")
	d.save(t, "waiting")
	waits(t, p, id, asked)

	a.key(menu(3, 2)...)
	a.await(t, "screen", "name", "gate")
	d.settle(t)
	d.save(t, "gate-names-it")
	a.write("h") // Harborline Studio, by its first letter
	a.key("Return")
	a.await(t, "screen", "name", "followUp") // only a line that waits is followed up
	a.key("Escape")
	a.await(t, "screen", "name", "gate")
	a.quit(t)
	waits(t, p, id, asked)
}

// writeLetter goes from the field for errors to the explanation's first button,
// which writes the letter, past the button that reads a file.
func (a *app) writeLetter(t testing.TB) {
	t.Helper()
	a.key("Tab", "Tab", "Return")
	a.await(t, "screen", "name", "letter")
}

// waits reads the keyring in another process: the organisation waits since now,
// with no step done.
func waits(t testing.TB, p *person, id string, asked time.Time) {
	t.Helper()
	for _, m := range readLedger(t, p, ledger.PracticeService).Memberships {
		if m.Tenant.ID != id {
			continue
		}
		if m.Outcome() != accounts.Waiting || m.Since.Before(asked.Add(-time.Minute)) || m.Since.After(time.Now().Add(time.Minute)) || m.Done(accounts.Open) {
			t.Errorf("the keyring has %+v", m.Progress)
		}
		return
	}
	t.Error("the keyring does not have the organisation")
}
