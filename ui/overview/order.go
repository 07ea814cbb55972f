package overview

import "norikae/accounts"

// order keeps the rows of the list where they are while the person works: a tick
// changes a row's risk, and would otherwise move the row away while the person is at
// it. Rows are arranged anew when the view changes, when rows come or go, and when an
// import or a change of many moves several of them on.
type order struct {
	view accounts.View
	list []accounts.Membership // as last seen
	keys []accounts.LineKey    // of the rows shown, in order
}

// arrange returns what the view shows, in the order of the last time where
// nothing but one row's own state changed.
func (o *order) arrange(list []accounts.Membership, v accounts.View) []accounts.Membership {
	if v != o.view || len(list) != len(o.list) {
		return o.anew(list, v)
	}
	at := make(map[accounts.LineKey]int, len(list))
	for i := range list {
		at[list[i].Key()] = i
	}
	changed := 0
	for i := range o.list {
		now, ok := at[o.list[i].Key()]
		if ok && list[now].Progress != o.list[i].Progress {
			changed++
		}
		if !ok || changed > 1 {
			return o.anew(list, v)
		}
	}
	o.list = list
	out := make([]accounts.Membership, len(o.keys))
	for i, key := range o.keys {
		out[i] = list[at[key]]
	}
	return out
}

func (o *order) anew(list []accounts.Membership, v accounts.View) []accounts.Membership {
	out := accounts.Arrange(list, v)
	*o = order{view: v, list: list, keys: accounts.Keys(out)}
	return out
}
