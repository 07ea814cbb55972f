package letter

import (
	"fmt"
	"strings"
	"unicode"
)

// FileName proposes a name for the nth letter of a batch of total, or for a
// single one when total is 1: the organisation's name, fit for every system.
func FileName(n, total int, organisation, extension string) string {
	name := strings.TrimRight(strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || strings.ContainsRune(`<>:"/\|?*`, r) {
			return '_'
		}
		return r
	}, oneLine(organisation)), " .")
	for len(name) > 90 {
		r := []rune(name)
		name = strings.TrimRight(string(r[:len(r)-1]), " .")
	}
	name = strings.TrimLeft(name, " .")
	if total > 1 {
		digits := len(fmt.Sprint(total))
		return strings.TrimSpace(fmt.Sprintf("%0*d %s", digits, n, name)) + extension
	}
	return strings.TrimSpace("letter "+name) + extension
}
