package osstore

import (
	"context"
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
// asked item by item, where waiting is shown and can be ended.
const bulkWait = 5 * time.Second

// GetMany reads in one go what can be read so: nothing where the store does not
// know how, or fails.
func (g *Guard) GetMany(ctx context.Context, keys []string) (values map[string]string) {
	b, ok := g.Items.(bulkReader)
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
