package browser

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
