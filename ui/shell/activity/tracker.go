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
func (b *Tracker) Begin(k Kind) *Task {
	if b == nil {
		return nil
	}
	j := &Task{tracker: b, kind: k, began: b.now()}
	b.mu.Lock()
	b.tasks = append(b.tasks, j)
	b.mu.Unlock()
	time.AfterFunc(Quiet, b.changed)
	return j
}

// Step says how far the task is.
func (j *Task) Step(done, total int) {
	if j == nil {
		return
	}
	j.tracker.mu.Lock()
	j.done, j.total = done, total
	j.tracker.mu.Unlock()
	j.tracker.changed()
}

// End takes the task off the tracker; a second time it does nothing.
func (j *Task) End() {
	if j == nil {
		return
	}
	b := j.tracker
	b.mu.Lock()
	before := len(b.tasks)
	b.tasks = slices.DeleteFunc(b.tasks, func(x *Task) bool { return x == j })
	gone := len(b.tasks) < before
	b.mu.Unlock()
	if gone {
		b.changed()
	}
}

// Now tells what has been running for Quiet or longer, each kind once.
func (b *Tracker) Now() []Progress {
	if b == nil {
		return nil
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	var out []Progress
	for _, j := range b.tasks {
		if b.now().Sub(j.began) < Quiet {
			continue
		}
		i := slices.IndexFunc(out, func(d Progress) bool { return d.Kind == j.kind })
		if i < 0 {
			out, i = append(out, Progress{Kind: j.kind}), len(out)
		}
		out[i].Done += j.done
		out[i].Total += j.total
	}
	slices.SortFunc(out, func(a, b Progress) int { return int(a.Kind - b.Kind) })
	return out
}
