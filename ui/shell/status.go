package shell

import (
	"strings"
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/ui/i18n"
	"norikae/ui/shell/activity"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// status owns the line that says what runs in the background, on every page, in
// the header's free room under what stands at its right end.
type status struct {
	tracker *activity.Tracker
	line    *widgets.Status
	layer   fyne.CanvasObject
	// Jobs that follow the keyring's state; used on Fyne's goroutine.
	reading, writing *activity.Task
	saves            []*activity.Task // writes whose progress is known
}

// newStatus returns the owner; words are asked each time something is said.
func newStatus(do func(func()), w func() *i18n.Words) *status {
	s := &status{line: widgets.NewStatus()}
	var planned atomic.Bool
	s.tracker = activity.NewTracker(func() {
		if planned.CompareAndSwap(false, true) { // many steps are shown as one
			do(func() {
				planned.Store(false)
				s.show(w())
			})
		}
	}, time.Now)
	s.layer = container.New(statusPlace{}, s.line)
	return s
}

// show says what runs now.
func (s *status) show(w *i18n.Words) {
	var all []string
	for _, d := range s.tracker.Now() {
		all = append(all, progressText(w, d))
	}
	s.line.Set(strings.Join(all, " · "))
}

// kindTexts are the IDs of what each kind of work is called.
var kindTexts = [...]string{
	activity.Saving: "status.saving", activity.Reading: "status.reading", activity.Lookup: "status.lookup",
	activity.Checking: "status.checking", activity.SignIn: "status.signIn", activity.Opening: "status.opening",
	activity.Browsers: "status.browsers", activity.Files: "status.files",
}

// progressText says in words how far one kind of work is.
func progressText(w *i18n.Words, d activity.Progress) string {
	text := w.T(kindTexts[d.Kind])
	if d.Total > 0 {
		text = w.T("status.part", "Doing", text, "Done", d.Done, "Total", d.Total)
	}
	return text
}

// follow begins and ends the jobs that are the keyring's: reading it, writing.
func (s *status) follow(st ListState) {
	one := func(j **activity.Task, on bool, k activity.Kind) {
		switch {
		case on && *j == nil:
			*j = s.tracker.Begin(k)
		case !on:
			(*j).End()
			*j = nil
		}
	}
	one(&s.reading, st.Reading, activity.Reading)
	one(&s.writing, st.Writing, activity.Saving)
	if !st.Writing {
		for _, j := range s.saves {
			j.End()
		}
		s.saves = nil
	}
}

// saving returns where a write of many rows reports how far it is.
func (s *status) saving() func(done, total int) {
	j := s.tracker.Begin(activity.Saving)
	s.saves = append(s.saves, j)
	return j.Step
}

// statusPlace puts the line under what stands at the right end of a header.
type statusPlace struct{}

// statusTop is the line's upper edge in a header, statusHeight its height.
const statusTop, statusHeight = 50, 18

func (statusPlace) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, 0) }

func (statusPlace) Layout(o []fyne.CanvasObject, s fyne.Size) {
	w := s.Width / 2
	o[0].Move(fyne.NewPos(s.Width-theme.Edge-w, statusTop))
	o[0].Resize(fyne.NewSize(w, statusHeight))
}
