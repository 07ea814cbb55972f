//go:build linux

package browser

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"norikae/ui/browser/machine/machinetest"
)

// realBrowser is a browser as a Linux distribution ships it, and what it needs
// to run in a test: on a screen nobody sees, as any user, without fetching
// things in the background. Those flags are the test's alone.
type realBrowser struct {
	kind    string
	desktop string // file ID of its .desktop file
	program string
	flags   string
	title   string // part of the title of its private windows, if that distinguishes them
}

// realBrowsers are Chromium and then Firefox.
var realBrowsers = []realBrowser{
	{
		"chromium", "chromium.desktop", "/usr/bin/chromium",
		"--no-sandbox --disable-gpu --disable-dev-shm-usage --disable-background-networking --disable-component-update " +
			"--disable-sync --no-first-run --no-default-browser-check --password-store=basic",
		"",
	},
	{"firefox-esr", "firefox-esr.desktop", "/usr/bin/firefox-esr", "", "Private Browsing"},
}

// eachBrowser runs a test for each real browser, on a home of its own.
func eachBrowser(t *testing.T, test func(t *testing.T, r realBrowser, b Browser)) {
	t.Helper()
	runIn(t, realBrowsers, test)
}

// inChromium runs a test in Chromium alone, on a home of its own.
func inChromium(t *testing.T, test func(t *testing.T, b Browser)) {
	t.Helper()
	runIn(t, realBrowsers[:1], func(t *testing.T, _ realBrowser, b Browser) { test(t, b) })
}

// inFirefox runs a test in Firefox alone, on a home of its own.
func inFirefox(t *testing.T, test func(t *testing.T, b Browser)) {
	t.Helper()
	runIn(t, realBrowsers[1:], func(t *testing.T, _ realBrowser, b Browser) { test(t, b) })
}

// runIn runs a test in each of some browsers. A browser that the test is not about is
// left out of the list rather than skipped: a skip means that the machine lacks something.
func runIn(t *testing.T, browsers []realBrowser, test func(t *testing.T, r realBrowser, b Browser)) {
	t.Helper()
	if testing.Short() {
		t.Skip("real browsers are not started in a short run")
	}
	for _, r := range browsers {
		t.Run(r.kind, func(t *testing.T) {
			if _, err := os.Stat(r.program); err != nil {
				t.Skipf("%s is not installed here", r.program)
			}
			startScreen(t)
			startBus(t)
			b := r.install(t)
			test(t, r, b)
		})
	}
}

// install gives the test an empty home in which this browser is the only one
// that counts, and finds it there.
func (r realBrowser) install(t *testing.T) Browser {
	t.Helper()
	home, err := os.MkdirTemp("", "norikae-browser-")
	machinetest.Must(t, err)
	t.Cleanup(func() {
		endAll(t, home)
		// Some processes of a browser hide their environment, and write a moment
		// longer: t.TempDir would not wait for them.
		waitFor(t, 20*time.Second, "the browser to leave its home", func() bool { return os.RemoveAll(home) == nil })
	})
	for _, name := range []string{"XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"} {
		dir := filepath.Join(home, strings.ToLower(name))
		machinetest.Must(t, os.Mkdir(dir, 0o700))
		t.Setenv(name, dir)
	}
	t.Setenv("HOME", home)
	bin := filepath.Join(home, "bin dir")
	machinetest.Must(t, os.Mkdir(bin, 0o700))
	wrapper := filepath.Join(bin, filepath.Base(r.program))
	script := fmt.Sprintf("#!/bin/sh\nexec %s %s \"$@\" 2>>'%s/stderr' >&2\n", r.program, r.flags, home)
	machinetest.Must(t, os.WriteFile(wrapper, []byte(script), 0o700))
	entry := fmt.Sprintf("[Desktop Entry]\nType=Application\nName=%s\nExec=\"%s\" %%U\nCategories=WebBrowser;\n", r.kind, wrapper)
	apps := filepath.Join(os.Getenv("XDG_DATA_HOME"), "applications")
	machinetest.Must(t, os.Mkdir(apps, 0o700))
	machinetest.Must(t, os.WriteFile(filepath.Join(apps, r.desktop), []byte(entry), 0o600))

	for _, b := range Installed(context.Background()) {
		if b.Path == wrapper {
			return b
		}
	}
	t.Fatalf("%s was not found among the installed browsers", wrapper)
	return Browser{}
}

// profiles is the folder for throw-away profiles of this test: in the home, as
// that is removed when the browsers have ended.
func profiles() string { return filepath.Join(os.Getenv("HOME"), "sessions") }

// startScreen starts an X server for this test.
func startScreen(t *testing.T) {
	t.Helper()
	if _, err := exec.LookPath("Xvfb"); err != nil {
		t.Skip("Xvfb is not installed here")
	}
	r, w, err := os.Pipe()
	machinetest.Must(t, err)
	defer r.Close()
	cmd := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", "1280x900x24", "-nolisten", "tcp")
	cmd.ExtraFiles = []*os.File{w}
	machinetest.Must(t, cmd.Start())
	machinetest.Must(t, w.Close())
	t.Cleanup(func() {
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
	})
	line, err := bufio.NewReader(r).ReadString('\n')
	machinetest.Must(t, err)
	t.Setenv("DISPLAY", ":"+strings.TrimSpace(line))
	t.Setenv("WAYLAND_DISPLAY", "")
	machinetest.Must(t, os.Unsetenv("WAYLAND_DISPLAY"))
}

