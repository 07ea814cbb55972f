package ledger

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"norikae/accounts"
)

// EraseAll deletes every item of the list, the damaged ones set aside included,
// and reads back that none is left; then the list is empty and may be begun anew.
// It also works where Load fails because of what is stored. When it is cut short
// (ErrNotErased, a crash), the next Load goes on with it.
func (l *Ledger) EraseAll(ctx context.Context) error {
	return l.work.do(ctx, func() error {
		shards, err := l.beginErase()
		if err == nil {
			err = eraseItems(l.store, shards)
		}
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
	l.im, l.stale, l.doubt = newImage(), false, nil
	l.view, l.pending, l.base = accounts.Move{}, map[string]*change{}, map[string]int{}
	l.loaded, l.readOnly, l.trouble = true, nil, nil
	l.seen, l.damage, l.lost, l.merged = false, Damage{}, 0, nil
}

// beginErase marks the list as being erased, with the number of its shards, so
// that erasing finds all of them also when it is cut short.
func (l *Ledger) beginErase() (shards int, err error) {
	value, err := l.store.get(manifestKey)
	switch {
	case errors.Is(err, ErrNotFound):
	case err != nil:
		return 0, err
	default:
		if m, _, err := decodeManifest(value); err == nil {
			shards = m.Shards
		}
	}
	if shards, err = extent(l.store, shards); err != nil {
		return 0, err
	}
	l.stale = true
	m := describe("", 0, nil)
	m.Wipe, m.Shards, m.Live = true, shards, strings.Repeat("00", (shards+7)/8)
	_, err = writeManifest(l.store, m)
	return shards, err
}

// extent is the number after the last shard: at least least, and on until two
// numbers in a row are not there.
func extent(g guard, least int) (int, error) {
	n := 0
	for missing := 0; n < least || missing < 2; n++ {
		missing++
		for slot := range slots {
			switch _, err := g.get(shardKey(n, slot)); {
			case err == nil:
				missing = 0
			case !errors.Is(err, ErrNotFound):
				return 0, err
			}
		}
	}
	return n, nil
}

// resumeErase goes on with an erasing that was cut short, or begun by another
// copy of the app. Nothing was saved then; what is pending here stays.
func (l *Ledger) resumeErase(shards int) (*found, error) {
	if err := eraseItems(l.store, shards); err != nil {
		return nil, err
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	l.im, l.seen = nil, false
	return &found{}, nil
}

// eraseItems deletes all shards, whatever is set aside, and at last the manifest,
// then reads every one of these keys again.
func eraseItems(g guard, shards int) error {
	pieces, _, err := aside(g)
	if err != nil {
		return err
	}
	var keys []string
	for n := range shards {
		keys = append(keys, shardKey(n, 0), shardKey(n, 1))
	}
	for n := pieces - 1; n >= 0; n-- { // from the end: the rest stays findable
		keys = append(keys, asideKey(n))
	}
	keys = append(keys, manifestKey)
	for _, key := range keys {
		if err := g.remove(key); err != nil {
			return err
		}
	}
	for _, key := range keys {
		switch _, err := g.get(key); {
		case errors.Is(err, ErrNotFound):
		case err != nil:
			return err
		default:
			return fmt.Errorf("ledger: %q is still there", key)
		}
	}
	return nil
}
