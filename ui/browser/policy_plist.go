package browser

import (
	"context"
	"encoding/json"
	"errors"
	"path"
)

// policyPlists reads the managed preferences of macOS, those of the computer
// and those of the user, and for Firefox the file in the application.
func (m prober) policyPlists(ctx context.Context, s policySource) ([]finding, error) {
	var list []finding
	var errs []error
	for _, name := range m.managedPreferences(s.facts.managed) {
		if !m.isFile(name) {
			continue // not managed: the usual case, and no program needs to run
		}
		data, err := m.plist(ctx, name)
		if err == nil {
			var f finding
			f, err = parseManaged(data, s.facts)
			list = append(list, f)
		}
		errs = append(errs, err)
	}
	if s.facts.beside {
		f, err := m.firefoxFile(path.Join(s.key, "Contents/Resources/distribution/policies.json"))
		list, errs = append(list, f), append(errs, err)
	}
	return list, errors.Join(errs...)
}

// managedPreferences are the files in which a profile of the organisation
// leaves the settings of a product.
func (m prober) managedPreferences(name string) []string {
	const dir = "/Library/Managed Preferences"
	if name == "" {
		return nil
	}
	files := []string{path.Join(dir, name+".plist")}
	if m.home != "" {
		files = append(files, path.Join(dir, path.Base(m.home), name+".plist"))
	}
	return files
}

// parseManaged reads managed preferences, as JSON.
func parseManaged(data []byte, facts policyFacts) (finding, error) {
	if facts.kind != policyFirefox {
		return parseChromiumPolicy(data, facts)
	}
	var values map[string]json.RawMessage
	if err := json.Unmarshal(data, &values); err != nil {
		return finding{}, err
	}
	return parseFirefoxPolicy(values)
}
