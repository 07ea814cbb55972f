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
	for _, name := range []string{firefoxSwitch, firefoxOldSwitch} {
		raw, ok := values[name]
		if !ok {
			continue
		}
		n, err := parseNumber(raw)
		switch {
		case err != nil || n < 0 || n > 2:
			return errValue
		case n == 1:
			return errForbidden
		}
		return nil
	}
	return nil
}
