package browser

// hive is a part of the Windows registry, in one view.
type hive string

// The parts detection reads.
const (
	userHive      hive = "HKCU"
	machineHive   hive = "HKLM"   // 64-bit view
	machineHive32 hive = "HKLM32" // 32-bit view
)

// keys reads the Windows registry. Names ignore case. A value that is not
// there gives an error that is fs.ErrNotExist; any other error means it could
// not be read.
type keys interface {
	// Text reads a text value, with environment variables expanded. The name
	// "" is the default value.
	Text(h hive, key, name string) (string, error)
	// Number reads a number value.
	Number(h hive, key, name string) (uint64, error)
	// Keys lists the keys directly below.
	Keys(h hive, key string) ([]string, error)
	// Values lists the names of the values of a key.
	Values(h hive, key string) ([]string, error)
}
