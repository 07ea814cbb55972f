package ledger

import (
	"context"
	"time"
)

// prober is a Store that can tell without prompting whether it would answer.
type prober interface {
	Answers(ctx context.Context) bool
}

// waitStep is how often Wait looks.
const waitStep = 2 * time.Second

// Wait returns nil when a keyring that did not answer seems to be back, so that
// Load is worth trying, and the context's error when ctx ends first. It never
// causes a prompt: where that cannot be avoided (a locked Keychain on macOS; a
// KWallet, which says that it is locked until it is asked), it only waits for
// ctx, and the person has a button.
func (l *Ledger) Wait(ctx context.Context) error {
	tick := time.NewTicker(waitStep)
	defer tick.Stop()
	for {
		if l.answers(ctx) {
			return nil
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-tick.C:
		}
	}
}

// answers reports whether the keyring would answer now.
func (l *Ledger) answers(ctx context.Context) bool {
	if p, ok := l.store.store.(prober); ok {
		return p.Answers(ctx)
	}
	l.mu.Lock()
	trouble := l.trouble
	l.mu.Unlock()
	if prompts(trouble) {
		return false
	}
	return l.work.do(ctx, func() error {
		_, err := l.store.get(manifestKey)
		return ignoreNotFound(err)
	}) == nil
}
