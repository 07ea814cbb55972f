//go:build linux

package browser

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"norikae/ui/browser/machine/machinetest"
)

// TestRealBrowserBehindALauncher starts a browser through a program that ends at once,
// before the browser has begun, as Firefox does on Windows: its profile stays as
// long as it runs, and goes with it.
func TestRealBrowserBehindALauncher(t *testing.T) {
	eachBrowser(t, func(t *testing.T, _ realBrowser, b Browser) {
		launcher := filepath.Join(os.Getenv("HOME"), "launcher")
		text := fmt.Sprintf("#!/bin/sh\n(sleep 2; exec \"%s\" \"$@\") </dev/null >/dev/null 2>&1 &\nexit 0\n", b.launch.Program[0])
		machinetest.Must(t, os.WriteFile(launcher, []byte(text), 0o700))
		b.launch.Program = []string{launcher}
		p := servePages(t)
		dir := profiles()
		o := openerIn(t, dir)
		open(t, o, b, p, "/set/x", Session{Account: "a", Isolated: true}, ThrowawayProfile)
		p.arrived(t, "/set/x")
		list := sessions(t, dir)
		if len(list) != 1 {
			t.Fatalf("the profile of a browser that came up late is gone: %v", list)
		}
		before := len(p.with("/alive/set/x"))
		time.Sleep(2500 * time.Millisecond) // longer than what ended is looked after
		if left, err := o.store.Sweep(true); left != 1 || err != nil || len(p.with("/alive/set/x")) == before {
			t.Fatalf("%d left, %v, %d visits", left, err, len(p.with("/alive/set/x"))-before)
		}
		// The account goes on in its window.
		open(t, o, b, p, "/set/y", Session{Account: "a", Isolated: true}, ThrowawayProfile)
		if v := p.arrived(t, "/set/y"); v.cookie != "jar=x" {
			t.Errorf("the account lost its session: %q", v.cookie)
		}
		endAll(t, os.Getenv("HOME"))
		gone(t, dir)
	})
}
