package shard

import (
	"context"
	"errors"

	"norikae/accounts/ledger/osstore"
)

// Found is what a full read of the keyring brought.
type Found struct {
	Snapshot *Snapshot // nil: nothing is stored
	repair   *update   // what is to be written before anything else; nil: nothing
	Damage   Damage
	Newer    int  // a later version that wrote it; 0: none
	Wipe     bool // erasing was begun and not finished
	Shards   int  // with wipe: how many there were
	Gen      int  // the latest generation that was met
	Bare     bool // the manifest is damaged, and there is nothing beside it
}

// Read reads the whole list. It fails when any item could not be asked for: only
// a complete answer is an answer.
func Read(ctx context.Context, g *osstore.Guard) (*Found, error) {
	f := &Found{}
	value, found, err := g.Find(ManifestKey)
	if err != nil {
		return nil, err
	}
	var m *manifest
	if found {
		if m, err = f.manifest(value); err != nil {
			return nil, err
		}
	}
	if f.Wipe {
		return f, nil
	}
	if m != nil {
		im, err := readList(ctx, g, *m, value)
		if err != nil {
			return nil, err
		}
		if im != nil {
			f.Snapshot = im
			for _, s := range im.shards {
				if s.v > version {
					f.Newer = max(f.Newer, s.v)
				}
			}
			if im.Lost > 0 {
				f.Damage.Items, err = kept(g)
			}
			return f, err
		}
	}
	if f.Newer > 0 {
		return nil, &NewerVersionError{Version: f.Newer}
	}
	return f, f.rebuild(ctx, g, m)
}

// manifest reads the manifest's value; nil when it is damaged.
func (f *Found) manifest(value string) (*manifest, error) {
	m, v, err := decodeManifest(value)
	switch {
	case errors.Is(err, errCorrupt) && v <= version:
		f.Damage.Items = append(f.Damage.Items, DamagedItem{Key: ManifestKey, Value: value, Why: err.Error()})
		return nil, nil
	case err != nil:
		return nil, &NewerVersionError{Version: v}
	}
	if v > version {
		f.Newer = v
	}
	f.Wipe, f.Shards = m.Wipe, m.Shards
	return &m, nil
}

// readLive reads the live slots that a manifest names. It returns nil without an
// error when they are not what the manifest says.
func readLive(ctx context.Context, get func(key string) (string, error), m manifest, value string) (*Snapshot, error) {
	shards := make([]*shard, 0, m.Shards)
	for n := range m.Shards {
		s, err := readSlot(ctx, get, n, m.slot(n))
		switch {
		case errors.Is(err, osstore.ErrNotFound), errors.Is(err, errCorrupt):
			return nil, nil
		case err != nil:
			return nil, err
		case s.list != m.List:
			return nil, nil
		}
		shards = append(shards, s)
	}
	im := snapshotOf(m.List, m.Gen, shards)
	im.manifest, im.Lost = value, m.Lost
	d := describe(m.List, m.Gen, shards)
	if d.Digest != m.Digest || d.Records != m.Records || len(im.Records) != m.Records { // one may stand in two shards
		return nil, nil
	}
	return im, nil
}

// readList reads the live slots that a manifest names; nil without an error when
// they are not what it says. What can be read in one go is not asked for again,
// provided that the whole adds up to the manifest. If it does not, nothing of it
// counts: whether an item is there, damaged or out of reach is for single reads to
// say.
func readList(ctx context.Context, g *osstore.Guard, m manifest, value string) (*Snapshot, error) {
	many := g.GetMany(ctx, m.keys())
	if len(many) == 0 {
		return readLive(ctx, g.Get, m, value)
	}
	im, err := readLive(ctx, func(key string) (string, error) {
		if v, ok := many[key]; ok {
			return v, nil
		}
		return g.Get(key)
	}, m, value)
	if im != nil || errors.Is(err, osstore.ErrUnavailable) {
		return im, err
	}
	return readLive(ctx, g.Get, m, value)
}

// readSlot reads one slot of a shard.
func readSlot(ctx context.Context, get func(key string) (string, error), n, slot int) (*shard, error) {
	if err := ctx.Err(); err != nil {
		return nil, osstore.Waited(err)
	}
	value, err := get(shardKey(n, slot))
	if err != nil {
		return nil, err
	}
	s, err := decodeShard(n, slot, value)
	if errors.Is(err, errCorrupt) {
		err = &corruptError{DamagedItem{Key: shardKey(n, slot), Value: value, Why: err.Error()}, n, slot}
	}
	return s, err
}

// corruptError is errCorrupt with the item, and which slot it is.
type corruptError struct {
	item    DamagedItem
	n, slot int
}

func (e *corruptError) Error() string        { return e.item.Key + ": " + e.item.Why }
func (e *corruptError) Is(target error) bool { return target == errCorrupt }
