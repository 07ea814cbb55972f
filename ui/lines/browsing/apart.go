package browsing

import (
	"errors"

	"norikae/ui/browser"
)

// apart are browsers, by ID, whose private windows are forbidden here: the person was told
// and has chosen their separate window, which the main button names from the start.
type apart map[string]bool

// choose remembers that the person has chosen a browser's separate window, if it was
// because private windows are forbidden in it.
func (a *apart) choose(b browser.Browser, because error) {
	if !errors.Is(because, browser.ErrPrivateDisabled) {
		return
	}
	if *a == nil {
		*a = apart{}
	}
	(*a)[b.ID] = true
}

// agreed is a session in a browser, in its separate window where the person has chosen
// that: who was told once is not told again at every organisation.
func (a apart) agreed(b browser.Browser, s browser.Session) browser.Session {
	s.Isolated = s.Isolated || b.Policy == browser.PolicyDisabled && a[b.ID]
	return s
}
