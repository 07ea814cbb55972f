package exchange

import (
	"slices"

	"norikae/accounts"
)

// Mode says what an import does with what is there.
type Mode int

// The modes.
const (
	// Merge keeps what is there. Rows that are only in the file are added, also
	// those that were removed since; rows that are in both are joined: steps move
	// forward, the newest note wins.
	Merge Mode = iota
	// Replace makes the list exactly what the file says.
	Replace
)

// Combine makes the list that an import leads to.
func Combine(now, in accounts.Move, mode Mode) accounts.Move {
	if mode == Replace {
		return in
	}
	out := now.Clone()
	out.Lost = max(now.Lost, in.Lost) // what one lacks, the other may lack too
	if out.Device.Equal(accounts.Device{}) {
		out.Device = in.Clone().Device
	}
	if out.Started.IsZero() {
		out.Started = in.Started
	}
	out = out.WithAccount(joined(now.Accounts, in.Accounts, accounts.Account.Key)...)
	out = out.With(joined(now.Memberships, in.Memberships, accounts.Membership.Key)...)
	out.Archive = archives(out.Archive, in.Archive)
	return out
}

// joined returns what is in a list, merged with what is here already.
func joined[K comparable, V interface{ Merge(V) V }](here, in []V, key func(V) K) []V {
	old := accounts.ByKey(here, key)
	out := slices.Clone(in)
	for i, v := range out {
		if o, ok := old[key(v)]; ok {
			out[i] = o.Merge(v)
		}
	}
	return out
}

// archives joins the summaries of two lists, newest first; of two with the same end
// the first list's counts.
func archives(a, b []accounts.Summary) []accounts.Summary {
	all := slices.Clone(a)
	for _, s := range b {
		if !slices.ContainsFunc(all, func(t accounts.Summary) bool { return t.Ended.Unix() == s.Ended.Unix() }) {
			all = append(all, s)
		}
	}
	slices.SortStableFunc(all, func(x, y accounts.Summary) int { return y.Ended.Compare(x.Ended) })
	return all
}
