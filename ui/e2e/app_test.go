//go:build linux

package e2e

import (
	"maps"
	"os/exec"
	"slices"
	"strings"
	"testing"
	"time"
)

// patience is how long a test waits for something that takes no time on an idle
// machine; the machine need not be idle.
const patience = 60 * time.Second

// app is the running program with its window.
type app struct {
	*process
	person  *person
	display *display
	log     string // path of its log
	window  string
	from    int // records of earlier runs in the log
	seen    int // records of the log that were waited for
}

// launch starts a built program without waiting for a window.
func launch(t testing.TB, path string, p *person, d *display, args ...string) *process {
	t.Helper()
	cmd := exec.Command(path, args...)
	cmd.Dir = p.home
	cmd.Env = d.env(p.env())
	return run(t, cmd)
}

// open starts a built program and waits until its window shows a screen. In the
// end it must have had nothing to complain about.
func open(t testing.TB, path string, p *person, d *display, args ...string) *app {
	t.Helper()
	id := "io.github.norikae"
	if slices.Contains(args, "--practice") {
		id += ".practice"
	}
	a := &app{person: p, display: d, log: p.path(".local", "state", id, "log", "norikae.log")}
	a.from = len(readRecords(t, a.log))
	a.seen = a.from
	a.process = launch(t, path, p, d, append([]string{"--log-level", "debug"}, args...)...)
	t.Cleanup(func() { a.blameless(t) })
	a.await(t, "screen")
	a.window = d.window(t, "Norikae", patience)
	d.focus(a.window)
	return a
}

// await waits for a record that was not waited for yet and skips those before.
// attrs are name, value, name, value …
func (a *app) await(t testing.TB, msg string, attrs ...string) record {
	t.Helper()
	for end := time.Now().Add(patience); ; time.Sleep(5 * time.Millisecond) {
		all := readRecords(t, a.log)
		for i := a.seen; i < len(all); i++ {
			if all[i].matches(msg, attrs) {
				a.seen = i + 1
				return all[i]
			}
		}
		if !a.running() || time.Now().After(end) {
			a.logState(t)
			t.Fatalf("no record %s %s (running: %v); the program said:\n%s", msg, strings.Join(attrs, " "), a.running(), a.output)
		}
	}
}

// logState logs where a program that does not go on has stopped.
func (a *app) logState(t testing.TB) {
	t.Helper()
	for i, r := range readRecords(t, a.log) {
		if i >= a.seen {
			t.Logf("unseen: %v", r)
		} else if i >= a.seen-8 {
			t.Logf("before: %v", r)
		}
	}
	t.Logf("the keyboard is at %s, the window is %s; on the screen: %q",
		a.display.tool("xdotool", "getwindowfocus"), a.window, a.display.titles())
	a.display.save(t, "stuck")
}

// first waits for the first record of this run with a message, even one that was
// passed over.
func (a *app) first(t testing.TB, msg string) record {
	t.Helper()
	for end := time.Now().Add(patience); ; time.Sleep(5 * time.Millisecond) {
		for _, r := range readRecords(t, a.log)[a.from:] {
			if r["msg"] == msg {
				return r
			}
		}
		if !a.running() || time.Now().After(end) {
			a.logState(t)
			t.Fatalf("the log has no record %s", msg)
		}
	}
}

// ready waits until the list has been read and the browsers have been found, in
// whichever order: before, no key can change the list.
func (a *app) ready(t testing.TB) {
	t.Helper()
	a.first(t, "list read")
	a.first(t, "browsers")
}

// key presses keys one after the other, named as xdotool does: "ctrl+n", "Tab".
func (a *app) key(keys ...string) {
	a.display.focus(a.window)
	a.display.hands(append([]string{"key", "--clearmodifiers", "--delay", "60"}, keys...)...)
}

// write types ASCII text where the keyboard is.
func (a *app) write(text string) {
	a.display.focus(a.window)
	a.display.hands("type", "--clearmodifiers", "--delay", "25", text)
}

// quit ends the program from the keyboard.
func (a *app) quit(t testing.TB) {
	t.Helper()
	a.display.settle(t) // of what was pressed before, nothing is under way
	a.key("ctrl+q")
	select {
	case <-a.ended:
	case <-time.After(patience / 3): // an X server in memory loses a key now and then
		a.logState(t)
		a.key("ctrl+q")
	}
	if code := a.wait(t, patience); code != 0 {
		t.Errorf("the program ended with code %d:\n%s", code, a.output)
	}
}

// blameless fails the test for anything the toolkit, the race detector or the
// runtime complained about.
func (a *app) blameless(t testing.TB) {
	t.Helper()
	// Fyne 2.8.1 empties its preferences file before it says that it is writing, and
	// may read it in between. Nothing of the app is kept there.
	harmless := "Fyne error:  Preferences load error:"
	bad := []string{"DATA RACE", "Error in Fyne call thread", "Fyne error", "panic:", "fatal error:"}
	for _, word := range bad {
		if strings.Contains(strings.ReplaceAll(a.output.String(), harmless, ""), word) {
			t.Errorf("the program printed %q:\n%s", word, a.output)
		}
	}
	for _, r := range readRecords(t, a.log) {
		for _, word := range bad {
			if r["msg"] != harmless && strings.Contains(strings.Join(slices.Collect(maps.Values(r)), " "), word) {
				t.Errorf("the log has %q: %v", word, r)
			}
		}
	}
}
