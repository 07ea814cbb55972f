package shard

import (
	"encoding/hex"
	"fmt"
	"math/bits"
)

// manifest says which slots count. Writing it is what makes a change valid.
type manifest struct {
	List    string `json:"l"`           // name of the list: another one was made anew
	Gen     int    `json:"g"`           // generation, counts the changes of the list
	Shards  int    `json:"n"`           // number of shards
	Live    string `json:"b,omitempty"` // hexadecimal; bit n%8 of byte n/8: slot b of shard n is live
	Records int    `json:"c"`           // records in the live slots, markers of removed ones included
	Digest  string `json:"d"`           // over the live slots' numbers and checksums
	Wipe    bool   `json:"w,omitempty"` // erasing was begun: go on with it
	Lost    int    `json:"x,omitempty"` // records lost that the person has not answered for

	live []byte // Live decoded
}

// maxShards bounds what is believed of a manifest, and is what fits into one.
const maxShards = 6000

// decodeManifest reads the manifest's item and returns the version that wrote it.
func decodeManifest(value string) (manifest, int, error) {
	body, v, err := unseal(ManifestKey, value)
	if err != nil {
		return manifest{}, v, err
	}
	var m manifest
	if err := unmarshal(body, &m); err != nil {
		return manifest{}, v, err
	}
	if m.Shards < 0 || m.Shards > maxShards || m.Gen < 0 || m.Records < 0 || m.Lost < 0 {
		return manifest{}, v, fmt.Errorf("%w: counts", errCorrupt)
	}
	if m.live, err = hex.DecodeString(m.Live); err != nil || !m.liveFits() {
		return manifest{}, v, fmt.Errorf("%w: live slots", errCorrupt)
	}
	return m, v, nil
}

// liveFits reports whether there is one bit a shard, and no more.
func (m manifest) liveFits() bool {
	if len(m.live) != (m.Shards+7)/8 {
		return false
	}
	return m.Shards%8 == 0 || bits.Len8(m.live[len(m.live)-1]) <= m.Shards%8
}

// slot is the live slot of a shard.
func (m manifest) slot(n int) int { return int(m.live[n/8]>>(n%8)) & 1 }

// keys are the items of the live slots.
func (m manifest) keys() []string {
	out := make([]string, 0, m.Shards)
	for n := range m.Shards {
		out = append(out, shardKey(n, m.slot(n)))
	}
	return out
}

// describe makes the manifest of a set of shards.
func describe(list string, gen int, shards []*shard) manifest {
	m := manifest{List: list, Gen: gen, Shards: len(shards)}
	m.live = make([]byte, (len(shards)+7)/8)
	digest := ""
	for _, s := range shards {
		m.live[s.n/8] |= byte(s.live) << (s.n % 8)
		m.Records += len(s.recs)
		digest += s.sum
	}
	m.Live, m.Digest = hex.EncodeToString(m.live), checksum("", digest)
	return m
}
