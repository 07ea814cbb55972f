//go:build linux

package e2e

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestSecondStart: another start fetches the window that is there, and leaves.
func TestSecondStart(t *testing.T) {
	d := newDisplay(t, 1280, 820)
	p := newPerson(t, "en_US.UTF-8", "light")
	startBus(t, p)
	startKeyring(t, p, true)
	a := open(t, program(t, shipped()), p, d, "--practice", "--keep")

	launch(t, program(t, bare()), p, d)
	other := d.window(t, "^Bare$", patience)
	d.focus(other)
	until(t, patience, "other window on top", func() bool { return d.top() == "Bare" })
	again := launch(t, program(t, shipped()), p, d, "--practice", "--keep")
	if code := again.wait(t, patience); code != 0 || again.output.String() != "" {
		t.Errorf("the second start ends with code %d and says %q", code, again.output)
	}
	until(t, patience, "window in front", func() bool { return strings.HasPrefix(d.top(), "Norikae") })
	until(t, patience, "keyboard in the window", func() bool { return d.tool("xdotool", "getwindowfocus") == a.window })
	if !a.running() {
		t.Errorf("the first copy ended: %s", a.output)
	}
	a.quit(t)
}

// TestSecondStartFindsAMinimisedWindow: a window that was put away comes back.
func TestSecondStartFindsAMinimisedWindow(t *testing.T) {
	d := newDisplay(t, 1280, 860)
	startManager(t, d)
	p := newPerson(t, "en_US.UTF-8", "light")
	startBus(t, p)
	startKeyring(t, p, true)
	a := open(t, program(t, shipped()), p, d, "--practice", "--keep")
	seen := func() bool { return d.find("--name", "^Norikae .") != "" }
	until(t, patience, "window", seen)
	d.settle(t) // the window manager has put it in its place
	place := d.tool("xdotool", "getwindowgeometry", a.window)
	d.tool("xdotool", "windowminimize", a.window)
	until(t, patience, "minimised window", func() bool { return !seen() })
	again := launch(t, program(t, shipped()), p, d, "--practice", "--keep")
	if code := again.wait(t, patience); code != 0 {
		t.Errorf("the second start ends with code %d and says %q", code, again.output)
	}
	until(t, patience, "window that came back", seen)
	until(t, patience, "window back at "+place, func() bool { return d.tool("xdotool", "getwindowgeometry", a.window) == place })
	a.quit(t)
}

// TestSilentFirst: a first copy that hangs is reported, and its list is left
// alone.
func TestSilentFirst(t *testing.T) {
	d := newDisplay(t, 1280, 820)
	p := newPerson(t, "en_US.UTF-8", "light")
	startBus(t, p)
	startKeyring(t, p, true)
	a := open(t, program(t, shipped()), p, d, "--practice", "--keep")
	a.pause(t)
	again := launch(t, program(t, shipped()), p, d, "--practice", "--keep")
	if code := again.wait(t, patience); code != 1 || !strings.Contains(again.output.String(), "already running") {
		t.Errorf("the second start ends with code %d and says %q", code, again.output)
	}
	a.resume(t)
	a.quit(t)
}

// TestWithoutAWindow: what is said when no window can or should be opened.
func TestWithoutAWindow(t *testing.T) {
	path := program(t, shipped())
	for _, tt := range []struct {
		name, lang string
		display    string
		args       []string
		code       int
		says       string
	}{
		{"version", "en_US.UTF-8", "", []string{"--version"}, 0, "Norikae 0."},
		{"help", "ja_JP.UTF-8", "", []string{"--help"}, 0, "使い方"},
		{"wrong flag", "en_US.UTF-8", "", []string{"--colour"}, 2, `does not understand "--colour"`},
		{"no display", "en_US.UTF-8", "", nil, 1, "no display"},
		{"no display in Japanese", "ja_JP.UTF-8", "", nil, 1, "画面がありません"},
		{"no server at the display", "en_US.UTF-8", ":9999", nil, 1, "cannot reach the screen :9999"},
		{"no server in Japanese", "ja_JP.UTF-8", ":9999", nil, 1, "画面 :9999"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			p := newPerson(t, tt.lang, "light")
			got := launch(t, path, p, &display{name: tt.display}, tt.args...)
			if code := got.wait(t, patience); code != tt.code || !strings.Contains(got.output.String(), tt.says) {
				t.Errorf("code %d, output %q", code, got.output)
			}
			if reports, err := filepath.Glob(filepath.Join(p.home, "*", "*", "*", "log", "crash*")); err != nil || len(reports) > 0 {
				t.Errorf("reports of a crash: %q, %v", reports, err)
			}
		})
	}
}

// TestCrashIsMentioned: a run that died leaves a report, and the next one says
// where it is.
func TestCrashIsMentioned(t *testing.T) {
	d := newDisplay(t, 1280, 820)
	p := newPerson(t, "en_US.UTF-8", "light")
	startBus(t, p)
	startKeyring(t, p, true)
	path := program(t, shipped())
	first := launch(t, path, p, d, "--practice", "--keep")
	d.window(t, "Norikae", patience)
	first.abort(t)
	if code := first.wait(t, patience); code == 0 {
		t.Fatal("the program ended well")
	}
	a := open(t, path, p, d, "--practice", "--keep")
	report := a.first(t, "the last run crashed")["report"]
	text, err := os.ReadFile(report)
	if err != nil || !strings.Contains(string(text), "SIGABRT") || !strings.HasPrefix(string(text), "Norikae ") {
		t.Errorf("the report %s holds %q, %v", report, text, err)
	}
	d.save(t, "after-a-crash")
	a.quit(t)
	a = open(t, path, p, d, "--practice", "--keep")
	a.ready(t)
	for _, r := range readRecords(t, a.log)[a.from:] {
		if r["msg"] == "the last run crashed" {
			t.Error("the crash is mentioned again")
		}
	}
	a.quit(t)
}
