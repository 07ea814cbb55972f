// Package policy reads what the organisation that manages this computer says about
// private windows. It reads the places the browsers themselves read, and writes
// nothing.
package policy

import (
	"context"

	"norikae/ui/browser/machine"
	"norikae/ui/browser/product"
)

// State is what the organisation that manages this computer says about the
// private mode of a browser, as far as it can be read here.
type State int

// The answers of the probe.
const (
	// PolicyUnknown: the browser has no known policy, or reading it failed. A
	// policy managed in the cloud may not show on the computer either.
	Unknown State = iota
	// PolicyAvailable: nothing forbids it (or it is even forced).
	Available
	// PolicyDisabled: forbidden. Such a browser would open a normal window
	// without a word.
	Disabled
	// PolicyMaybe: a list of addresses overrides the switch, so a page may be
	// allowed or blocked.
	Maybe
)

// The switches of Firefox; the first supersedes the second since version 130.
const (
	firefoxSwitch    = "PrivateBrowsingModeAvailability"
	firefoxOldSwitch = "DisablePrivateBrowsing"
)

// Source is where the policies of one installed browser are.
type Source struct {
	Policies product.Policies
	Key      string // the program with links followed; macOS: the .app folder
}

// prober reads the policies of a machine.
type prober struct{ *machine.Machine }

// finding is what one place says.
type finding struct {
	found    bool
	disabled bool
	lists    bool // single addresses are treated differently
}

// Read reads what the organisation says about private windows. It is quick
// (some values of the registry, a few small files) and writes nothing. What
// cannot be read makes the answer PolicyUnknown, unless another place forbids.
func Read(ctx context.Context, on *machine.Machine, s Source) State {
	m := prober{on}
	if s.Policies.Kind == product.NoPolicies {
		return Unknown
	}
	var read func() ([]finding, error)
	switch m.System {
	case "windows":
		read = func() ([]finding, error) { return m.policyKeys(s) }
	case "darwin":
		read = func() ([]finding, error) { return m.policyPlists(ctx, s) }
	default:
		read = func() ([]finding, error) { return m.policyFiles(s) }
	}
	findings, err := read()
	return judge(findings, err)
}

// judge makes one answer of what all places say, the strictest of them.
func judge(findings []finding, err error) State {
	disabled, lists := false, false
	for _, f := range findings {
		disabled = disabled || f.disabled
		lists = lists || f.lists
	}
	switch {
	case lists:
		return Maybe
	case disabled:
		return Disabled
	case err != nil:
		return Unknown
	}
	return Available
}
