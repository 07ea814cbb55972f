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
	if !ok || !marked || len(digits) == 0 || len(digits) > 4 || digits[0] == '0' {
		return "", 0, fmt.Errorf("%w: no version", errCorrupt)
	}
	if v, err = strconv.Atoi(digits); err != nil || v < 1 {
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
