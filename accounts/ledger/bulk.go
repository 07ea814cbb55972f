package ledger

import (
	"context"
	"errors"
	"time"
)

// bulkReader is a Store that can read many items in one go, which may be far
// quicker than asking for each. GetMany returns the values that it could read, by
// key; a key that is missing there says nothing about the item. It never prompts,
// never unlocks, and ends soon after ctx does.
type bulkReader interface {
	GetMany(ctx context.Context, keys []string) map[string]string
}

// bulkWait bounds reading in one go. A service that does not answer by then is
// asked item by item, where waiting is told and can be ended.
const bulkWait = 5 * time.Second

// getMany reads in one go what can be read so: nothing where the store does not
// know how, or fails.
func (g guard) getMany(ctx context.Context, keys []string) (values map[string]string) {
	b, ok := g.store.(bulkReader)
	if !ok || len(keys) == 0 {
		return nil
	}
	defer func() {
		if recover() != nil {
			values = nil // as get does with a panic in a keyring library
		}
	}()
	ctx, cancel := context.WithTimeout(ctx, bulkWait)
	defer cancel()
	return b.GetMany(ctx, keys)
}

// readList reads the live slots that a manifest names; nil without an error when
// they are not what it says. What can be read in one go is not asked for again,
// provided that the whole adds up to the manifest. If it does not, nothing of it
// counts: whether an item is there, damaged or out of reach is for single reads to
// say.
func readList(ctx context.Context, g guard, m manifest, value string) (*image, error) {
	many := g.getMany(ctx, m.keys())
	if len(many) == 0 {
		return readLive(ctx, g.get, m, value)
	}
	im, err := readLive(ctx, func(key string) (string, error) {
		if v, ok := many[key]; ok {
			return v, nil
		}
		return g.get(key)
	}, m, value)
	if im != nil || errors.Is(err, ErrUnavailable) {
		return im, err
	}
	return readLive(ctx, g.get, m, value)
}
