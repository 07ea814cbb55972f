package osstore

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

// MaxValue is the largest value written, in bytes. Windows takes 2,560, macOS
// about 2,890 with keys as long as these (keyring measurements with go-keyring
// 0.2.8); the rest is a margin.
const MaxValue = 2000
