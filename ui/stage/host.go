package stage

import (
	"context"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
)

// Host is the window of the stage as a page sees it, and says when what is given
// to Do and Go runs: at once, until a test says Queue, Idle, Aside or Late. A test
// replaces what it is about.
type Host struct {
	OnDo    func(func())
	OnGo    func(work func(ctx context.Context)) (stop context.CancelFunc)
	OnToast func(text, action string, tapped func())
	OnFocus func(fyne.Focusable)
	OnCopy  func(string)
	In      fyne.Window
	Calls   chan func() // what Do was given since Queue

	t     testing.TB
	works []func() // what Go was given since Late
}

func newHost(t testing.TB, w fyne.Window) *Host {
	h := &Host{
		OnDo:    func(f func()) { f() },
		OnToast: func(string, string, func()) {},
		OnFocus: func(f fyne.Focusable) { w.Canvas().Focus(f) },
		OnCopy:  func(string) {},
		In:      w, Calls: make(chan func(), 10000), t: t,
	}
	h.run(func(work func()) { work() })
	return h
}

// run lets Go hand its work, with a context of its own, to how.
func (h *Host) run(how func(work func())) {
	h.OnGo = func(work func(context.Context)) context.CancelFunc {
		ctx, stop := context.WithCancel(h.t.Context())
		how(func() { work(ctx) })
		return stop
	}
}

// Idle lets Go run nothing at all.
func (h *Host) Idle() { h.run(func(func()) {}) }

// Aside lets Go run work in goroutines of their own, as in the window.
func (h *Host) Aside() { h.run(func(work func()) { go work() }) }

// Late lets Go and Do keep what they are given until the test says Work or Until:
// an answer comes when the page is another already, or none.
func (h *Host) Late() {
	h.Queue()
	h.run(func(work func()) { h.works = append(h.works, work) })
}

// Works counts what Go was given and Work has not run.
func (h *Host) Works() int { return len(h.works) }

// Work runs the i-th of what Go was given, off the test's goroutine, and waits for
// its end. What it hands to Do meanwhile is kept.
func (h *Host) Work(i int) {
	work := h.works[i]
	h.works = slices.Delete(h.works, i, i+1)
	done := make(chan struct{})
	go func() {
		defer close(done)
		work()
	}()
	<-done
}

// Queue lets Do keep what it is given until the test waits for it with Until.
func (h *Host) Queue() { h.OnDo = func(f func()) { h.Calls <- f } }

// Until carries out what Do was given until a condition holds.
func (h *Host) Until(what string, holds func() bool) {
	h.t.Helper()
	for late := time.After(30 * time.Second); !holds(); {
		select {
		case f := <-h.Calls:
			f()
		case <-late:
			h.t.Fatalf("never: %s", what)
		}
	}
}

// Calm carries out what Do was given and what that leads to.
func (h *Host) Calm() {
	for len(h.Calls) > 0 {
		(<-h.Calls)()
	}
}

// Do implements shell.Host.
func (h *Host) Do(act func()) { h.OnDo(act) }

// Go implements shell.Host.
func (h *Host) Go(work func(ctx context.Context)) context.CancelFunc { return h.OnGo(work) }

// Toast implements shell.Host.
func (h *Host) Toast(text, action string, tapped func()) { h.OnToast(text, action, tapped) }

// Focus implements shell.Host.
func (h *Host) Focus(f fyne.Focusable) { h.OnFocus(f) }

// Copy implements shell.Host.
func (h *Host) Copy(text string) { h.OnCopy(text) }

// Window implements shell.Host.
func (h *Host) Window() fyne.Window { return h.In }
