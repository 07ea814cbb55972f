package shard

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
)

// fill is how full a shard is packed when records are added. The rest of MaxValue
// is for what can grow in place: a note, a link, a shard's generation.
const fill = 1960

// shard is one group of records, as its live slot holds it. Shards are never
// changed in place: a changed one is a copy.
type shard struct {
	list string // name of the list it belongs to
	n    int    // its number
	live int    // slot that counts
	gen  int    // generation of the list in which it was written
	recs []Record
	sum  string // checksum of the stored value
	size int    // bytes of the stored value
	v    int    // version that wrote it
}

// wireShard is a shard as stored.
type wireShard struct {
	List string   `json:"l"`           // the list it belongs to
	N    int      `json:"i"`           // its number
	Gen  int      `json:"g"`           // its generation
	Who  []string `json:"a,omitempty"` // accounts the records refer to by place
	Recs []wire   `json:"r"`
}

// encode makes the value of one slot, and notes its size and checksum.
func (s *shard) encode() (key, value string) {
	w := wireShard{List: s.list, N: s.n, Gen: s.gen, Recs: make([]wire, 0, len(s.recs))}
	for _, r := range s.recs {
		w.Recs = append(w.Recs, r.encode(w.place(r.who())))
	}
	key = shardKey(s.n, s.live)
	body := marshal(w)
	value = seal(key, body)
	s.size, s.sum = len(value), checksum(key, body)
	return key, value
}

// place is where an account stands in the list, adding it if need be.
func (w *wireShard) place(who string) int {
	if who == "" {
		return 0
	}
	i := slices.Index(w.Who, who)
	if i < 0 {
		i = len(w.Who)
		w.Who = append(w.Who, who)
	}
	return i
}

// decodeShard reads one slot.
func decodeShard(n, slot int, value string) (s *shard, err error) {
	key := shardKey(n, slot)
	body, v, err := unseal(key, value)
	if err != nil {
		return nil, err
	}
	defer func() {
		if errors.Is(err, errCorrupt) && v > version {
			err = &NewerVersionError{Version: v} // not damaged: only unknown
		}
	}()
	var w wireShard
	if err := unmarshal(body, &w); err != nil {
		return nil, err
	}
	if w.N != n || w.Gen < 0 {
		return nil, fmt.Errorf("%w: number %d, generation %d, under number %d", errCorrupt, w.N, w.Gen, n)
	}
	s = &shard{list: w.List, n: n, live: slot, gen: w.Gen, sum: checksum(key, body), size: len(value), v: v}
	for _, x := range w.Recs {
		who := ""
		if x.A >= 0 && x.A < len(w.Who) {
			who = w.Who[x.A]
		}
		r, err := x.decode(who)
		if err != nil {
			return nil, err
		}
		s.recs = append(s.recs, r)
	}
	return s, nil
}

// changed is a copy to be written as generation gen.
func (s *shard) changed(gen int) *shard {
	c := *s
	c.gen, c.recs = gen, slices.Clone(s.recs)
	return &c
}

// put adds a record or replaces the one with its key.
func (s *shard) put(r Record) {
	i := slices.IndexFunc(s.recs, func(old Record) bool { return old.Key == r.Key })
	if i < 0 {
		s.recs = append(s.recs, r)
	} else {
		s.recs[i] = r
	}
}

// drop takes a record out.
func (s *shard) drop(key string) {
	s.recs = slices.DeleteFunc(s.recs, func(r Record) bool { return r.Key == key })
}

// takes is how many bytes a record adds to a shard.
func (s *shard) takes(r Record) int {
	var w wireShard
	for _, x := range s.recs {
		w.place(x.who())
	}
	known := len(w.Who)
	place := w.place(r.who())
	n := len(marshal(r.encode(place))) + len(",")
	if len(w.Who) > known {
		n += len(marshal(r.who())) + len(",")
	}
	return n
}

// sizeOf is how many bytes a record takes at most, its account included.
func sizeOf(r Record) int {
	return len(marshal(r.encode(9))) + len(marshal(r.who())) + len(",,")
}

// KeePassXC takes braces in a secret for placeholders of its own and replaces
// those it knows, such as {USERNAME}, when the secret is read. So there are none:
// the JSON stands with angle brackets instead, which encoding/json writes as
// \u003c and \u003e where they belong to a text.
var (
	withoutBraces = strings.NewReplacer("{", "<", "}", ">")
	withBraces    = strings.NewReplacer("<", "{", ">", "}", "{", "<", "}", ">")
)

// marshal is JSON with angle brackets for braces.
func marshal(v any) string {
	body, err := json.Marshal(v)
	if err != nil {
		panic("shard: own types always encode: " + err.Error())
	}
	return withoutBraces.Replace(string(body))
}

// unmarshal reads what marshal wrote; anything else is damage.
func unmarshal(body string, v any) error {
	if err := json.Unmarshal([]byte(withBraces.Replace(body)), v); err != nil {
		return fmt.Errorf("%w: %w", errCorrupt, err)
	}
	return nil
}
