package ledger

import (
	"context"
	"sync"
	"time"

	"norikae/accounts/ledger/osstore"
)

// worker carries out jobs one after the other, in a goroutine that lives while
// there are any. So the keyring never gets two calls at once, which would be two
// prompts to unlock.
type worker struct {
	mu     sync.Mutex
	queue  []func()
	busy   chan struct{} // closed when the goroutine ends; nil: there is none
	closed bool
}

// do queues a job and waits until it has run, or ctx ends. Then the job still
// runs in its turn, and do returns the context's error as waited puts it.
func (w *worker) do(ctx context.Context, job func() error) error {
	done := make(chan error, 1)
	if !w.add(func() { done <- job() }) {
		return ErrClosed
	}
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
		return waited(ctx)
	}
}

// waited is the error of a wait that ended with its context.
func waited(ctx context.Context) error { return osstore.Waited(ctx.Err()) }

func (w *worker) add(job func()) bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.closed {
		return false
	}
	w.queue = append(w.queue, job)
	if w.busy == nil {
		w.busy = make(chan struct{})
		go w.run(w.busy)
	}
	return true
}

func (w *worker) run(ended chan struct{}) {
	defer close(ended)
	for {
		job, ok := w.take()
		if !ok {
			return
		}
		job()
	}
}

// take returns the next job; without one the goroutine's end is noted under the
// same lock, so that no job is left behind.
func (w *worker) take() (func(), bool) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if len(w.queue) == 0 {
		w.busy = nil
		return nil, false
	}
	job := w.queue[0]
	w.queue = w.queue[1:]
	return job, true
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
