package stage

import (
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
