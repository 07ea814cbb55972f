package ledger

import "norikae/accounts/ledger/osstore"

// Store is a place for small secrets, as a keyring is. A Ledger calls it from one
// goroutine at a time, with keys of printable lower-case ASCII and values of at most
// MaxValue bytes.
type Store = osstore.Store

// MaxValue is the largest value written, in bytes.
const MaxValue = osstore.MaxValue

// ErrNotFound is go-keyring's: the key is not there.
var ErrNotFound = osstore.ErrNotFound

// System is the store of the operating system under a service name. Its errors
// carry the reason why the keyring did not answer.
func System(service string) Store { return osstore.New(service) }

// Names of the service in the keyring, under which all keys of one list stand.
const (
	Service         = "io.github.norikae"          // the person's own list
	PracticeService = "io.github.norikae.practice" // practice mode
)
