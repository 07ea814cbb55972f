//go:build linux

package e2e

import (
	"testing"

	"norikae/accounts/ledger"
)

// question waits for the window in which gnome-keyring asks for the password; its
// title depends on the language.
func (d *display) question(t *testing.T) (window string) {
	t.Helper()
	until(t, patience, "question for the password", func() bool {
		window = d.find("--class", "gcr-prompter")
		return window != ""
	})
	return window
}

// oneSaved makes a person whose keyring holds one organisation and is locked, as
// after a login without a password.
func oneSaved(t *testing.T, lang string) (p *person, d *display, k *keyring, id string) {
	t.Helper()
	d = newDisplay(t, 1280, 820)
	p = newPerson(t, lang, "light")
	startBus(t, p)
	k = startKeyring(t, p, true)
	id = tenant(t, oneDomain)
	a := open(t, program(t, shipped()), p, d, "--practice", "--keep")
	a.start(t, guest().Address, oneDomain)
	a.tick(t, id, "12")
	a.quit(t)
	k.kill(t)
	return p, d, startKeyring(t, p, false), id
}

// noWizard: a list that cannot be read is not an empty one, so nobody is welcomed
// as if it were the first day.
func (a *app) noWizard(t *testing.T) {
	t.Helper()
	for _, r := range readRecords(t, a.log)[a.from:] {
		if r.matches("screen", []string{"name", "welcome"}) {
			t.Error("the wizard came up though the list could not be read")
		}
	}
}

// fills waits until the list has been read without anybody's doing, and ticks a
// step in it.
func (a *app) fills(t *testing.T, id, step string) {
	t.Helper()
	a.first(t, "list read")
	a.tick(t, id, step)
}

// TestLockedKeyring: the window is there before the password is, and the list
// fills by itself once it is given.
func TestLockedKeyring(t *testing.T) {
	p, d, _, id := oneSaved(t, "ja_JP.UTF-8")
	startPrompter(t, p, d)
	a := open(t, program(t, shipped()), p, d, "--practice", "--keep")
	question := d.question(t)
	a.await(t, "browsers")
	d.focus(a.window)
	d.save(t, "locked")
	a.noWizard(t)
	d.focus(question)
	d.hands("type", "--delay", "40", password)
	d.hands("key", "Return")
	until(t, patience, "end of the question", func() bool { return d.find("--class", "gcr-prompter") == "" })
	a.fills(t, id, "3")
	d.save(t, "unlocked")
	a.quit(t)
	a.noWizard(t)
	holds(t, p, ledger.PracticeService, map[string]int{id: 3})
}

// TestDismissedKeyring: a person who does not want to give the password now is
// told what that means, and nothing is lost.
func TestDismissedKeyring(t *testing.T) {
	p, d, k, id := oneSaved(t, "en_US.UTF-8")
	startPrompter(t, p, d)
	a := open(t, program(t, shipped()), p, d, "--practice", "--keep")
	d.focus(d.question(t))
	d.hands("key", "Escape")
	a.await(t, "keyring not readable")
	d.save(t, "dismissed")
	a.key("1", "2", "3") // must change nothing: what there is to change is unknown
	a.noWizard(t)
	a.quit(t)
	k.kill(t)
	startKeyring(t, p, true)
	holds(t, p, ledger.PracticeService, map[string]int{id: 2})
}

// TestNoKeyring: without any password store the window comes up and says so;
// when one is started later, the list is read.
func TestNoKeyring(t *testing.T) {
	p, d, k, id := oneSaved(t, "en_US.UTF-8")
	k.kill(t)
	a := open(t, program(t, shipped()), p, d, "--practice", "--keep")
	a.await(t, "keyring not readable")
	d.save(t, "no-keyring")
	a.noWizard(t)
	startKeyring(t, p, true)
	a.fills(t, id, "3")
	d.save(t, "keyring-came")
	a.quit(t)
	a.noWizard(t)
	holds(t, p, ledger.PracticeService, map[string]int{id: 3})
}
