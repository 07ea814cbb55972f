package policy

import "encoding/json"

// The switches of Firefox; the first supersedes the second since version 130.
const (
	firefoxSwitch    = "PrivateBrowsingModeAvailability"
	firefoxOldSwitch = "DisablePrivateBrowsing"
	// firefoxMaster has to be on before Firefox on macOS obeys its preferences.
	firefoxMaster = "EnterprisePoliciesEnabled"
)

// answer is what one place of Firefox says.
type answer struct {
	disabled bool
	err      error
}

// strictest makes one answer of what all places say.
func strictest(answers []answer, uncertain bool) State {
	state := Available
	if uncertain {
		state = Unknown
	}
	for _, a := range answers {
		switch {
		case a.disabled:
			return Disabled
		case a.err != nil:
			state = Unknown
		}
	}
	return state
}

// firefoxFile reads one policies.json.
func (m reader) firefoxFile(name string) answer {
	data, err := m.Files.ReadFile(name)
	if err != nil {
		return answer{err: unlessNotExist(err)}
	}
	var file struct {
		Policies map[string]json.RawMessage `json:"policies"`
	}
	if err := json.Unmarshal(data, &file); err != nil {
		return answer{err: err}
	}
	return takeFirefox(file.Policies)
}

// takeFirefox reads the switches out of the object of policies.
func takeFirefox(values map[string]json.RawMessage) answer {
	for _, name := range []string{firefoxSwitch, firefoxOldSwitch} {
		raw, ok := values[name]
		if !ok {
			continue
		}
		n, err := parseNumber(raw)
		if err != nil || n < 0 || n > 2 {
			return answer{err: errValue}
		}
		return answer{disabled: n == 1}
	}
	return answer{}
}
