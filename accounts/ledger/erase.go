package ledger

import (
	"context"
	"fmt"

	"norikae/accounts"
	"norikae/accounts/ledger/shard"
)

// EraseAll deletes every item of the list, the damaged ones set aside included,
// and reads back that none is left; then the list is empty and may be begun anew.
// It also works where Load fails because of what is stored. When it is cut short
// (ErrNotErased, a crash), the next Load goes on with it.
func (l *Ledger) EraseAll(ctx context.Context) error {
	return l.write(ctx, func() error {
		l.stale = true
		err := shard.EraseAll(l.store)
		if err != nil {
			return fmt.Errorf("%w: %w", ErrNotErased, l.fail(err))
		}
		l.forget()
		return nil
	})
}

// forget starts an empty list in memory.
func (l *Ledger) forget() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.im, l.stale, l.unconfirmed = shard.NewSnapshot(), false, nil
	l.view, l.pending, l.base = accounts.Move{}, map[string]*change{}, map[string]int{}
	l.loaded, l.readOnly, l.trouble = true, nil, nil
	l.seen, l.damage, l.lost, l.merged = false, Damage{}, 0, nil
}

// resumeErase goes on with an erasing that was cut short, or begun by another
// copy of the app. Nothing was saved then; what is pending here stays.
func (l *Ledger) resumeErase(shards int) (*shard.Found, error) {
	if err := shard.EraseItems(l.store, shards); err != nil {
		return nil, err
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	l.im, l.seen = nil, false
	return &shard.Found{}, nil
}
