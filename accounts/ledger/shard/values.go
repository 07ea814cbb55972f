package shard

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"time"

	"norikae/accounts"
)

// Difference lists the values of next that are not in now, and those of now that
// next has not.
func Difference(now, next accounts.Move) (values, gone []any) {
	before := Values(now)
	left := accounts.ByKey(before, Key)
	for _, v := range Values(next) {
		key := Key(v)
		if old, ok := left[key]; !ok || !Same(old, v) {
			values = append(values, v)
		}
		delete(left, key)
	}
	for _, v := range before {
		if _, ok := left[Key(v)]; ok {
			gone = append(gone, v)
		}
	}
	return values, gone
}

// Key is the key of a value's record.
func Key(value any) string { return NewRecord(value, time.Time{}).Key }

// Values takes a list apart into its records' values.
func Values(m accounts.Move) []any {
	out := Anys(m.Accounts)
	out = append(out, Anys(m.Memberships)...)
	if !m.Device.Equal(accounts.Device{}) || !m.Started.IsZero() {
		out = append(out, Plan{m.Device, m.Started})
	}
	return append(out, Anys(m.Archive)...)
}

// Same reports whether two values are stored alike.
func Same(a, b any) bool {
	return marshal(Record{Value: a}.encode(0)) == marshal(Record{Value: b}.encode(0))
}

func Anys[T any](list []T) []any {
	out := make([]any, 0, len(list))
	for _, v := range list {
		out = append(out, v)
	}
	return out
}

// inList orders records as they stand in a list.
func inList(a, b Record) int { return cmp.Or(a.Seq-b.Seq, strings.Compare(a.Key, b.Key)) }

// Assemble makes a list of records.
func Assemble(all map[string]Record) accounts.Move {
	var m accounts.Move
	var rows []accounts.Membership
	for _, r := range slices.SortedFunc(maps.Values(all), inList) {
		if r.Gone {
			continue
		}
		switch v := r.Value.(type) {
		case accounts.Membership:
			rows = append(rows, v)
		case accounts.Account:
			m.Accounts = append(m.Accounts, v)
		case Plan:
			m.Device, m.Started = v.Device, v.Started
		case accounts.Summary:
			m.Archive = append(m.Archive, v)
		}
	}
	slices.SortStableFunc(m.Archive, func(a, b accounts.Summary) int { return b.Ended.Compare(a.Ended) })
	return m.With(rows...)
}

// Over returns how many bytes a value has too many for any item; zero or less: it
// fits.
func Over(value any) int { return sizeOf(NewRecord(value, time.Time{})) + emptyShard - fill }

// emptyShard is the size of a shard without records, with numbers at their
// longest.
const emptyShard = 80
