package overview

import "norikae/accounts"

// order keeps the rows of the list where they are while the person works: a tick
// changes a row's risk, and would otherwise move the row away while the person is at
// it. Rows are arranged anew when the view changes, when rows come or go, and when an
// import or a change of many moves several of them on.
type order struct {
	view  accounts.View
	list  []accounts.Membership    // as last seen
	ids   []accounts.LineKey       // of the rows shown, in order
	shown []int                    // where they stand in list
	all   map[accounts.LineKey]int // where every row stands in list
}

// arrange returns what the view shows, in the order of the last time where
// nothing but one row's own state changed.
func (o *order) arrange(list []accounts.Membership, v accounts.View) []accounts.Membership {
	if v != o.view || o.all == nil || !o.keeps(list) {
		return o.anew(list, v)
	}
	o.list = list
	out := make([]accounts.Membership, len(o.shown))
	for i, at := range o.shown {
		out[i] = list[at]
	}
	return out
}

// keeps reports whether a list has the rows of the last one, and at most one of
// them has moved on. Nearly always they stand where they stood; where not, their
// places are taken down anew.
func (o *order) keeps(list []accounts.Membership) bool {
	if len(list) != len(o.list) {
		return false
	}
	moved, changed := false, 0
	for i := range list {
		was := &o.list[i]
		if was.Account != list[i].Account || was.Tenant != list[i].Tenant {
			moved = true
			break
		}
		if was.Progress != list[i].Progress {
			changed++
		}
	}
	if !moved {
		return changed < 2
	}
	changed = 0
	for i := range list {
		id := list[i].Key()
		at, ok := o.all[id]
		if !ok {
			return false
		}
		if o.list[at].Progress != list[i].Progress {
			changed++
		}
		o.all[id] = i
	}
	for i, id := range o.ids {
		o.shown[i] = o.all[id]
	}
	return changed < 2
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
