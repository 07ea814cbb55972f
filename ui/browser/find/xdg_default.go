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

// defaultXDG returns the index in found of the browser that opens https links, or -1.
// The sources are asked in turn, and the first answer that is one of the browsers
// found counts: a link picker, an installed web app or a program that is gone is
// none. The lists of the MIME Applications specification answer at once, and nearly
// always. Otherwise xdg-settings is asked, which knows the ways of each desktop
// but runs dozens of programs to find out, then xdg-mime, and at last $BROWSER.
func (m finder) defaultXDG(ctx context.Context, found []candidate, entries map[string]desktopEntry) int {
	lists := func() int { return m.answered(found, entries, m.listedDefaults()) }
	asked := func() int {
		for _, argv := range [][]string{
			{"xdg-settings", "get", "default-web-browser"},
			{"xdg-mime", "query", "default", httpsType},
		} {
			if i := m.answered(found, entries, m.ask(ctx, argv)); i >= 0 {
				return i
			}
		}
		return -1
	}
	sources := []func() int{lists, asked}
	if slices.Contains(m.desktops(), "kde") {
		sources = []func() int{asked, lists} // KDE keeps a browser of its own beside the lists
	}
	sources = append(sources, func() int { return m.startedBy(found, m.environment()) })
	for _, source := range sources {
		if i := source(); i >= 0 {
			return i
		}
	}
	return -1
}

// answered returns the first browser that one of these desktop file IDs means, or -1.
func (m finder) answered(found []candidate, entries map[string]desktopEntry, ids []string) int {
	for _, id := range ids {
		if i := slices.IndexFunc(found, func(c candidate) bool { return slices.Contains(c.ids, id) }); i >= 0 {
			return i
		}
		if e, ok := entries[id]; ok && ofXfce(e.Exec) {
			if i := m.startedBy(found, m.helper()); i >= 0 {
				return i
			}
		}
	}
	return -1
}

// startedBy returns the first browser that one of these programs starts, or -1.
func (m finder) startedBy(found []candidate, programs []string) int {
	for _, p := range programs {
		if i := slices.IndexFunc(found, func(c candidate) bool { return c.answersTo(p, m) }); i >= 0 {
			return i
		}
	}
	return -1
}

// ask returns the desktop file IDs that a program of the system prints.
func (m finder) ask(ctx context.Context, argv []string) []string {
	out, err := m.Run.Run(ctx, argv...)
	if err != nil {
		return nil
	}
	ids := strings.FieldsFunc(string(out), func(r rune) bool { return r == ';' || r == '\n' || r == ' ' || r == '\r' })
	return slices.DeleteFunc(ids, func(id string) bool {
		return !strings.HasSuffix(id, ".desktop") || strings.ContainsAny(id, "/\x00")
	})
}

// environment returns the programs that $BROWSER names, in its order.
func (m finder) environment() []string {
	var programs []string
	for command := range strings.SplitSeq(m.Env("BROWSER"), ":") {
		if p, ok := peel(strings.Fields(command)); ok && !Interpreter(p.rest[0]) {
			programs = append(programs, p.rest[0])
		}
	}
	return programs
}

// desktops are the names of the running desktop, lower case, best first.
func (m finder) desktops() []string {
	return strings.FieldsFunc(strings.ToLower(m.Env("XDG_CURRENT_DESKTOP")), func(r rune) bool { return r == ':' || r == '/' })
}

// configFolders are the folders of settings, most important first.
func (m finder) configFolders() []string {
	config := m.Env("XDG_CONFIG_HOME")
	if config == "" && m.Home != "" {
		config = path.Join(m.Home, ".config")
	}
	system := m.Env("XDG_CONFIG_DIRS")
	if system == "" {
		system = "/etc/xdg"
	}
	dirs := append([]string{config}, strings.Split(system, ":")...)
	return slices.DeleteFunc(dirs, func(d string) bool { return !path.IsAbs(d) })
}

// listedDefaults reads mimeapps.list in all its places, most important first.
func (m finder) listedDefaults() []string {
	dirs := m.configFolders()
	for _, d := range m.dataFolders() {
		dirs = append(dirs, path.Join(d, "applications"))
	}
	var ids []string
	for _, dir := range dirs {
		for _, desktop := range append(m.desktops(), "") {
			name := "mimeapps.list"
			if desktop != "" {
				name = desktop + "-" + name
			}
			data, err := m.Files.ReadFile(path.Join(dir, name))
			if err != nil {
				continue // most of the places are empty
			}
			ids = append(ids, parseMimeApps(data)...)
		}
	}
	return ids
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
