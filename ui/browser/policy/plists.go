package policy

import (
	"context"
	"encoding/json"
	"errors"
	"maps"
	"path"
	"strings"
)

// chromiumPlists reads the managed preferences of macOS, those of the user, and
// over them those of the computer.
func (m reader) chromiumPlists(ctx context.Context, found *settings, s Source) {
	for _, name := range m.managed(s.Policies.Managed) {
		values, err := m.preferences(ctx, name)
		found.fail(err)
		found.take(values, s.Policies)
	}
	for _, name := range s.Policies.EnrolledFiles {
		if rest, ok := strings.CutPrefix(name, "~"); ok {
			name = m.Home + rest
		}
		if _, err := m.Files.Stat(name); err == nil {
			found.enrolled = true
		}
	}
}

// firefoxPlists reads the preferences of macOS, managed and those that "defaults write"
// leaves for all users, and the file in the application. Firefox obeys preferences
// only where its master switch is on.
func (m reader) firefoxPlists(ctx context.Context, s Source) error {
	var found []error
	if s.Policies.Managed != "" {
		together := map[string]json.RawMessage{}
		files := append([]string{path.Join("/Library/Preferences", s.Policies.Managed+".plist")}, m.managed(s.Policies.Managed)...)
		for _, name := range files {
			values, err := m.preferences(ctx, name)
			found = append(found, err)
			maps.Copy(together, values) // managed preferences outrank the others
		}
		if on, err := parseNumber(together[firefoxMaster]); err == nil && on != 0 {
			found = append(found, takeFirefox(together))
		}
	}
	if s.Policies.Beside {
		found = append(found, m.firefoxFile(path.Join(s.Key, "Contents/Resources/distribution/policies.json")))
	}
	return errors.Join(found...)
}

// managed are the files in which a profile of the organisation leaves the settings of
// a product, the less important first.
func (m reader) managed(name string) []string {
	const dir = "/Library/Managed Preferences"
	if name == "" {
		return nil
	}
	files := []string{path.Join(dir, name+".plist")}
	if m.Home != "" {
		files = append([]string{path.Join(dir, path.Base(m.Home), name+".plist")}, files...)
	}
	return files
}

// preferences reads one file of preferences, and nothing where there is none: the usual
// case, in which no program needs to run.
func (m reader) preferences(ctx context.Context, name string) (map[string]json.RawMessage, error) {
	if !m.IsFile(name) {
		return nil, nil
	}
	data, err := m.Plist(ctx, name)
	if err != nil {
		return nil, err
	}
	var values map[string]json.RawMessage
	return values, json.Unmarshal(data, &values)
}
