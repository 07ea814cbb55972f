package ui

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/ui/shell"
	"norikae/ui/shell/activity"
	"norikae/ui/widgets"
)

// statusLine is the window's line that says what runs.
func statusLine(r *room) *widgets.Status {
	var line *widgets.Status
	visible(r.shell.Window().Content(), func(x fyne.CanvasObject) bool {
		if l, ok := x.(*widgets.Status); ok {
			line = l
		}
		return true
	})
	return line
}

// says waits until the status line holds a text.
func (r *room) says(id string) {
	r.t.Helper()
	r.until("the line says "+id, func() bool { return strings.Contains(statusLine(r).Text(), r.shell.Words().T(id)) })
}

func TestTheStatusLineSaysWhatRuns(t *testing.T) {
	r := newRoom(t, newMemory(), "en")
	r.start()
	r.until("quiet", func() bool { return statusLine(r).Text() == "" })
	before := r.shell.Window().Content().MinSize()
	job := r.shell.Activity().Begin(activity.Lookup)
	job.Step(12, 40)
	r.says("status.lookup")
	if got, want := statusLine(r).Text(), "Looking up organisations: 12 of 40"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	r.shell.Appearance().SetLanguage("ja")
	r.says("status.lookup")
	r.shell.Appearance().SetLanguage("en")
	other := r.shell.Activity().Begin(activity.Browsers)
	r.says("status.browsers")
	if got := statusLine(r).Text(); !strings.HasPrefix(got, r.shell.Words().T("status.lookup")) {
		t.Errorf("%q", got)
	}
	if now := r.shell.Window().Content().MinSize(); now != before {
		t.Errorf("the window needs %v, %v while quiet", now, before)
	}
	job.End()
	other.End()
	r.until("quiet again", func() bool { return statusLine(r).Text() == "" })
}

// TestTheStatusLineFollowsTheKeyring: a write that takes long is shown until it has
// ended.
func TestTheStatusLineFollowsTheKeyring(t *testing.T) {
	r := newRoom(t, newMemory(), "ja")
	r.start()
	row, _ := r.main().Selected()
	r.keyring.mu.Lock() // the keyring does not answer
	r.store.Put(row.Tick(accounts.Open, time.Now()))
	r.says("status.saving")
	r.keyring.mu.Unlock()
	r.until("quiet again", func() bool { return statusLine(r).Text() == "" && r.settled() })
}

// TestTheStatusLineLiesOverNothing: on every page that has a header the line's
// place is free, in the smallest window too.
func TestTheStatusLineLiesOverNothing(t *testing.T) {
	r := newRoom(t, newMemory(), "en")
	r.start()
	r.shell.Window().Resize(fyne.NewSize(shell.LeastWidth, shell.LeastHeight))
	d := fyne.CurrentApp().Driver()
	for name, open := range r.screens() {
		open()
		r.rest()
		line := d.AbsolutePositionForObject(statusLine(r))
		for _, b := range buttons(r.shell.Top().Content()) {
			at := d.AbsolutePositionForObject(b)
			over := at.X < line.X+statusLine(r).Size().Width && at.X+b.Size().Width > line.X+150 &&
				at.Y < line.Y+statusLine(r).Size().Height && at.Y+b.Size().Height > line.Y
			if over {
				t.Errorf("%s: the line lies over %q (%v to %v, line at %v)", name, b.Text(), at, b.Size(), line)
			}
		}
		r.home()
	}
}
