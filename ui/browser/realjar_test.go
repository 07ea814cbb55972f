//go:build linux

package browser

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"norikae/ui/browser/machine/machinetest"
)

// ownCommand starts a browser that has an entry of its own behind a wrapper and through
// a script with another name.
func ownCommand(t *testing.T, b Browser) Browser {
	t.Helper()
	script := filepath.Join(os.Getenv("HOME"), "mine")
	text := fmt.Sprintf("#!/bin/sh\nexec \"%s\" %s \"$@\"\n", b.Path, b.launch.Flag)
	machinetest.Must(t, os.WriteFile(script, []byte(text), 0o700))
	tpl, err := ParseTemplate("nice -n 1 " + script + " {url}")
	machinetest.Must(t, err)
	return tpl.Browser()
}

// TestRealBrowserAndItsOtherNames signs one account in through one name of a browser,
// and opens another account through another name: no cookie may cross.
func TestRealBrowserAndItsOtherNames(t *testing.T) {
	eachBrowser(t, func(t *testing.T, _ realBrowser, b Browser) {
		p := servePages(t)
		own := ownCommand(t, b)
		o := openerIn(t, filepath.Join(profiles(), "one"))
		open(t, o, own, p, "/set/own", Session{Account: "a"}, PrivateWindow)
		p.arrived(t, "/set/own")
		open(t, o, b, p, "/set/table", Session{Account: "b"}, ThrowawayProfile)
		if v := p.arrived(t, "/set/table"); v.cookie != "" {
			t.Errorf("the own command, then the table's: the second account met %q", v.cookie)
		}
		machinetest.Must(t, o.Close())
		endAll(t, os.Getenv("HOME"))

		o = openerIn(t, filepath.Join(profiles(), "two"))
		open(t, o, b, p, "/set/first", Session{Account: "a"}, PrivateWindow)
		p.arrived(t, "/set/first")
		second := Session{Account: "b", Practice: p.host()}
		if _, err := o.Open(context.Background(), own, p.URL+"/set/second", second); !errors.Is(err, ErrCloseFirst) {
			t.Errorf("the table's, then the own command: %v", err)
		}
		if n := len(p.with("/set/second")); n != 0 {
			t.Error("opened all the same")
		}
		// The same account may go on under the other name, in its own window.
		open(t, o, own, p, "/set/third", Session{Account: "a"}, PrivateWindow)
		if v := p.arrived(t, "/set/third"); v.cookie != "jar=first" {
			t.Errorf("the account lost its window: %q", v.cookie)
		}
	})
}
