package shard

import (
	"crypto/rand"
	"maps"
	"slices"

	"norikae/accounts/ledger/osstore"
)

// Snapshot is what the keyring holds, as last read or written. It belongs to the
// ledger's worker; its shards are shared with nothing that changes them.
type Snapshot struct {
	List     string // name of the list
	Gen      int
	shards   []*shard
	Records  map[string]Record // by key, markers included
	where    map[string]int    // shard of each key
	NextSeq  int
	Lost     int    // records lost that the person has not answered for
	manifest string // its item's value; empty: not known to be written
	fresh    bool   // nothing was ever stored of it
}

// NewSnapshot is an empty list with a name of its own.
func NewSnapshot() *Snapshot {
	im := snapshotOf(rand.Text()[:6], 0, nil)
	im.fresh = true
	return im
}

// snapshotOf indexes shards.
func snapshotOf(list string, gen int, shards []*shard) *Snapshot {
	im := &Snapshot{List: list, Gen: gen, Records: map[string]Record{}, where: map[string]int{}}
	im.adopt(shards, shards)
	return im
}

// adopt makes shards the list's, of which those in changed are new.
func (im *Snapshot) adopt(shards, changed []*shard) {
	im.shards = shards
	for _, s := range changed {
		for _, r := range s.recs {
			im.Records[r.Key] = r
			im.where[r.Key] = s.n
			im.NextSeq = max(im.NextSeq, r.Seq+1)
		}
	}
}

// Number gives a changed record its number: the next revision, in the place it has.
// One that is new, or comes back after it was removed, goes to the end of the
// list.
func (im *Snapshot) Number(r Record, end *int) Record {
	old, ok := im.Records[r.Key]
	r.Rev = old.Rev + 1
	r.Seq = old.Seq
	if !ok || old.Gone && !r.Gone {
		r.Seq = *end
		*end++
	}
	return r
}

// update is a change of the stored list, ready to be written.
type update struct {
	list    string
	gen     int
	shards  []*shard       // all shards after the change
	touched map[int]*shard // those to write
	gained  []int          // of these, those that received records; written first
	first   bool           // nothing of the list was ever written
	lost    int            // records lost, as the manifest will say
}

// Write stores numbered records and how many records are lost, and takes them over:
// all of it or nothing. step, if not nil, is called after each item.
func (im *Snapshot) Write(g *osstore.Guard, changes []Record, lost int, step func(done, total int)) error {
	u := im.plan(changes)
	u.lost = lost
	return im.store(g, u, step)
}

// store writes an update and takes it over.
func (im *Snapshot) store(g *osstore.Guard, u *update, step func(done, total int)) error {
	manifest, err := u.write(g, step)
	if err != nil {
		return err
	}
	im.Gen, im.manifest, im.fresh, im.Lost = u.gen, manifest, false, u.lost
	im.adopt(u.shards, u.order())
	return nil
}

// Current reports whether the keyring still holds the manifest that was last read
// or written, so that nobody else has written since.
func (im *Snapshot) Current(g *osstore.Guard) (bool, error) {
	value, _, err := g.Find(ManifestKey)
	return err == nil && value == im.manifest, err
}

// plan works out which shards a set of numbered records changes. Every record
// stays in its shard if it still fits, else it moves to the first with room.
func (im *Snapshot) plan(changes []Record) *update {
	u := im.update()
	var homeless []Record
	for _, r := range changes {
		if n, ok := im.where[r.Key]; ok {
			u.touch(n).put(r)
		} else {
			homeless = append(homeless, r)
		}
	}
	for _, n := range u.numbers() {
		homeless = append(homeless, u.evict(n)...)
	}
	u.placeAll(homeless)
	return u
}

// update is an empty change.
func (im *Snapshot) update() *update {
	return &update{
		list: im.List, gen: im.Gen + 1, shards: slices.Clone(im.shards), touched: map[int]*shard{},
		first: im.fresh, lost: im.Lost,
	}
}

// touch returns the copy of a shard that will be written, in its other slot.
func (u *update) touch(n int) *shard {
	if s, ok := u.touched[n]; ok {
		return s
	}
	s := u.shards[n].changed(u.gen)
	s.live = slots - 1 - s.live
	u.touched[n], u.shards[n] = s, s
	return s
}

// evict takes the largest records out of a shard until it fits into an item.
func (u *update) evict(n int) (out []Record) {
	s := u.touched[n]
	for s.encode(); s.size > osstore.MaxValue; s.encode() {
		largest := slices.MaxFunc(s.recs, func(a, b Record) int { return sizeOf(a) - sizeOf(b) })
		s.drop(largest.Key)
		out = append(out, largest)
	}
	return out
}

// bulk is the number of records from which on new shards are filled, instead of
// the gaps in old ones: each gap costs a write of its own.
const bulk = 20

func (u *update) placeAll(list []Record) {
	gaps := len(list) < bulk
	for _, r := range list {
		u.place(r, gaps)
	}
}

// place puts a record into a shard that is written anyway, else with gaps into
// the first that has room, else into a new one.
func (u *update) place(r Record, gaps bool) {
	least := len(marshal(r.encode(0))) + len(",") // worked out once: there may be thousands of shards
	room := func(s *shard) bool { return s.size+least <= fill && s.size+s.takes(r) <= fill }
	n := slices.IndexFunc(u.shards, func(s *shard) bool { return u.touched[s.n] != nil && room(s) })
	if n < 0 && gaps {
		n = slices.IndexFunc(u.shards, room)
	}
	if n < 0 {
		n = u.grow()
	}
	s := u.touch(n)
	s.size += s.takes(r)
	s.put(r)
	if !slices.Contains(u.gained, n) {
		u.gained = append(u.gained, n)
	}
}

// grow adds an empty shard.
func (u *update) grow() int {
	s := &shard{list: u.list, n: len(u.shards), gen: u.gen}
	s.encode()
	u.shards = append(u.shards, s)
	u.touched[s.n] = s
	return s.n
}

// numbers lists the touched shards in order.
func (u *update) numbers() []int {
	return slices.Sorted(maps.Keys(u.touched))
}

// order lists the touched shards as they are to be written: what gains a record
// before what loses it.
func (u *update) order() []*shard {
	others := slices.DeleteFunc(u.numbers(), func(n int) bool { return slices.Contains(u.gained, n) })
	var out []*shard
	for _, n := range slices.Concat(u.gained, others) {
		out = append(out, u.touched[n])
	}
	return out
}

// write stores an update: the touched shards in their spare slots, then the
// manifest, which is the commit. step, if not nil, is called after each item.
func (u *update) write(g *osstore.Guard, step func(done, total int)) (manifest string, err error) {
	if step == nil {
		step = func(int, int) {}
	}
	if u.first {
		// An empty manifest first: without any, the shards of a write that was cut
		// short would be taken for a list whose manifest is lost.
		if _, err := writeManifest(g, describe(u.list, 0, nil)); err != nil {
			return "", err
		}
	}
	todo := u.order()
	for i, s := range todo {
		key, value := s.encode()
		if err := g.Set(key, value); err != nil {
			return "", err
		}
		step(i+1, len(todo)+1)
	}
	m := describe(u.list, u.gen, u.shards)
	m.Lost = u.lost
	manifest, err = writeManifest(g, m)
	if err != nil {
		return "", err
	}
	step(len(todo)+1, len(todo)+1)
	return manifest, nil
}

// writeManifest stores a manifest and returns its item's value.
func writeManifest(g *osstore.Guard, m manifest) (string, error) {
	value := seal(ManifestKey, marshal(m))
	return value, g.Set(ManifestKey, value)
}
