package product

// Policies say where a product reads what its organisation demands.
type Policies struct {
	Kind    PolicyKind
	Key     string   // Windows: key below Software\Policies
	Value   string   // name of the switch (Chromium family)
	Lists   []string // names of the lists that override it for single addresses
	Managed string   // macOS: name of the managed preferences
	Files   []string // Linux: folders of *.json (Chromium family), files (Firefox)
	Snap    string   // Linux: folder of *.json that the Snap reads instead
	Beside  bool     // policies.json in the folder "distribution" of the installation, too
}

// PolicyKind is the form of the policies.
type PolicyKind int

const (
	NoPolicies PolicyKind = iota
	ChromiumPolicies
	FirefoxPolicies
)
