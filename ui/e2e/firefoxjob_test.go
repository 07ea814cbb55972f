//go:build linux

package e2e

import (
	"strings"
	"testing"

	"norikae/accounts/practice"
)

// TestFirefoxOpensPrivately: where Firefox is the only browser, its window is
// private and shows the right page.
func TestFirefoxOpensPrivately(t *testing.T) {
	d := newDisplay(t, 1280, 820)
	p := newPerson(t, "en_US.UTF-8", "light")
	startBus(t, p)
	startKeyring(t, p, true)
	installFirefox(t, p)
	a := open(t, program(t, withDoor()), p, d, "--practice", "--keep")
	host := a.first(t, "practice pages")["host"]
	a.start(t, guest().Address, oneDomain)
	a.key("ctrl+Return")
	a.await(t, "opened", "browser", "firefox-esr")
	arrived(t, func() []practice.Request { return requests(t, host) }, "http", "mysignins.microsoft.com",
		"/security-info?tenantId="+tenant(t, oneDomain))
	if !firefoxIsPrivate(t, d) {
		t.Errorf("Firefox's window is not private: %q", d.titles())
	}
	// Under Wayland it comes to the front because of this; Xvfb has no front.
	until(t, patience, "Firefox to know its start", func() bool { return strings.Contains(d.property("_NET_STARTUP_ID"), `"norikae-`) })
	d.save(t, "firefox")
	a.quit(t)
}

// TestBrowserDoesNotStart: a browser that ends at once is reported, with the
// other ways on the same screen, and what was done before is not lost.
func TestBrowserDoesNotStart(t *testing.T) {
	d := newDisplay(t, 1280, 820)
	p := newPerson(t, "en_US.UTF-8", "light")
	startBus(t, p)
	startKeyring(t, p, true)
	installBrowser(t, p, "chromium", "/bin/false")
	a := open(t, program(t, shipped()), p, d, "--practice", "--keep")
	a.start(t, guest().Address, oneDomain)
	a.key("ctrl+Return")
	a.await(t, "link not opened", "browser", "chromium")
	a.await(t, "screen", "name", "openFailed")
	d.save(t, "browser-does-not-start")
	a.key("Escape")
	a.await(t, "screen", "name", "main")
	a.tick(t, tenant(t, oneDomain), "1")
	a.quit(t)
}
