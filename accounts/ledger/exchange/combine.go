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
	known := make(map[accounts.AccountKey]accounts.Account, len(out.Accounts))
	for _, a := range out.Accounts {
		known[a.Key()] = a
	}
	list := make([]accounts.Account, 0, len(in.Accounts))
	for _, a := range in.Accounts {
		if old, ok := known[a.Key()]; ok {
			a = old.Merge(a)
		}
		list = append(list, a)
	}
	out = out.WithAccount(list...)
	here := make(map[accounts.LineKey]accounts.Membership, len(now.Memberships))
	for _, m := range now.Memberships {
		here[m.Key()] = m
	}
	rows := make([]accounts.Membership, 0, len(in.Memberships))
	for _, m := range in.Memberships {
		if old, ok := here[m.Key()]; ok {
			m = old.Merge(m)
		}
		rows = append(rows, m)
	}
	out = out.With(rows...)
	out.Archive = archives(out.Archive, in.Archive)
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
