package filepage

import (
	"errors"
	"path/filepath"
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
	if name == "" || !utf8.ValidString(name) || strings.ContainsFunc(name, bad) || strings.HasSuffix(name, ".") || reserved(name) {
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

// reserved reports whether Windows keeps a name for a device (Microsoft Learn,
// "Naming Files, Paths, and Namespaces").
func reserved(name string) bool {
	stem, _, _ := strings.Cut(strings.ToUpper(name), ".")
	stem = strings.TrimSpace(stem)
	switch stem {
	case "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$":
		return true
	}
	number, isPort := strings.CutPrefix(stem, "COM")
	if !isPort {
		number, isPort = strings.CutPrefix(stem, "LPT")
	}
	return isPort && utf8.RuneCountInString(number) == 1 && strings.Contains("123456789¹²³", number)
}
