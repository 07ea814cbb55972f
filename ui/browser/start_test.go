//go:build linux

package browser

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"norikae/ui/browser/machine/machinetest"
)

// fakeBrowser is a program that writes what it was given to files beside it,
// and then does what the test wants.
func fakeBrowser(t testing.TB, then string) (program, dir string) {
	t.Helper()
	dir = t.TempDir()
	program = filepath.Join(dir, "google-chrome")
	script := fmt.Sprintf("#!/bin/sh\ncd '%s'\nfor a in \"$@\"; do printf '%%s\\n' \"$a\"; done > argv.tmp\nenv > env\necho chatter; echo chatter >&2\n"+
		"echo $$ > pid\nmv argv.tmp argv\n%s\n", dir, then)
	machinetest.Must(t, os.WriteFile(program, []byte(script), 0o700))
	return program, dir
}

// written waits for a file of a fake browser.
func written(t testing.TB, dir, name string) string {
	t.Helper()
	file := filepath.Join(dir, name)
	machinetest.Eventually(t, name, func() bool { _, err := os.Stat(file); return err == nil })
	data, err := os.ReadFile(file)
	machinetest.Must(t, err)
	return string(data)
}

func TestStartIsDetachedAndExact(t *testing.T) {
	t.Setenv("APPIMAGE", "/home/sato/norikae.AppImage")
	t.Setenv("LD_LIBRARY_PATH", "/tmp/.mount/usr/lib")
	t.Setenv("DESKTOP_STARTUP_ID", "ours_TIME1")
	t.Setenv("XDG_ACTIVATION_TOKEN", "ours_TIME1")
	t.Setenv("WAYLAND_DISPLAY", "wayland-0")
	program, dir := fakeBrowser(t, "exec sleep 30")
	o, err := NewOpener(Options{Dir: t.TempDir(), Announce: func() string { return "its_TIME5" }})
	machinetest.Must(t, err)
	t.Cleanup(func() { _ = o.Close() })
	opened, err := o.Open(context.Background(), made(t, "chrome", program), goodLink, Session{Account: "a"})
	machinetest.Must(t, err)
	if got, want := written(t, dir, "argv"), "--incognito\n"+goodLink+"\n"; got != want {
		t.Errorf("argv %q, want %q", got, want)
	}
	if env := written(t, dir, "env"); strings.Contains(env, "LD_LIBRARY_PATH") || strings.Contains(env, "APPIMAGE=") {
		t.Error("the environment of the AppImage reached the browser")
	} else if strings.Contains(env, "ours") || !strings.Contains(env, "DESKTOP_STARTUP_ID=its_TIME5\n") || !strings.Contains(env, "XDG_ACTIVATION_TOKEN=its_TIME5\n") {
		t.Errorf("the start of the browser is not told from ours: %s", env)
	}
	pid, err := strconv.Atoi(strings.TrimSpace(written(t, dir, "pid")))
	machinetest.Must(t, err)
	t.Cleanup(func() { _ = unix.Kill(pid, unix.SIGKILL) })
	sid, err := unix.Getsid(pid)
	own, _ := unix.Getsid(0)
	if err != nil || sid != pid || sid == own {
		t.Errorf("session %d of process %d, ours %d, %v", sid, pid, own, err)
	}
	for _, fd := range []string{"0", "1", "2"} {
		if target, err := os.Readlink(fmt.Sprintf("/proc/%d/fd/%s", pid, fd)); err != nil || target != os.DevNull {
			t.Errorf("stream %s is %s, %v", fd, target, err)
		}
	}
	if cwd, _ := os.Readlink(fmt.Sprintf("/proc/%d/cwd", pid)); cwd == "" {
		t.Error("no working folder")
	}
	if err := <-opened.Watch; err != nil {
		t.Errorf("a living browser failed: %v", err)
	}
}

func TestStartFailsEarly(t *testing.T) {
	program, _ := fakeBrowser(t, "exit 7")
	o := openerIn(t, t.TempDir())
	o.watch = time.Minute // a busy machine takes its time to run a script
	opened, err := o.Open(context.Background(), made(t, "chrome", program), goodLink, Session{})
	machinetest.Must(t, err)
	if err := <-opened.Watch; !errors.Is(err, ErrExited) || !strings.HasSuffix(err.Error(), "exit code 7") {
		t.Errorf("watched %v", err)
	}
}

func TestStartOfAProgramThatIsGone(t *testing.T) {
	o := openerIn(t, t.TempDir())
	_, err := o.Open(context.Background(), made(t, "chrome", filepath.Join(t.TempDir(), "gone")), goodLink, Session{Isolated: true})
	if !errors.Is(err, ErrStart) || !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("%v", err)
	}
	if left := sessions(t, o.store.Dir); len(left) != 0 {
		t.Errorf("profiles left: %v", left)
	}
}

func TestOpenNormalGoesThroughTheSystem(t *testing.T) {
	for _, image := range []string{"", "/home/sato/norikae.AppImage"} {
		for code, want := range map[int]error{0: nil, 3: ErrStart} {
			program, dir := fakeBrowser(t, fmt.Sprintf("exit %d", code))
			machinetest.Must(t, os.Rename(program, filepath.Join(dir, "xdg-open")))
			t.Setenv("PATH", dir+":/usr/bin:/bin")
			t.Setenv("APPIMAGE", image)
			o := openerIn(t, t.TempDir())
			opened, err := o.OpenNormal(context.Background(), goodLink, Session{})
			machinetest.Must(t, err)
			if err := <-opened.Watch; !errors.Is(err, want) || (err == nil) != (want == nil) {
				t.Errorf("image %q, code %d: %v", image, code, err)
			}
			if got := written(t, dir, "argv"); got != goodLink+"\n" {
				t.Errorf("argv %q", got)
			}
		}
	}
}

func TestOpenerFindsItsFolder(t *testing.T) {
	t.Setenv("XDG_CACHE_HOME", t.TempDir())
	o, err := NewOpener(Options{})
	machinetest.Must(t, err)
	if want := filepath.Join(os.Getenv("XDG_CACHE_HOME"), "norikae", "sessions"); o.store.Dir != want {
		t.Errorf("folder %s, want %s", o.store.Dir, want)
	}
	machinetest.Must(t, o.Close())
	t.Setenv("XDG_CACHE_HOME", "relative")
	if _, err := NewOpener(Options{}); !errors.Is(err, ErrProfile) {
		t.Errorf("%v", err)
	}
}
