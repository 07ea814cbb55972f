package accounts

import (
	"cmp"
	"slices"
	"strings"
	"sync"
	"time"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
)

// Filter chooses memberships by where they stand.
type Filter int

// The filters.
const (
	FilterAll        Filter = iota
	FilterToDo              // everything that still holds the gate closed
	FilterInProgress        // begun and not finished
	FilterWaiting           // waiting for an administrator
	FilterDone              // all four steps
	FilterNothing           // nothing to move, or left
	FilterOverdue           // waiting since before View.Before
	FilterSkipped           // left for later
	FilterLeft              // the person has left the organisation
)

// Sort is an order of memberships.
type Sort int

// The orders.
const (
	SortRisk    Sort = iota // riskiest first, settled ones last; then by name
	SortName                // by name
	SortTouched             // last changed first
)

// View is what a list shows of a move.
type View struct {
	Account AccountKey // zero: all accounts
	Filter  Filter
	Sort    Sort
	Search  string    // words that name, domain, ID or address must contain
	Before  time.Time // with FilterOverdue: the moment before which a wait began too long ago
	Today   time.Time // with SortRisk: the day at which a phone number that ends soon is a risk; zero: none is
}

// Arrange returns the memberships a view shows, in its order. The result shares
// nothing with all.
func Arrange(all []Membership, v View) []Membership {
	shown := v.choose(all)
	out := make([]Membership, 0, len(shown))
	for _, m := range sortRows(shown, v.Sort, v.Today) {
		out = append(out, *m)
	}
	return out
}

// Count returns how many memberships a view shows.
func Count(all []Membership, v View) int { return len(v.choose(all)) }

// choose returns the memberships the view shows, in the order of all.
func (v View) choose(all []Membership) []*Membership {
	shown := make([]*Membership, 0, len(all))
	match := Match(v.Search)
	for i := range all {
		m := &all[i]
		if v.Account != (AccountKey{}) && m.Account.Key() != v.Account {
			continue
		}
		if v.Filter.Shows(m.Outcome()) && v.late(m) && match(m) {
			shown = append(shown, m)
		}
	}
	return shown
}

// late reports whether the view's moment lets a row through.
func (v View) late(m *Membership) bool {
	return v.Filter != FilterOverdue || m.Since.Before(v.Before)
}

// Shows reports whether a filter lets an outcome through. FilterOverdue asks for
// the time too, which Arrange looks at.
func (f Filter) Shows(o Outcome) bool {
	switch f {
	case FilterToDo:
		return !Settled(o)
	case FilterInProgress:
		return o == InProgress
	case FilterWaiting, FilterOverdue:
		return o == Waiting
	case FilterDone:
		return o == Done
	case FilterNothing:
		return o == NothingToMove || o == Left
	case FilterSkipped:
		return o == Skipped
	case FilterLeft:
		return o == Left
	default:
		return true
	}
}

// Match returns a test for memberships that contain every word of a search in
// their name, domain, tenant ID or address, as Fold compares, hiragana and katakana
// alike.
func Match(search string) func(*Membership) bool {
	words := strings.Fields(searchable(search))
	return func(m *Membership) bool {
		for _, w := range words {
			if !contains(m.Name, w) && !contains(m.Tenant.Domain, w) &&
				!contains(m.Tenant.ID, w) && !contains(m.Account.Address, w) {
				return false
			}
		}
		return true
	}
}

// sortKey is what a row is sorted by, worked out once.
type sortKey struct {
	number int64  // risk, or the time of the last change, newest first
	name   string // as collation compares
	row    *Membership
}

// sortRows sorts; rows that compare equal keep their order.
func sortRows(list []*Membership, by Sort, today time.Time) []*Membership {
	names := make([]string, len(list))
	for i, m := range list {
		names[i] = Fold(m.Title())
	}
	names = byName.sortKeys(names)
	keys := make([]sortKey, len(list))
	for i, m := range list {
		keys[i] = sortKey{name: names[i], row: m}
		switch by {
		case SortRisk:
			keys[i].number = int64(m.riskAt(today))
		case SortTouched:
			keys[i].number = -m.lastChange().Unix()
		}
	}
	slices.SortStableFunc(keys, func(a, b sortKey) int {
		return cmp.Or(cmp.Compare(a.number, b.number), strings.Compare(a.name, b.name))
	})
	sorted := make([]*Membership, len(list))
	for i, k := range keys {
		sorted[i] = k.row
	}
	return sorted
}

// riskAt rates what it would mean for the row to lose the old phone, or soon the phone
// number.
func (m *Membership) riskAt(today time.Time) int {
	risk := m.risk()
	if risk <= riskPhone || !m.byPhone() && !m.secondByPhone() {
		return risk
	}
	if e, ok := RowLine(*m).OnPhone(); ok && e.Soon(today) {
		return riskPhone
	}
	return risk
}

// maxNameKeys is how many sort keys of names are kept: several times the longest
// list.
const maxNameKeys = 20000

// collation gives names the keys by which a Japanese reader sorts them: kana by
// sound, hiragana beside katakana, "2" before "10". A key costs far more than a
// comparison, so each name's is kept.
type collation struct {
	mu       sync.Mutex
	collator *collate.Collator // not safe for concurrent use
	buffer   collate.Buffer
	keys     map[string]string // by folded name
}

var byName = collation{keys: map[string]string{}}

// sortKeys returns the keys of folded names, in their order.
func (c *collation) sortKeys(folded []string) []string {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.collator == nil {
		c.collator = collate.New(language.Japanese, collate.Numeric)
	}
	if len(c.keys)+len(folded) > maxNameKeys {
		clear(c.keys)
	}
	out := make([]string, len(folded))
	for i, name := range folded {
		key, ok := c.keys[name]
		if !ok {
			key = string(c.collator.KeyFromString(&c.buffer, name))
			c.buffer.Reset()
			c.keys[name] = key
		}
		out[i] = key
	}
	return out
}
