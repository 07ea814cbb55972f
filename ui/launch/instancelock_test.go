package launch

import (
	"bufio"
	"context"
	"errors"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
)

// shortDir is a folder whose path is short enough for a socket.
func shortDir(t *testing.T) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "nk")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := os.RemoveAll(dir); err != nil {
			t.Error(err)
		}
	})
	return dir
}

// needSockets skips a test of two copies that talk to each other where the system
// has no Unix domain sockets: Windows before version 1803, and Wine.
func needSockets(t *testing.T) {
	t.Helper()
	listener, err := net.Listen("unix", filepath.Join(shortDir(t), "socket"))
	if err != nil {
		t.Skipf("this system has no Unix sockets: %v", err)
	}
	if err := listener.Close(); err != nil {
		t.Error(err)
	}
}

func within(t *testing.T, d time.Duration) context.Context {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), d)
	t.Cleanup(cancel)
	return ctx
}

func TestSecondStartShowsTheFirst(t *testing.T) {
	needSockets(t)
	dir := shortDir(t)
	first, err := LockInstance(t.Context(), dir, RequestShow)
	if err != nil {
		t.Fatal(err)
	}
	requests := []Request{RequestShow, RequestGuided, RequestShow}
	received := make(chan []Request)
	go func() {
		var got []Request
		for range requests {
			got = append(got, <-first.Front())
		}
		received <- got
	}()
	for _, request := range requests {
		if _, err := LockInstance(within(t, 10*time.Second), dir, request); !errors.Is(err, ErrShown) {
			t.Fatalf("second lock: %v", err)
		}
	}
	if got := <-received; !slices.Equal(got, requests) {
		t.Errorf("the window received %q, want %q", got, requests)
	}
	if err := first.Release(); err != nil {
		t.Fatal(err)
	}
	next, err := LockInstance(within(t, 10*time.Second), dir, RequestShow)
	if err != nil {
		t.Fatalf("after the first left: %v", err)
	}
	if err := next.Release(); err != nil {
		t.Error(err)
	}
}

// A copy that is leaving makes way for the one that waits.
func TestLockWaitsForTheOneThatLeaves(t *testing.T) {
	dir := shortDir(t)
	first, err := LockInstance(t.Context(), dir, RequestShow)
	if err != nil {
		t.Fatal(err)
	}
	time.AfterFunc(300*time.Millisecond, func() {
		if err := first.Release(); err != nil {
			t.Error(err)
		}
	})
	next, err := LockInstance(within(t, 10*time.Second), dir, RequestShow)
	if err != nil {
		t.Fatal(err)
	}
	if err := next.Release(); err != nil {
		t.Error(err)
	}
}

// A copy that holds the lock but whose window never answers is reported.
func TestSilentCopy(t *testing.T) {
	needSockets(t)
	dir := shortDir(t)
	cmd, _ := startOther(t, "deaf", dir)
	if _, err := LockInstance(within(t, time.Second), dir, RequestShow); !errors.Is(err, ErrNoAnswer) {
		t.Errorf("lock beside a silent copy: %v", err)
	}
	stop(t, cmd)
	instance, err := LockInstance(within(t, 10*time.Second), dir, RequestShow)
	if err != nil {
		t.Fatalf("after the silent copy was killed: %v", err)
	}
	if err := instance.Release(); err != nil {
		t.Error(err)
	}
}

// Copies that start at the same moment agree on one.
func TestManyStartAtOnce(t *testing.T) {
	needSockets(t)
	dir := shortDir(t)
	const copies = 6
	var mine, shown int
	var mu sync.Mutex
	var readers sync.WaitGroup
	var all []*exec.Cmd
	for range copies {
		cmd := other(t, "lock", dir)
		out, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		all = append(all, cmd)
		readers.Go(func() {
			line, _ := bufio.NewReader(out).ReadString('\n')
			mu.Lock()
			defer mu.Unlock()
			switch strings.TrimSpace(line) {
			case "mine":
				mine++
			case "shown":
				shown++
			default:
				t.Errorf("a copy says %q", line)
			}
		})
	}
	readers.Wait()
	for _, cmd := range all {
		stop(t, cmd)
	}
	if mine != 1 || shown != copies-1 {
		t.Errorf("%d copies run, %d came to the front", mine, shown)
	}
}

// Strangers at the socket get nothing and block nobody.
func TestListenerAgainstStrangers(t *testing.T) {
	needSockets(t)
	dir := shortDir(t)
	instance, err := LockInstance(t.Context(), dir, RequestShow)
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range []string{"", "\n", "hide\n", "show", strings.Repeat("x", 4096)} {
		conn, err := net.Dial("unix", filepath.Join(dir, socketName))
		if err != nil {
			t.Fatal(err)
		}
		_, _ = conn.Write([]byte(line))
		if err := conn.Close(); err != nil {
			t.Error(err)
		}
	}
	go func() { <-instance.Front() }()
	if _, err := LockInstance(within(t, 20*time.Second), dir, RequestShow); !errors.Is(err, ErrShown) {
		t.Errorf("after the strangers: %v", err)
	}
	if err := instance.Release(); err != nil {
		t.Error(err)
	}
}

// Releasing ends the goroutine even while a visitor is being served.
func TestReleaseEndsTheGoroutine(t *testing.T) {
	needSockets(t)
	dir := shortDir(t)
	before := runtime.NumGoroutine()
	instance, err := LockInstance(t.Context(), dir, RequestShow)
	if err != nil {
		t.Fatal(err)
	}
	conn, err := net.Dial("unix", filepath.Join(dir, socketName))
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	if _, err := conn.Write([]byte(RequestShow + "\n")); err != nil {
		t.Fatal(err)
	}
	if err := instance.Release(); err != nil {
		t.Error(err)
	}
	for range 100 {
		if runtime.NumGoroutine() <= before {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Errorf("%d goroutines before, %d after", before, runtime.NumGoroutine())
}

// Without a socket (here: a path too long for one) the app still runs alone.
func TestNoSocket(t *testing.T) {
	dir := filepath.Join(shortDir(t), strings.Repeat("long", 40))
	if err := os.Mkdir(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	first, err := LockInstance(t.Context(), dir, RequestShow)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := LockInstance(within(t, 300*time.Millisecond), dir, RequestShow); !errors.Is(err, ErrNoListener) {
		t.Errorf("second lock: %v", err)
	}
	begun := time.Now()
	if _, err := LockInstance(within(t, time.Minute), dir, RequestShow); !errors.Is(err, ErrNoListener) || time.Since(begun) > 2*showTimeout {
		t.Errorf("second lock: %v after %v", err, time.Since(begun))
	}
	if err := first.Release(); err != nil {
		t.Error(err)
	}
}

func TestLockInNoFolder(t *testing.T) {
	_, err := LockInstance(within(t, time.Second), filepath.Join(shortDir(t), "missing"), RequestShow)
	if err == nil || errors.Is(err, ErrNoAnswer) || errors.Is(err, ErrShown) {
		t.Errorf("lock in a folder that is not there: %v", err)
	}
}

// startOther starts another copy and waits for its first line.
func startOther(t *testing.T, role, dir string) (*exec.Cmd, string) {
	t.Helper()
	cmd := other(t, role, dir)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	return cmd, strings.TrimSpace(line)
}

// stop kills a copy that may have ended by itself.
func stop(t *testing.T, cmd *exec.Cmd) {
	t.Helper()
	if err := cmd.Process.Kill(); err != nil && !errors.Is(err, os.ErrProcessDone) {
		t.Error(err)
	}
	_ = cmd.Wait()
}
