package policy

import (
	"context"
	"encoding/json"
	"errors"
	"path"

	"norikae/ui/browser/product"
)

// policyPlists reads the managed preferences of macOS, those of the computer
// and those of the user, and for Firefox the file in the application.
func (m prober) policyPlists(ctx context.Context, s Source) ([]finding, error) {
	var list []finding
	var errs []error
	for _, name := range m.managedPreferences(s.Policies.Managed) {
		if !m.IsFile(name) {
			continue // not managed: the usual case, and no program needs to run
		}
		data, err := m.Plist(ctx, name)
		if err == nil {
			var f finding
			f, err = parseManaged(data, s.Policies)
			list = append(list, f)
		}
		errs = append(errs, err)
	}
	if s.Policies.Beside {
		f, err := m.firefoxFile(path.Join(s.Key, "Contents/Resources/distribution/policies.json"))
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
	if m.Home != "" {
		files = append(files, path.Join(dir, path.Base(m.Home), name+".plist"))
	}
	return files
}

// parseManaged reads managed preferences, as JSON.
func parseManaged(data []byte, facts product.Policies) (finding, error) {
	if facts.Kind != product.FirefoxPolicies {
		return parseChromiumPolicy(data, facts)
	}
	var values map[string]json.RawMessage
	if err := json.Unmarshal(data, &values); err != nil {
		return finding{}, err
	}
	return parseFirefoxPolicy(values)
}
