package facts

import (
	"slices"
	"strings"
	"time"
)

// OldAfter is the age in months from which a page says that its facts may have
// changed.
const OldAfter = 9

// Basis is what a text rests on.
type Basis struct {
	Sources []Source  // each document once, in the order of the facts
	Seen    time.Time // the day the oldest of its facts was last seen; zero: there is none
	Sure    Confidence
}

// Of returns what the facts with these IDs rest on together: it is as old as the
// oldest and as sure as the least sure. IDs that are not in the table count for
// nothing.
func Of(ids ...string) Basis {
	b := Basis{Sure: Documented}
	for _, id := range ids {
		f, ok := Find(id)
		if !ok {
			continue
		}
		if b.Seen.IsZero() || f.Seen.Before(b.Seen) {
			b.Seen = f.Seen
		}
		if weaker(f.Sure, b.Sure) {
			b.Sure = f.Sure
		}
		for _, s := range f.Sources {
			if !slices.Contains(b.Sources, s) {
				b.Sources = append(b.Sources, s)
			}
		}
	}
	return b
}

// Titles names all documents in one line.
func (b Basis) Titles(language string) string {
	titles := make([]string, len(b.Sources))
	for i, s := range b.Sources {
		titles[i] = s.Title(language)
	}
	return strings.Join(titles, Pick(language, "; ", "、"))
}

// mostPublishers is how many publishers are named in short.
const mostPublishers = 2

// Publishers names the first of those who published the sources, without the
// titles: "Microsoft Learn, Help Net Security".
func (b Basis) Publishers(language string) string {
	var names []string
	for _, s := range b.Sources {
		name := s.Title(language)
		for _, end := range []string{", ", "「", " MC"} { // where the title begins, in either language
			name, _, _ = strings.Cut(name, end)
		}
		if !slices.Contains(names, name) && len(names) < mostPublishers {
			names = append(names, name)
		}
	}
	return strings.Join(names, Pick(language, ", ", "、"))
}

// weaker reports whether a is less sure than b.
func weaker(a, b Confidence) bool {
	order := []Confidence{Unverified, Reported, Documented}
	return slices.Index(order, a) < slices.Index(order, b)
}

// Old reports whether the basis was last seen so long ago that Microsoft may well
// have changed it since.
func (b Basis) Old(now time.Time) bool { return !b.Seen.IsZero() && aged(b.Seen, now, OldAfter) }

// aged reports whether a day lies that many months back or more.
func aged(seen, now time.Time, months int) bool { return !seen.AddDate(0, months, 0).After(now) }

// Older returns the facts last seen that many months before now, or longer ago,
// the oldest first.
func Older(now time.Time, months int) []Fact {
	return slices.DeleteFunc(All(), func(f Fact) bool { return !aged(f.Seen, now, months) })
}
