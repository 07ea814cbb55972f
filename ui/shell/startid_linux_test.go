//go:build linux && cgo

package shell

import (
	"bufio"
	"os"
	"os/exec"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"
)

// startScreen starts an X server for this test.
func startScreen(t *testing.T) {
	t.Helper()
	for _, program := range []string{"Xvfb", "xev"} {
		if _, err := exec.LookPath(program); err != nil {
			t.Skipf("%s is not installed here", program)
		}
	}
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	cmd := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", "320x200x24", "-nolisten", "tcp", "-noreset")
	cmd.ExtraFiles = []*os.File{w}
	begin(t, cmd)
	_ = w.Close() // the server has its own
	line, err := bufio.NewReader(r).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	t.Setenv("DISPLAY", ":"+strings.TrimSpace(line))
}

// begin starts a program that ends with the test.
func begin(t *testing.T, cmd *exec.Cmd) {
	t.Helper()
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
	})
}

// TestAnnounceStart lets another program look at what a window manager would see.
func TestAnnounceStart(t *testing.T) {
	startScreen(t)
	cmd := exec.Command("stdbuf", "-oL", "xev", "-root", "-event", "property")
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	begin(t, cmd)
	seen := make(chan string, 100)
	go func() { // ends with the program
		for lines := bufio.NewScanner(out); lines.Scan(); {
			seen <- lines.Text()
		}
	}()
	// xev has chosen its events when it sees the first property change.
	deadline := time.After(20 * time.Second)
	for ready := false; !ready; {
		_ = exec.Command("xprop", "-root", "-f", "READY", "8s", "-set", "READY", "1").Run()
		select {
		case line := <-seen:
			ready = strings.Contains(line, "READY")
		case <-time.After(100 * time.Millisecond):
		case <-deadline:
			t.Fatal("nobody looks")
		}
	}
	form := regexp.MustCompile(`^norikae-[0-9]+-([0-9]+)_TIME([0-9]+)$`)
	id, message := announceStart()
	if want := "new: ID=" + id + " NAME=browser SCREEN=0"; message != want {
		t.Errorf("broadcast %q, want %q", message, want)
	}
	first, second := form.FindStringSubmatch(id), form.FindStringSubmatch(AnnounceStart())
	if first == nil || second == nil || first[1] == second[1] {
		t.Fatalf("%q, %q", first, second)
	}
	begun, _ := strconv.ParseInt(first[2], 10, 64)
	if later, _ := strconv.ParseInt(second[2], 10, 64); begun <= 0 || later < begun {
		t.Errorf("at %d, then at %d", begun, later)
	}
	for starts, pieces := 0, 0; starts < 2 || pieces < 4; {
		select {
		case line := <-seen:
			if strings.Contains(line, "(_NET_STARTUP_INFO_BEGIN)") {
				starts++
			}
			if strings.Contains(line, "(_NET_STARTUP_INFO)") {
				pieces++
			}
		case <-deadline:
			t.Fatalf("%d starts, %d further pieces were broadcast", starts, pieces)
		}
	}
	t.Setenv("DISPLAY", ":9999")
	if id := AnnounceStart(); id != "" {
		t.Errorf("without a screen: %q", id)
	}
}
