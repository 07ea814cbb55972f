//go:build linux

package ledger_test

import (
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"norikae/accounts"
	"norikae/accounts/ledger"
)

// startDisplay starts an X server in memory, for a keyring that asks in a window.
func startDisplay(t *testing.T) {
	t.Helper()
	for _, tool := range []string{"Xvfb", "xdotool"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Skipf("%s is not installed", tool)
		}
	}
	reader, writer, err := os.Pipe()
	must(t, err)
	defer reader.Close()
	cmd := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", "1000x800x24", "-nolisten", "tcp", "-noreset")
	cmd.ExtraFiles = []*os.File{writer}
	must(t, cmd.Start())
	must(t, writer.Close())
	t.Cleanup(func() {
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
	})
	var number int
	_, err = fmt.Fscan(reader, &number)
	must(t, err)
	t.Setenv("DISPLAY", fmt.Sprintf(":%d", number))
}

// request waits for the window in which KeePassXC asks whether a program may read
// items; "" after a while without one.
func request(patience time.Duration) string {
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(50 * time.Millisecond) {
		out, err := exec.Command("xdotool", "search", "--onlyvisible", "--name", "Access Request").Output()
		if window, _, _ := strings.Cut(string(out), "\n"); err == nil && window != "" {
			return window
		}
	}
	return ""
}

// press gives a window keys.
func press(t *testing.T, window string, keys ...string) {
	t.Helper()
	must(t, exec.Command("xdotool", "windowfocus", "--sync", window).Run())
	must(t, exec.Command("xdotool", append([]string{"key", "--delay", "80"}, keys...)...).Run())
	waitFor(t, "the window to close", func() bool { return request(time.Millisecond) != window })
}

// TestKeePassXCAsksOnce: the whole list is one question in KeePassXC's own window;
// a person who says no is not asked again by itself.
func TestKeePassXCAsksOnce(t *testing.T) {
	if _, err := exec.LookPath("keepassxc"); err != nil {
		t.Skip("keepassxc is not installed")
	}
	if !inSession(t) {
		return
	}
	startDisplay(t)
	startKeePassXC(t, true)
	l := open(t, real())
	must(t, l.Apply(ctx, accounts.Change{After: thousand()[:120]}, nil))
	must(t, bus(t).Close()) // from now on this is another program

	said := make(chan error, 1)
	go func() { said <- l.Load(ctx) }()
	window := request(longest)
	if window == "" {
		t.Fatal("nobody was asked")
	}
	press(t, window, "Escape")
	if got := trouble(t, <-said); got != ledger.Refused {
		t.Errorf("reason %v after a no", got)
	}
	if window = request(time.Second); window != "" {
		t.Error("asked again by itself")
	}

	go func() { said <- l.Load(ctx) }()
	if window = request(longest); window == "" {
		t.Fatal("nobody was asked the second time")
	}
	press(t, window, "alt+f") // "Allow All & Future"
	select {
	case err := <-said:
		must(t, err)
	case <-time.After(longest):
		t.Fatal("allowed, and another question is open: ", request(time.Millisecond) != "")
	}
	reopened(t, l, real())
}
