package ledger

import (
	"context"
	"errors"
)

// found is what a full read of the keyring brought.
type found struct {
	image  *image  // nil: nothing is stored
	repair *update // what is to be written before anything else; nil: nothing
	damage Damage
	newer  int  // a later version that wrote it; 0: none
	wipe   bool // erasing was begun and not finished
	shards int  // with wipe: how many there were
	gen    int  // the latest generation that was met
	bare   bool // the manifest is damaged, and there is nothing beside it
}

// read reads the whole list. It fails when any item could not be asked for: only
// a complete answer is an answer.
func read(ctx context.Context, g guard) (*found, error) {
	f := &found{}
	value, err := g.get(manifestKey)
	var m *manifest
	switch {
	case errors.Is(err, ErrNotFound):
	case err != nil:
		return nil, err
	default:
		if m, err = f.manifest(value); err != nil {
			return nil, err
		}
	}
	if f.wipe {
		return f, nil
	}
	if m != nil {
		im, err := readList(ctx, g, *m, value)
		if err != nil {
			return nil, err
		}
		if im != nil {
			f.image, f.newer = im, max(f.newer, im.newer())
			if im.lost > 0 {
				f.damage.Items, err = kept(g)
			}
			return f, err
		}
	}
	if f.newer > 0 {
		return nil, &NewerVersionError{Version: f.newer}
	}
	return f, f.rebuild(ctx, g, m)
}

// manifest reads the manifest's value; nil when it is damaged.
func (f *found) manifest(value string) (*manifest, error) {
	m, v, err := decodeManifest(value)
	switch {
	case errors.Is(err, errCorrupt) && v <= version:
		f.damage.Items = append(f.damage.Items, DamagedItem{Key: manifestKey, Value: value, Why: err.Error()})
		return nil, nil
	case err != nil:
		return nil, &NewerVersionError{Version: v}
	}
	if v > version {
		f.newer = v
	}
	f.wipe, f.shards = m.Wipe, m.Shards
	return &m, nil
}

// newer is the latest version above this one that wrote a shard; 0: none.
func (im *image) newer() int {
	v := 0
	for _, s := range im.shards {
		if s.v > version {
			v = max(v, s.v)
		}
	}
	return v
}

// getter asks for one item, as guard.get does.
type getter func(key string) (string, error)

// readLive reads the live slots that a manifest names. It returns nil without an
// error when they are not what the manifest says.
func readLive(ctx context.Context, get getter, m manifest, value string) (*image, error) {
	shards := make([]*shard, 0, m.Shards)
	for n := range m.Shards {
		s, list, err := readSlot(ctx, get, n, m.slot(n))
		switch {
		case errors.Is(err, ErrNotFound), errors.Is(err, errCorrupt):
			return nil, nil
		case err != nil:
			return nil, err
		case list != m.List:
			return nil, nil
		}
		shards = append(shards, s)
	}
	if d := describe(m.List, m.Gen, shards); d.Digest != m.Digest || d.Records != m.Records {
		return nil, nil
	}
	im := imageOf(m.List, m.Gen, shards)
	im.manifest, im.lost = value, m.Lost
	if len(im.recs) != m.Records {
		return nil, nil // a record stands in two shards
	}
	return im, nil
}

// readSlot reads one slot of a shard.
func readSlot(ctx context.Context, get getter, n, slot int) (*shard, string, error) {
	if err := ctx.Err(); err != nil {
		return nil, "", waited(err)
	}
	value, err := get(shardKey(n, slot))
	if err != nil {
		return nil, "", err
	}
	s, list, err := decodeShard(n, slot, value)
	if errors.Is(err, errCorrupt) {
		err = &corruptError{DamagedItem{Key: shardKey(n, slot), Value: value, Why: err.Error()}}
	}
	return s, list, err
}

// corruptError is errCorrupt with the item.
type corruptError struct{ item DamagedItem }

func (e *corruptError) Error() string        { return e.item.Key + ": " + e.item.Why }
func (e *corruptError) Is(target error) bool { return target == errCorrupt }

// waited is the error of a wait that ended before the keyring answered.
func waited(err error) error {
	reason := Dismissed
	if errors.Is(err, context.DeadlineExceeded) {
		reason = Timeout
	}
	return &UnavailableError{Reason: reason, Err: err}
}
