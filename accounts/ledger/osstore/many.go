//go:build !windows && !darwin

package osstore

import (
	"context"
	"maps"
	"slices"

	"github.com/godbus/dbus/v5"
	ss "github.com/zalando/go-keyring/secret_service"
)

// batch is how many items are asked for at a time. It keeps the calls under way,
// which a bus bounds, and the size of an answer the same for a list of any length.
const batch = 100

// GetMany returns the values that could be read, by key, and never prompts; a key
// that is missing says nothing about the item. Get makes several calls for each
// item, one after the other; here a batch is looked up without waiting in between,
// in the same collection and by the same attributes, and its secrets come in one
// answer. Unlike Unlock, none of these calls can prompt: a locked item is left out.
func (s System) GetMany(ctx context.Context, keys []string) map[string]string {
	values := make(map[string]string, len(keys))
	v, err := s.connect(ctx)
	if err != nil {
		return nil
	}
	// A search in a locked collection may find nothing, or prompt.
	if locked, err := v.isLocked(v.collection, collectionType); err != nil || locked {
		return nil
	}
	_ = v.inSession(func(session dbus.ObjectPath) error { // what it could not read is missing
		for some := range slices.Chunk(keys, batch) {
			items := v.findMany(some)
			var secrets map[dbus.ObjectPath]ss.Secret
			call := v.call(secretPath, serviceType+".GetSecrets", slices.Collect(maps.Values(items)), session)
			if err := call.Store(&secrets); err != nil {
				return err
			}
			for key, item := range items {
				if secret, ok := secrets[item]; ok {
					values[key] = string(secret.Value)
				}
			}
		}
		return nil
	})
	return values
}

// findMany looks items up by key: of several under one key the first, as find does.
func (v *vault) findMany(keys []string) map[string]dbus.ObjectPath {
	calls := make([]*dbus.Call, 0, len(keys))
	for _, key := range keys {
		calls = append(calls, v.conn.Object(secretService, v.collection).GoWithContext(v.ctx,
			collectionType+".SearchItems", 0, make(chan *dbus.Call, 1), v.attributes(key)))
	}
	items := make(map[string]dbus.ObjectPath, len(keys))
	for i, call := range calls {
		var found []dbus.ObjectPath
		if (<-call.Done).Store(&found) == nil && len(found) > 0 {
			items[keys[i]] = found[0]
		}
	}
	return items
}
