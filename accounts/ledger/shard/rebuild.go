package shard

import (
	"cmp"
	"context"
	"errors"
	"maps"
	"slices"

	"norikae/accounts"
	"norikae/accounts/ledger/osstore"
)

// rebuild reads every slot there is and makes the list from what can be read:
// the manifest is gone or damaged, or the live slots are not what it says. It
// leaves the image empty where nothing is stored.
func (f *Found) rebuild(ctx context.Context, g *osstore.Guard, m *manifest) error {
	all, bad, err := scan(ctx, g, m)
	if err != nil {
		return err
	}
	list := chooseList(all, m)
	for _, s := range all {
		if s.list != list { // left there by whatever mixed two lists
			key := shardKey(s.n, s.live)
			value, _ := g.Get(key) // it was there a moment ago
			bad = append(bad, corruptError{DamagedItem{Key: key, Value: value, Why: "belongs to another list"}, s.n, s.live})
		}
	}
	all = slices.DeleteFunc(all, func(s *shard) bool { return s.list != list })
	if len(all) == 0 {
		if m != nil && m.Shards == 0 {
			f.Snapshot = snapshotOf(m.List, m.Gen, nil)
			f.Snapshot.Lost = m.Lost
			return nil
		}
		f.Bare = m == nil && len(bad) == 0 && f.Damage.Any()
		f.blame(bad, nil, nil)
		if m != nil {
			f.Damage.Lost = m.Records
		}
		return nil
	}
	r := restore(all, m)
	f.blame(bad, r, m)
	f.Snapshot, f.Gen = r.image(list), r.gen
	f.repair = r.update(f.Snapshot)
	f.count(r, bad, m)
	return nil
}

// Broken reports whether a repair is to be written before anything else.
func (f *Found) Broken() bool { return f.repair != nil || f.Bare }

// Mend writes the repair of a damaged list: first copies of what is damaged, so
// that nothing is overwritten that exists only once.
func (f *Found) Mend(g *osstore.Guard) error {
	if err := setAside(g, f.Damage.Items); err != nil {
		return err
	}
	if f.Bare {
		// The very first write was cut short: there was nothing to lose.
		f.repair = f.Snapshot.update()
	}
	return f.Snapshot.store(g, f.repair, nil)
}

// count works out how many records are lost, or back in an older state: the live
// slot of their shard is gone, and what stands in its spare one is from before the
// last change. Without a manifest nobody knows which slots were live, nor whether
// there were more of them: then a damaged one counts, a shard of which nothing is
// left held one record at least, and the list is not called whole in any case.
func (f *Found) count(r *restored, bad []corruptError, m *manifest) {
	damaged := map[[2]int]bool{}
	for _, c := range bad {
		damaged[[2]int{c.n, c.slot}] = true
	}
	older, gaps := 0, 0
	for n := range r.last + 1 {
		base, ok := r.base[n]
		switch {
		case !ok:
			gaps++
		case m == nil && damaged[[2]int{n, slots - 1 - base.live}],
			m != nil && n < m.Shards && r.trusted != nil && base.live != m.slot(n):
			older += len(base.recs)
			f.trace(base.recs)
		}
	}
	switch {
	case m == nil:
		f.Damage.Lost = max(older+gaps, 1)
	default:
		f.Damage.Lost = older + max(0, m.Records-len(f.Snapshot.Records))
		if r.trusted == nil {
			f.Damage.Lost = max(f.Damage.Lost, 1) // some slot is not the one that was written
		}
		f.Snapshot.Lost = m.Lost
	}
	f.Snapshot.Lost += f.Damage.Lost
	f.repair.lost = f.Snapshot.Lost
}

// trace names the organisations of records that are back in an older state.
func (f *Found) trace(recs []Record) {
	for _, r := range recs {
		if m, ok := r.Value.(accounts.Membership); ok && !r.Gone && m.Tenant.Domain != "" {
			f.Damage.Traces = append(f.Damage.Traces, m.Tenant.Domain)
		}
	}
}

// scan reads both slots of every shard, until two numbers in a row are not there.
func scan(ctx context.Context, g *osstore.Guard, m *manifest) (all []*shard, bad []corruptError, err error) {
	least := 0
	if m != nil {
		least = m.Shards
	}
	for n, missing := 0, 0; n < least || missing < 2; n++ {
		missing++
		for slot := range slots {
			s, err := readSlot(ctx, g.Get, n, slot)
			var c *corruptError
			switch {
			case errors.Is(err, osstore.ErrNotFound):
				continue
			case errors.As(err, &c):
				bad = append(bad, *c)
			case err != nil:
				return nil, nil, err
			case s.v > version:
				return nil, nil, &NewerVersionError{Version: s.v}
			default:
				all = append(all, s)
			}
			missing = 0
		}
	}
	return all, bad, nil
}

