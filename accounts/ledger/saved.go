package ledger

import (
	"context"
	"time"

	"norikae/accounts"
	"norikae/accounts/ledger/shard"
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
	if c := l.pending[shard.LineKey(k)]; c != nil {
		return l.saveOf(c)
	}
	return Saved
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
	if c.failed || !l.worker.writing() {
		return NotSaved
	}
	return Saving
}

// write has the worker carry out a job that writes, and waits for it as worker.do
// does.
func (l *Ledger) write(ctx context.Context, job func() error) error {
	return l.worker.do(ctx, true, job)
}

// Drain waits until every write asked for so far has ended, or ctx has.
func (l *Ledger) Drain(ctx context.Context) error {
	return l.worker.do(ctx, false, func() error { return nil })
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
