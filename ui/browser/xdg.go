package browser

import (
	"bytes"
	"context"
	"path"
	"slices"
	"strings"
	"sync"
)

// findXDG finds the browsers of a Linux (or other freedesktop.org) system:
// first through the .desktop files of all data folders, then by name on PATH.
// The default browser is asked for at the same time, since that takes other
// programs.
func (m *machine) findXDG(ctx context.Context) []Browser {
	var preferred string
	var wg sync.WaitGroup
	wg.Go(func() { preferred = m.defaultXDG(ctx) })

	var found []candidate
	for _, entry := range m.desktopEntries(ctx) {
		if c, ok := m.classify(entry); ok {
			found = addCandidate(found, c)
		}
	}
	for i := range models {
		c, ok := m.onPath(&models[i])
		if !ok || slices.ContainsFunc(found, c.sameProduct) {
			continue
		}
		targets := m.handsOver(c.key)
		started := func(d candidate) bool { return d.startedBy(targets) }
		if !slices.ContainsFunc(found, started) {
			found = addCandidate(found, c)
		}
	}
	wg.Wait()

	list := make([]Browser, 0, len(found))
	for _, c := range found {
		b := c.browser()
		b.Default = preferred != "" && c.answersTo(preferred, m)
		list = append(list, b)
	}
	return list
}

// desktopFile is one .desktop file that belongs to a browser.
type desktopFile struct {
	id    string // desktop file ID: the path below applications/, with dashes
	entry desktopEntry
}

// dataFolders are the folders that hold applications/, most important first.
func (m *machine) dataFolders() []string {
	dirs := []string{m.env("XDG_DATA_HOME")}
	if m.home != "" {
		dirs = append(dirs, path.Join(m.home, ".local/share"))
	}
	dirs = append(dirs, strings.Split(m.env("XDG_DATA_DIRS"), ":")...)
	dirs = append(dirs, "/usr/local/share", "/usr/share")
	if m.home != "" {
		dirs = append(dirs, path.Join(m.home, ".local/share/flatpak/exports/share"))
	}
	dirs = append(dirs, "/var/lib/flatpak/exports/share", "/var/lib/snapd/desktop")

	var clean []string
	for _, d := range dirs {
		if !path.IsAbs(d) { // the specification: relative paths are to be ignored
			continue
		}
		if d = path.Clean(d); !slices.Contains(clean, d) {
			clean = append(clean, d)
		}
	}
	return clean
}

// desktopEntries reads every .desktop file of a browser. Of two files with the
// same ID the one in the more important folder counts, even if that only says
// that the entry is gone.
func (m *machine) desktopEntries(ctx context.Context) []desktopFile {
	var list []desktopFile
	seen := map[string]bool{}
	var walk func(dir, prefix string, depth int)
	walk = func(dir, prefix string, depth int) {
		items, err := m.files.ReadDir(dir)
		if err != nil || ctx.Err() != nil {
			return // most of the folders do not exist
		}
		for _, item := range items {
			name := item.Name()
			if item.IsDir() && depth < 3 {
				walk(path.Join(dir, name), prefix+name+"-", depth+1)
				continue
			}
			id := prefix + name
			if !strings.HasSuffix(name, ".desktop") || seen[id] {
				continue
			}
			data, err := m.files.ReadFile(path.Join(dir, name))
			if err != nil {
				continue // a dead link: the next folder may have a living one
			}
			seen[id] = true
			if !bytes.Contains(data, []byte("WebBrowser")) && !bytes.Contains(data, []byte("x-scheme-handler/http")) {
				continue
			}
			e, err := parseDesktop(data)
			if err == nil && !e.Hidden && !e.Console && e.web() {
				list = append(list, desktopFile{id, e})
			}
		}
	}
	for _, dir := range m.dataFolders() {
		walk(path.Join(dir, "applications"), "", 0)
	}
	return list
}

// onPath looks for a product by its program names.
func (m *machine) onPath(model *model) (candidate, bool) {
	for _, name := range model.linux.names {
		if full, ok := m.lookPath(name); ok {
			return m.program(full, model)
		}
	}
	for _, full := range model.linux.paths {
		if m.isFile(full) {
			return m.program(full, model)
		}
	}
	return candidate{}, false
}
