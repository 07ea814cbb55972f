package overview

import "norikae/accounts"

// order keeps the rows of the list where they are while the person works: a tick
// changes a row's risk, and would otherwise send it elsewhere under the hand.
// Rows are arranged anew when the view changes, or when rows come or go.
type order struct {
	view  accounts.View
	list  []accounts.Membership    // as last seen
	ids   []accounts.LineKey       // of the rows shown, in order
	shown []int                    // where they stand in list
	all   map[accounts.LineKey]int // where every row stands in list
}

// arrange returns what the view shows, in the order of the last time where
// nothing but the rows' own state changed.
func (o *order) arrange(list []accounts.Membership, v accounts.View) []accounts.Membership {
	if v != o.view || o.all == nil || !o.sameRows(list) {
		return o.anew(list, v)
	}
	o.list = list
	out := make([]accounts.Membership, len(o.shown))
	for i, at := range o.shown {
		out[i] = list[at]
	}
	return out
}

// sameRows reports whether a list has the rows of the last one. Nearly always
// they stand where they stood; where not, their places are taken down anew.
func (o *order) sameRows(list []accounts.Membership) bool {
	if len(list) != len(o.list) {
		return false
	}
	moved := false
	for i := range list {
		if was := &o.list[i]; was.Account != list[i].Account || was.Tenant != list[i].Tenant {
			moved = true
			break
		}
	}
	if !moved {
		return true
	}
	for i := range list {
		id := list[i].Key()
		if _, ok := o.all[id]; !ok {
			return false
		}
		o.all[id] = i
	}
	for i, id := range o.ids {
		o.shown[i] = o.all[id]
	}
	return true
}

func (o *order) anew(list []accounts.Membership, v accounts.View) []accounts.Membership {
	out := accounts.Arrange(list, v)
	o.view, o.list = v, list
	o.all = make(map[accounts.LineKey]int, len(list))
	for i := range list {
		o.all[list[i].Key()] = i
	}
	o.ids, o.shown = make([]accounts.LineKey, len(out)), make([]int, len(out))
	for i := range out {
		o.ids[i] = out[i].Key()
		o.shown[i] = o.all[o.ids[i]]
	}
	return out
}
