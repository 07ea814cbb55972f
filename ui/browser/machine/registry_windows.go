package machine

import (
	"golang.org/x/sys/windows"
	"golang.org/x/sys/windows/registry"
)

// winRegistry is the real registry, opened for reading only.
type winRegistry struct{}

// osRegistry returns the registry of this computer.
func osRegistry() Keys {
	return winRegistry{}
}

// open opens a key. registry.ErrNotExist is syscall.ERROR_FILE_NOT_FOUND,
// which errors.Is takes for fs.ErrNotExist.
func (winRegistry) open(h Hive, key string, access uint32) (registry.Key, error) {
	switch h {
	case User:
		return registry.OpenKey(registry.CURRENT_USER, key, access)
	case Computer32:
		return registry.OpenKey(registry.LOCAL_MACHINE, key, access|registry.WOW64_32KEY)
	default:
		return registry.OpenKey(registry.LOCAL_MACHINE, key, access|registry.WOW64_64KEY)
	}
}

func (r winRegistry) Text(h Hive, key, name string) (string, error) {
	k, err := r.open(h, key, registry.QUERY_VALUE)
	if err != nil {
		return "", err
	}
	defer k.Close()
	text, kind, err := k.GetStringValue(name)
	if err != nil || kind != registry.EXPAND_SZ {
		return text, err
	}
	return registry.ExpandString(text)
}

func (r winRegistry) Number(h Hive, key, name string) (uint64, error) {
	k, err := r.open(h, key, registry.QUERY_VALUE)
	if err != nil {
		return 0, err
	}
	defer k.Close()
	n, _, err := k.GetIntegerValue(name)
	return n, err
}

func (r winRegistry) Keys(h Hive, key string) ([]string, error) {
	k, err := r.open(h, key, registry.ENUMERATE_SUB_KEYS)
	if err != nil {
		return nil, err
	}
	defer k.Close()
	return k.ReadSubKeyNames(-1)
}

func (r winRegistry) Values(h Hive, key string) ([]string, error) {
	k, err := r.open(h, key, registry.QUERY_VALUE)
	if err != nil {
		return nil, err
	}
	defer k.Close()
	return k.ReadValueNames(-1)
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
