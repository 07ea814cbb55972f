package browser

import (
	"norikae/ui/browser/policy"
	"norikae/ui/browser/product"
)

// Word is what a browser calls its own private mode. A screen quotes the
// browser's own word, so that the person recognises it in the browser's menu.
type Word = product.Word

// The words in use.
const (
	NoWord          = product.NoWord          // no private mode known, or an own command of which nothing is known
	WordIncognito   = product.WordIncognito   // Chrome, Chromium: "New Incognito window"
	WordInPrivate   = product.WordInPrivate   // Edge: "New InPrivate window"
	WordPrivate     = product.WordPrivate     // Firefox, Brave, Vivaldi, Opera, Safari: "New private window"
	WordPrivateMenu = product.WordPrivateMenu // Arc, DuckDuckGo …: a private mode exists, but only in the browser's menu
)

// Isolation is the most a browser allows from outside.
type Isolation = product.Isolation

// The levels, weakest first. The zero value promises nothing.
const (
	CopyOnly    = product.CopyOnly    // no switch for a private window: copy the link and paste it into one by hand
	PrivateOnly = product.PrivateOnly // private windows that share one cookie jar: two accounts must not use it at once
	Throwaway   = product.Throwaway   // private windows, and profiles that are deleted afterwards: one for each account
)

// Confinement says in which sandbox a browser was packaged. A confined browser
// sees only some folders.
type Confinement = product.Confinement

// The packages that confine.
const (
	Unconfined   = product.Unconfined
	Snap         = product.Snap
	Flatpak      = product.Flatpak
	StorePackage = product.StorePackage // of the Microsoft Store
	Boxed        = product.Boxed        // behind firejail, or in a container
)

// Policy is what the organisation that manages this computer says about the
// private mode of a browser, as far as it can be read here.
type Policy = policy.State

// The answers of the probe.
const (
	PolicyUnknown   = policy.Unknown   // no known policy, or a place that could not be read
	PolicyAvailable = policy.Available // nothing forbids it (or it is even forced)
	PolicyDisabled  = policy.Disabled  // forbidden: such a browser would open a normal window without a word
	PolicyMaybe     = policy.Maybe     // a list of addresses overrides the switch: a page may be allowed or blocked
)
