package ui

import (
	"context"
	"runtime/debug"
	"time"

	"norikae/ui/store"
)

// muchRead is how many organisations leave so much behind when they are read that
// it is worth giving back at once: three times what the list itself needs.
const muchRead = 1000

// giveBackAfter is how long after starting, or after reading, memory is given
// back: by then the window has been drawn and the browsers are found.
const giveBackAfter = 2 * time.Second

// giveBack returns to the system, once in a run, what reading a long list left
// behind.
func (a *application) giveBack() {
	if a.gaveBack || a.desk.State().Phase != store.Ready || len(a.desk.Move().Memberships) < muchRead {
		return
	}
	a.gaveBack = true
	a.giveBackSoon()
}

// giveBackSoon returns to the system what starting or reading took beyond what is
// kept. Go would hold it for minutes.
func (a *application) giveBackSoon() {
	a.goBackground(func(ctx context.Context) {
		select {
		case <-ctx.Done():
		case <-time.After(giveBackAfter):
			debug.FreeOSMemory()
		}
	})
}
