//go:build linux

package e2e

import (
	"os"
	"testing"
	"time"

	"norikae/accounts/ledger"
)

// setupVar names the installer for Windows; .ci/package-windows sets it.
const setupVar = "NORIKAE_SETUP"

// TestWindowsInstaller installs, works, installs over what is there, and removes,
// without a question; the list is kept until it is to be erased.
func TestWindowsInstaller(t *testing.T) {
	setup := os.Getenv(setupVar)
	if setup == "" {
		t.Skipf("%s is not set; make package-windows sets it", setupVar)
	}
	p := newPC(t)
	exe, remover := p.local("Programs", "Norikae", "norikae.exe"), p.local("Programs", "Norikae", "uninstall.exe")
	entry := p.drive("users", user, "AppData", "Roaming", "Microsoft", "Windows", "Start Menu", "Programs", "Norikae.lnk")
	there := func(path string) bool {
		_, err := os.Stat(path)
		return err == nil
	}
	does := func(want int, argv ...string) {
		t.Helper()
		if code := p.start(t, argv...).wait(t, patience); code != want {
			t.Errorf("%q ends with code %d, want %d", argv, code, want)
		}
	}
	does(0, setup, "/S")
	if !there(exe) || !there(remover) || !there(entry) {
		t.Fatalf("installed: program %v, remover %v, entry in the start menu %v", there(exe), there(remover), there(entry))
	}
	p.help(t, "fill", ledger.Service)
	opens := func() *app {
		t.Helper()
		a := p.openOn(t, "io.github.norikae", exe)
		if r := a.first(t, "list read"); r["memberships"] != "1" {
			t.Errorf("the list has %s organisations", r["memberships"])
		}
		return a
	}
	a := opens()
	does(3, setup, "/S")
	does(0, remover, "/S") // a copy of it goes on, and finds the program running
	time.Sleep(5 * time.Second)
	if !there(exe) || !there(entry) {
		t.Error("something was removed while the program runs")
	}
	p.quits(t, a)

	choices := func() string {
		t.Helper()
		text, err := os.ReadFile(p.local("io.github.norikae", "choices.json"))
		if err != nil {
			t.Error(err)
		}
		return string(text)
	}
	before := choices()
	does(0, setup, "/S") // over what is there
	if after := choices(); after != before {
		t.Errorf("the choices were %s, after installing again they are %s", before, after)
	}
	p.quits(t, opens())

	gone := func() {
		t.Helper()
		until(t, patience, "end of removing", func() bool { return !there(exe) && !there(remover) && !there(entry) })
	}
	does(0, remover, "/S")
	gone()
	if got := p.steps(t, ledger.Service); len(got) != 1 {
		t.Errorf("after removing, the list is %v", got)
	}
	does(0, setup, "/S")
	does(0, remover, "/S", "/ERASE")
	gone()
	if got := p.steps(t, ledger.Service); len(got) != 0 {
		t.Errorf("after erasing, the list is %v", got)
	}
	for _, dir := range []string{"Programs/Norikae", "io.github.norikae", "io.github.norikae.practice"} {
		if there(p.local(dir)) {
			t.Errorf("%s is left behind", dir)
		}
	}
}