// startBus starts a session bus for this test: over it a running Firefox is
// handed its links.
func startBus(t *testing.T) {
	t.Helper()
	if _, err := exec.LookPath("dbus-daemon"); err != nil {
		t.Skip("dbus-daemon is not installed here")
	}
	cmd := exec.Command("dbus-daemon", "--session", "--nofork", "--print-address=1")
	out, err := cmd.StdoutPipe()
	machinetest.Must(t, err)
	machinetest.Must(t, cmd.Start())
	t.Cleanup(func() {
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
	})
	line, err := bufio.NewReader(out).ReadString('\n')
	machinetest.Must(t, err)
	t.Setenv("DBUS_SESSION_BUS_ADDRESS", strings.TrimSpace(line))
}

// traces lists the files below dir that hold text.
func traces(dir, text string) []string {
	var found []string
	_ = filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err == nil && d.Type().IsRegular() {
			if data, err := os.ReadFile(name); err == nil && bytes.Contains(data, []byte(text)) {
				found = append(found, name)
			}
		}
		return nil // files come and go while a browser runs
	})
	return found
}

// endAll ends every process that belongs to a home.
func endAll(t *testing.T, home string) {
	t.Helper()
	for _, sig := range []syscall.Signal{syscall.SIGTERM, syscall.SIGKILL} {
		for deadline := time.Now().Add(8 * time.Second); time.Now().Before(deadline); time.Sleep(100 * time.Millisecond) {
			pids := processesOf(home)
			if len(pids) == 0 {
				return
			}
			for _, pid := range pids {
				_ = syscall.Kill(pid, sig)
			}
		}
	}
}

// processesOf lists the processes that have this HOME, or work in it, or name it
// in their arguments, but for the test itself. Chromium overwrites its
// environment with its title, so that alone would miss it.
func processesOf(home string) []int {
	var pids []int
	items, _ := os.ReadDir("/proc")
	for _, item := range items {
		pid, err := strconv.Atoi(item.Name())
		if err != nil || pid == os.Getpid() {
			continue
		}
		dir := filepath.Join("/proc", item.Name())
		env, _ := os.ReadFile(filepath.Join(dir, "environ"))
		arguments, _ := os.ReadFile(filepath.Join(dir, "cmdline"))
		cwd, _ := os.Readlink(filepath.Join(dir, "cwd"))
		if cwd == home || strings.Contains(string(arguments), home) || strings.Contains("\x00"+string(env), "\x00HOME="+home+"\x00") {
			pids = append(pids, pid)
		}
	}
	return pids
}

// visit is one request as it arrived.
type visit struct {
	uri    string // byte for byte
	cookie string
	agent  string
}

// pages is a server that notes every visit and gives each visitor a cookie.
type pages struct {
	*httptest.Server
	mu     sync.Mutex
	visits []visit
}

// servePages starts a server whose pages come back every half second, so that a
// test sees that a browser is alive.
func servePages(t *testing.T) *pages {
	p := &pages{}
	p.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/favicon.ico" {
			http.NotFound(w, r)
			return
		}
		p.mu.Lock()
		p.visits = append(p.visits, visit{uri: r.RequestURI, cookie: r.Header.Get("Cookie"), agent: r.UserAgent()})
		p.mu.Unlock()
		if strings.HasPrefix(r.URL.Path, "/set/") {
			http.SetCookie(w, &http.Cookie{Name: "jar", Value: strings.TrimPrefix(r.URL.Path, "/set/"), Path: "/", MaxAge: 3600})
		}
		w.Header().Set("Cache-Control", "no-store")
		fmt.Fprintf(w, "<!doctype html><title>%s</title><link rel=icon href='data:,'><script>setInterval(()=>fetch('/alive'+location.pathname),500)</script>", r.URL.Path)
	}))
	t.Cleanup(p.Close)
	return p
}

// host is the address for Session.Practice.
func (p *pages) host() string { return strings.TrimPrefix(p.URL, "http://") }

// with returns the visits to a path so far.
func (p *pages) with(prefix string) []visit {
	p.mu.Lock()
	defer p.mu.Unlock()
	var list []visit
	for _, v := range p.visits {
		if strings.HasPrefix(v.uri, prefix) {
			list = append(list, v)
		}
	}
	return list
}

// arrived waits for the one visit to a path and returns it.
func (p *pages) arrived(t *testing.T, path string) visit {
	t.Helper()
	waitFor(t, 60*time.Second, "a visit to "+path, func() bool { return len(p.with(path)) > 0 })
	time.Sleep(700 * time.Millisecond) // in which a second one would show
	list := p.with(path)
	if len(list) != 1 {
		t.Fatalf("%s was asked for %d times: %v", path, len(list), list)
	}
	return list[0]
}

// waitFor waits until done, and fails the test after too long.
func waitFor(t *testing.T, long time.Duration, what string, done func() bool) {
	t.Helper()
	for deadline := time.Now().Add(long); !done(); time.Sleep(50 * time.Millisecond) {
		if time.Now().After(deadline) {
			if log, err := os.ReadFile(filepath.Join(os.Getenv("HOME"), "stderr")); err == nil {
				t.Logf("the browser said: %s", log[max(0, len(log)-2000):])
			}
			t.Fatalf("waited %v in vain for %s", long, what)
		}
	}
}
