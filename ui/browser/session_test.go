//go:build linux

package browser

import (
	"context"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"norikae/ui/browser/machine/machinetest"
)

// openerIn returns an Opener on a folder of the test.
func openerIn(t *testing.T, dir string) *Opener {
	t.Helper()
	o, err := NewOpener(Options{Dir: dir})
	machinetest.Must(t, err)
	t.Cleanup(func() { _ = o.Close() })
	return o
}

// open opens a path of the pages, and expects what is done.
func open(t *testing.T, o *Opener, b Browser, p *pages, path string, s Session, want Did) {
	t.Helper()
	s.Practice = p.host()
	opened, err := o.Open(context.Background(), b, p.URL+path, s)
	machinetest.Must(t, err)
	if opened.Did != want {
		t.Fatalf("%s: did %v, want %v", path, opened.Did, want)
	}
	if err := <-opened.Watch; err != nil {
		t.Fatalf("%s: %v", path, err)
	}
}

func TestRealBrowserPrivate(t *testing.T) {
	eachBrowser(t, func(t *testing.T, r realBrowser, b Browser) {
		p := servePages(t)
		o := openerIn(t, profiles())

		// A normal window of the same profile keeps a cookie first.
		cmd := exec.Command(b.Path, p.URL+"/set/normal")
		cmd.Dir = os.Getenv("HOME")
		machinetest.Must(t, cmd.Start())
		go func() { _ = cmd.Wait() }()
		p.arrived(t, "/set/normal")
		if v := waitAlive(t, p, "/alive/set/normal"); !strings.Contains(v.cookie, "jar=normal") {
			t.Fatalf("the normal window keeps no cookie: %q", v.cookie)
		}

		open(t, o, b, p, "/set/private?a=1&b=%E3%81%82&c=50%25&d=x;y~z", Session{Account: "a"}, PrivateWindow)
		v := p.arrived(t, "/set/private")
		if v.cookie != "" {
			t.Errorf("the window is not private: it brought %q", v.cookie)
		}
		if want := "/set/private?a=1&b=%E3%81%82&c=50%25&d=x;y~z"; v.uri != want {
			t.Errorf("the link arrived as %q, want %q", v.uri, want)
		}
		if r.title != "" {
			waitFor(t, 20*time.Second, "a window that says "+r.title, func() bool {
				out, _ := exec.Command("xdotool", "search", "--name", `/set/private`, "getwindowname", "%@").Output()
				return strings.Contains(string(out), r.title)
			})
		}
		// What a window was private of: nothing of it in the profile.
		home := os.Getenv("HOME")
		waitFor(t, 60*time.Second, "the normal visit in the history", func() bool { return len(traces(home, "set/normal")) > 0 })
		if files := traces(home, "set/private"); len(files) > 0 {
			t.Errorf("the private visit left traces in %v", files)
		}
	})
}

// waitAlive waits for a page that came back by itself.
func waitAlive(t *testing.T, p *pages, path string) visit {
	t.Helper()
	waitFor(t, 30*time.Second, path, func() bool { return len(p.with(path)) > 0 })
	list := p.with(path)
	return list[len(list)-1]
}

func TestRealBrowserAccounts(t *testing.T) {
	eachBrowser(t, func(t *testing.T, _ realBrowser, b Browser) {
		p := servePages(t)
		o := openerIn(t, profiles())

		open(t, o, b, p, "/set/a1", Session{Account: "a"}, PrivateWindow)
		p.arrived(t, "/set/a1")
		open(t, o, b, p, "/set/a2", Session{Account: "a"}, PrivateWindow)
		if v := p.arrived(t, "/set/a2"); v.cookie != "jar=a1" {
			t.Errorf("two windows of one account share no cookie: %q", v.cookie)
		}

		open(t, o, b, p, "/set/b1", Session{Account: "b"}, ThrowawayProfile)
		if v := p.arrived(t, "/set/b1"); v.cookie != "" {
			t.Errorf("the second account met the cookie %q", v.cookie)
		}
		open(t, o, b, p, "/set/b2", Session{Account: "b"}, ThrowawayProfile)
		if v := p.arrived(t, "/set/b2"); v.cookie != "jar=b1" {
			t.Errorf("two windows of the second account share no cookie: %q", v.cookie)
		}
		open(t, o, b, p, "/set/a3", Session{Account: "a"}, PrivateWindow)
		if v := p.arrived(t, "/set/a3"); v.cookie != "jar=a2" {
			t.Errorf("the first account lost its session: %q", v.cookie)
		}
		open(t, o, b, p, "/set/fresh", Session{Account: "a", Fresh: true}, ThrowawayProfile)
		if v := p.arrived(t, "/set/fresh"); v.cookie != "" {
			t.Errorf("a fresh session met the cookie %q", v.cookie)
		}
	})
}
