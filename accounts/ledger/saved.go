package ledger

import (
	"context"
	"time"

	"norikae/accounts"
)

// Save is how far the last change of a line is.
type Save int

// The states of a change.
const (
	Saved    Save = iota // the keyring has it
	Saving               // a write is under way
	NotSaved             // the write failed, or there was none; the change is in memory
)

// Save returns how far the last change of a line is.
func (l *Ledger) Save(k accounts.LineKey) Save {
	l.mu.Lock()
	defer l.mu.Unlock()
	if len(l.pending) == 0 {
		return Saved
	}
	if l.lines.last != l.lastID || l.lines.n != len(l.pending) {
		l.lines = pendingLines{l.lastID, len(l.pending), make(map[accounts.LineKey]*change, len(l.pending))}
		for _, c := range l.pending {
			if key, ok := c.line(); ok {
				l.lines.by[key] = c
			}
		}
	}
	if c := l.lines.by[k]; c != nil {
		return l.saveOf(c)
	}
	return Saved
}

// pendingLines are the pending changes by line, as of one last ID and number of
// them: rows are drawn far more often than changed.
type pendingLines struct {
	last, n int
	by      map[accounts.LineKey]*change
}

// Unsaved counts the records with a change that is not in the keyring.
func (l *Ledger) Unsaved() int {
	l.mu.Lock()
	defer l.mu.Unlock()
	return len(l.pending)
}

// Failed counts those of Unsaved that are NotSaved.
func (l *Ledger) Failed() int {
	l.mu.Lock()
	defer l.mu.Unlock()
	n := 0
	for _, c := range l.pending {
		if l.saveOf(c) == NotSaved {
			n++
		}
	}
	return n
}

// saveOf is how far a pending change is. The caller holds mu.
func (l *Ledger) saveOf(c *change) Save {
	if c.failed || l.writes == 0 {
		return NotSaved
	}
	return Saving
}

// failed notes that the pending changes up to one could not be written.
func (l *Ledger) failed(last int) {
	l.mu.Lock()
	defer l.mu.Unlock()
	for _, c := range l.pending {
		c.failed = c.failed || c.id <= last
	}
}

// write has the worker carry out a job that writes, and waits for it as worker.do
// does.
func (l *Ledger) write(ctx context.Context, job func() error) error {
	done := make(chan error, 1)
	if err := l.start(job, func(err error) { done <- err }); err != nil {
		return err
	}
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
		return waited(ctx)
	}
}

// start has the worker carry out a job that writes. done is called from the worker
// with what came of it; by then the job no longer counts as under way.
func (l *Ledger) start(job func() error, done func(error)) error {
	l.mu.Lock()
	l.writes++
	l.mu.Unlock()
	ended := func() {
		l.mu.Lock()
		defer l.mu.Unlock()
		l.writes--
	}
	if !l.worker.add(func() {
		err := job()
		ended()
		done(err)
	}) {
		ended()
		return ErrClosed
	}
	return nil
}

// Drain waits until every write asked for so far has ended, or ctx has.
func (l *Ledger) Drain(ctx context.Context) error {
	return l.worker.do(ctx, func() error { return nil })
}

// Unanswered returns for how long the keyring has not answered the call under way;
// zero: there is none.
func (l *Ledger) Unanswered() time.Duration { return l.store.Unanswered() }

// interrupter is a Store that can end a call under way, which then fails.
type interrupter interface{ Interrupt() }

// Interrupt ends the call of the keyring under way, where the keyring's library can end
// one, so that what waits behind the call is tried anew. What it was to store stays
// pending.
func (l *Ledger) Interrupt() {
	if i, ok := l.store.Items.(interrupter); ok {
		i.Interrupt()
	}
}
