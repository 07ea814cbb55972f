package ledger

import (
	"context"
	"errors"
	"time"

	"norikae/accounts/ledger/shard"
)

// prober is a Store that reports without prompting whether it would answer.
type prober interface {
	Answers(ctx context.Context) bool
}

// waitStep is how often Wait looks, and longestRest the most that it waits before
// it looks at all.
const (
	waitStep    = 2 * time.Second
	longestRest = time.Minute
)

// Wait returns nil when a keyring that did not answer seems to be back, so that
// Load is worth trying, and the context's error when ctx ends first. It never
// causes a prompt: where that cannot be avoided (a locked Keychain on macOS; a
// KWallet, which reports that it is locked until a call reaches it; a keyring that
// refused), it only waits for ctx, and the person has a button.
//
// A keyring may look well and fail all the same. Each time that Wait returned nil
// and no Load has succeeded since, the next one rests twice as long, up to a
// minute, before it looks.
func (l *Ledger) Wait(ctx context.Context) error {
	for pause := l.rest(); ; pause = waitStep {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(pause):
		}
		if l.answers(ctx) {
			l.mu.Lock()
			l.wakes++
			l.mu.Unlock()
			return nil
		}
	}
}

// rest is how long to wait before looking at a keyring again.
func (l *Ledger) rest() time.Duration {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.wakes == 0 {
		return 0
	}
	return min(waitStep<<min(l.wakes-1, 10), longestRest)
}

// answers reports whether the keyring would answer now.
func (l *Ledger) answers(ctx context.Context) bool {
	l.mu.Lock()
	trouble := l.trouble
	l.mu.Unlock()
	u, ok := errors.AsType[*UnavailableError](trouble)
	refused := ok && u.Reason == Refused
	if p, ok := l.store.Items.(prober); ok {
		return !refused && p.Answers(ctx)
	}
	if prompts(trouble) {
		return false
	}
	return l.worker.do(ctx, false, func() error {
		_, _, err := l.store.Find(shard.ManifestKey)
		return err
	}) == nil
}
