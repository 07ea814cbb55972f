package find

import (
	"context"
	"path"
	"slices"
	"strings"

	"norikae/ui/browser/product"
)

// findXDG finds the browsers of a Linux (or other freedesktop.org) system:
// first through the .desktop files of all data folders, then by name on PATH.
func (m unixFinder) findXDG(ctx context.Context) []Found {
	var found []candidate
	entries := m.desktopEntries(ctx)
	for _, entry := range entries {
		if c, ok := m.classify(entry); ok {
			found = addCandidate(found, c)
		}
	}
	for _, p := range product.All() {
		if c, ok := m.onPath(p); ok && !slices.ContainsFunc(found, c.sameProduct) {
			found = addCandidate(found, c)
		}
	}
	return listed(found, m.defaultXDG(ctx, found, entries))
}

// dataFolders are the folders that hold applications/, most important first.
func (m unixFinder) dataFolders() []string {
	dirs := []string{m.Env("XDG_DATA_HOME"), path.Join(m.Home, ".local/share")}
	dirs = append(dirs, strings.Split(m.Env("XDG_DATA_DIRS"), ":")...)
	dirs = append(dirs, "/usr/local/share", "/usr/share", path.Join(m.Home, ".local/share/flatpak/exports/share"),
		"/var/lib/flatpak/exports/share", "/var/lib/snapd/desktop")

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

// desktopEntries reads every .desktop file of a graphical web browser. Of two files with the same ID the one in the more
// important folder counts, even if that only says that the entry is gone.
func (m unixFinder) desktopEntries(ctx context.Context) (list []desktopEntry) {
	present := map[string]bool{}
	for _, dir := range m.dataFolders() {
		m.eachDesktop(ctx, path.Join(dir, "applications"), "", func(name, id string) {
			if present[id] {
				return
			}
			data, err := m.Files.ReadFile(name)
			if err != nil {
				return // a dead link: the next folder may have a living one
			}
			present[id] = true
			if e, ok := parseDesktop(data); ok && !e.Hidden && !e.Console && e.web() {
				e.ID = id
				list = append(list, e)
			}
		})
	}
	return list
}

// eachDesktop calls visit for the .desktop files in dir and the folders in it.
func (m unixFinder) eachDesktop(ctx context.Context, dir, prefix string, visit func(name, id string)) {
	items, _ := m.Files.ReadDir(dir) // most of the folders do not exist
	for _, item := range items {
		name := item.Name()
		switch {
		case ctx.Err() != nil:
			return
		case item.IsDir() && strings.Count(prefix, "-") < 3:
			m.eachDesktop(ctx, path.Join(dir, name), prefix+name+"-", visit)
		case strings.HasSuffix(name, ".desktop"):
			visit(path.Join(dir, name), prefix+name)
		}
	}
}

// onPath looks for a product by its program names. A name alone is no proof: the program
// has the engine of the product too, or is an application of a package.
func (m unixFinder) onPath(model *product.Product) (candidate, bool) {
	for _, name := range model.Linux.Names {
		full := m.LookPath(name)
		if full == "" {
			continue
		}
		if c := m.program(full, model, scriptSteps); c.model != nil && (c.app != "" || m.engineOf(c.end) == c.model.Style) {
			return c, true
		}
	}
	for _, full := range model.Linux.Paths {
		if m.IsFile(full) {
			return m.program(full, model, scriptSteps), true
		}
	}
	return candidate{}, false
}
