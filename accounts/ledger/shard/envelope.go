package shard

import (
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// version is the format this code writes.
const version = 1

// errCorrupt: a value is there and is not what was written.
var errCorrupt = errors.New("shard: damaged item")

// seal makes the value of an item: "N1 <checksum> <body>". The version stands in
// front so that every later version can be recognized whatever its body looks like; the
// checksum covers the key, so that a value under another item's key is damage.
func seal(key, body string) string {
	return "N" + strconv.Itoa(version) + " " + checksum(key, body) + " " + body
}

// unseal returns the body of a value and the version that wrote it. It fails with
// errCorrupt for a damaged value, and with a *NewerVersionError when a later
// version's body cannot be checked as version 1's is.
func unseal(key, value string) (body string, v int, err error) {
	head, rest, ok := strings.Cut(value, " ")
	digits, marked := strings.CutPrefix(head, "N")
	v, err = strconv.Atoi(digits)
	if !ok || !marked || err != nil || v < 1 || v > 9999 || strconv.Itoa(v) != digits {
		return "", 0, fmt.Errorf("%w: no version", errCorrupt)
	}
	sum, body, ok := strings.Cut(rest, " ")
	switch {
	case ok && sum == checksum(key, body):
		return body, v, nil
	case v > version:
		return "", v, &NewerVersionError{Version: v}
	default:
		return "", v, fmt.Errorf("%w: checksum", errCorrupt)
	}
}

// checksum is 48 bits of SHA-256: against accidents, not against attackers, who
// could write the keyring as well.
func checksum(key, body string) string {
	sum := sha256.Sum256([]byte(key + "\n" + body))
	return base64.RawURLEncoding.EncodeToString(sum[:6])
}

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
