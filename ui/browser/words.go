package browser

import (
	"norikae/ui/browser/policy"
	"norikae/ui/browser/product"
)

// What the window asks of a browser. Packages product and policy say what each value means.
type (
	Word      = product.Word
	Isolation = product.Isolation
	Policy    = policy.State
)

// The values.
const (
	WordIncognito   = product.WordIncognito
	WordInPrivate   = product.WordInPrivate
	WordPrivate     = product.WordPrivate
	WordPrivateMenu = product.WordPrivateMenu

	CopyOnly    = product.CopyOnly
	PrivateOnly = product.PrivateOnly
	Throwaway   = product.Throwaway

	PolicyUnknown   = policy.Unknown
	PolicyAvailable = policy.Available
	PolicyDisabled  = policy.Disabled
	PolicyMaybe     = policy.Maybe
)
