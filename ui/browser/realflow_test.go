//go:build linux

package browser

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"norikae/ui/browser/machine/machinetest"
	"norikae/ui/browser/policy"
)

// TestRealBrowserAfterARestart quits the app while the private window of one
// account is open, and opens another account after the restart.
func TestRealBrowserAfterARestart(t *testing.T) {
	eachBrowser(t, func(t *testing.T, _ realBrowser, b Browser) {
		p := servePages(t)
		dir := profiles()
		o := openerIn(t, dir)
		open(t, o, b, p, "/set/a", Session{Account: "a"}, PrivateWindow)
		p.arrived(t, "/set/a")
		machinetest.Must(t, o.Close())

		o = openerIn(t, dir)
		open(t, o, b, p, "/set/b", Session{Account: "b"}, ThrowawayProfile)
		if v := p.arrived(t, "/set/b"); v.cookie != "" {
			t.Errorf("the second account met the cookie %q of the run before", v.cookie)
		}
		open(t, o, b, p, "/set/again", Session{Account: "a"}, PrivateWindow)
		if v := p.arrived(t, "/set/again"); v.cookie != "jar=a" {
			t.Errorf("the first account lost its window: %q", v.cookie)
		}
	})
}

// TestRealBrowserWithOneJar treats a real browser as one that can only open
// private windows: the second account waits until the first window is closed.
func TestRealBrowserWithOneJar(t *testing.T) {
	eachBrowser(t, func(t *testing.T, _ realBrowser, b Browser) {
		b.Isolation = PrivateOnly
		p := servePages(t)
		o := openerIn(t, profiles())
		open(t, o, b, p, "/set/a", Session{Account: "a"}, PrivateWindow)
		p.arrived(t, "/set/a")
		second := Session{Account: "b", Practice: p.host()}
		if _, err := o.Open(context.Background(), b, p.URL+"/set/b", second); !errors.Is(err, ErrCloseFirst) {
			t.Fatalf("the second account: %v", err)
		}
		if n := len(p.with("/set/b")); n != 0 {
			t.Fatalf("it was opened %d times all the same", n)
		}
		endAll(t, os.Getenv("HOME")) // the person closes the windows
		second.Closed = true
		open(t, o, b, p, "/set/b", second, PrivateWindow)
		if v := p.arrived(t, "/set/b"); v.cookie != "" {
			t.Errorf("it met the cookie %q", v.cookie)
		}
	})
}

// TestRealBrowserUnderPolicy opens an isolated session where private windows
// are forbidden: a normal window, but of a profile of its own.
func TestRealBrowserUnderPolicy(t *testing.T) {
	eachBrowser(t, func(t *testing.T, _ realBrowser, b Browser) {
		p := servePages(t)
		dir := profiles()
		o := openerIn(t, dir)
		cmd := exec.Command(b.Path, p.URL+"/set/normal")
		cmd.Dir = os.Getenv("HOME")
		machinetest.Must(t, cmd.Start())
		go func() { _ = cmd.Wait() }()
		p.arrived(t, "/set/normal")

		b.Policy, b.policy = PolicyDisabled, policy.Source{}
		s := Session{Account: "a", Practice: p.host()}
		if _, err := o.Open(context.Background(), b, p.URL+"/set/a", s); !errors.Is(err, ErrPrivateDisabled) {
			t.Fatalf("forbidden: %v", err)
		}
		open(t, o, b, p, "/set/a", Session{Account: "a", Isolated: true}, ThrowawayProfile)
		if v := p.arrived(t, "/set/a"); v.cookie != "" {
			t.Errorf("it met the cookie %q", v.cookie)
		}
		if n := len(sessions(t, dir)); n != 1 {
			t.Errorf("%d profiles", n)
		}
	})
}

// TestRealBrowserByOwnCommand opens a link with a command of the person's own.
func TestRealBrowserByOwnCommand(t *testing.T) {
	eachBrowser(t, func(t *testing.T, _ realBrowser, b Browser) {
		p := servePages(t)
		o := openerIn(t, profiles())
		tpl, err := ParseTemplate(`"` + b.Path + `" ` + b.launch.Flag + " {url}")
		machinetest.Must(t, err)
		path := "/set/x?a=1&b=%20%22&c=$HOME;id"
		open(t, o, tpl.Browser(), p, path, Session{Account: "a"}, PrivateWindow)
		if v := p.arrived(t, "/set/x"); v.uri != path {
			t.Errorf("arrived as %q, want %q", v.uri, path)
		}
	})
}

// TestRealBrowserLeavesNothing looks into a throw-away profile while it is in
// use: being private as well, it holds neither the address nor the cookie.
func TestRealBrowserLeavesNothing(t *testing.T) {
	eachBrowser(t, func(t *testing.T, _ realBrowser, b Browser) {
		p := servePages(t)
		dir := profiles()
		o := openerIn(t, dir)
		open(t, o, b, p, "/set/secret-cookie", Session{Account: "a", Fresh: true}, ThrowawayProfile)
		p.arrived(t, "/set/secret-cookie")
		waitAlive(t, p, "/alive/set/secret-cookie")
		list := sessions(t, dir)
		if len(list) != 1 {
			t.Fatalf("profiles: %v", list)
		}
		if files, _ := filepath.Glob(filepath.Join(list[0], "*")); len(files) < 3 {
			t.Fatalf("the browser does not use its profile: %v", files)
		}
		var found []string
		for _, f := range traces(list[0], "secret-cookie") {
			if !strings.Contains(f, "norikae") {
				found = append(found, strings.TrimPrefix(f, list[0]))
			}
		}
		if len(found) > 0 {
			t.Errorf("traces in %v", found)
		}
	})
}
