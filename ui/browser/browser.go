package browser

// Word is what a browser calls its own private mode. A screen quotes the
// browser's own word, so that the person recognises it in the browser's menu.
type Word int

// The words in use.
const (
	NoWord          Word = iota // no private mode known, or an own command of which nothing is known
	WordIncognito               // Chrome, Chromium: "New Incognito window"
	WordInPrivate               // Edge: "New InPrivate window"
	WordPrivate                 // Firefox, Brave, Vivaldi, Opera, Safari: "New private window"
	WordPrivateMenu             // Arc, DuckDuckGo …: a private mode exists, but only in the browser's menu
)

// Isolation is the most a browser allows from outside.
type Isolation int

// The levels, weakest first. The zero value promises nothing.
const (
	// CopyOnly browsers have no switch for a private window: copy the link and
	// paste it into one by hand.
	CopyOnly Isolation = iota
	// PrivateOnly browsers open a private window. All private windows of the
	// browser share one cookie jar, so two accounts must not use it at once.
	PrivateOnly
	// Throwaway browsers open a private window, and can also run on a profile
	// of their own that is deleted afterwards: one for each account.
	Throwaway
)

// Policy is what the organisation that manages this computer says about the
// private mode of a browser, as far as it can be read here.
type Policy int

// The answers of the probe.
const (
	// PolicyUnknown: the browser has no known policy, or reading it failed. A
	// policy managed in the cloud may not show on the computer either.
	PolicyUnknown Policy = iota
	// PolicyAvailable: nothing forbids it (or it is even forced).
	PolicyAvailable
	// PolicyDisabled: forbidden. Such a browser would open a normal window
	// without a word.
	PolicyDisabled
	// PolicyMaybe: a list of addresses overrides the switch, so a page may be
	// allowed or blocked.
	PolicyMaybe
)

// Confinement says in which sandbox a browser was packaged. A confined browser
// sees only some folders.
type Confinement int

// The packages that confine.
const (
	Unconfined Confinement = iota
	Snap
	Flatpak
)

// Browser is one installed browser. A Browser made by hand (not by Installed
// or by a Template) opens nothing: its Command fails with ErrNoPrivateMode.
type Browser struct {
	// ID names this browser on this computer: stable between starts as long as
	// the browser stays where it is. It is what a setting stores.
	ID string
	// Kind is the product, lower case: "edge", "chrome-beta", "firefox" …;
	// "custom" for an own command, and the name of its .desktop file for a
	// browser known only by that.
	Kind string
	// Name is the product's name as its maker writes it.
	Name string
	// Path is the program that is started, for display; for a Flatpak or a Snap
	// its application name.
	Path string
	// Default says that the system opens https links with this browser.
	Default bool
	// Word is what this browser calls its private mode.
	Word Word
	// Isolation is the most this browser allows.
	Isolation Isolation
	// Policy is what was read at detection. An Opener reads it again before
	// every window.
	Policy Policy
	// Confined says in which sandbox the browser runs.
	Confined Confinement

	launch launch
	policy policySource
}

// launch says how a link reaches a browser.
type launch struct {
	program []string // the program, and what must come before any argument
	style   style
	flag    string // opens a private window
	app     string // name of the Snap or Flatpak
	link    int    // styleInPlace: index in program at which the link stands; 0 = at the end
}

// style is the order of the arguments.
type style int

const (
	styleNone         style = iota
	styleChromium           // flag, "--", link: "--" ends the switches
	styleChromiumBare       // flag, link: Windows, where "--" is no terminator of the parser
	styleGecko              // flag directly followed by the link; the reverse opens a normal window
	styleInPlace            // the program's own arguments, the link at its place
)
