package accounts

import "slices"

// Called holds the names that devices bear in Microsoft's lists of sign-in methods,
// as the person assigned them. A phone may have another name there than the one the
// person gave it in this app.
type Called struct {
	Old   []string // names of the phone that goes
	New   []string // names of the phone that comes
	Other []string // of devices that have nothing to do with the move
}

// MaxCalled bounds all the names together, in bytes: they stand in one record.
const MaxCalled = 900

// Equal reports whether two say the same.
func (c Called) Equal(d Called) bool {
	return slices.Equal(c.Old, d.Old) && slices.Equal(c.New, d.New) && slices.Equal(c.Other, d.Other)
}

// Clone returns a copy that shares nothing with c.
func (c Called) Clone() Called {
	return Called{Old: clone(c.Old), New: clone(c.New), Other: clone(c.Other)}
}

// Without returns c without a name, as [Fold] compares it.
func (c Called) Without(name string) Called {
	same := func(s string) bool { return Fold(s) == Fold(name) }
	c = c.Clone()
	for _, list := range []*[]string{&c.Old, &c.New, &c.Other} {
		*list = clone(slices.DeleteFunc(*list, same))
	}
	return c
}

// Renamed returns the device with what its names stood for before: what a phone
// calls itself stays true only while the phone is the same, and so do the looks
// that were taken on it.
func (d Device) Renamed(before Device) Device {
	d.Called = before.Called.Clone()
	if !slices.Equal(d.Old, before.Old) {
		d.Called.Old = nil
	} else {
		d.Checks = before.Checks
	}
	if d.New != before.New {
		d.Called.New = nil
	}
	return d
}

// withName returns the device with one more name of a sort; the oldest are forgotten
// when there are too many.
func (d Device) withName(list func(*Called) *[]string, name string) Device {
	d.Called = d.Called.Without(name)
	l := list(&d.Called)
	*l = append(*l, Cut(name, MaxName))
	for d.Called.size() > MaxCalled {
		d.Called.dropOldest(l)
	}
	return d
}

// size counts the bytes of all names.
func (c Called) size() int { return bytesOf(c.Old) + bytesOf(c.New) + bytesOf(c.Other) }

func bytesOf(names []string) int {
	n := 0
	for _, s := range names {
		n += len(s)
	}
	return n
}

// dropOldest drops the oldest name of the sort that takes most room. The name
// that was just added, at the end of last, stays.
func (c *Called) dropOldest(last *[]string) {
	var most *[]string
	for _, l := range []*[]string{&c.Other, &c.Old, &c.New} {
		if (len(*l) > 1 || l != last) && (most == nil || bytesOf(*l) > bytesOf(*most)) {
			most = l
		}
	}
	*most = clone((*most)[1:])
}

// CallsOld returns the device with a name that the old phone goes by.
func (d Device) CallsOld(name string) Device {
	return d.withName(func(c *Called) *[]string { return &c.Old }, name)
}

// CallsNew returns the device with a name that the new phone goes by.
func (d Device) CallsNew(name string) Device {
	return d.withName(func(c *Called) *[]string { return &c.New }, name)
}

// CallsOther returns the device with a name of something else.
func (d Device) CallsOther(name string) Device {
	return d.withName(func(c *Called) *[]string { return &c.Other }, name)
}
