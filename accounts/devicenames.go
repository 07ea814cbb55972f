package accounts

import "slices"

// DeviceNames holds the names that devices bear in Microsoft's lists of sign-in methods,
// as the person assigned them. A phone may have another name there than the one the
// person gave it in this app.
type DeviceNames struct {
	Old   []string // names of the phone that goes
	New   []string // names of the phone that comes
	Other []string // of devices that have nothing to do with the move
}

// MaxDeviceNames bounds all the names together, in bytes: they stand in one record.
const MaxDeviceNames = 900

// Equal reports whether c and d hold the same names in the same order.
func (c DeviceNames) Equal(d DeviceNames) bool {
	return slices.Equal(c.Old, d.Old) && slices.Equal(c.New, d.New) && slices.Equal(c.Other, d.Other)
}

// Clone returns a copy that shares nothing with c.
func (c DeviceNames) Clone() DeviceNames {
	return DeviceNames{Old: clone(c.Old), New: clone(c.New), Other: clone(c.Other)}
}

// Without returns c without a name, as [Fold] compares it.
func (c DeviceNames) Without(name string) DeviceNames {
	same := func(s string) bool { return Fold(s) == Fold(name) }
	c = c.Clone()
	for _, list := range []*[]string{&c.Old, &c.New, &c.Other} {
		*list = clone(slices.DeleteFunc(*list, same))
	}
	return c
}

// Renamed returns the device, whose phones the person may have renamed, with the device
// names and the checks of before. A phone with another name is another phone: its
// device names are dropped, and with another old phone the checks are too.
func (d Device) Renamed(before Device) Device {
	d.Names = before.Names.Clone()
	if !slices.Equal(d.Old, before.Old) {
		d.Names.Old = nil
	} else {
		d.Checks = before.Checks
	}
	if d.New != before.New {
		d.Names.New = nil
	}
	return d
}

// addName adds a name to one of the lists of d. The oldest names are dropped when there
// are too many.
func (d *Device) addName(list *[]string, name string) {
	d.Names = d.Names.Without(name)
	*list = append(*list, Cut(name, MaxName))
	for d.Names.size() > MaxDeviceNames {
		d.Names.dropOldest(list)
	}
}

// size counts the bytes of all names.
func (c DeviceNames) size() int { return bytesOf(c.Old) + bytesOf(c.New) + bytesOf(c.Other) }

func bytesOf(names []string) int {
	n := 0
	for _, s := range names {
		n += len(s)
	}
	return n
}

// dropOldest drops the oldest name of the list that takes most room. The name that was
// just added, at the end of last, stays.
func (c *DeviceNames) dropOldest(last *[]string) {
	var most *[]string
	for _, l := range []*[]string{&c.Other, &c.Old, &c.New} {
		if (len(*l) > 1 || l != last) && (most == nil || bytesOf(*l) > bytesOf(*most)) {
			most = l
		}
	}
	*most = clone((*most)[1:])
}

// WithOldName returns the device with a name that the old phone goes by.
func (d Device) WithOldName(name string) Device {
	d.addName(&d.Names.Old, name)
	return d
}

// WithNewName returns the device with a name that the new phone goes by.
func (d Device) WithNewName(name string) Device {
	d.addName(&d.Names.New, name)
	return d
}

// WithOtherName returns the device with a name of something else.
func (d Device) WithOtherName(name string) Device {
	d.addName(&d.Names.Other, name)
	return d
}
