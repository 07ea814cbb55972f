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

// ownCommands are ways to start a browser that has an entry of its own: behind a
// wrapper, and through a script with another name.
func ownCommands(t *testing.T, b Browser) map[string]Browser {
	t.Helper()
	script := filepath.Join(os.Getenv("HOME"), "mine")
	text := fmt.Sprintf("#!/bin/sh\nexec \"%s\" %s \"$@\"\n", b.Path, b.launch.Flag)
	machinetest.Must(t, os.WriteFile(script, []byte(text), 0o700))
	list := map[string]Browser{}
	for name, command := range map[string]string{
		"wrapper": fmt.Sprintf(`nice -n 1 "%s" %s {url}`, b.Path, b.launch.Flag),
		"script":  script + " {url}",
	} {
		tpl, err := ParseTemplate(command)
		machinetest.Must(t, err)
		list[name] = tpl.Browser()
	}
	return list
}

// TestRealBrowserAndItsOtherNames signs one account in through one name of a browser,
// and opens another account through another name: no cookie may cross.
func TestRealBrowserAndItsOtherNames(t *testing.T) {
	eachBrowser(t, func(t *testing.T, _ realBrowser, b Browser) {
		p := servePages(t)
		for name, own := range ownCommands(t, b) {
			o := openerIn(t, filepath.Join(profiles(), name))
			open(t, o, own, p, "/set/own-"+name, Session{Account: "a"}, PrivateWindow)
			p.arrived(t, "/set/own-"+name)
			open(t, o, b, p, "/set/table-"+name, Session{Account: "b"}, ThrowawayProfile)
			if v := p.arrived(t, "/set/table-"+name); v.cookie != "" {
				t.Errorf("%s, then the table's: the second account met %q", name, v.cookie)
			}
			machinetest.Must(t, o.Close())
			endAll(t, os.Getenv("HOME"))

			o = openerIn(t, filepath.Join(profiles(), name+"-again"))
			open(t, o, b, p, "/set/first-"+name, Session{Account: "a"}, PrivateWindow)
			p.arrived(t, "/set/first-"+name)
			second := Session{Account: "b", Practice: p.host()}
			if _, err := o.Open(context.Background(), own, p.URL+"/set/second-"+name, second); !errors.Is(err, ErrCloseFirst) {
				t.Errorf("the table's, then %s: %v", name, err)
			}
			if n := len(p.with("/set/second-" + name)); n != 0 {
				t.Errorf("%s: opened all the same", name)
			}
			// The same account may go on under the other name, in its own window.
			open(t, o, own, p, "/set/third-"+name, Session{Account: "a"}, PrivateWindow)
			if v := p.arrived(t, "/set/third-"+name); v.cookie != "jar=first-"+name {
				t.Errorf("%s: the account lost its window: %q", name, v.cookie)
			}
			machinetest.Must(t, o.Close())
			endAll(t, os.Getenv("HOME"))
		}
	})
}
