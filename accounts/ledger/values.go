package ledger

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"norikae/accounts"
)

// difference lists the values of next that are not in now, and those of now that
// next has not.
func difference(now, next accounts.Move) (values, gone []any) {
	before := valuesOf(now)
	at := make(map[string]any, len(before))
	for _, v := range before {
		at[newRecord(v, time.Time{}).key] = v
	}
	for _, v := range valuesOf(next) {
		key := newRecord(v, time.Time{}).key
		if old, ok := at[key]; !ok || !same(old, v) {
			values = append(values, v)
		}
		delete(at, key)
	}
	for _, v := range before {
		if _, left := at[newRecord(v, time.Time{}).key]; left {
			gone = append(gone, v)
		}
	}
	return values, gone
}

// valuesOf takes a list apart into its records' values.
func valuesOf(m accounts.Move) []any {
	out := anys(m.Accounts)
	out = append(out, anys(m.Memberships)...)
	if !m.Device.Equal(accounts.Device{}) || !m.Started.IsZero() {
		out = append(out, plan{m.Device, m.Started})
	}
	return append(out, anys(m.Archive)...)
}

// same reports whether two values are stored alike.
func same(a, b any) bool {
	return marshal(record{value: a}.encode(0)) == marshal(record{value: b}.encode(0))
}

func anys[T any](list []T) []any {
	out := make([]any, 0, len(list))
	for _, v := range list {
		out = append(out, v)
	}
	return out
}

// assemble makes a list of records.
func assemble(all map[string]record) accounts.Move {
	live := make([]record, 0, len(all))
	for _, r := range all {
		if !r.gone {
			live = append(live, r)
		}
	}
	slices.SortFunc(live, func(a, b record) int {
		return cmp.Or(a.seq-b.seq, strings.Compare(a.key, b.key))
	})
	var m accounts.Move
	var rows []accounts.Membership
	for _, r := range live {
		switch v := r.value.(type) {
		case accounts.Membership:
			rows = append(rows, v)
		case accounts.Account:
			m.Accounts = append(m.Accounts, v)
		case plan:
			m.Device, m.Started = v.Device, v.Started
		case accounts.Summary:
			m.Archive = append(m.Archive, v)
		}
	}
	slices.SortStableFunc(m.Archive, func(a, b accounts.Summary) int { return b.Ended.Compare(a.Ended) })
	return m.With(rows...)
}

// over returns how many bytes a value has too many for any item; zero or less: it
// fits.
func over(value any) int { return sizeOf(newRecord(value, time.Time{})) + emptyShard - fill }

// emptyShard is the size of a shard without records, with numbers at their
// longest.
const emptyShard = 80
