//go:build linux

package e2e

import "testing"

// TestEnterAfterAClick: a click beside everything takes the focus away, and the key that
// is pressed next goes down in the window and comes up in a field. It must not seem to be
// held from then on: Enter goes on doing one thing after another.
func TestEnterAfterAClick(t *testing.T) {
	d := newDisplay(t, 1280, 820)
	p := newPerson(t, "en_US.UTF-8", "light")
	startBus(t, p)
	startKeyring(t, p, true)
	a := open(t, program(t, shipped()), p, d, "--practice", "--keep")
	a.await(t, "screen", "name", "welcome")
	a.write(oldPhone)
	a.key("Tab")
	a.write(newPhone)
	d.hands("mousemove", "200", "600", "click", "1")
	d.settle(t)
	a.key("ctrl+Return")
	a.await(t, "welcome", "page", "2")
	a.write(guest().Address)
	a.key("Return")
	d.settle(t)
	a.key("Return")
	a.await(t, "welcome", "page", "3")
	a.paste(t, oneDomain)
	a.key("ctrl+Return")
	a.await(t, "welcome", "page", "4")
	a.key("Return")
	a.await(t, "screen", "name", "guided")
	d.settle(t)
	a.key("1", "2", "3", "4") // the account itself; the log tells of organisations alone
	d.settle(t)
	a.key("Return") // on to the organisation
	d.settle(t)
	a.tick(t, tenant(t, oneDomain), "1234")
	d.settle(t)
	a.key("Return") // on to the end
	d.settle(t)
	a.key("Return")
	a.await(t, "screen", "name", "gate")
	a.quit(t)
}
