package shell

import (
	"cmp"
	"context"
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"norikae/ui/prefs"
)

// Size of the window at the first start, and the smallest it is laid out for.
const (
	firstWidth, firstHeight = 1280, 820
	LeastWidth, LeastHeight = 960, 640
)

// startSize returns the size that the window had the last time, in the toolkit's pixels.
// It is at least as large on the screen as the smallest size at 100 %.
func startSize(v prefs.Values) fyne.Size {
	part := min(1, 1/drawnScale(Scale()))
	return fyne.NewSize(max(cmp.Or(v.WindowWidth, firstWidth*part), LeastWidth*part), max(cmp.Or(v.WindowHeight, firstHeight*part), LeastHeight*part))
}

// List is the list as the window needs it: it is written while the window is open, and
// quitting waits for that.
type List struct {
	State  func() ListState // what the list is doing
	Retry  func()           // writes again what could not be written
	Export func()           // saves the list to a file
}

// ListState says what a list is doing.
type ListState struct {
	Reading, Writing bool
	Stuck            bool // a write is not answered
	Unsaved          int  // changes that could not be written; with Stuck those that are not yet
}

// The pages of quitting.
type page int

const (
	quitPage page = iota + 1
	unsavedPage
)

// Quit remembers the window's size and closes it. While the list is being written it
// says so and waits, with a way out; it asks about changes that are not saved, also
// where a write is not answered, and does not go while a page saves a file.
func (s *Shell) Quit() {
	size := s.window.Canvas().Size()
	s.opt.Prefs.Set(func(v *prefs.Values) { v.WindowWidth, v.WindowHeight = size.Width, size.Height })
	busy := slices.ContainsFunc(s.Pages(), func(p Page) bool {
		b, ok := p.(Busy)
		return ok && b.Busy()
	})
	switch list := s.parts.List.State(); {
	case busy:
		s.Toast(s.words.T("toast.stillSaving"), "", nil)
	case list.Writing && !list.Stuck:
		quitting{s}.wait()
	case list.Stuck || list.Unsaved > 0:
		quitting{s}.askUnsaved()
	default:
		s.window.Close()
	}
}

// quitting is what keeps the window from closing at once.
type quitting struct{ *Shell }

// wait says that the window closes as soon as everything is written. Escape
// stays in the app.
func (s quitting) wait() {
	s.AskOnce(quitPage, func() Question {
		w := s.words
		return Question{
			Name: "quitting", Title: w.T("quitting.title"), Text: w.T("quitting.text"), Cancel: w.T("quitting.stay"),
			Answers: []Answer{
				{Text: w.T("quitting.wait"), Keep: true},
				{Text: w.T("quitting.leave"), Run: s.window.Close},
			},
		}
	})
}

// goOn quits once everything is written, if the person waits for that, or asks when
// nothing is answered any more.
func (s quitting) goOn() bool {
	page, waiting := s.Open(quitPage)
	if list := s.parts.List.State(); !waiting || list.Writing && !list.Stuck {
		return false
	}
	s.Close(page)
	s.Quit()
	return true
}

// askUnsaved asks before quitting with changes the keyring does not have.
func (s quitting) askUnsaved() {
	s.AskOnce(unsavedPage, func() Question {
		w := s.words
		return Question{
			Name: "unsaved", Title: w.N("unsaved.title", max(1, s.parts.List.State().Unsaved)), Text: w.T("unsaved.text"), Cancel: w.T("page.cancel"),
			Answers: []Answer{
				{Text: w.T("unsaved.retry"), Run: s.parts.List.Retry},
				{Text: w.T("keyring.export"), Run: s.parts.List.Export},
				{Text: w.T("unsaved.quit"), Run: s.window.Close},
			},
		}
	})
}

// Patience bounds each part of the end: what takes longer is left to the end of the
// process, which frees the lock.
const Patience = 2 * time.Second

// Stop ends the background work, and waits no longer than Patience.
func (s *Shell) Stop() {
	s.cancel()
	if left := s.tasks.Wait(Patience); len(left) > 0 {
		s.opt.Log.Warn("left running", "what", left)
	}
}

// End ends one thing that the window uses, and waits no longer than Patience.
func (s *Shell) End(what string, how func(ctx context.Context) error) {
	ctx, cancel := context.WithTimeout(context.Background(), Patience)
	defer cancel()
	done := make(chan error, 1)
	go func() { done <- how(ctx) }()
	select {
	case err := <-done:
		if err != nil {
			s.opt.Log.Warn("not ended", "what", what, "error", err)
		}
	case <-ctx.Done():
		s.opt.Log.Warn("left running", "what", what)
	}
}
