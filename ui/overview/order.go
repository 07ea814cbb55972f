package overview

import (
	"norikae/accounts"
	"norikae/tenantlookup"
)

// order keeps the rows of the list where they are while the person works: a tick
// changes a row's risk, and would otherwise send it elsewhere under the hand.
// Rows are arranged anew when the view changes, or when rows come or go.
type order struct {
	view  accounts.View
	list  []accounts.Membership // as last seen
	ids   []rowID               // of the rows shown, in order
	shown []int                 // where they stand in list
	all   map[rowID]int         // where every row stands in list
}

// rowID is what makes a row the same row: the membership's key without the work
// of its hash, which 5,000 rows would feel.
type rowID struct {
	kind    accounts.Kind
	address string
	tenant  tenantlookup.Key
	domain  string // of a row whose tenant is not known
}

func idOf(m *accounts.Membership) rowID {
	id := rowID{kind: m.Account.Kind, address: m.Account.Address, tenant: m.Tenant.Key()}
	if id.tenant.ID == "" {
		id.domain = m.Tenant.Domain
	}
	return id
}

// isRow reports whether a membership has a key.
func isRow(m *accounts.Membership, k accounts.LineKey) bool {
	return (m.Tenant.ID == "" || m.Tenant.ID == k.Tenant.ID) && m.Key() == k
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
		id := idOf(&list[i])
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
	o.all = make(map[rowID]int, len(list))
	for i := range list {
		o.all[idOf(&list[i])] = i
	}
	o.ids, o.shown = make([]rowID, len(out)), make([]int, len(out))
	for i := range out {
		o.ids[i] = idOf(&out[i])
		o.shown[i] = o.all[o.ids[i]]
	}
	return out
}