// chooseList names the list that the slots belong to: the manifest's, else that
// of most slots.
func chooseList(all []*shard, m *manifest) string {
	if m != nil {
		return m.List
	}
	count := map[string]int{}
	best := ""
	for _, s := range all {
		count[s.list]++
		if c, b := count[s.list], count[best]; c > b || c == b && s.list > best {
			best = s.list
		}
	}
	return best
}

// restored is a list made from slots.
type restored struct {
	gen     int
	base    map[int]*shard    // the slot each shard starts from
	best    map[string]Record // by key: the highest revision
	home    map[string]int    // shard in whose base the best one stands
	stray   []Record          // best ones that stand in no base
	last    int               // highest shard number
	trusted *manifest         // see trustworthy
}

// restore picks one slot a shard, and the best state of every record.
func restore(all []*shard, m *manifest) *restored {
	r := &restored{base: map[int]*shard{}, best: map[string]Record{}, home: map[string]int{}, last: -1}
	if m != nil {
		r.gen, r.last = m.Gen, m.Shards-1
	}
	r.trusted = trustworthy(all, m)
	for _, s := range all {
		r.gen, r.last = max(r.gen, s.gen), max(r.last, s.n)
		if b, ok := r.base[s.n]; !ok || s.outranks(b, r.trusted) {
			r.base[s.n] = s
		}
	}
	for _, n := range slices.Sorted(maps.Keys(r.base)) {
		for _, x := range r.base[n].recs {
			old, ok := r.best[x.Key]
			if !ok || cmp.Or(x.Rev-old.Rev, r.base[n].gen-r.base[r.home[x.Key]].gen) > 0 {
				r.best[x.Key], r.home[x.Key] = x, n
			}
		}
	}
	stray := map[string]Record{}
	for _, s := range all {
		for _, x := range s.recs {
			_, known := r.best[x.Key]
			if old, ok := stray[x.Key]; !known && (!ok || x.Rev > old.Rev) {
				stray[x.Key] = x
			}
		}
	}
	r.stray = slices.SortedFunc(maps.Values(stray), inList)
	return r
}

// trustworthy returns the manifest when at least one live slot it names is gone
// or damaged: then the others are right, and only that shard falls back. When all
// are there and yet do not add up, the newest slots are the best guess.
func trustworthy(all []*shard, m *manifest) *manifest {
	if m == nil {
		return nil
	}
	live := 0
	for _, s := range all {
		if s.n < m.Shards && s.live == m.slot(s.n) {
			live++
		}
	}
	if live == m.Shards {
		return nil
	}
	return m
}

// outranks reports whether a slot is the better start for its shard than b.
func (s *shard) outranks(b *shard, m *manifest) bool {
	if m != nil && s.n < m.Shards {
		return s.live == m.slot(s.n)
	}
	return s.gen > b.gen
}

// image is the restored list as it will stand after the repair.
func (r *restored) image(list string) *Snapshot {
	shards := make([]*shard, 0, r.last+1)
	for n := range r.last + 1 {
		s, ok := r.base[n]
		if !ok {
			s = &shard{list: list, n: n, live: slots - 1}
		}
		shards = append(shards, s)
	}
	return snapshotOf(list, r.gen, shards)
}

// update is the repair: records that stand twice are taken out where they are
// old, those that stand in no base are packed anew, shards without a valid slot
// are written empty, and a manifest is written in any case.
func (r *restored) update(im *Snapshot) *update {
	u := im.update()
	for _, n := range slices.Sorted(maps.Keys(r.base)) {
		for _, x := range r.base[n].recs {
			if r.home[x.Key] != n {
				u.touch(n).drop(x.Key)
			}
		}
	}
	for _, s := range u.shards {
		if _, ok := r.base[s.n]; !ok {
			u.touch(s.n)
		}
	}
	for _, n := range u.numbers() {
		u.evict(n) // nothing to take out; this sizes it
	}
	u.placeAll(r.stray)
	for _, n := range u.numbers() {
		u.touched[n].encode()
	}
	for _, x := range r.best {
		im.Records[x.Key], im.where[x.Key] = x, r.home[x.Key]
	}
	for _, x := range r.stray {
		im.Records[x.Key] = x
		im.NextSeq = max(im.NextSeq, x.Seq+1)
	}
	return u
}

// blame keeps those damaged items that mattered: a damaged spare slot beside a
// good live one is only a write that was cut short.
func (f *Found) blame(bad []corruptError, r *restored, m *manifest) {
	for _, c := range bad {
		if r != nil && m != nil && c.n < m.Shards && c.slot != m.slot(c.n) {
			if s, ok := r.base[c.n]; ok && s.live == m.slot(c.n) {
				continue
			}
		}
		f.Damage.Items = append(f.Damage.Items, c.item)
	}
}
