package ledger

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// Damage is what could not be read of the stored list, and what became of it.
type Damage struct {
	Items []DamagedItem
	Lost  int // records that are stored nowhere else, as far as is known; their last state may be gone
}

// DamagedItem is one stored item that is not as it was written.
type DamagedItem struct {
	Key   string // of the item
	Value string // what stands there
	Why   string // for a log: the checksum, the form …
	Kept  bool   // its value was copied to a place where it is not overwritten
}

// pieceSize is how much of a damaged value goes into one item; quoting never
// makes the piece larger than MaxValue.
const pieceSize = 1900

var quotedBraces = strings.NewReplacer("{", `\x7b`, "}", `\x7d`)

// setAside copies damaged values to items of their own, so that the ones they
// stand in can be written again. A copy that is there already is not made twice.
func setAside(g guard, items []DamagedItem) error {
	free, have, err := aside(g)
	if err != nil {
		return err
	}
	for i, item := range items {
		for n, piece := range pieces(item) {
			if have[piece] {
				continue
			}
			if err := g.set(asideKey(free), piece); err != nil {
				return fmt.Errorf("setting aside piece %d of %s: %w", n, item.Key, err)
			}
			free++
		}
		items[i].Kept = true
	}
	return nil
}

// aside lists the pieces set aside so far, and the first free number.
func aside(g guard) (free int, have map[string]bool, err error) {
	have = map[string]bool{}
	for {
		value, err := g.get(asideKey(free))
		if errors.Is(err, ErrNotFound) {
			return free, have, nil
		}
		if err != nil {
			return 0, nil, err
		}
		have[value] = true
		free++
	}
}

// pieces writes a damaged item out: "<key> <i>/<n> <part of the quoted value>",
// like everything that is stored without braces.
func pieces(item DamagedItem) []string {
	quoted := quotedBraces.Replace(strconv.QuoteToASCII(item.Value))
	count := (len(quoted) + pieceSize - 1) / pieceSize
	out := make([]string, 0, count)
	for i := range count {
		part := quoted[i*pieceSize : min((i+1)*pieceSize, len(quoted))]
		out = append(out, fmt.Sprintf("%s %d/%d %s", item.Key, i+1, count, part))
	}
	return out
}
