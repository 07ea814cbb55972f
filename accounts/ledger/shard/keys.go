package shard

import "fmt"

// ManifestKey is the item that says which shards count. Later versions keep this
// key and mark its value, so that no version takes another's list for an empty
// keyring.
const ManifestKey = "v1/m"

// slots of a shard: one is live, the other is written next.
const slots = 2

// shardKey is the item of one slot of a shard: v1/s/000/a, v1/s/000/b, v1/s/001/a …
func shardKey(n, slot int) string { return fmt.Sprintf("v1/s/%03d/%c", n, 'a'+rune(slot)) }

// asideKey is the item that keeps a piece of a damaged one.
func asideKey(n int) string { return fmt.Sprintf("v1/bad/%03d", n) }
