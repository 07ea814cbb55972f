package find

import (
	"path"
	"regexp"
	"slices"
	"strings"

	"norikae/ui/browser/product"
)

// classify says which browser a .desktop file starts. Programs that would run
// their arguments as code, and programs that are not there, are no browser.
func (m finder) classify(f desktopFile) (candidate, bool) {
	argv, err := splitExec(f.entry.Exec)
	if err != nil {
		return candidate{}, false
	}
	if f.entry.TryExec != "" && !m.there(f.entry.TryExec) {
		return candidate{}, false
	}
	c, ok := m.commandLine(argv, f.entry)
	if !ok {
		return candidate{}, false
	}
	c.ids, c.name = []string{f.id}, f.entry.Name
	if c.model != nil {
		return c, true
	}
	if action, ok := f.entry.private(); ok {
		args, err := splitExec(action.Exec)
		if _, safe := m.commandLine(args, f.entry); err == nil && safe {
			c.action, c.actionID = args, action.ID
		}
	}
	// A program that merely takes web links (a link picker, an installed web
	// app) is no browser to list.
	return c, c.name != "" && (c.action != nil || f.entry.Browser)
}

// there reports whether a program named in a .desktop file exists.
func (m finder) there(program string) bool {
	if path.IsAbs(program) {
		return m.IsFile(program)
	}
	_, ok := m.LookPath(program)
	return ok && !strings.Contains(program, "/")
}

// commandLine recognises what a command line starts. Of a product in the table
// only the program is kept: its flags are ours to choose.
func (m finder) commandLine(argv []string, e desktopEntry) (candidate, bool) {
	argv, ok := withoutEnv(argv)
	if !ok || Interpreter(argv[0]) {
		return candidate{}, false
	}
	switch path.Base(argv[0]) {
	case "flatpak":
		return m.flatpakLine(argv, e)
	case "snap":
		if len(argv) < 3 || argv[1] != "run" || strings.HasPrefix(argv[2], "-") || !m.there(argv[0]) {
			return candidate{}, false
		}
		return snapCandidate(argv[:3], argv[2]), true
	}
	full := argv[0]
	if !path.IsAbs(full) {
		if full, ok = m.LookPath(full); !ok || strings.Contains(argv[0], "/") {
			return candidate{}, false
		}
	}
	if !m.IsFile(full) {
		return candidate{}, false
	}
	return m.program(full, nil)
}

// withoutEnv takes "env NAME=value …" off the front of a command line.
func withoutEnv(argv []string) ([]string, bool) {
	if len(argv) == 0 {
		return nil, false
	}
	if path.Base(argv[0]) != "env" {
		return argv, true
	}
	rest := argv[1:]
	for len(rest) > 0 && strings.Contains(rest[0], "=") && !strings.HasPrefix(rest[0], "-") {
		rest = rest[1:]
	}
	// Options of env (-S above all) can hide a whole command line.
	return rest, len(rest) > 0 && !strings.HasPrefix(rest[0], "-") && rest[0] != linkPlace
}

// appName is the form of Flatpak application IDs and Snap names.
var appName = regexp.MustCompile(`^[A-Za-z0-9_][A-Za-z0-9_.-]{0,254}$`)

// flatpakLine recognises "flatpak run … <application ID> …".
func (m finder) flatpakLine(argv []string, e desktopEntry) (candidate, bool) {
	if len(argv) < 3 || argv[1] != "run" || !m.there(argv[0]) {
		return candidate{}, false
	}
	program := []string{argv[0], "run"}
	app := ""
	for _, a := range argv[2:] {
		if a == "--user" || a == "--system" {
			program = append(program, a)
		}
		if !strings.HasPrefix(a, "-") {
			app = a
			break
		}
	}
	if !appName.MatchString(app) || e.Flatpak != "" && e.Flatpak != app {
		return candidate{}, false
	}
	c := candidate{key: "flatpak/" + app, program: append(program, app), confined: product.Flatpak, app: app}
	c.model = findModel(func(f product.Linux) bool { return f.Flatpak == app })
	return c, true
}

// snapCandidate is the Snap with this application, "name" or "name.program".
func snapCandidate(program []string, application string) candidate {
	name, _, _ := strings.Cut(application, ".")
	return candidate{
		key: "snap/" + name, program: program, confined: product.Snap, app: name,
		model: findModel(func(f product.Linux) bool { return f.Snap == name }),
	}
}

// program recognises a program by its path. known is the product if the caller
// knows it already.
func (m finder) program(full string, known *product.Product) (candidate, bool) {
	if dir := path.Dir(full); dir == "/snap/bin" || dir == "/var/lib/snapd/snap/bin" {
		return snapCandidate([]string{full}, path.Base(full)), true
	}
	if strings.HasSuffix(path.Dir(full), "/flatpak/exports/bin") {
		app := path.Base(full)
		c := candidate{key: "flatpak/" + app, program: []string{full}, confined: product.Flatpak, app: app}
		c.model = findModel(func(f product.Linux) bool { return f.Flatpak == app })
		return c, true
	}
	real := m.Resolved(full)
	if name := m.snapBehind(real); name != "" {
		return snapCandidate([]string{full}, name), true
	}
	if known == nil {
		known = findModel(func(f product.Linux) bool {
			return slices.Contains(f.Names, path.Base(full)) || slices.Contains(f.Names, path.Base(real)) ||
				slices.Contains(f.Paths, full) || slices.Contains(f.Paths, real)
		})
	}
	return candidate{key: real, program: []string{full}, model: known}, true
}

// execLine finds the program that a line of a start script hands over to.
var execLine = regexp.MustCompile(`(?m)^\s*exec\s+"?([A-Za-z0-9_./-]+)"?`)

// handsOver returns the programs that a start script of a few lines hands over
// to, and nothing for other programs.
func (m finder) handsOver(program string) []string {
	info, err := m.Files.Stat(program)
	if err != nil || info.Size() > 16<<10 {
		return nil // a browser itself
	}
	data, err := m.Files.ReadFile(program)
	if err != nil || !strings.HasPrefix(string(data), "#!") {
		return nil
	}
	var programs []string
	for _, found := range execLine.FindAllSubmatch(data, -1) {
		programs = append(programs, string(found[1]))
	}
	return programs
}

// snapBehind returns the application of the Snap that a start script of
// Ubuntu's transitional packages hands over to, or "".
func (m finder) snapBehind(program string) string {
	for _, p := range m.handsOver(program) {
		if path.Dir(p) == "/snap/bin" {
			return path.Base(p)
		}
	}
	return ""
}

// findModel returns the first model whose Linux facts match, or nil.
func findModel(match func(product.Linux) bool) *product.Product {
	for i := range product.Table {
		if match(product.Table[i].Linux) {
			return &product.Table[i]
		}
	}
	return nil
}
