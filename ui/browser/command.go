package browser

import (
	"errors"
	"fmt"

	"norikae/ui/browser/product"
)

// ErrNoPrivateMode means the browser has no way to be asked for a private
// window from outside: copy the link instead.
var ErrNoPrivateMode = errors.New("browser: no private window from outside")

// ErrPrivateDisabled means the organisation that manages this computer forbids
// private windows in this browser.
var ErrPrivateDisabled = errors.New("browser: private windows are disabled by policy")

// Command returns the argument list, program first, that opens link in a
// private window of b. It starts nothing and involves no shell. The link is
// checked first (see CheckLink) and then passed on byte for byte.
//
// Errors: ErrLink; ErrNoPrivateMode; ErrPrivateDisabled, because such a
// browser would silently open a normal window; ErrProfile for a session that
// asks for a throw-away profile, since only an Opener makes one.
func (b Browser) Command(link string, s Session) ([]string, error) {
	if err := CheckLink(link, s); err != nil {
		return nil, err
	}
	switch {
	case b.Isolation == CopyOnly || b.launch.Style == product.StyleNone || len(b.launch.Program) == 0:
		return nil, fmt.Errorf("%w: %s", ErrNoPrivateMode, b.Name)
	case s.Fresh || s.Isolated:
		return nil, ErrProfile
	case b.Policy == PolicyDisabled:
		return nil, fmt.Errorf("%w: %s", ErrPrivateDisabled, b.Name)
	}
	return b.launch.Arguments(link, nil, b.launch.Flag), nil
}

// throwaway returns the argument list for a window on a throw-away profile in dir. joined
// says that a browser already runs on that profile.
func (b Browser) throwaway(link, dir string, joined bool) []string {
	if b.launch.Style == product.StyleGecko {
		own := []string{"--profile", dir}
		if !joined {
			// A running Firefox on another profile must not take the link. One
			// on this profile must: hence only for the first window.
			own = append([]string{"--new-instance"}, own...)
		}
		return b.launch.Arguments(link, own, b.throwawayFlag())
	}
	own := []string{"--user-data-dir=" + dir, "--no-first-run", "--no-default-browser-check"}
	own = append(own, b.launch.Fresh...)
	if b.guest() {
		own = append(own, "--guest")
	}
	return b.launch.Arguments(link, own, b.throwawayFlag())
}

// throwawayFlag is the flag that a throw-away profile is opened with. The private
// flag is kept there too, so that nothing reaches the disk and no account of the
// computer is signed in by itself. Where a policy forbids private windows the flag is
// left out. Firefox would drop the link with the flag where private windows are
// forbidden, so for Firefox it is left out unless they are certainly allowed. Without
// the flag the preferences of a Firefox profile make its windows private.
func (b Browser) throwawayFlag() string {
	gecko := b.launch.Style == product.StyleGecko
	if b.Policy == PolicyDisabled || gecko && b.Policy != PolicyAvailable {
		return ""
	}
	return b.launch.Flag
}

// guest reports whether a throw-away profile is opened as a guest: wherever the private
// flag may be without effect. A plain new profile of Edge signs in the account of
// Windows by itself, and keeps what it saw on the disk; a guest does neither.
func (b Browser) guest() bool {
	return b.launch.Style == product.StyleChromium && b.Policy != PolicyAvailable && !b.report.NoGuest
}

// signsIn reports whether the account of the computer may be signed in by itself in
// what was opened.
func (b Browser) signsIn(did Did) bool {
	switch {
	case did == ThrowawayProfile && b.guest():
		return b.report.SignsInGuest
	case did == ThrowawayProfile && b.throwawayFlag() == "":
		return b.launch.Style == product.StyleChromium
	}
	return b.report.SignsInPrivate
}
