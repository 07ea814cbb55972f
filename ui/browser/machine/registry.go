package machine

// Hive is a part of the Windows registry, in one view.
type Hive string

// The parts detection reads.
const (
	User       Hive = "HKCU"
	Computer   Hive = "HKLM"   // 64-bit view
	Computer32 Hive = "HKLM32" // 32-bit view
)

// Keys reads the Windows registry. Names ignore case. A value that is not
// there gives an error that is fs.ErrNotExist; any other error means it could
// not be read.
type Keys interface {
	// Text reads a text value, with environment variables expanded. The name
	// "" is the default value.
	Text(h Hive, key, name string) (string, error)
	// Number reads a number value.
	Number(h Hive, key, name string) (uint64, error)
	// Keys lists the keys directly below.
	Keys(h Hive, key string) ([]string, error)
	// Values lists the names of the values of a key.
	Values(h Hive, key string) ([]string, error)
}
