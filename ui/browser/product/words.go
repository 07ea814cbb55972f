// Package product holds what is known of browsers as products: the table of those
// that have something of their own, what they call their private mode, how a
// link reaches them, and where their policies are. It is pure data.
package product

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

// Confinement says in which sandbox a browser was packaged. A confined browser
// sees only some folders.
type Confinement int

// The packages that confine.
const (
	Unconfined Confinement = iota
	Snap
	Flatpak
	StorePackage // of the Microsoft Store: what it writes is put into a folder of the package
	Boxed        // behind firejail, or in a container: it sees other files, and the same profile
)
