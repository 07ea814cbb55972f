//go:build linux

package e2e

import (
	"debug/pe"
	"encoding/binary"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"norikae/accounts/ledger"
)

// TestWindowsProgram looks at the program itself: no console, no library but the
// system's, and icon, version and manifest inside.
func TestWindowsProgram(t *testing.T) {
	path := os.Getenv(programVar)
	if path == "" {
		t.Skipf("%s is not set; make windows sets it", programVar)
	}
	f, err := pe.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if h, ok := f.OptionalHeader.(*pe.OptionalHeader64); !ok || h.Subsystem != pe.IMAGE_SUBSYSTEM_WINDOWS_GUI {
		t.Errorf("it is no windowed program: %+v", f.OptionalHeader)
	}
	symbols, err := f.ImportedSymbols()
	if err != nil || len(symbols) == 0 {
		t.Fatalf("imports %v, %v", symbols, err)
	}
	ofWindows := strings.Fields("advapi32 bcrypt comctl32 comdlg32 dwmapi gdi32 imm32 kernel32 msvcrt ole32 oleaut32 opengl32 shell32 user32 uiautomationcore version winmm ws2_32")
	for _, s := range symbols {
		_, library, _ := strings.Cut(s, ":")
		if name := strings.TrimSuffix(strings.ToLower(library), ".dll"); !slices.Contains(ofWindows, name) {
			t.Errorf("it needs %s, which no Windows has", s)
		}
	}
	section := f.Section(".rsrc")
	if section == nil {
		t.Fatal("it has no resources")
	}
	data, err := section.Data()
	if err != nil {
		t.Fatal(err)
	}
	// The directory at the top (PE format, ".rsrc Section") counts its entries at 12
	// and 14; each is a type and an offset.
	var types []uint32
	for i := range int(binary.LittleEndian.Uint16(data[12:])) + int(binary.LittleEndian.Uint16(data[14:])) {
		types = append(types, binary.LittleEndian.Uint32(data[16+8*i:]))
	}
	for name, id := range map[string]uint32{"icons": 3, "group of icons": 14, "version": 16, "manifest": 24} {
		if !slices.Contains(types, id) {
			t.Errorf("it has no %s, only types %v", name, types)
		}
	}
}

// TestWindowsMainJob does on Windows what the app exists for, by keyboard, as a
// user with a Japanese name and a space in it: from the first page to four steps in
// the Credential Manager, with a private window in between, and the day after.
func TestWindowsMainJob(t *testing.T) {
	p := newPC(t)
	exe, calls := p.browser(t)
	a := p.open(t, p.exe, "--lang", "ja")
	p.settle(t)
	p.save(t, "windows-first-start")
	host := a.first(t, "practice pages")["host"]
	a.start(t, guest().Address, oneDomain)
	id := tenant(t, oneDomain)
	a.key("ctrl+Return") // and if browsers are still looked for, it waits for them
	link := "http://" + host + "/mysignins.microsoft.com/security-info?tenantId=" + id
	if got, want := called(t, calls), []string{exe, "--incognito", link}; !slices.Equal(got, want) {
		t.Errorf("the browser was started as\n%q, want\n%q", got, want)
	}
	p.focus(a.window)
	a.tick(t, id, "1234")
	p.save(t, "windows-four-steps")
	p.quits(t, a)
	if got := p.steps(t, ledger.PracticeService); got[id] != 4 || len(got) != 1 {
		t.Errorf("the Credential Manager has %v", got)
	}
	if got := p.steps(t, ledger.Service); len(got) != 0 {
		t.Errorf("practising left %v in the real list", got)
	}

	a = p.open(t, p.exe, "--lang", "en")
	a.first(t, "list read")
	p.settle(t) // the row can be seen
	a.key("4")
	a.await(t, "saved", "membership", id, "steps", "3")
	a.key("ctrl+z")
	a.await(t, "saved", "membership", id, "steps", "4")
	p.save(t, "windows-day-after")
	p.quits(t, a)
}

// TestWindowsKilled pulls the plug between ticks; what was said to be saved is in
// the Credential Manager, and the next start asks no questions.
func TestWindowsKilled(t *testing.T) {
	p := newPC(t)
	a := p.open(t, p.exe)
	a.start(t, guest().Address, several(t, 3)...)
	saved := map[string]int{}
	for round, domain := range several(t, 3) {
		a.choose(domain)
		steps := []string{"1", "2", "3", "4"}
		if round == 0 { // however busy the machine is, one step is acknowledged
			a.tick(t, tenant(t, domain), "1")
			steps = steps[1:]
		}
		plug := time.AfterFunc(time.Duration(80+90*round)*time.Millisecond, func() { a.kill(t) })
		a.key(steps...)
		<-a.ended
		plug.Stop()
		a.collect(t, saved)
		got := p.steps(t, ledger.PracticeService)
		for id, steps := range saved {
			if got[id] < steps {
				t.Errorf("%s: %d steps were said to be saved, the Credential Manager has %d", id, steps, got[id])
			}
		}
		a = p.open(t, p.exe)
		if r := a.first(t, "list read"); r["memberships"] != "3" {
			t.Errorf("after the plug was pulled the list has %s organisations", r["memberships"])
		}
	}
	if len(saved) == 0 {
		t.Error("nothing was saved before the plug was pulled, in any round")
	}
	p.quits(t, a)
}
