package browser

import "context"

// policyFacts say where a product reads what its organisation demands.
type policyFacts struct {
	kind    policyKind
	key     string   // Windows: key below Software\Policies
	value   string   // name of the switch (Chromium family)
	lists   []string // names of the lists that override it for single addresses
	managed string   // macOS: name of the managed preferences
	files   []string // Linux: folders of *.json (Chromium family), files (Firefox)
	beside  bool     // policies.json in the folder "distribution" beside the program, too
}

// policyKind is the form of the policies.
type policyKind int

const (
	policyNone policyKind = iota
	policyChromium
	policyFirefox
)

// policySource is where the policies of one installed browser are.
type policySource struct {
	facts policyFacts
	key   string // the program, links followed
}

// probe reads what the organisation says about private windows.
func (m *machine) probe(ctx context.Context, s policySource) Policy {
	return PolicyUnknown
}
