package letter

import (
	"strings"

	"norikae/accounts/facts"
)

// FactIDs lists the IDs of the facts that letters state, see package facts; the
// templates name them.
func FactIDs() []string { return strings.Fields(execute("en", "facts", nil)) }

// SupportFactIDs is FactIDs for the file for Microsoft's support.
func SupportFactIDs() []string { return strings.Fields(execute("en", "supportfacts", nil)) }

// Basis is what letters rest on, and how old that is.
func Basis() facts.Basis { return facts.Of(FactIDs()...) }

// SupportBasis is Basis for the file for Microsoft's support.
func SupportBasis() facts.Basis { return facts.Of(SupportFactIDs()...) }
