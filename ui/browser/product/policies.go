package product

// Policies say where a product reads what its organisation demands. A system on which
// nothing is named is one of which nothing is known.
type Policies struct {
	Kind    PolicyKind
	Key     string   // Windows: key below Software\Policies
	Managed string   // macOS: name of the preferences
	Files   []string // Linux: folders of policy files (Chromium family), files (Firefox)
	Snap    string   // Linux: folder that the Snap reads instead
	Beside  bool     // policies.json in the folder "distribution" of the installation, too

	// Of the Chromium family: the names of the switch, of an older one that still
	// counts, and of the lists that override it for single addresses.
	Switch, OldSwitch, Allow, Block string
	// Token is the setting that enrols the browser in the management by the cloud.
	Token string
	// EnrolledKeys (Windows, below HKEY_LOCAL_MACHINE) and EnrolledFiles (macOS, "~"
	// for the home folder) are there once it is enrolled.
	EnrolledKeys, EnrolledFiles []string

	// Guessed are the systems, as runtime.GOOS, whose places were taken from the
	// family and not checked: finding nothing there proves nothing.
	Guessed []string
}

// PolicyKind is the form of the policies.
type PolicyKind int

// The forms.
const (
	NoPolicies PolicyKind = iota
	ChromiumPolicies
	FirefoxPolicies
)

// edgePolicy are the facts of every channel of Edge.
func edgePolicy() Policies {
	return Policies{
		Kind: ChromiumPolicies, Key: `Microsoft\Edge`, Managed: "com.microsoft.Edge", Files: []string{"/etc/opt/edge/policies/managed"},
		Switch: "InPrivateModeAvailability", Allow: "InPrivateModeUrlAllowlist", Block: "InPrivateModeUrlBlocklist",
		Token: "EdgeManagementEnrollmentToken",
	}
}

// chromePolicy are the facts of every channel of Chrome.
func chromePolicy() Policies {
	p := chromiumPolicy(`Google\Chrome`, "com.google.Chrome", "/etc/opt/chrome/policies/managed")
	p.EnrolledKeys = []string{`Software\Google\Chrome\Enrollment`, `Software\Google\Enrollment`, `Software\Policies\Google\CloudManagement`}
	p.EnrolledFiles = []string{
		"/Library/Google/Chrome/CloudManagementEnrollmentToken", "~/Library/Application Support/Google/Chrome Cloud Enrollment",
	}
	return p
}

// chromiumPolicy are the facts of the Chromium family with Chrome's names.
func chromiumPolicy(key, managed string, folders ...string) Policies {
	return Policies{
		Kind: ChromiumPolicies, Key: key, Managed: managed, Files: folders,
		Switch: "IncognitoModeAvailability", OldSwitch: "IncognitoEnabled",
		Allow: "IncognitoModeUrlAllowlist", Block: "IncognitoModeUrlBlocklist", Token: "CloudManagementEnrollmentToken",
	}
}

// chromiumItself are the facts of Chromium. Ubuntu's packages have another folder, and
// its Snap reads that alone.
func chromiumItself() Policies {
	p := chromiumPolicy(`Chromium`, "org.chromium.Chromium", "/etc/chromium/policies/managed", "/etc/chromium-browser/policies/managed")
	p.Snap = "/etc/chromium-browser/policies/managed"
	return p
}

// vivaldiPolicy are the facts of Vivaldi. Which folder it reads on Linux, the
// documents of its users do not agree on.
func vivaldiPolicy() Policies {
	p := chromiumPolicy(`Vivaldi`, "com.vivaldi.Vivaldi",
		"/etc/chromium/policies/managed", "/etc/vivaldi/policies/managed", "/etc/opt/vivaldi/policies/managed")
	p.Guessed = []string{"linux"}
	return p
}

// firefoxPolicy are the facts of Firefox itself.
func firefoxPolicy(managed string) Policies { return geckoPolicy("Firefox", "firefox", managed) }

// geckoPolicy are the facts of a browser made from Firefox: its places carry its
// own name. Guessed, as long as nobody has looked.
func geckoPolicy(name, program, bundle string, guessed ...string) Policies {
	return Policies{
		Kind: FirefoxPolicies, Key: `Mozilla\` + name, Managed: bundle, Files: []string{"/etc/" + program + "/policies/policies.json"},
		Beside: true, Guessed: guessed,
	}
}
