package ledger

import (
	"context"
	"sync"
	"time"

	"norikae/accounts/ledger/osstore"
)

// job is something to carry out in its turn.
type job struct {
	run    func() error
	writes bool        // the job stores what is pending
	done   func(error) // called from the worker with what came of it
}

// worker carries out jobs one after the other, in a goroutine that lives while
// there are any. So the keyring never gets two calls at once, which would be two
// prompts to unlock.
type worker struct {
	mu     sync.Mutex
	queue  []job
	writes int           // jobs that write and have not ended
	busy   chan struct{} // closed when the goroutine ends; nil: there is none
	closed bool
}

// do queues a job and waits until it has run, or ctx ends. Then the job still
// runs in its turn, and do returns the context's error as osstore.Waited puts it.
func (w *worker) do(ctx context.Context, writes bool, run func() error) error {
	done := make(chan error, 1)
	if err := w.add(job{run, writes, func(err error) { done <- err }}); err != nil {
		return err
	}
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
		return osstore.Waited(ctx.Err())
	}
}

// add queues a job; an error says that it will not run.
func (w *worker) add(j job) error {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.closed {
		return ErrClosed
	}
	w.queue = append(w.queue, j)
	if j.writes {
		w.writes++
	}
	if w.busy == nil {
		w.busy = make(chan struct{})
		go w.run(w.busy)
	}
	return nil
}

func (w *worker) run(ended chan struct{}) {
	defer close(ended)
	for {
		w.mu.Lock()
		if len(w.queue) == 0 {
			w.busy = nil // under the lock, so that no job is left behind
			w.mu.Unlock()
			return
		}
		j := w.queue[0]
		w.queue = w.queue[1:]
		w.mu.Unlock()
		err := j.run()
		if j.writes {
			w.mu.Lock()
			w.writes--
			w.mu.Unlock()
		}
		j.done(err)
	}
}

// writing reports whether a job that writes is under way, or waits.
func (w *worker) writing() bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.writes > 0
}

// closeWait bounds how long close waits for a call of the keyring that hangs.
const closeWait = 2 * time.Second

// close refuses further jobs and waits for those queued.
func (w *worker) close() {
	w.mu.Lock()
	w.closed = true
	busy := w.busy
	w.mu.Unlock()
	if busy == nil {
		return
	}
	select {
	case <-busy:
	case <-time.After(closeWait):
	}
}
