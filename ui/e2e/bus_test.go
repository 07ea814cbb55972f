//go:build linux

package e2e

import (
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/godbus/dbus/v5"
)

// busConfig is a message bus like a desktop session's, but one that starts no
// services by itself: which of them run is the test's choice.
const busConfig = `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>%s</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
`

// startBus gives the person a session bus without a keyring on it.
func startBus(t testing.TB, p *person) {
	t.Helper()
	need(t, "dbus-daemon")
	socket, config := p.path("run", "bus"), p.path("run", "bus.conf")
	if err := os.WriteFile(config, fmt.Appendf(nil, busConfig, busAddress(socket)), 0o600); err != nil {
		t.Fatal(err)
	}
	run(t, exec.Command("dbus-daemon", "--config-file="+config, "--nofork"))
	until(t, patience, "message bus", func() bool {
		_, err := os.Stat(socket)
		return err == nil
	})
	p.vars["DBUS_SESSION_BUS_ADDRESS"] = busAddress(socket)
}

// busAddress is the address of a socket, with the escapes of the D-Bus specification,
// "Server Addresses".
func busAddress(socket string) string {
	plain := "-_/.*ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
	address := []byte("unix:path=")
	for _, c := range []byte(socket) {
		if strings.IndexByte(plain, c) >= 0 {
			address = append(address, c)
		} else {
			address = fmt.Appendf(address, "%%%02x", c)
		}
	}
	return string(address)
}

// keyring is the person's gnome-keyring while it runs.
type keyring struct {
	*process
	person *person
}

// password opens the login keyring of every person here.
const password = "open sesame"

// startKeyring starts gnome-keyring on the person's bus. Unlocked, it makes a
// login keyring where there is none; otherwise it is as after a login without a
// password: there, but locked.
func startKeyring(t testing.TB, p *person, unlocked bool) *keyring {
	t.Helper()
	need(t, "gnome-keyring-daemon", "secret-tool")
	args := []string{"--foreground", "--components=secrets", "--control-directory=" + p.path("run", "keyring")}
	cmd := exec.Command("gnome-keyring-daemon", args...)
	if unlocked {
		cmd = exec.Command("gnome-keyring-daemon", append(args, "--unlock")...)
		cmd.Stdin = strings.NewReader(password)
	}
	cmd.Env = p.toolEnv()
	k := &keyring{process: run(t, cmd), person: p}
	until(t, patience, "keyring", func() bool {
		out, _ := k.tool("secret-tool", "search", "--all", "application", "nobody")
		return !strings.Contains(out, "org.freedesktop.secrets")
	})
	return k
}

// toolEnv is the person's environment with the system's programs on PATH.
func (p *person) toolEnv() []string {
	return append(p.env(), "PATH="+os.Getenv("PATH"), "XDG_DATA_DIRS=/usr/local/share:/usr/share")
}

// tool runs a program of the system as the person and returns all it prints.
func (k *keyring) tool(name string, args ...string) (string, error) {
	cmd := exec.Command(name, args...)
	cmd.Env = k.person.toolEnv()
	out, err := cmd.CombinedOutput()
	return string(out), err
}

// items returns what the keyring holds of a service, value by user name, as
// another program of the person reads it.
func (k *keyring) items(t testing.TB, service string) map[string]string {
	t.Helper()
	out, err := k.tool("secret-tool", "search", "--all", "service", service)
	if err != nil && strings.TrimSpace(out) != "" {
		t.Fatalf("secret-tool: %v\n%s", err, out)
	}
	items, secret := map[string]string{}, ""
	for line := range strings.Lines(out) {
		if value, found := strings.CutPrefix(line, "secret = "); found {
			secret = strings.TrimSpace(value)
		}
		if value, found := strings.CutPrefix(line, "attribute.username = "); found {
			items[strings.TrimSpace(value)] = secret
		}
	}
	return items
}

// startPrompter lets the keyring ask for its password in a window.
func startPrompter(t testing.TB, p *person, d *display) {
	t.Helper()
	need(t, "/usr/libexec/gcr-prompter")
	cmd := exec.Command("/usr/libexec/gcr-prompter")
	cmd.Env = append(d.env(p.toolEnv()), "GTK_THEME=Adwaita", "NO_AT_BRIDGE=1")
	run(t, cmd)
	// Asked before the prompter is on the bus, the keyring gives up at once.
	bus, err := dbus.Connect(p.vars["DBUS_SESSION_BUS_ADDRESS"])
	if err != nil {
		t.Fatal(err)
	}
	defer bus.Close()
	until(t, patience, "prompter", func() bool {
		var there bool
		err := bus.BusObject().Call("org.freedesktop.DBus.NameHasOwner", 0, "org.gnome.keyring.SystemPrompter").Store(&there)
		return err == nil && there
	})
}

func TestKeyringHarness(t *testing.T) {
	p := newPerson(t, "en_US.UTF-8", "light")
	startBus(t, p)
	k := startKeyring(t, p, true)
	store := exec.Command("secret-tool", "store", "--label=x", "service", "e2e", "username", "a")
	store.Env, store.Stdin = p.toolEnv(), strings.NewReader("one")
	if out, err := store.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	if items := k.items(t, "e2e"); len(items) != 1 || items["a"] != "one" {
		t.Errorf("the keyring holds %v", items)
	}
	k.kill(t)
	k = startKeyring(t, p, false)
	if items := k.items(t, "e2e"); items["a"] != "" {
		t.Errorf("the locked keyring gives %v away", items)
	}
}
