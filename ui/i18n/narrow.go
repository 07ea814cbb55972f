package i18n

import (
	"strings"

	"golang.org/x/text/width"
)

// narrow folds full-width letters and digits to ASCII and trims blanks.
func narrow(s string) string {
	return strings.TrimSpace(width.Narrow.String(s))
}
