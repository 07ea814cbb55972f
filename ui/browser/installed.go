package browser

import (
	"cmp"
	"context"
	"slices"
)

// Installed returns the browsers of this computer, the default one first, then
// in the order of the table, then by name. It reads files or the registry and
// runs small helper programs of the system, so it belongs on a goroutine of its
// own; nothing is written. When ctx ends it returns what was found until then.
func Installed(ctx context.Context) []Browser {
	return thisMachine().installed(ctx)
}

// installed finds the browsers of m.
func (m *machine) installed(ctx context.Context) []Browser {
	var list []Browser
	switch m.system {
	case "windows":
		list = m.findWindows(ctx)
	case "darwin":
		list = m.findMac(ctx)
	default:
		list = m.findXDG(ctx)
	}
	for i := range list {
		list[i].Policy = m.probe(ctx, list[i].policy)
	}
	slices.SortStableFunc(list, func(a, b Browser) int {
		return cmp.Or(
			-compareBool(a.Default, b.Default),
			cmp.Compare(rank(a.Kind), rank(b.Kind)),
			cmp.Compare(a.Name, b.Name),
			cmp.Compare(a.ID, b.ID),
		)
	})
	return list
}

// rank is the place of a product in the table; those not in it come last.
func rank(kind string) int {
	for i := range models {
		if models[i].kind == kind {
			return i
		}
	}
	return len(models)
}

// compareBool orders false before true.
func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}
