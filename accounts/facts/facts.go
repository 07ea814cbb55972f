package facts

import (
	_ "embed"
	"encoding/json"
	"slices"
	"strings"
	"sync"
	"time"
)

// Confidence is how well a fact is founded.
type Confidence string

// The degrees of confidence.
const (
	Documented Confidence = "documented" // in Microsoft's own documents
	Reported   Confidence = "reported"   // by others than Microsoft, or Microsoft as repeated by others
	Unverified Confidence = "unverified" // announced or concluded; never seen
)

// Source is where a fact was seen.
type Source struct {
	Date   string // of that edition: a year, a month or a day, as 2026-05-01; empty: it bears none
	en, ja string
}

// Title names the document and who published it.
func (s Source) Title(language string) string { return Pick(language, s.en, s.ja) }

// Fact is one thing that Microsoft can change. Days are midnight in local time.
type Fact struct {
	ID      string // stable, as "sms.end.guest"
	Sources []Source
	Seen    time.Time // the day it was last found in its sources
	Sure    Confidence
	From    time.Time // since when it holds, or is announced to; zero: unknown
	Until   time.Time // the day from which it no longer holds; zero: unknown
	Cloud   string    // "public": it holds in the public cloud alone; empty: it names no cloud
	en, ja  string
}

// Say states the fact in one or two sentences.
func (f Fact) Say(language string) string { return Pick(language, f.en, f.ja) }

// Pick chooses between English and Japanese by a BCP 47 tag.
func Pick[T any](language string, en, ja T) T {
	if tag := strings.ToLower(language); tag == "ja" || strings.HasPrefix(tag, "ja-") || strings.HasPrefix(tag, "ja_") {
		return ja
	}
	return en
}

//go:embed data/facts.json
var factsJSON []byte

// table is the file. The rows are shared by all callers and never changed.
type table struct {
	list []Fact
	byID map[string]int
}

var facts = sync.OnceValue(func() table {
	var file struct {
		Sources map[string]struct {
			EN   string `json:"en"`
			JA   string `json:"ja"`
			Date string `json:"date"`
		} `json:"sources"`
		Facts []struct {
			ID      string     `json:"id"`
			Sources []string   `json:"sources"`
			Seen    string     `json:"seen"`
			Sure    Confidence `json:"sure"`
			From    string     `json:"from"`
			Until   string     `json:"until"`
			Cloud   string     `json:"cloud"`
			EN      string     `json:"en"`
			JA      string     `json:"ja"`
		} `json:"facts"`
	}
	if err := json.Unmarshal(factsJSON, &file); err != nil {
		panic("facts: the embedded table is broken: " + err.Error()) // a test reads it
	}
	t := table{byID: make(map[string]int, len(file.Facts))}
	for i, s := range file.Facts {
		f := Fact{ID: s.ID, Seen: day(s.Seen), Sure: s.Sure, From: day(s.From), Until: day(s.Until), Cloud: s.Cloud, en: s.EN, ja: s.JA}
		for _, key := range s.Sources {
			x := file.Sources[key]
			f.Sources = append(f.Sources, Source{Date: x.Date, en: x.EN, ja: x.JA})
		}
		t.list, t.byID[f.ID] = append(t.list, f), i
	}
	return t
})

// day reads a date of the table; an empty or malformed one is zero.
func day(s string) time.Time {
	t, err := time.ParseInLocation(time.DateOnly, s, time.Local)
	if err != nil {
		return time.Time{}
	}
	return t
}

// Find returns the fact with that ID.
func Find(id string) (Fact, bool) {
	i, ok := facts().byID[id]
	if !ok {
		return Fact{}, false
	}
	return facts().list[i], true
}

// All returns every fact, the one seen longest ago first. The slice is the
// caller's own.
func All() []Fact {
	list := slices.Clone(facts().list)
	slices.SortStableFunc(list, func(a, b Fact) int { return a.Seen.Compare(b.Seen) })
	return list
}
