package policy

import (
	"encoding/json"
	"errors"
	"io/fs"
	"path"
	"strings"

	"norikae/ui/browser/machine"
	"norikae/ui/browser/product"
)

// chromiumFiles reads the policies of a browser of the Chromium family on Linux.
func (m reader) chromiumFiles(s Source) settings {
	var found settings
	folders := s.Policies.Files
	if s.Policies.Snap != "" && strings.HasPrefix(s.Key, "snap/") {
		folders = []string{s.Policies.Snap}
	}
	for _, dir := range folders {
		m.chromiumFolder(&found, dir, s.Policies)
		// A token beside the folder enrols the browser in the management by the cloud.
		if m.IsFile(path.Join(path.Dir(dir), "enrollment", s.Policies.Token)) {
			found.enrolled = true
		}
	}
	if strings.HasPrefix(s.Key, "flatpak/") {
		// Policies of a Flatpak may come in an extension of its own, too.
		found.fail(errElsewhere)
	}
	return found
}

// chromiumFolder reads every file of a folder, whatever its name, in the order of the
// names: of one setting the last one counts.
func (m reader) chromiumFolder(found *settings, dir string, p product.Policies) {
	items, err := m.Files.ReadDir(dir)
	if err != nil {
		found.fail(unlessNotExist(err))
		return
	}
	for _, item := range items {
		if item.IsDir() {
			continue
		}
		data, err := m.Files.ReadFile(path.Join(dir, item.Name()))
		if err != nil {
			found.fail(err)
			continue
		}
		var values map[string]json.RawMessage
		if err := json.Unmarshal(strictJSON(data), &values); err != nil {
			found.fail(err) // Chromium may read what this reader does not
			continue
		}
		found.take(values, p)
	}
}

// firefoxFiles reads the policies of a browser of the Firefox family on Linux.
func (m reader) firefoxFiles(s Source) []answer {
	var found []answer
	for _, name := range s.Policies.Files {
		found = append(found, m.firefoxFile(name))
	}
	if s.Policies.Beside {
		for _, dir := range machine.InstallFolders(s.Key) {
			found = append(found, m.firefoxFile(path.Join(dir, "distribution/policies.json")))
		}
	}
	if strings.HasPrefix(s.Key, "flatpak/") {
		found = append(found, answer{err: errElsewhere}) // an extension of its own
	}
	return found
}

// isNotExist reports whether an error only says that a place is not there.
func isNotExist(err error) bool { return errors.Is(err, fs.ErrNotExist) }

// unlessNotExist returns err, but nil if it only says that nothing is there.
func unlessNotExist(err error) error {
	if isNotExist(err) {
		return nil
	}
	return err
}
