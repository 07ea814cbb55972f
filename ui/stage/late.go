package stage

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/ui/screen"
)

// host is the window of the stage as the navigator needs it.
type host struct{ s *Stage }

// Frame implements shell.Host.
func (h host) Frame() screen.Frame { return h.s.Frame }

// Show implements shell.Host.
func (h host) Show(p screen.Page) { h.s.Front(p) }

// below is what lies under the page of a test.
type below struct {
	screen.Still
	content fyne.CanvasObject
}

func (below) Name() string                 { return "below" }
func (b below) Content() fyne.CanvasObject { return b.content }
func (below) Shown()                       {}

// Remake implements screen.Remaker.
func (b below) Remake(screen.Frame) screen.Page { return b }

// Open opens a page as the window does: it gets a frame of its own, and closes by
// Nav. The page that lies under all others says nothing.
func (s *Stage) Open(make func(screen.Frame) screen.Page) screen.Page {
	if s.base == nil {
		s.base = s.Nav.Base(0, func(screen.Frame) screen.Page { return below{content: container.NewStack()} })
	}
	return s.Nav.Push(0, make)
}

// Late lets Go and Do keep what they are given until the test says Work or Until:
// an answer comes when the page is another already, or none.
func (s *Stage) Late() {
	s.Queue()
	s.Frame.Go = func(work func(context.Context)) context.CancelFunc {
		ctx, stop := context.WithCancel(s.T.Context())
		s.works = append(s.works, func() { work(ctx) })
		return stop
	}
}

// Works counts what Go was given and Work has not run.
func (s *Stage) Works() int { return len(s.works) }

// Work runs the i-th of what Go was given, off the test's goroutine, and waits for
// its end. What it hands to Do meanwhile is kept.
func (s *Stage) Work(i int) {
	work := s.works[i]
	s.works = slices.Delete(s.works, i, i+1)
	done := make(chan struct{})
	go func() {
		defer close(done)
		work()
	}()
	<-done
}

// Calm carries out what Do was given and what that leads to.
func (s *Stage) Calm() {
	for len(s.Calls) > 0 {
		(<-s.Calls)()
	}
}
