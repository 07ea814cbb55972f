package find

import (
	"bytes"
	"context"
	"path"
	"slices"
	"strings"
)

// httpsType is what the MIME specifications call https links.
const httpsType = "x-scheme-handler/https"

// defaultXDG returns what opens https links: a desktop file ID, or the program
// named in $BROWSER, or "". The lists of the MIME Applications specification
// answer at once, and nearly always. Otherwise xdg-settings is asked, which
// knows the ways of each desktop but runs dozens of programs to find out, and
// then xdg-mime. present are the IDs of the .desktop files that are there.
func (m finder) defaultXDG(ctx context.Context, present map[string]bool) string {
	// KDE keeps a browser of its own beside the lists, and $BROWSER outranks
	// them on plain window managers: both are xdg-settings' to judge.
	if !slices.Contains(m.desktops(), "kde") && m.Env("BROWSER") == "" {
		if id := m.listedDefault(present); id != "" {
			return id
		}
	}
	for _, argv := range [][]string{
		{"xdg-settings", "get", "default-web-browser"},
		{"xdg-mime", "query", "default", httpsType},
	} {
		out, err := m.Run.Run(ctx, argv...)
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
	first, _, _ := strings.Cut(m.Env("BROWSER"), ":")
	if fields := strings.Fields(first); len(fields) > 0 && !Interpreter(fields[0]) {
		return fields[0]
	}
	return ""
}

// desktops are the names of the running desktop, lower case, best first.
func (m finder) desktops() []string {
	return strings.FieldsFunc(strings.ToLower(m.Env("XDG_CURRENT_DESKTOP")), func(r rune) bool { return r == ':' || r == '/' })
}

// listedDefault reads mimeapps.list in all its places, most important first.
// Entries for applications that are not there are passed over.
func (m finder) listedDefault(present map[string]bool) string {
	config := m.Env("XDG_CONFIG_HOME")
	if config == "" && m.Home != "" {
		config = path.Join(m.Home, ".config")
	}
	system := m.Env("XDG_CONFIG_DIRS")
	if system == "" {
		system = "/etc/xdg"
	}
	dirs := append([]string{config}, strings.Split(system, ":")...)
	for _, d := range m.dataFolders() {
		dirs = append(dirs, path.Join(d, "applications"))
	}
	for _, dir := range dirs {
		if !path.IsAbs(dir) {
			continue
		}
		for _, desktop := range append(m.desktops(), "") {
			name := "mimeapps.list"
			if desktop != "" {
				name = desktop + "-" + name
			}
			data, err := m.Files.ReadFile(path.Join(dir, name))
			if err != nil {
				continue // most of the places are empty
			}
			for _, id := range parseMimeApps(data) {
				if present[id] {
					return id
				}
			}
		}
	}
	return ""
}

// parseMimeApps returns the applications that one mimeapps.list prefers for
// https links.
func parseMimeApps(data []byte) []string {
	inDefaults := false
	for line := range bytes.Lines(data) {
		text := strings.TrimSpace(string(line))
		if strings.HasPrefix(text, "[") {
			inDefaults = text == "[Default Applications]"
			continue
		}
		key, value, ok := strings.Cut(text, "=")
		if inDefaults && ok && strings.TrimSpace(key) == httpsType {
			return strings.FieldsFunc(value, func(r rune) bool { return r == ';' || r == ' ' })
		}
	}
	return nil
}
