//go:build linux

package e2e

import (
	"fmt"
	"os"
	"os/exec"
	"testing"
)

func TestMain(m *testing.M) {
	if service := os.Getenv(readerVar); service != "" {
		os.Exit(printLedger(service))
	}
	if count := os.Getenv(fillVar); count != "" {
		if err := fillLedger(count); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	code := m.Run()
	if err := removeBinaries(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		code = 1
	}
	os.Exit(code)
}

// packages says where a tool comes from on Debian.
func packages() map[string]string {
	return map[string]string{
		"Xvfb": "xvfb", "xdotool": "xdotool", "xwininfo": "x11-utils", "openbox": "openbox",
		"dbus-daemon": "dbus-daemon", "gnome-keyring-daemon": "gnome-keyring", "secret-tool": "libsecret-tools",
		"/usr/libexec/gcr-prompter": "gcr", "chromium": "chromium", "firefox-esr": "firefox-esr",
	}
}

// need skips a test whose tools are not installed.
func need(t testing.TB, tools ...string) {
	t.Helper()
	for _, tool := range tools {
		if _, err := exec.LookPath(tool); err != nil {
			t.Skipf("%s is not installed (package %s)", tool, packages()[tool])
		}
	}
}
