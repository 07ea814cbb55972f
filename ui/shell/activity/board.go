package activity

import (
	"slices"
	"sync"
	"time"
)

// Kind is what a job does.
type Kind int

// The kinds of job, in the order in which they are told.
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

// Quiet is how long a job may run untold.
const Quiet = 300 * time.Millisecond

// Doing is one line of what runs: a kind, and how far the jobs of this kind are
// together. Total is 0 while nobody knows it.
type Doing struct {
	Kind        Kind
	Done, Total int
}

// Board holds the jobs under way.
type Board struct {
	changed func()
	now     func() time.Time

	mu   sync.Mutex
	jobs []*Job
}

// NewBoard returns an empty board. changed is called, on any goroutine, each time
// what Now returns may be another; now is the clock.
func NewBoard(changed func(), now func() time.Time) *Board {
	return &Board{changed: changed, now: now}
}

// Job is one piece of work under way.
type Job struct {
	board       *Board
	kind        Kind
	began       time.Time
	done, total int // under the board's lock
}

// Begin puts a job on the board until its End. Without a board, as in a test of
// one screen, there is no job either.
func (b *Board) Begin(k Kind) *Job {
	if b == nil {
		return nil
	}
	j := &Job{board: b, kind: k, began: b.now()}
	b.mu.Lock()
	b.jobs = append(b.jobs, j)
	b.mu.Unlock()
	time.AfterFunc(Quiet, b.changed)
	return j
}

// Step says how far the job is.
func (j *Job) Step(done, total int) {
	if j == nil {
		return
	}
	j.board.mu.Lock()
	j.done, j.total = done, total
	j.board.mu.Unlock()
	j.board.changed()
}

// End takes the job off the board; a second time it does nothing.
func (j *Job) End() {
	if j == nil {
		return
	}
	b := j.board
	b.mu.Lock()
	before := len(b.jobs)
	b.jobs = slices.DeleteFunc(b.jobs, func(x *Job) bool { return x == j })
	gone := len(b.jobs) < before
	b.mu.Unlock()
	if gone {
		b.changed()
	}
}

// Now tells what has been running for Quiet or longer, each kind once.
func (b *Board) Now() []Doing {
	if b == nil {
		return nil
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	var out []Doing
	for _, j := range b.jobs {
		if b.now().Sub(j.began) < Quiet {
			continue
		}
		i := slices.IndexFunc(out, func(d Doing) bool { return d.Kind == j.kind })
		if i < 0 {
			out, i = append(out, Doing{Kind: j.kind}), len(out)
		}
		out[i].Done += j.done
		out[i].Total += j.total
	}
	slices.SortFunc(out, func(a, b Doing) int { return int(a.Kind - b.Kind) })
	return out
}
