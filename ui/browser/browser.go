package browser

import (
	"norikae/ui/browser/policy"
	"norikae/ui/browser/product"
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
	Confined product.Confinement

	launch product.Launch
	policy policy.Source
	report policy.Report // what was read last; Policy is its answer
	jar    string        // what holds the cookies of its private windows
}
