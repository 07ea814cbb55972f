package shard

import (
	"fmt"
	"strings"

	"norikae/accounts/ledger/osstore"
)

// EraseAll deletes every item of the list, the damaged ones set aside included, and
// reads back that none is left.
func EraseAll(g *osstore.Guard) error {
	shards, err := beginErase(g)
	if err != nil {
		return err
	}
	return EraseItems(g, shards)
}

// beginErase marks the list as being erased, with the number of its shards, so
// that erasing finds all of them also when it is cut short.
func beginErase(g *osstore.Guard) (shards int, err error) {
	value, _, err := g.Find(ManifestKey)
	if err != nil {
		return 0, err
	}
	if m, _, err := decodeManifest(value); err == nil {
		shards = m.Shards
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
func extent(g *osstore.Guard, least int) (int, error) {
	n := 0
	for missing := 0; n < least || missing < 2; n++ {
		missing++
		for slot := range slots {
			switch _, found, err := g.Find(shardKey(n, slot)); {
			case err != nil:
				return 0, err
			case found:
				missing = 0
			}
		}
	}
	return n, nil
}

// EraseItems deletes all shards, whatever is set aside, and at last the manifest,
// then reads every one of these keys again.
func EraseItems(g *osstore.Guard, shards int) error {
	pieces, err := aside(g)
	if err != nil {
		return err
	}
	var keys []string
	for n := range shards {
		keys = append(keys, shardKey(n, 0), shardKey(n, 1))
	}
	for n := len(pieces) - 1; n >= 0; n-- { // from the end: the rest stays findable
		keys = append(keys, asideKey(n))
	}
	keys = append(keys, ManifestKey)
	for _, key := range keys {
		if err := g.Delete(key); err != nil {
			return err
		}
	}
	for _, key := range keys {
		switch _, found, err := g.Find(key); {
		case err != nil:
			return err
		case found:
			return fmt.Errorf("shard: %q is still there", key)
		}
	}
	return nil
}
