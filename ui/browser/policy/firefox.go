package policy

import (
	"encoding/json"
	"errors"
	"io/fs"
)

// The switches of Firefox; the first supersedes the second since version 130.
const (
	firefoxSwitch    = "PrivateBrowsingModeAvailability"
	firefoxOldSwitch = "DisablePrivateBrowsing"
	// firefoxMaster has to be on before Firefox on macOS obeys its preferences.
	firefoxMaster = "EnterprisePoliciesEnabled"
)

// firefoxFile reads one policies.json. It returns errForbidden where that forbids
// private windows.
func (m reader) firefoxFile(name string) error {
	data, err := m.Files.ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	var file struct {
		Policies map[string]json.RawMessage `json:"policies"`
	}
	if err == nil {
		err = json.Unmarshal(data, &file)
	}
	if err != nil {
		return err
	}
	return takeFirefox(file.Policies)
}

// takeFirefox reads the switches out of the object of policies.
func takeFirefox(values map[string]json.RawMessage) error {
	_, err := firefoxSays(func(name string) (int, error) {
		raw, ok := values[name]
		if !ok {
			return 0, fs.ErrNotExist
		}
		n, err := parseNumber(raw)
		if n < 0 || n > 2 {
			err = errValue
		}
		return n, err
	})
	return err
}

// firefoxSays reads the switches of Firefox, of which the first that is set decides, and
// reports whether one is. The error is errForbidden where that forbids private windows.
func firefoxSays(read func(name string) (int, error)) (set bool, err error) {
	for _, name := range []string{firefoxSwitch, firefoxOldSwitch} {
		n, err := read(name)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			continue
		case err != nil:
			return false, err
		case n == 1:
			return true, errForbidden
		}
		return true, nil
	}
	return false, nil
}
