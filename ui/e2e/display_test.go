//go:build linux

package e2e

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"
)

// display is a screen that exists in memory only.
type display struct {
	t             testing.TB // whose screen it is
	name          string     // for DISPLAY
	memory        string     // file the X server keeps the picture in
	width, height int
}

// newDisplay starts an X server on a free display. options are further ones of the
// server.
func newDisplay(t testing.TB, width, height int, options ...string) *display {
	t.Helper()
	need(t, "Xvfb", "xdotool", "xwininfo")
	dir := t.TempDir()
	reader, writer, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer reader.Close()
	cmd := exec.Command("Xvfb", append([]string{
		"-displayfd", "3", "-screen", "0", fmt.Sprintf("%dx%dx24", width, height),
		"-fbdir", dir, "-nolisten", "tcp", "-noreset", "-nocursor", "+extension", "GLX",
		"-r", // no key is repeated because a busy machine lets it go late
	}, options...)...)
	cmd.ExtraFiles = []*os.File{writer}
	server := run(t, cmd)
	if err := writer.Close(); err != nil {
		t.Fatal(err)
	}
	// The server writes the number when it is ready for clients.
	var number int
	if _, err := fmt.Fscan(reader, &number); err != nil {
		t.Fatalf("Xvfb does not start: %v\n%s", err, server.output)
	}
	d := &display{
		t: t, name: fmt.Sprintf(":%d", number), memory: filepath.Join(dir, "Xvfb_screen0"),
		width: width, height: height,
	}
	// The pointer would stand in the middle, over whatever comes up there: the tests
	// are of the keyboard, and its tips come and go with the machine's speed.
	d.tool("xdotool", "mousemove", "0", "0")
	return d
}

// startManager runs a window manager on a display: only with one can a window be
// minimised.
func startManager(t testing.TB, d *display) *process {
	t.Helper()
	need(t, "openbox")
	cmd := exec.Command("openbox")
	cmd.Env = d.env(os.Environ())
	manager := run(t, cmd)
	until(t, patience, "window manager", func() bool {
		return strings.Contains(d.tool("xprop", "-root", "_NET_SUPPORTING_WM_CHECK"), "window id")
	})
	return manager
}

// env adds the display, and OpenGL in software, to an environment.
func (d *display) env(rest []string) []string {
	if d.name == "" { // no display at all
		return rest
	}
	return append(rest, "DISPLAY="+d.name, "LIBGL_ALWAYS_SOFTWARE=1")
}

// tool runs an X11 tool and returns what it prints, or "" when it fails.
func (d *display) tool(name string, args ...string) string {
	// xdotool's --sync waits for as long as it takes; a test does not.
	ctx, cancel := context.WithTimeout(context.Background(), patience/2)
	defer cancel()
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.Env = d.env(os.Environ())
	out, err := cmd.Output()
	if err != nil {
		return ""
	}
	return strings.TrimSpace(string(out))
}

// hands does what a person's hands do, by xdotool's commands. A key that was not
// pressed is told at once: what waits for its effect could only say that it did
// not come.
func (d *display) hands(args ...string) {
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	cmd := exec.CommandContext(ctx, "xdotool", args...)
	cmd.Env = d.env(os.Environ())
	if out, err := cmd.CombinedOutput(); err != nil {
		d.t.Errorf("xdotool %s: %v\n%s", args[0], err, out)
	}
}

// window waits for a visible window whose title matches a regular expression
// and returns its number.
func (d *display) window(t testing.TB, title string, patience time.Duration) string {
	t.Helper()
	var found string
	until(t, patience, "window titled "+title, func() bool {
		found = d.find("--name", title)
		return found != ""
	})
	return found
}

// find returns the number of a visible window, "" without one. what is --name or
// --class.
func (d *display) find(what, pattern string) string {
	found, _, _ := strings.Cut(d.tool("xdotool", "search", "--onlyvisible", what, pattern), "\n")
	return found
}

// titles lists the windows on the screen, the topmost first.
func (d *display) titles() []string {
	var titles []string
	for line := range strings.Lines(d.tool("xwininfo", "-root", "-tree")) {
		if _, rest, found := strings.Cut(line, ` "`); found && strings.HasPrefix(line, "     0x") {
			title, _, _ := strings.Cut(rest, `":`)
			titles = append(titles, title)
		}
	}
	return titles
}

// property is a property of every window that has it, one a line.
func (d *display) property(name string) string {
	var values strings.Builder
	for _, id := range regexp.MustCompile(`0x[0-9a-f]+`).FindAllString(d.tool("xwininfo", "-root", "-tree"), -1) {
		if value := d.tool("xprop", "-id", id, name); strings.Contains(value, " = ") {
			values.WriteString(value + "\n")
		}
	}
	return values.String()
}

// top is the title of the topmost window, "" without one.
func (d *display) top() string {
	titles := d.titles()
	if len(titles) == 0 {
		return ""
	}
	return titles[0]
}

// focus gives a window the keyboard and puts it on top, as a window manager
// would do for a person who clicks it.
func (d *display) focus(window string) {
	if d.tool("xdotool", "getwindowfocus") == window {
		return
	}
	d.tool("xdotool", "windowraise", window, "windowfocus", "--sync", window)
}

// resize gives a window a size and waits until it has it and has painted.
func (d *display) resize(t testing.TB, window string, width, height int) {
	t.Helper()
	size := fmt.Sprintf("Geometry: %dx%d", width, height)
	has := func() bool { return strings.Contains(d.tool("xdotool", "getwindowgeometry", window), size) }
	if has() {
		return
	}
	before := d.raw(t)
	d.tool("xdotool", "windowsize", window, strconv.Itoa(width), strconv.Itoa(height))
	until(t, patience, "window of "+size, has)
	until(t, patience, "picture of "+size, func() bool { return moved(before, d.raw(t)) })
}
