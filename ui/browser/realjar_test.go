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

// secondEntry gives the same browser another entry, behind a wrapper and a start script of
// its own, and returns the browser as that is found.
func secondEntry(t *testing.T, r realBrowser, b Browser) Browser {
	t.Helper()
	script := filepath.Join(os.Getenv("HOME"), "second", filepath.Base(b.Path))
	machinetest.Must(t, os.Mkdir(filepath.Dir(script), 0o700))
	machinetest.Must(t, os.WriteFile(script, fmt.Appendf(nil, "#!/bin/sh\nexec \"%s\" \"$@\"\n", b.Path), 0o700))
	entry := fmt.Sprintf("[Desktop Entry]\nType=Application\nName=Second\nExec=nice -n 1 \"%s\" %%U\nCategories=WebBrowser;\n", script)
	machinetest.Must(t, os.WriteFile(filepath.Join(os.Getenv("XDG_DATA_HOME"), "applications", "second-"+r.desktop), []byte(entry), 0o600))
	for _, other := range Installed(context.Background()) {
		if other.Path == script {
			return other
		}
	}
	t.Fatal("the second entry was not found")
	return Browser{}
}

// TestRealBrowserAndItsSecondEntry: two entries of one browser, one of them behind a
// wrapper, are one cookie jar, whichever is opened first.
func TestRealBrowserAndItsSecondEntry(t *testing.T) {
	eachBrowser(t, func(t *testing.T, r realBrowser, plain Browser) {
		p := servePages(t)
		wrapped := secondEntry(t, r, plain)
		if wrapped.ID == plain.ID || wrapped.launch.Program[0] != "nice" {
			t.Fatalf("%q and %q, started by %q", plain.ID, wrapped.ID, wrapped.launch.Program)
		}
		for i, order := range [][2]Browser{{wrapped, plain}, {plain, wrapped}} {
			o := openerIn(t, filepath.Join(profiles(), fmt.Sprint(i)))
			first, second := fmt.Sprint("/set/first", i), fmt.Sprint("/set/second", i)
			open(t, o, order[0], p, first, Session{Account: "a"}, PrivateWindow)
			p.arrived(t, first)
			open(t, o, order[1], p, second, Session{Account: "b"}, ThrowawayProfile)
			if v := p.arrived(t, second); v.cookie != "" {
				t.Errorf("order %d: the second account met %q", i, v.cookie)
			}
			machinetest.Must(t, o.Close())
			endAll(t, os.Getenv("HOME"))
		}
	})
}
