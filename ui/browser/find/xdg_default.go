package find

import (
	"cmp"
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
// none. The files come first, what the person chose before what the system has by
// itself: they are what the programs of the system read, and cost no time. Those
// programs, of which xdg-settings runs dozens of others, are started only where no
// file has an answer.
func (m unixFinder) defaultXDG(ctx context.Context, found []candidate, entries []desktopEntry) int {
	q := defaultQuery{m, found, entries}
	for _, source := range []func() int{
		q.chosenInKDE,
		func() int { return q.answered(q.listedDefaults()) },
		q.chosenInXfce,
		func() int { return q.startedBy(q.environment()) },
		func() int { return q.answered(q.cachedHandlers()) },
		func() int { return q.answered(q.ask(ctx, "xdg-settings", "get", "default-web-browser")) },
		func() int { return q.answered(q.ask(ctx, "xdg-mime", "query", "default", httpsType)) },
	} {
		if i := source(); i >= 0 {
			return i
		}
	}
	return -1
}

// defaultQuery looks for the default browser among those found.
type defaultQuery struct {
	unixFinder
	found   []candidate
	entries []desktopEntry // of browsers and link pickers
}

// chosenInKDE returns the browser that the settings of KDE name, which it keeps beside
// the lists: a desktop file ID, or a command line behind an exclamation mark.
func (q defaultQuery) chosenInKDE() int {
	if !slices.Contains(q.desktops(), "kde") {
		return -1
	}
	for _, dir := range q.configFolders() {
		choice := q.setting(path.Join(dir, "kdeglobals"), "General", "BrowserApplication")
		if command, ok := strings.CutPrefix(choice, "!"); ok {
			return q.startedBy(programsOf(command))
		}
		if choice != "" {
			return q.answered([]string{strings.TrimSuffix(choice, ".desktop") + ".desktop"})
		}
	}
	return -1
}

// chosenInXfce returns the browser that the settings of Xfce name.
func (q defaultQuery) chosenInXfce() int {
	if !slices.Contains(q.desktops(), "xfce") {
		return -1
	}
	return q.startedBy(q.helper())
}

// answered returns the first browser that one of these desktop file IDs means, or -1.
func (q defaultQuery) answered(ids []string) int {
	for _, id := range ids {
		if i := slices.IndexFunc(q.found, func(c candidate) bool { return slices.Contains(c.ids, id) }); i >= 0 {
			return i
		}
		if slices.ContainsFunc(q.entries, func(e desktopEntry) bool { return e.ID == id && ofXfce(e.Exec) }) {
			if i := q.startedBy(q.helper()); i >= 0 {
				return i
			}
		}
	}
	return -1
}

// startedBy returns the first browser that one of these programs starts, or -1.
func (q defaultQuery) startedBy(programs []string) int {
	for _, p := range programs {
		if i := slices.IndexFunc(q.found, func(c candidate) bool { return c.isStartedAs(p, q.unixFinder) }); i >= 0 {
			return i
		}
	}
	return -1
}

// ask returns the desktop file IDs that a program of the system prints.
func (q defaultQuery) ask(ctx context.Context, argv ...string) []string {
	out, err := q.Run(ctx, argv...)
	if err != nil {
		return nil
	}
	ids := strings.FieldsFunc(string(out), func(r rune) bool { return r == ';' || r == '\n' || r == ' ' || r == '\r' })
	return slices.DeleteFunc(ids, func(id string) bool {
		return !strings.HasSuffix(id, ".desktop") || strings.ContainsAny(id, "/\x00")
	})
}

// environment returns the programs that $BROWSER names, in its order.
func (q defaultQuery) environment() []string {
	var programs []string
	for command := range strings.SplitSeq(q.Env("BROWSER"), ":") {
		programs = append(programs, programsOf(command)...)
	}
	return programs
}

// programsOf returns the program that a command line starts behind its wrappers; none
// for an interpreter, which could start anything.
func programsOf(command string) []string {
	p, ok := unwrap(strings.Fields(command))
	if !ok || Interpreter(p.rest[0]) {
		return nil
	}
	return p.rest[:1]
}

// desktops are the names of the running desktop, lower case, best first.
func (m unixFinder) desktops() []string {
	return strings.FieldsFunc(strings.ToLower(m.Env("XDG_CURRENT_DESKTOP")), func(r rune) bool { return r == ':' || r == '/' })
}

// configFolders are the folders of settings, most important first.
func (m unixFinder) configFolders() []string {
	dirs := []string{cmp.Or(m.Env("XDG_CONFIG_HOME"), path.Join(m.Home, ".config"))}
	dirs = append(dirs, strings.Split(cmp.Or(m.Env("XDG_CONFIG_DIRS"), "/etc/xdg"), ":")...)
	return slices.DeleteFunc(dirs, func(d string) bool { return !path.IsAbs(d) })
}

// listedDefaults reads mimeapps.list in all its places, most important first.
func (q defaultQuery) listedDefaults() []string {
	dirs := q.configFolders()
	for _, d := range q.dataFolders() {
		dirs = append(dirs, path.Join(d, "applications"))
	}
	var ids []string
	for _, dir := range dirs {
		for _, desktop := range append(q.desktops(), "") {
			name := "mimeapps.list"
			if desktop != "" {
				name = desktop + "-" + name
			}
			ids = append(ids, splitIDs(q.setting(path.Join(dir, name), "Default Applications", httpsType))...)
		}
	}
	return ids
}

// cachedHandlers returns the applications that the system has registered for https
// links, in the order in which xdg-mime takes the first of them where nobody has chosen
// one.
func (q defaultQuery) cachedHandlers() []string {
	var ids []string
	for _, dir := range q.dataFolders() {
		dir = path.Join(dir, "applications")
		ids = append(ids, splitIDs(q.setting(path.Join(dir, "defaults.list"), "Default Applications", httpsType))...)
		ids = append(ids, splitIDs(q.setting(path.Join(dir, "mimeinfo.cache"), "MIME Cache", httpsType))...)
	}
	return ids
}

// splitIDs cuts a list of desktop file IDs.
func splitIDs(list string) []string {
	return strings.FieldsFunc(list, func(r rune) bool { return r == ';' || r == ' ' })
}
