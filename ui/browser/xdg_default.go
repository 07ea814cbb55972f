package browser

import (
	"context"
	"strings"
)

// defaultXDG returns what opens https links: a desktop file ID, or the program
// named in $BROWSER, or "". xdg-settings knows the ways of each desktop, and
// xdg-mime answers where it does not.
func (m *machine) defaultXDG(ctx context.Context) string {
	for _, argv := range [][]string{
		{"xdg-settings", "get", "default-web-browser"},
		{"xdg-mime", "query", "default", "x-scheme-handler/https"},
	} {
		out, err := m.run.Run(ctx, argv...)
		if err != nil {
			continue
		}
		// Of several lines or names the first counts.
		id, _, _ := strings.Cut(strings.TrimSpace(string(out)), "\n")
		id, _, _ = strings.Cut(id, ";")
		if id = strings.TrimSpace(id); strings.HasSuffix(id, ".desktop") && !strings.ContainsAny(id, "/\x00") {
			return id
		}
	}
	first, _, _ := strings.Cut(m.env("BROWSER"), ":")
	if fields := strings.Fields(first); len(fields) > 0 && !interpreter(fields[0]) {
		return fields[0]
	}
	return ""
}
