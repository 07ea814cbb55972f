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
// answer.
// Unlike Unlock, none of these calls can prompt: a locked item is left out.
func (s System) GetMany(ctx context.Context, keys []string) map[string]string {
	conn, err := dbus.SessionBus()
	if err != nil {
		return nil
	}
	path, err := collectionOf(ctx, conn)
	if err != nil {
		return nil
	}
	// A search in a locked collection may find nothing, or prompt.
	if locked, err := isLocked(ctx, conn, path, collectionType); err != nil || locked {
		return nil
	}
	service := conn.Object(secretService, secretPath)
	var output dbus.Variant
	var session dbus.ObjectPath
	open := service.CallWithContext(ctx, serviceType+".OpenSession", dbus.FlagNoAutoStart,
		"plain", dbus.MakeVariant(""))
	if open.Store(&output, &session) != nil {
		return nil
	}
	defer conn.Object(secretService, session).Go(sessionType+".Close",
		dbus.FlagNoReplyExpected|dbus.FlagNoAutoStart, nil)
	values := make(map[string]string, len(keys))
	for some := range slices.Chunk(keys, batch) {
		items := s.find(ctx, conn.Object(secretService, path), some)
		var secrets map[dbus.ObjectPath]ss.Secret
		call := service.CallWithContext(ctx, serviceType+".GetSecrets", dbus.FlagNoAutoStart,
			slices.Collect(maps.Values(items)), session)
		if call.Store(&secrets) != nil {
			break
		}
		for key, item := range items {
			if secret, ok := secrets[item]; ok {
				values[key] = string(secret.Value)
			}
		}
	}
	return values
}

// find looks items up by key: of several under one key the first, which is the
// one that Get takes.
func (s System) find(ctx context.Context, collection dbus.BusObject, keys []string) map[string]dbus.ObjectPath {
	calls := make([]*dbus.Call, 0, len(keys))
	for _, key := range keys {
		calls = append(calls, collection.GoWithContext(ctx, collectionType+".SearchItems",
			dbus.FlagNoAutoStart, make(chan *dbus.Call, 1), map[string]string{"username": key, "service": s.service}))
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
