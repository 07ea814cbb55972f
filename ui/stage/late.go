package stage

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/ui/shell"
)

// display is the window of the stage as the navigator needs it.
type display struct{ s *Stage }

// Frame implements shell.Display.
func (d display) Frame() shell.Frame { return d.s.Frame }

// Show implements shell.Display.
func (d display) Show(p shell.Page) { d.s.Front(p) }

// below is what lies under the page of a test.
type below struct {
	shell.Still
	content fyne.CanvasObject
}

func (below) Name() string                 { return "below" }
func (b below) Content() fyne.CanvasObject { return b.content }
func (below) Shown()                       {}

// Remake implements shell.Remaker.
func (b below) Remake(shell.Frame) shell.Page { return b }

// Open opens a page as the window does: it gets a frame of its own, and closes by
// Nav. The page that lies under all others says nothing.
func (s *Stage) Open(make func(shell.Frame) shell.Page) shell.Page {
	if s.base == nil {
		s.base = s.Nav.Base(nil, func(shell.Frame) shell.Page { return below{content: container.NewStack()} })
	}
	return s.Nav.Push(nil, make)
}

// Late lets Go and Do keep what they are given until the test says Work or Until:
// an answer comes when the page is another already, or none.
func (s *Stage) Late() {
	s.Queue()
	s.Host.OnGo = func(work func(context.Context)) context.CancelFunc {
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
