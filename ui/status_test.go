package ui

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/ui/shell/activity"
)

// says waits until the status line holds a text.
func (r *room) says(id string) {
	r.t.Helper()
	r.until("the line says "+id, func() bool { return strings.Contains(r.status.line.Text(), r.words.T(id)) })
}

func TestTheStatusLineSaysWhatRuns(t *testing.T) {
	r := newRoom(t, newMemory(), "en")
	r.start()
	r.until("quiet", func() bool { return r.status.line.Text() == "" })
	before := r.window.Content().MinSize()
	job := r.status.tracker.Begin(activity.Lookup)
	job.Step(12, 40)
	r.says("status.lookup")
	if got, want := r.status.line.Text(), "Looking up organisations: 12 of 40"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	r.setLanguage("ja")
	r.says("status.lookup")
	r.setLanguage("en")
	other := r.status.tracker.Begin(activity.Browsers)
	r.says("status.browsers")
	if got := r.status.line.Text(); !strings.HasPrefix(got, r.words.T("status.lookup")) {
		t.Errorf("%q", got)
	}
	if now := r.window.Content().MinSize(); now != before {
		t.Errorf("the window needs %v, %v while quiet", now, before)
	}
	job.End()
	other.End()
	r.until("quiet again", func() bool { return r.status.line.Text() == "" })
}

// TestTheStatusLineFollowsTheKeyring: a write that takes long is told until it
// has ended.
func TestTheStatusLineFollowsTheKeyring(t *testing.T) {
	r := newRoom(t, newMemory(), "ja")
	r.start()
	row, _ := r.main.Selected()
	r.keyring.mu.Lock() // the keyring does not answer
	r.desk.Put(row.Tick(accounts.Open, time.Now()))
	r.says("status.saving")
	r.keyring.mu.Unlock()
	r.until("quiet again", func() bool { return r.status.line.Text() == "" && r.settled() })
}

// TestEveryWorkHasWords: each kind says something of its own, in both languages.
func TestEveryWorkHasWords(t *testing.T) {
	r := newRoom(t, newMemory(), "en")
	for _, lang := range []string{"en", "ja"} {
		r.setLanguage(lang)
		seen := map[string]bool{}
		for k := activity.Saving; k <= activity.Files; k++ {
			text := doing(r.words, activity.Progress{Kind: k})
			if text == "" || strings.HasPrefix(text, "[") || seen[text] {
				t.Errorf("%s, kind %d: %q", lang, k, text)
			}
			seen[text] = true
		}
	}
}

// TestTheStatusLineLiesOverNothing: on every page that has a header the line's
// place is free, in the smallest window too.
func TestTheStatusLineLiesOverNothing(t *testing.T) {
	r := newRoom(t, newMemory(), "en")
	r.start()
	r.window.Resize(fyne.NewSize(leastWidth, leastHeight))
	d := fyne.CurrentApp().Driver()
	for name, open := range r.screens() {
		open()
		r.rest()
		line := d.AbsolutePositionForObject(r.status.line)
		for _, b := range buttons(r.pages.Top().Content()) {
			at := d.AbsolutePositionForObject(b)
			over := at.X < line.X+r.status.line.Size().Width && at.X+b.Size().Width > line.X+150 &&
				at.Y < line.Y+statusHeight && at.Y+b.Size().Height > line.Y
			if over {
				t.Errorf("%s: the line lies over %q (%v to %v, line at %v)", name, b.Text(), at, b.Size(), line)
			}
		}
		r.home()
	}
}
