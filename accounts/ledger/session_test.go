//go:build linux

package ledger_test

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/godbus/dbus/v5"
)

// Tests with the real gnome-keyring run again in a child process, on a session
// bus and in a home of their own: nothing of the user's keyring is touched, and
// go-keyring, which keeps one connection a process, connects to that bus.

// inside marks the child; its value is the test's name.
const inside = "NORIKAE_TEST_SESSION"

// busConfig is a session bus that starts no service by itself: whether a Secret
// Service runs is for the test to say.
const busConfig = `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir=%s</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
  </policy>
</busconfig>`

// TestMain gives benchmarks a session of their own too, with an unlocked keyring.
func TestMain(m *testing.M) {
	flag.Parse()
	if bench := flag.Lookup("test.bench").Value.String(); bench == "" || os.Getenv(inside) != "" {
		os.Exit(m.Run())
	}
	os.Exit(benchInSession())
}

func benchInSession() int {
	home, err := os.MkdirTemp("", "keyring")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer func() { _ = os.RemoveAll(home) }()
	cmd, err := session(home, "benchmarks", os.Args[1:])
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	cmd.Stdout, cmd.Stderr = os.Stdout, os.Stderr
	if err := cmd.Run(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	return 0
}

// session is the test binary on a bus and in a home of its own.
func session(home, name string, args []string) (*exec.Cmd, error) {
	config := filepath.Join(home, "bus.conf")
	if err := os.WriteFile(config, fmt.Appendf(nil, busConfig, home), 0o600); err != nil {
		return nil, err
	}
	cmd := exec.Command("dbus-run-session", append([]string{"--config-file=" + config, "--", os.Args[0]}, args...)...)
	cmd.Env = []string{
		inside + "=" + name, "PATH=" + os.Getenv("PATH"), "HOME=" + home, "XDG_RUNTIME_DIR=" + home, "TMPDIR=" + home,
		"GORACE=" + os.Getenv("GORACE"),
	}
	return cmd, nil
}

// inSession runs the calling test in a session of its own. It returns true in
// the child, where the test goes on, and false when the child has passed.
func inSession(t *testing.T) bool {
	t.Helper()
	if os.Getenv(inside) == t.Name() {
		return true
	}
	for _, tool := range []string{"dbus-run-session", "dbus-daemon", "gnome-keyring-daemon"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Skipf("%s is not installed", tool)
		}
	}
	home, err := os.MkdirTemp("", "keyring") // short: it holds sockets
	must(t, err)
	t.Cleanup(func() { _ = os.RemoveAll(home) })
	args := []string{"-test.run=^" + t.Name() + "$", "-test.v", "-test.timeout=5m"}
	if testing.Short() {
		args = append(args, "-test.short")
	}
	cmd, err := session(home, t.Name(), args)
	must(t, err)
	out, err := cmd.CombinedOutput()
	for line := range strings.Lines(string(out)) {
		if strings.Contains(line, "_test.go:") {
			t.Log(strings.TrimSpace(line))
		}
	}
	if err != nil || !strings.Contains(string(out), "--- PASS: "+t.Name()) {
		t.Fatalf("in the session: %v\n%s", err, out)
	}
	return false
}

// password of the login keyring in a session.
const password = "pass"

// daemon is a running gnome-keyring.
type daemon struct{ cmd *exec.Cmd }

// startDaemon starts gnome-keyring; unlocked creates or opens the login keyring
// as logging in does.
func startDaemon(t testing.TB, unlocked bool) *daemon {
	t.Helper()
	args := []string{"--foreground", "--components=secrets"}
	if unlocked {
		args = append(args, "--unlock")
	}
	cmd := exec.Command("gnome-keyring-daemon", args...)
	if unlocked {
		cmd.Stdin = strings.NewReader(password)
	}
	must(t, cmd.Start())
	d := &daemon{cmd}
	t.Cleanup(d.kill)
	waitFor(t, "gnome-keyring", func() bool {
		var owned bool
		call := bus(t).BusObject().Call("org.freedesktop.DBus.NameHasOwner", 0, secretsName)
		return call.Store(&owned) == nil && owned
	})
	return d
}

// kill ends the daemon as a crash does.
func (d *daemon) kill() {
	_ = d.cmd.Process.Kill()
	_ = d.cmd.Wait()
}

// Names of the Secret Service.
const (
	secretsName = "org.freedesktop.secrets"
	secretsPath = "/org/freedesktop/secrets"
	loginPath   = dbus.ObjectPath("/org/freedesktop/secrets/collection/login")
)

func bus(t testing.TB) *dbus.Conn {
	t.Helper()
	conn, err := dbus.SessionBus()
	must(t, err)
	return conn
}

// waitFor waits for another process.
func waitFor(t testing.TB, what string, is func() bool) {
	t.Helper()
	for end := time.Now().Add(20 * time.Second); !is(); time.Sleep(5 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("never: %s", what)
		}
	}
}

// lock locks the login keyring, as the screen saver of some desktops does.
func lock(t testing.TB) {
	t.Helper()
	var locked []dbus.ObjectPath
	var prompt dbus.ObjectPath
	call := bus(t).Object(secretsName, secretsPath).Call("org.freedesktop.Secret.Service.Lock", 0, []dbus.ObjectPath{loginPath})
	must(t, call.Store(&locked, &prompt))
	if len(locked) != 1 {
		t.Fatalf("locked %v", locked)
	}
}

// unlock opens the login keyring as the login does, without a prompt.
func unlock(t testing.TB) {
	t.Helper()
	service := bus(t).Object(secretsName, secretsPath)
	var output dbus.Variant
	var session dbus.ObjectPath
	must(t, service.Call("org.freedesktop.Secret.Service.OpenSession", 0, "plain", dbus.MakeVariant("")).Store(&output, &session))
	secret := struct {
		Session           dbus.ObjectPath
		Parameters, Value []byte
		ContentType       string
	}{session, []byte{}, []byte(password), "text/plain"}
	must(t, service.Call("org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface.UnlockWithMasterPassword", 0, loginPath, secret).Err)
}

// prompter stands in for the desktop's password prompt, and never answers.
type prompter struct{ opened atomic.Int32 }

// Names of the prompt that gnome-keyring asks for (GNOME, libgcr).
const (
	prompterName  = "org.gnome.keyring.SystemPrompter"
	prompterPath  = "/org/gnome/keyring/Prompter"
	prompterIface = "org.gnome.keyring.internal.Prompter"
)

func startPrompter(t testing.TB) *prompter {
	t.Helper()
	p := &prompter{}
	must(t, bus(t).Export(p, prompterPath, prompterIface))
	if _, err := bus(t).RequestName(prompterName, dbus.NameFlagDoNotQueue); err != nil {
		t.Fatal(err)
	}
	return p
}

// BeginPrompting is called by gnome-keyring to open a prompt.
func (p *prompter) BeginPrompting(dbus.ObjectPath) *dbus.Error {
	p.opened.Add(1)
	return nil
}

// PerformPrompt is called to show it.
func (p *prompter) PerformPrompt(dbus.ObjectPath, string, map[string]dbus.Variant, string) *dbus.Error {
	return nil
}

// StopPrompting is called when it is not needed any more.
func (p *prompter) StopPrompting(dbus.ObjectPath) *dbus.Error { return nil }

// dismiss takes the prompt away.
func (p *prompter) dismiss(t testing.TB) {
	t.Helper()
	if _, err := bus(t).ReleaseName(prompterName); err != nil {
		t.Fatal(err)
	}
}
