package ledger

import (
	"errors"
	"fmt"
	"strings"
)

// eraseAll deletes every item of the list, the damaged ones set aside included, and
// reads back that none is left.
func eraseAll(g guard) error {
	shards, err := beginErase(g)
	if err != nil {
		return err
	}
	return eraseItems(g, shards)
}

// beginErase marks the list as being erased, with the number of its shards, so
// that erasing finds all of them also when it is cut short.
func beginErase(g guard) (shards int, err error) {
	value, err := g.get(manifestKey)
	switch {
	case errors.Is(err, ErrNotFound):
	case err != nil:
		return 0, err
	default:
		if m, _, err := decodeManifest(value); err == nil {
			shards = m.Shards
		}
	}
	if shards, err = extent(g, shards); err != nil {
		return 0, err
	}
	m := describe("", 0, nil)
	m.Wipe, m.Shards, m.Live = true, shards, strings.Repeat("00", (shards+7)/8)
	_, err = writeManifest(g, m)
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
