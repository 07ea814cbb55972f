package browser

import (
	"slices"
	"strings"
)

// CanPrivate reports whether b can be asked for a private window here and now:
// it has a way, and no policy is known to forbid it.
func (b Browser) CanPrivate() bool {
	return b.Isolation != CopyOnly && b.Policy != PolicyDisabled
}

// Choose picks the browser to use from what Installed returned: the saved choice (an
// ID, or "") if it is still there, else the same product at another place, where an
// update may have put it; else the default browser if it can open a private window,
// else the first that can, in the order of the list: Edge first where it is
// installed. If none can, it returns the first that has a private mode at all, so that
// opening it fails with the reason; then the default or the first, for which a link can
// only be copied (see CopyOnly). It reports false for an empty list alone.
func Choose(list []Browser, saved string) (Browser, bool) {
	kind, _, _ := strings.Cut(saved, ":")
	for _, fits := range []func(Browser) bool{
		func(b Browser) bool { return saved != "" && b.ID == saved },
		func(b Browser) bool { return kind != "" && b.Kind == kind },
		func(b Browser) bool { return b.Default && b.CanPrivate() },
		Browser.CanPrivate,
		func(b Browser) bool { return b.Isolation != CopyOnly },
		func(b Browser) bool { return b.Default },
		func(Browser) bool { return true },
	} {
		if i := slices.IndexFunc(list, fits); i >= 0 {
			return list[i], true
		}
	}
	return Browser{}, false
}

// Others returns the browsers of list that can open a private window and are
// not b: what is offered as "open in another browser" when b failed.
func Others(list []Browser, b Browser) []Browser {
	return slices.DeleteFunc(slices.Clone(list), func(o Browser) bool { return o.ID == b.ID || !o.CanPrivate() })
}
