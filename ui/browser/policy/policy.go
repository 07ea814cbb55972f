// Package policy reads what the organisation that manages this computer says about
// private windows. It reads the places the browsers themselves read, in the way
// they read them, and writes nothing.
//
// # What is an answer
//
// One place that forbids decides. Available is the answer only where every place was
// read. Unknown is the answer for an unreadable file, for a browser without a known
// place, and for one that is managed from the cloud.
//
// # Files
//
//	policy.go                   Read and its answer
//	settings.go                 the settings of the Chromium family
//	firefox.go                  those of the Firefox family
//	files.go keys.go plists.go  where both stand on Linux, Windows and macOS
//
// # Sources
//
// Chromium: components/policy (config_dir_policy_loader, registry_dict) and
// chrome/browser/prefs/incognito_mode_prefs; "Microsoft Edge - Policies" of Microsoft
// Learn; mozilla/policy-templates; "Using the Parental Controls Registry Key" of
// Microsoft Learn.
package policy

import (
	"context"
	"errors"
	"slices"

	"norikae/ui/browser/machine"
	"norikae/ui/browser/product"
)

// State is what the organisation that manages this computer says about the
// private mode of a browser, as far as it can be read here.
type State int

// The answers of the probe.
const (
	// Unknown: the browser has no known policy, reading it failed, or it is managed
	// in the cloud, which does not show on the computer.
	Unknown State = iota
	// Available: nothing forbids it (or it is even forced).
	Available
	// Disabled: forbidden. Such a browser would open a normal window without a word.
	Disabled
	// Maybe: a list of addresses overrides the switch, so a page may be allowed or
	// blocked.
	Maybe
)

// Report is what was read of one browser. The zero value is that of a browser about
// which nothing was read.
type Report struct {
	State State
	// NoGuest says that guest windows are forbidden.
	NoGuest bool
	// SignsInPrivate and SignsInGuest say that the account of the computer may be
	// signed in by itself in such a window: ambient authentication is on.
	SignsInPrivate, SignsInGuest bool
}

// Source is where the policies of one installed browser are. The zero value is of
// one without policies.
type Source struct {
	Policies product.Policies
	Key      string // the program with links followed; macOS: the .app folder
}

// What a place may say: that private windows are forbidden, or why the answer is unknown.
var (
	errForbidden = errors.New("policy: private windows are forbidden")
	errElsewhere = errors.New("policy: the browser may have policies in another place")
	errValue     = errors.New("policy: unknown value")
)

// Read reads what the organisation says about private windows. It is quick (some
// values of the registry, a few small files).
func Read(ctx context.Context, on *machine.Machine, s Source) Report {
	m := reader{on}
	switch s.Policies.Kind {
	case product.ChromiumPolicies:
		found := &settings{values: map[string]int{}}
		switch m.System {
		case "windows":
			m.chromiumKeys(found, s)
		case "darwin":
			m.chromiumPlists(ctx, found, s)
		default:
			m.chromiumFiles(found, s)
		}
		return found.evaluate(s.Policies, m.isUncertain(s))
	case product.FirefoxPolicies:
		var err error
		switch m.System {
		case "windows":
			err = m.firefoxKeys(s)
		case "darwin":
			err = m.firefoxPlists(ctx, s)
		default:
			err = m.firefoxFiles(s)
		}
		switch {
		case errors.Is(err, errForbidden):
			return Report{State: Disabled}
		case err == nil && !m.isUncertain(s):
			return Report{State: Available}
		}
	}
	return Report{}
}

// reader reads the policies of a machine.
type reader struct{ *machine.Machine }

// isUncertain reports whether the places of a browser on this system are not known for
// certain.
func (m reader) isUncertain(s Source) bool {
	named := len(s.Policies.Files) > 0
	switch m.System {
	case "windows":
		named = s.Policies.Key != ""
	case "darwin":
		named = s.Policies.Managed != ""
	}
	return !named || slices.Contains(s.Policies.Guessed, m.System)
}
