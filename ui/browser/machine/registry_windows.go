package machine

import (
	"golang.org/x/sys/windows"
	"golang.org/x/sys/windows/registry"
)

// winRegistry is the real registry, opened for reading only.
type winRegistry struct{}

// osRegistry returns the registry of this computer.
func osRegistry() Keys { return winRegistry{} }

// open opens a key. registry.ErrNotExist is syscall.ERROR_FILE_NOT_FOUND,
// which errors.Is takes for fs.ErrNotExist.
func open(h Hive, key string, access uint32) (registry.Key, error) {
	switch h {
	case User:
		return registry.OpenKey(registry.CURRENT_USER, key, access)
	case Computer32:
		return registry.OpenKey(registry.LOCAL_MACHINE, key, access|registry.WOW64_32KEY)
	default:
		return registry.OpenKey(registry.LOCAL_MACHINE, key, access|registry.WOW64_64KEY)
	}
}

// read opens a key and returns what get reads of it.
func read[T any](h Hive, key string, access uint32, get func(registry.Key) (T, error)) (T, error) {
	k, err := open(h, key, access)
	if err != nil {
		var none T
		return none, err
	}
	defer k.Close()
	return get(k)
}

func (winRegistry) Text(h Hive, key, name string) (string, error) {
	return read(h, key, registry.QUERY_VALUE, func(k registry.Key) (string, error) {
		text, kind, err := k.GetStringValue(name)
		if err != nil || kind != registry.EXPAND_SZ {
			return text, err
		}
		return registry.ExpandString(text)
	})
}

func (winRegistry) Number(h Hive, key, name string) (uint64, error) {
	return read(h, key, registry.QUERY_VALUE, func(k registry.Key) (uint64, error) {
		n, _, err := k.GetIntegerValue(name)
		return n, err
	})
}

func (winRegistry) Keys(h Hive, key string) ([]string, error) {
	return read(h, key, registry.ENUMERATE_SUB_KEYS, func(k registry.Key) ([]string, error) { return k.ReadSubKeyNames(-1) })
}

func (winRegistry) Values(h Hive, key string) ([]string, error) {
	return read(h, key, registry.QUERY_VALUE, func(k registry.Key) ([]string, error) { return k.ReadValueNames(-1) })
}

// osUser returns the security identifier of the user, "" if it cannot be had. Unlike
// os/user it asks no domain controller.
func osUser() string {
	u, err := windows.GetCurrentProcessToken().GetTokenUser()
	if err != nil {
		return ""
	}
	return u.User.Sid.String()
}
