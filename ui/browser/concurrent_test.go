package browser

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"norikae/ui/browser/machine/machinetest"
	"norikae/ui/browser/start"
)

// TestManyClicks opens from many goroutines while browsers end and the Opener
// is closed. Its worth is under the race detector.
func TestManyClicks(t *testing.T) {
	st := newStage(t, t.TempDir())
	st.store.SettleTime, st.store.RetryPause = time.Millisecond, time.Millisecond
	st.store.StartSweeping()
	b := made(t, "chrome", "/x")
	var wg sync.WaitGroup
	for i := range 8 {
		wg.Go(func() {
			for range 10 {
				opened, err := st.open(b, Session{Account: fmt.Sprint(i % 3), Isolated: i%2 == 0, Fresh: i == 7})
				if errors.Is(err, ErrClosed) {
					return
				}
				if err != nil {
					t.Error(err)
					return
				}
				st.mu.Lock()
				for _, r := range st.runs {
					select {
					case r.end <- 0:
					default:
					}
				}
				st.mu.Unlock()
				if err := <-opened.Watch; err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Go(func() {
		time.Sleep(30 * time.Millisecond)
		if err := st.Close(); err != nil {
			t.Error(err)
		}
	})
	wg.Wait()
}

func TestNoGoroutineIsLeft(t *testing.T) {
	before := runtime.NumGoroutine()
	for range 5 {
		st := newStage(t, t.TempDir())
		st.store.StartSweeping()
		opened, err := st.open(made(t, "firefox", "/x"), Session{Account: "a", Isolated: true})
		machinetest.Must(t, err)
		helper := &played{end: make(chan int, 1)}
		helper.end <- 0
		st.normal = func(string) (start.Process, error) { return helper, nil }
		normal, err := st.OpenNormal(context.Background(), goodLink, Session{})
		machinetest.Must(t, err)
		st.last().end <- 0
		<-opened.Watch
		<-normal.Watch
		machinetest.Must(t, st.Close())
	}
	machinetest.Eventually(t, "all goroutines end", func() bool { return runtime.NumGoroutine() <= before })
}

func TestLogTellsNeitherLinkNorAccount(t *testing.T) {
	dir := t.TempDir()
	st := newStage(t, dir)
	var out bytes.Buffer
	st.log = slog.New(slog.NewTextHandler(&out, &slog.HandlerOptions{Level: slog.LevelDebug}))
	machinetest.Must(t, os.WriteFile(filepath.Join(dir, "file"), nil, 0o600))
	st.jars.file = filepath.Join(dir, "file", "windows.json") // cannot be written
	_, err := st.Open(context.Background(), made(t, "chrome", "/x"), goodLink+"&login_hint=sato@fabrikam.example", Session{Account: "work:sato@fabrikam.example"})
	machinetest.Must(t, err)
	b := made(t, "chrome", "/x")
	st.settled = 0
	st.last().end <- 0 // and its windows with it, which cannot be saved either
	machinetest.Eventually(t, "the end is noticed", func() bool {
		st.Opener.mu.Lock()
		defer st.Opener.mu.Unlock()
		return st.running[b.jar] == 0
	})
	text := out.String()
	if strings.Count(text, "level=WARN") != 2 {
		t.Errorf("what went wrong was not logged: %q", text)
	}
	for _, secret := range []string{"sato", "fabrikam", "https", "tenantId"} {
		if strings.Contains(text, secret) {
			t.Errorf("the log tells %q: %s", secret, text)
		}
	}
}

func TestErrorsTellTheBrowserAlone(t *testing.T) {
	st := newStage(t, t.TempDir())
	st.watch = time.Minute // a busy machine takes its time
	opera := made(t, "opera", "/x")
	opened, err := st.open(opera, Session{Account: "a"})
	machinetest.Must(t, err)
	_, second := st.open(opera, Session{Account: "b"})
	st.last().end <- 21
	tests := map[string]error{
		"browser: close all private windows first: Opera":                    second,
		"browser: ended at once: Opera, exit code 21":                        <-opened.Watch,
		"browser: link refused: not a link":                                  CheckLink("aka.ms", Session{}),
		`browser: link refused: not a known Microsoft host ("evil.example")`: CheckLink("https://evil.example/x", Session{}),
	}
	for want, err := range tests {
		if err == nil || err.Error() != want {
			t.Errorf("%v, want %q", err, want)
		}
	}
}
