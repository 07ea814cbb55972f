package shard

import (
	"encoding/json"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"norikae/accounts/ledger/osstore"
	"norikae/tenantlookup"
)

// Damage is what could not be read of the stored list, now or earlier, and what
// became of it. It stays until the person has answered for it: AcceptLoss.
type Damage struct {
	Items []DamagedItem
	// Lost counts records whose last state is gone: they are not in the list, or
	// back as they were before their last change. It is accounts.Move.Lost.
	Lost int
	// Traces are domains of organisations that may be among the lost, as far as
	// damaged values and older states tell: in order, each once. Most loss leaves none.
	Traces []string
}

// Any reports whether something was stored that is not there as it was written.
func (d Damage) Any() bool { return len(d.Items) > 0 || d.Lost > 0 }

// DamagedItem is one stored item that is not as it was written.
type DamagedItem struct {
	Key   string // of the item
	Why   string // for a log: the checksum, the form …
	Value string // what stands there
	Kept  bool   `json:"-"` // its value was copied to a place where it is not overwritten
}

// pieceSize is how much of a damaged value goes into one item; quoting never
// makes the piece larger than MaxValue.
const pieceSize = 1900

var quotedBraces = strings.NewReplacer("{", `\x7b`, "}", `\x7d`)

// setAside copies damaged values to items of their own, so that the ones they
// stand in can be written again. A copy that is there already is not made twice.
func setAside(g *osstore.Guard, items []DamagedItem) error {
	there, err := aside(g)
	if err != nil {
		return err
	}
	for i, item := range items {
		for n, piece := range pieces(item) {
			if slices.Contains(there, piece) {
				continue
			}
			if err := g.Set(asideKey(len(there)), piece); err != nil {
				return fmt.Errorf("setting aside piece %d of %s: %w", n, item.Key, err)
			}
			there = append(there, piece)
		}
		items[i].Kept = true
	}
	return nil
}

// ClearAway sets damaged items aside, then removes them and the manifest, so that a
// list can be begun.
func ClearAway(g *osstore.Guard, items []DamagedItem) error {
	if err := setAside(g, items); err != nil {
		return err
	}
	for _, item := range items {
		if err := g.Delete(item.Key); err != nil {
			return err
		}
	}
	return g.Delete(ManifestKey)
}

// aside lists the pieces set aside so far.
func aside(g *osstore.Guard) (list []string, err error) {
	for {
		piece, found, err := g.Find(asideKey(len(list)))
		if !found {
			return list, err
		}
		list = append(list, piece)
	}
}

// kept puts the damaged items together again that were set aside, in this run or
// an earlier one. Pieces of an item of which others are missing are left out.
func kept(g *osstore.Guard) ([]DamagedItem, error) {
	list, err := aside(g)
	if err != nil {
		return nil, err
	}
	var out []DamagedItem
	quoted := ""
	for _, piece := range list {
		key, rest, _ := strings.Cut(piece, " ")
		place, part, _ := strings.Cut(rest, " ")
		if strings.HasPrefix(place, "1/") {
			quoted = ""
		}
		quoted += part
		if item, err := strconv.Unquote(quoted); err == nil {
			out = append(out, DamagedItem{Key: key, Value: item, Why: "set aside", Kept: true})
		}
	}
	return out, nil
}

// traceDomain finds the domain of a membership in what is left of a shard.
var traceDomain = regexp.MustCompile(`"d":"([^"\\]{3,253})"`)

// FindTraces lists the domains that can still be read in damaged values, after those
// known already.
func (d Damage) FindTraces() []string {
	out := d.Traces
	for _, item := range d.Items {
		for _, found := range traceDomain.FindAllStringSubmatch(item.Value, -1) {
			if q, err := tenantlookup.Parse(found[1]); err == nil && q.Domain != "" {
				out = append(out, found[1])
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// Write writes the damaged items to a file for whoever can help: one JSON object
// with each item's key, what is wrong with it, and its value. The values hold
// names, domains and addresses.
func (d Damage) Write(w io.Writer) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(struct {
		Format string
		Lost   int
		Items  []DamagedItem
	}{"norikae-damage", d.Lost, append([]DamagedItem{}, d.Items...)})
}

// pieces writes a damaged item out: "<key> <i>/<n> <part of the quoted value>",
// like everything that is stored without braces.
func pieces(item DamagedItem) []string {
	quoted := quotedBraces.Replace(strconv.QuoteToASCII(item.Value))
	parts := slices.Collect(slices.Chunk([]byte(quoted), pieceSize))
	out := make([]string, 0, len(parts))
	for i, part := range parts {
		out = append(out, fmt.Sprintf("%s %d/%d %s", item.Key, i+1, len(parts), part))
	}
	return out
}
