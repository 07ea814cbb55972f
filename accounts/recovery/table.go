package recovery

import (
	_ "embed"
	"encoding/json"
	"slices"
	"strings"
	"sync"
)

//go:embed data/aadsts.json
var errorsJSON []byte

// errorTable is data/aadsts.json.
type errorTable struct {
	NoCode   sourced           `json:"noCode"`
	Advice   map[string]advice `json:"advice"`
	Families []entry           `json:"families"` // numbers that are not in Entries
	Entries  []entry           `json:"entries"`
	Apps     []entry           `json:"apps"`    // codes of Teams, Office and Windows
	Phrases  []entry           `json:"phrases"` // what pages say without a number
	byCode   map[string]entry
}

type bilingual struct {
	EN string `json:"en"`
	JA string `json:"ja"`
}

// sourced is a text with the IDs of the facts it states, see package facts.
type sourced struct {
	bilingual
	Facts []string `json:"facts"`
}

// advice is what to do, shared by codes that call for the same.
type advice struct {
	sourced
	Rule    Rule     `json:"rule"`
	Fixers  []Fixer  `json:"fixers"`
	Actions []Action `json:"actions"`
}

// entry is a row of a table: what stands in the text, and what happened.
type entry struct {
	sourced
	Codes   []string `json:"codes"`   // those of an app whole or how they begin, in upper case and without 0x
	Phrases []string `json:"phrases"` // headings of pages that say by themselves what happened, in lower case

	// Prefixes are the first digits of codes where Microsoft has given one subject one
	// range. Microsoft numbers in the order of invention and not by subject, so nearly
	// all codes are of the family "other".
	Prefixes []string `json:"prefixes"`

	Name   string `json:"name"`
	Family Family `json:"family"`
	Advice string `json:"advice"`
}

// table reads the embedded table once.
var table = sync.OnceValue(func() *errorTable {
	t := &errorTable{byCode: map[string]entry{}}
	if err := json.Unmarshal(errorsJSON, t); err != nil {
		panic("recovery: the embedded table is broken: " + err.Error()) // a test reads it
	}
	for _, e := range t.Entries {
		for _, code := range e.Codes {
			t.byCode[code] = e
		}
	}
	return t
})

// entry returns the row of a code, or what the family with the longest prefix of it says.
func (t *errorTable) entry(code string) (e entry, known bool) {
	if e, known = t.byCode[code]; known {
		return e, true
	}
	longest := -1
	for _, f := range t.Families {
		for _, p := range f.Prefixes {
			if len(p) > longest && strings.HasPrefix(code, p) {
				e, longest = f, len(p)
			}
		}
	}
	return e, false
}

// app picks the row with the longest beginning of an app's code. Codes of four
// digits are whole.
func (t *errorTable) app(code string) (best entry, ok bool) {
	longest := 0
	for _, e := range t.Apps {
		for _, c := range e.Codes {
			if len(c) > longest && strings.HasPrefix(code, c) && (len(code) > 4 || code == c) {
				best, longest = e, len(c)
			}
		}
	}
	return best, longest > 0
}

// phrase returns the row of a heading that stands in a text in lower case.
func (t *errorTable) phrase(text string) (entry, bool) {
	text = strings.ReplaceAll(text, "’", "'")
	i := slices.IndexFunc(t.Phrases, func(e entry) bool { return containsAny(text, e.Phrases) })
	if i < 0 {
		return entry{}, false
	}
	return t.Phrases[i], true
}
