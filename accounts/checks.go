package accounts

// Check is a last look before the old phone goes.
type Check int

// The checks, in the order in which a person goes through them.
const (
	CheckEntries Check = iota // Authenticator on the old phone has no entry that is not in the list
	CheckCodes                // codes of other services open on the new phone
	CheckSecond               // a second way to sign in has been thought of
	CheckWiped                // signed out on the old phone, and wiped
	checkCount
)

// AllChecks lists every check.
var AllChecks = [checkCount]Check{CheckEntries, CheckCodes, CheckSecond, CheckWiped}

// Checks is a set of checks the person has ticked. The zero value is the empty set.
type Checks uint8

// AllTicked is the set of every check.
const AllTicked = Checks(1<<checkCount - 1)

// Has reports whether the check is ticked.
func (c Checks) Has(x Check) bool { return c&(1<<x) != 0 }

// Toggle returns the set with one check ticked, or no longer ticked.
func (c Checks) Toggle(x Check) Checks { return c ^ 1<<x }
