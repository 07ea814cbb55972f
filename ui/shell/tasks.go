package shell

import (
	"context"
	"maps"
	"runtime"
	"slices"
	"strings"
	"sync"
	"time"
)

// Tasks owns the goroutines behind a window. The zero value has none. Safe for
// concurrent use.
type Tasks struct {
	mu    sync.Mutex
	under map[int]string // who started each that runs, by number
	last  int
	ended chan struct{} // gets a value when one ends
}

// Go runs work in a goroutine of its own; ctx should end it.
func (t *Tasks) Go(ctx context.Context, work func(ctx context.Context)) {
	t.mu.Lock()
	if t.under == nil {
		t.under, t.ended = map[int]string{}, make(chan struct{}, 1)
	}
	t.last++
	number := t.last
	t.under[number] = starter()
	t.mu.Unlock()
	go func() {
		defer func() {
			t.mu.Lock()
			delete(t.under, number)
			t.mu.Unlock()
			select {
			case t.ended <- struct{}{}:
			default: // Wait is about to look anyway
			}
		}()
		work(ctx)
	}()
}

// Wait returns when every goroutine has ended, or when so much time is over: then
// it returns who started those that still run. Cancel their context first.
func (t *Tasks) Wait(long time.Duration) (left []string) {
	late := time.After(long)
	for {
		if left = t.running(); len(left) == 0 {
			return nil
		}
		select {
		case <-t.ended:
		case <-late:
			return t.running()
		}
	}
}

func (t *Tasks) running() []string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return slices.Sorted(maps.Values(t.under))
}

// starter is the function that asked for a goroutine, past the shell itself and
// the window's way to it.
func starter() string {
	var pcs [16]uintptr
	frames := runtime.CallersFrames(pcs[:runtime.Callers(3, pcs[:])])
	for {
		f, more := frames.Next()
		if !strings.Contains(f.Function, "/ui/shell.") || !more {
			return f.Function
		}
	}
}

// Outside has the system open something in another program, off Fyne's goroutine. open
// returns what tells how that ended; failed is called on Fyne's goroutine if nothing
// opened. Neither waits for the other program.
func Outside(s *Shell, open func() (<-chan error, error), failed func(error)) {
	s.Go(func(ctx context.Context) {
		outcome, err := open()
		if err == nil {
			select {
			case err = <-outcome:
			case <-ctx.Done(): // the program lives on
			}
		}
		if err != nil {
			s.Do(func() { failed(err) })
		}
	})
}
