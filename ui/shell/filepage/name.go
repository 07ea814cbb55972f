package filepage

import (
	"errors"
	"path/filepath"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// errName means that a text cannot be the name of a file on every system.
var errName = errors.New("filepage: not a file name")

// maxName bounds a file name in bytes; file systems take 255, and the file is
// first written under a longer name.
const maxName = 200

// fileName makes a file name of what was typed; a name without an ending gets
// the one of proposed. The rules are those of Windows, the strictest system, so
// that a file can be carried to any.
func fileName(typed, proposed string) (string, error) {
	name := strings.TrimSpace(typed)
	bad := func(r rune) bool { return strings.ContainsRune(`/\:*?"<>|`, r) || unicode.IsControl(r) }
	if name == "" || !utf8.ValidString(name) || strings.ContainsFunc(name, bad) || strings.HasSuffix(name, ".") || reserved.MatchString(name) {
		return "", errName
	}
	if ending := filepath.Ext(proposed); filepath.Ext(name) == "" {
		name += ending
	}
	if len(name) > maxName {
		return "", errName
	}
	return name, nil
}

// reserved fits what Windows keeps for devices (Microsoft Learn, "Naming Files, Paths,
// and Namespaces").
var reserved = regexp.MustCompile(`(?i)^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[1-9¹²³])\s*(\.|$)`)
