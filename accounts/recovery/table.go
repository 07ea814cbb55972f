package recovery

import (
	_ "embed"
	"encoding/json"
	"strings"
	"sync"
)

//go:embed data/aadsts.json
var errorsJSON []byte

// errorTable is data/aadsts.json.
type errorTable struct {
	NoCode   sourced           `json:"noCode"`
	Advice   map[string]advice `json:"advice"`
	Families []family          `json:"families"`
	Entries  []entry           `json:"entries"`
	Apps     []appEntry        `json:"apps"`    // codes of Teams, Office and Windows
	Phrases  []phrase          `json:"phrases"` // what pages say without a number
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

// appEntry is a row of codes that are not AADSTS numbers: whole, or how they
// begin, in upper case and without 0x.
type appEntry struct {
	sourced
	Codes  []string `json:"codes"`
	Advice string   `json:"advice"`
}

// phrase is a heading of a page that says by itself what happened.
type phrase struct {
	sourced
	Phrases []string `json:"phrases"` // in lower case
	Family  Family   `json:"family"`
	Advice  string   `json:"advice"`
}

// family explains the codes that are not in the table by their first digits, where
// Microsoft has given one subject one range. Microsoft numbers in the order of
// invention and not by subject, so nearly all codes are of the family "other".
type family struct {
	sourced
	Family   Family   `json:"family"`
	Advice   string   `json:"advice"`
	Prefixes []string `json:"prefixes"`
}

// entry is one row: codes that mean the same, and what happened.
type entry struct {
	sourced
	Codes  []string `json:"codes"`
	Name   string   `json:"name"`
	Family Family   `json:"family"`
	Advice string   `json:"advice"`
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

// entry returns the row of a code, or what its family says.
func (t *errorTable) entry(code string) (e entry, known bool) {
	if e, known = t.byCode[code]; known {
		return e, true
	}
	f := t.familyOf(code)
	return entry{sourced: f.sourced, Family: f.Family, Advice: f.Advice}, false
}

// familyOf picks the family with the longest prefix of the code.
func (t *errorTable) familyOf(code string) family {
	var best family
	longest := -1
	for _, f := range t.Families {
		for _, p := range f.Prefixes {
			if len(p) > longest && strings.HasPrefix(code, p) {
				best, longest = f, len(p)
			}
		}
	}
	return best
}

// app picks the row with the longest beginning of an app's code. Codes of four
// digits are whole.
func (t *errorTable) app(code string) (best appEntry, ok bool) {
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
func (t *errorTable) phrase(text string) (phrase, bool) {
	text = strings.ReplaceAll(text, "’", "'")
	for _, p := range t.Phrases {
		for _, words := range p.Phrases {
			if strings.Contains(text, words) {
				return p, true
			}
		}
	}
	return phrase{}, false
}
