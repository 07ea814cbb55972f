//go:build linux

package browser

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"norikae/ui/browser/machine/machinetest"
	"norikae/ui/browser/profile"
)

// owner returns the process that was started on a profile.
func owner(t *testing.T, dir string) int {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(dir, profile.OwnerFile))
	machinetest.Must(t, err)
	var pid int
	if _, err := fmt.Sscan(string(data), &pid); err != nil {
		t.Fatal(err)
	}
	return pid
}

// gone waits until every folder of a profile is removed.
func gone(t *testing.T, dir string) {
	t.Helper()
	waitFor(t, 30*time.Second, "the profile folder to go", func() bool { return len(sessions(t, dir)) == 0 })
}

func TestRealBrowserProfileGoesWithTheBrowser(t *testing.T) {
	eachBrowser(t, func(t *testing.T, _ realBrowser, b Browser) {
		p := servePages(t)
		dir := profiles()
		o := openerIn(t, dir)
		open(t, o, b, p, "/set/x", Session{Account: "x", Isolated: true}, ThrowawayProfile)
		p.arrived(t, "/set/x")
		list := sessions(t, dir)
		if len(list) != 1 {
			t.Fatalf("profiles: %v", list)
		}
		machinetest.Private(t, list[0], 0o700)
		machinetest.Must(t, syscall.Kill(owner(t, list[0]), syscall.SIGTERM))
		gone(t, dir)

		// The account can go on: on a new profile, with nothing of the old.
		open(t, o, b, p, "/set/y", Session{Account: "x", Isolated: true}, ThrowawayProfile)
		if v := p.arrived(t, "/set/y"); v.cookie != "" {
			t.Errorf("a cookie outlived its profile: %q", v.cookie)
		}
		// Killed rather than ended: the locks stay behind and must not count.
		machinetest.Must(t, syscall.Kill(owner(t, sessions(t, dir)[0]), syscall.SIGKILL))
		gone(t, dir)
	})
}

// appVariable makes this test binary play the app: it opens the link and quits.
const appVariable = "NORIKAE_TEST_OPEN_AND_QUIT"

// openAndQuit opens a link like the app and ends at once. job is the program of
// the browser, the folder for profiles, the link and its host.
func openAndQuit(job []string) int {
	o, err := NewOpener(Options{Dir: job[1]})
	if err != nil {
		fmt.Println(err)
		return 1
	}
	for _, b := range Installed(context.Background()) {
		if b.Path != job[0] {
			continue
		}
		s := Session{Account: "x", Isolated: true, Practice: job[3]}
		if _, err := o.Open(context.Background(), b, job[2], s); err != nil {
			fmt.Println(err)
			return 1
		}
		if err := o.Close(); err != nil {
			fmt.Println(err)
			return 1
		}
		return 0
	}
	fmt.Println("browser not found")
	return 1
}

func TestRealBrowserOutlivesTheApp(t *testing.T) {
	eachBrowser(t, func(t *testing.T, _ realBrowser, b Browser) {
		p := servePages(t)
		dir := profiles()
		app := exec.Command(os.Args[0])
		app.Env = append(os.Environ(), appVariable+"="+strings.Join([]string{b.Path, dir, p.URL + "/set/x", p.host()}, "\n"))
		if out, err := app.CombinedOutput(); err != nil {
			t.Fatalf("the app: %v\n%s", err, out)
		}
		// The app has quit, and the page still lives.
		p.arrived(t, "/set/x")
		before := len(p.with("/alive/set/x"))
		waitFor(t, 30*time.Second, "the page to go on", func() bool { return len(p.with("/alive/set/x")) > before+2 })

		// The next start leaves a profile in use alone, and removes it later.
		list := sessions(t, dir)
		if len(list) != 1 {
			t.Fatalf("profiles: %v", list)
		}
		o := openerIn(t, dir)
		if left, err := o.store.Sweep(true); left != 1 || err != nil {
			t.Fatalf("sweep with a living browser: %d left, %v", left, err)
		}
		machinetest.Must(t, syscall.Kill(owner(t, list[0]), syscall.SIGTERM))
		waitFor(t, 20*time.Second, "the browser to end", func() bool { return !profile.InUse(list[0]) })
		// A helper of the browser may write until after its end: then a start removes
		// only a part, and the one after it the rest.
		waitFor(t, 30*time.Second, "the profile folder to go", func() bool {
			if err := openerIn(t, dir).Close(); err != nil {
				t.Log(err) // what stays is for the next start
			}
			return len(sessions(t, dir)) == 0
		})
	})
}

func TestRealBrowserTrial(t *testing.T) {
	eachBrowser(t, func(t *testing.T, _ realBrowser, b Browser) {
		o := openerIn(t, profiles())
		page := Page{Language: "ja", Title: "試し", Text: "<b>&</b>"}
		seen, err := o.Try(context.Background(), b, page)
		if err != nil || !seen.Arrived || !seen.Exact || seen.Times != 1 || seen.Marked {
			t.Fatalf("first trial: %+v, %v", seen, err)
		}
		// The window of the first trial is still open, so its mark comes back.
		seen, err = o.Try(context.Background(), b, page)
		if err != nil || !seen.Arrived || seen.Times != 1 || !seen.Marked {
			t.Fatalf("second trial: %+v, %v", seen, err)
		}
	})
}
