package policy

import (
	"encoding/json"
	"errors"
	"path"
	"strings"

	"norikae/ui/browser/machine"
	"norikae/ui/browser/product"
)

// policyFiles reads the policies of a Linux system.
func (m prober) policyFiles(s Source) ([]finding, error) {
	var list []finding
	var errs []error
	files := s.Policies.Files
	if s.Policies.Snap != "" && strings.HasPrefix(s.Key, "snap/") {
		files = []string{s.Policies.Snap}
	}
	for _, name := range files {
		if s.Policies.Kind == product.FirefoxPolicies {
			f, err := m.firefoxFile(name)
			list, errs = append(list, f), append(errs, err)
			continue
		}
		more, err := m.chromiumFolder(name, s.Policies)
		list, errs = append(list, more...), append(errs, err)
	}
	if s.Policies.Beside {
		for _, dir := range machine.InstallFolders(s.Key) {
			f, err := m.firefoxFile(path.Join(dir, "distribution/policies.json"))
			list, errs = append(list, f), append(errs, err)
		}
	}
	if strings.HasPrefix(s.Key, "flatpak/") {
		// Policies of a Flatpak come in an extension of its own, which is not
		// where those of the system are.
		errs = append(errs, errPolicyElsewhere)
	}
	return list, errors.Join(errs...)
}

// errPolicyElsewhere means a browser may have policies in a place that is not
// read.
var errPolicyElsewhere = errors.New("browser: policies may be in another place")

// chromiumFolder reads every policy file of a folder.
func (m prober) chromiumFolder(dir string, facts product.Policies) ([]finding, error) {
	items, err := m.Files.ReadDir(dir)
	if err != nil {
		return nil, machine.UnlessAbsent(err)
	}
	var list []finding
	var errs []error
	for _, item := range items {
		if item.IsDir() || !strings.HasSuffix(item.Name(), ".json") {
			continue
		}
		data, err := m.Files.ReadFile(path.Join(dir, item.Name()))
		if err == nil {
			var f finding
			f, err = parseChromiumPolicy(data, facts)
			list = append(list, f)
		}
		errs = append(errs, err)
	}
	return list, errors.Join(errs...)
}

// firefoxFile reads one policies.json.
func (m prober) firefoxFile(name string) (finding, error) {
	data, err := m.Files.ReadFile(name)
	if err != nil {
		return finding{}, machine.UnlessAbsent(err)
	}
	var file struct {
		Policies map[string]json.RawMessage `json:"policies"`
	}
	if err := json.Unmarshal(data, &file); err != nil {
		return finding{}, err
	}
	return parseFirefoxPolicy(file.Policies)
}

// parseChromiumPolicy reads the switch and the lists out of one object.
func parseChromiumPolicy(data []byte, facts product.Policies) (finding, error) {
	var values map[string]json.RawMessage
	if err := json.Unmarshal(data, &values); err != nil {
		return finding{}, err
	}
	var f finding
	for _, name := range facts.Lists {
		var urls []string
		if raw, ok := values[name]; ok && (json.Unmarshal(raw, &urls) != nil || len(urls) > 0) {
			f.found, f.lists = true, true
		}
	}
	raw, ok := values[facts.Value]
	if !ok {
		return f, nil
	}
	var n int
	if err := json.Unmarshal(raw, &n); err != nil {
		return f, err
	}
	f.found, f.disabled = true, n == 1
	return f, nil
}

// parseFirefoxPolicy reads the switches out of the object of policies.
func parseFirefoxPolicy(values map[string]json.RawMessage) (finding, error) {
	for _, name := range []string{firefoxSwitch, firefoxOldSwitch} {
		raw, ok := values[name]
		if !ok {
			continue
		}
		switch string(raw) {
		case "1", "true":
			return finding{found: true, disabled: true}, nil
		case "0", "2", "false":
			return finding{found: true}, nil
		}
		return finding{}, errPolicyValue
	}
	return finding{}, nil
}

// errPolicyValue means a switch has a value that it cannot have.
var errPolicyValue = errors.New("browser: unknown value of a policy")
