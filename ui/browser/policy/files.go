package policy

import (
	"bytes"
	"encoding/json"
	"errors"
	"io/fs"
	"path"
	"regexp"
	"strings"

	"norikae/ui/browser/machine"
	"norikae/ui/browser/product"
)

// chromiumFiles reads the policies of a browser of the Chromium family on Linux.
func (m reader) chromiumFiles(found *settings, s Source) {
	folders := s.Policies.Files
	if s.Policies.Snap != "" && strings.HasPrefix(s.Key, "snap/") {
		folders = []string{s.Policies.Snap}
	}
	for _, dir := range folders {
		m.chromiumFolder(found, dir, s.Policies)
		// A token beside the folder enrols the browser in the management by the cloud.
		if m.IsFile(path.Join(path.Dir(dir), "enrollment", s.Policies.Token)) {
			found.enrolled = true
		}
	}
	if strings.HasPrefix(s.Key, "flatpak/") {
		// Policies of a Flatpak may come in an extension of its own, too.
		found.fail(errElsewhere)
	}
}

// chromiumFolder reads every file of a folder, whatever its name, in the order of the
// names: of one setting the last one counts.
func (m reader) chromiumFolder(found *settings, dir string, p product.Policies) {
	items, err := m.Files.ReadDir(dir)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		found.fail(err)
	}
	for _, item := range items {
		if item.IsDir() {
			continue
		}
		data, err := m.Files.ReadFile(path.Join(dir, item.Name()))
		var values map[string]json.RawMessage
		if err == nil {
			err = json.Unmarshal(strictJSON(data), &values)
		}
		if err != nil {
			found.fail(err) // Chromium may read what this reader does not
			continue
		}
		found.take(values, p)
	}
}

// What JSON need not have for Chromium, beside texts, which stay as they are.
var (
	comment       = regexp.MustCompile(`(?s)("(?:\\.|[^"\\])*"?)|//[^\n]*|/\*.*?(?:\*/|$)`)
	trailingComma = regexp.MustCompile(`(?s)("(?:\\.|[^"\\])*"?)|,(\s*[}\]])`)
)

// strictJSON returns data as plain JSON: without the byte order mark, the comments and
// the trailing commas that Chromium allows in its policy files. What is no JSON
// stays none.
func strictJSON(data []byte) []byte {
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	data = comment.ReplaceAll(data, []byte("$1 "))
	return trailingComma.ReplaceAll(data, []byte("$1$2"))
}

// firefoxFiles reads the policies of a browser of the Firefox family on Linux.
func (m reader) firefoxFiles(s Source) error {
	var found []error
	for _, name := range s.Policies.Files {
		found = append(found, m.firefoxFile(name))
	}
	if s.Policies.Beside {
		for _, dir := range machine.InstallFolders(s.Key) {
			found = append(found, m.firefoxFile(path.Join(dir, "distribution/policies.json")))
		}
	}
	if strings.HasPrefix(s.Key, "flatpak/") {
		found = append(found, errElsewhere) // an extension of its own
	}
	return errors.Join(found...)
}
