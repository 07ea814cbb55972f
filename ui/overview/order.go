package overview

import "norikae/accounts"

// order keeps the rows of the list where they are while the person works: a tick
// changes a row's risk, and would otherwise send it elsewhere under the hand.
// Rows are arranged anew when the view changes, or when rows come or go.
type order struct {
	view accounts.View
	keys []accounts.MembershipKey
	all  map[accounts.MembershipKey]bool
}

// arrange returns what the view shows, in the order of the last time where
// nothing but the rows' own state changed.
func (o *order) arrange(list []accounts.Membership, v accounts.View) []accounts.Membership {
	byKey := make(map[accounts.MembershipKey]accounts.Membership, len(list))
	same := v == o.view && o.all != nil && len(list) == len(o.all)
	for _, m := range list {
		k := m.Key()
		byKey[k] = m
		same = same && o.all[k]
	}
	if !same {
		return o.anew(list, v)
	}
	out := make([]accounts.Membership, len(o.keys))
	for i, k := range o.keys {
		out[i] = byKey[k]
	}
	return out
}

func (o *order) anew(list []accounts.Membership, v accounts.View) []accounts.Membership {
	out := accounts.Arrange(list, v)
	o.view, o.keys = v, make([]accounts.MembershipKey, len(out))
	for i, m := range out {
		o.keys[i] = m.Key()
	}
	o.all = make(map[accounts.MembershipKey]bool, len(list))
	for _, m := range list {
		o.all[m.Key()] = true
	}
	return out
}
