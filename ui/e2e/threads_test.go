//go:build linux

package e2e

import "testing"

// TestThreads goes through the main job with the race detector, and with Fyne's
// own checks that widgets are touched on its thread only. What they find they
// print, and open fails the test for it.
func TestThreads(t *testing.T) {
	d := newDisplay(t, 1280, 820)
	p := newPerson(t, "ja_JP.UTF-8", "dark")
	startBus(t, p)
	startKeyring(t, p, true)
	c := installChromium(t, p)
	path := program(t, watched())
	a := open(t, path, p, d, "--practice", "--keep")
	a.start(t, guest().Address, oneDomain)
	a.key("ctrl+Return")
	a.await(t, "opened")
	c.page(t, "http://127.0.0.1")
	a.tick(t, tenant(t, oneDomain), "123")
	a.key("ctrl+n")
	a.await(t, "screen", "name", "add")
	a.paste(t, append(several(t, 7)[1:], "hayabusa-consulting.example")...)
	a.key("ctrl+Return")
	a.await(t, "screen", "name", "main")
	again := launch(t, path, p, d, "--practice", "--keep")
	if code := again.wait(t, patience); code != 0 {
		t.Errorf("the second start ends with code %d: %s", code, again.output)
	}
	a.quit(t)
}
