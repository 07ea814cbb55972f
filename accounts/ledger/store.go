package ledger

import "norikae/accounts/ledger/osstore"

// Store is a place for small secrets, as a keyring is: text values under text
// keys. A Ledger calls it from one goroutine at a time, with keys of printable
// lower-case ASCII and values of at most MaxValue bytes.
//
// Get and Delete return ErrNotFound, or an error that wraps it, for a key that is
// not there. Every other error means that nobody knows what the store holds. A
// Store may be a bulkReader and a prober as well.
type Store interface {
	Get(key string) (string, error)
	Set(key, value string) error
	Delete(key string) error
}

// ErrNotFound is go-keyring's: the key is not there.
var ErrNotFound = osstore.ErrNotFound

// System is the store of the operating system under a service name. Its errors
// carry the reason why the keyring did not answer.
func System(service string) Store { return osstore.New(service) }

// MaxValue is the largest value written, in bytes. Windows takes 2,560, macOS
// about 2,890 with keys as long as these (keyring measurements with go-keyring
// 0.2.8); the rest is a margin.
const MaxValue = 2000

// Names of the service in the keyring, under which all keys of one list stand.
const (
	Service         = "io.github.norikae"          // the person's own list
	PracticeService = "io.github.norikae.practice" // practice mode
)
