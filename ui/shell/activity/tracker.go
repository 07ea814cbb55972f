// Package activity keeps track of what runs in the background, so that the window can
// say it in one line.
//
// Whoever begins something slow calls [Tracker.Begin] and ends the [Task] when it is
// over; the window reads [Tracker.Now] each time that something has changed. A task that
// is over within [Quiet] is never shown.
package activity

import (
	"slices"
	"sync"
	"time"
)

// Kind is what a task does.
type Kind int

// The kinds of task, in the order in which they are shown.
const (
	Saving   Kind = iota // writing to the keyring
	Reading              // reading the list from the keyring
	Lookup               // finding organisations
	Checking             // asking Microsoft
	SignIn               // waiting for a person to sign in
	Opening              // starting a browser
	Browsers             // looking for browsers
	Files                // reading or writing a file
)

// Quiet is how long a task may run before it is shown.
const Quiet = 300 * time.Millisecond

// Progress is one line of what runs: a kind, and how far the tasks of this kind are
// together. Total is 0 while nobody knows it.
type Progress struct {
	Kind        Kind
	Done, Total int
}

// Tracker holds the tasks under way.
type Tracker struct {
	changed func()
	now     func() time.Time

	mu    sync.Mutex
	tasks []*Task
}

// NewTracker returns an empty tracker. changed is called, on any goroutine, each time
// what Now returns may be another; now is the clock.
func NewTracker(changed func(), now func() time.Time) *Tracker {
	return &Tracker{changed: changed, now: now}
}

// Task is one piece of work under way.
type Task struct {
	tracker     *Tracker
	kind        Kind
	began       time.Time
	done, total int // under the tracker's lock
}

// Begin puts a task on the tracker until its End. Without a tracker, as in a test of
// one screen, there is no task either.
func (t *Tracker) Begin(k Kind) *Task {
	if t == nil {
		return nil
	}
	task := &Task{tracker: t, kind: k, began: t.now()}
	t.mu.Lock()
	t.tasks = append(t.tasks, task)
	t.mu.Unlock()
	time.AfterFunc(Quiet, t.changed)
	return task
}

// Step says how far the task is.
func (t *Task) Step(done, total int) {
	if t == nil {
		return
	}
	t.tracker.mu.Lock()
	t.done, t.total = done, total
	t.tracker.mu.Unlock()
	t.tracker.changed()
}

// End takes the task off the tracker; a second time it does nothing.
func (t *Task) End() {
	if t == nil {
		return
	}
	tracker := t.tracker
	tracker.mu.Lock()
	before := len(tracker.tasks)
	tracker.tasks = slices.DeleteFunc(tracker.tasks, func(x *Task) bool { return x == t })
	gone := len(tracker.tasks) < before
	tracker.mu.Unlock()
	if gone {
		tracker.changed()
	}
}

// Now returns what has been running for Quiet or longer, each kind once.
func (t *Tracker) Now() []Progress {
	if t == nil {
		return nil
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	var out []Progress
	for _, task := range t.tasks {
		if t.now().Sub(task.began) < Quiet {
			continue
		}
		i := slices.IndexFunc(out, func(d Progress) bool { return d.Kind == task.kind })
		if i < 0 {
			out, i = append(out, Progress{Kind: task.kind}), len(out)
		}
		out[i].Done += task.done
		out[i].Total += task.total
	}
	slices.SortFunc(out, func(a, b Progress) int { return int(a.Kind - b.Kind) })
	return out
}
