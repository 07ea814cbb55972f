package browser

import (
	"context"
	"errors"
	"io/fs"
)

// policyFacts say where a product reads what its organisation demands.
type policyFacts struct {
	kind    policyKind
	key     string   // Windows: key below Software\Policies
	value   string   // name of the switch (Chromium family)
	lists   []string // names of the lists that override it for single addresses
	managed string   // macOS: name of the managed preferences
	files   []string // Linux: folders of *.json (Chromium family), files (Firefox)
	snap    string   // Linux: folder of *.json that the Snap reads instead
	beside  bool     // policies.json in the folder "distribution" of the installation, too
}

// policyKind is the form of the policies.
type policyKind int

const (
	policyNone policyKind = iota
	policyChromium
	policyFirefox
)

// The switches of Firefox; the first supersedes the second since version 130.
const (
	firefoxSwitch    = "PrivateBrowsingModeAvailability"
	firefoxOldSwitch = "DisablePrivateBrowsing"
)

// policySource is where the policies of one installed browser are.
type policySource struct {
	facts policyFacts
	key   string // the program with links followed; macOS: the .app folder
}

// finding is what one place says.
type finding struct {
	found    bool
	disabled bool
	lists    bool // single addresses are treated differently
}

// probe reads what the organisation says about private windows. It is quick
// (some values of the registry, a few small files) and writes nothing. What
// cannot be read makes the answer PolicyUnknown, unless another place forbids.
func (m *machine) probe(ctx context.Context, s policySource) Policy {
	if s.facts.kind == policyNone {
		return PolicyUnknown
	}
	var read func() ([]finding, error)
	switch m.system {
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
func judge(findings []finding, err error) Policy {
	disabled, lists := false, false
	for _, f := range findings {
		disabled = disabled || f.disabled
		lists = lists || f.lists
	}
	switch {
	case lists:
		return PolicyMaybe
	case disabled:
		return PolicyDisabled
	case err != nil:
		return PolicyUnknown
	}
	return PolicyAvailable
}

// absent reports whether an error only says that a place is not there.
func absent(err error) bool { return errors.Is(err, fs.ErrNotExist) }
