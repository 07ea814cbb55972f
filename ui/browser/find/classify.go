package find

import (
	"path"
	"regexp"
	"strings"

	"norikae/ui/browser/product"
)

// classify says which browser a .desktop file starts. Programs that would run
// their arguments as code, and programs that are not there, are no browser.
func (m unixFinder) classify(e desktopEntry) (candidate, bool) {
	c, ok := m.commandLine(splitExec(e.Exec), e)
	if !ok || e.TryExec != "" && m.LookPath(e.TryExec) == "" {
		return candidate{}, false
	}
	c.ids, c.kind, c.name = []string{e.ID}, strings.TrimSuffix(e.ID, ".desktop"), e.Name
	if c.model != nil {
		return c, true
	}
	if action, ok := e.private(); ok {
		args := splitExec(action.Exec)
		if _, safe := m.commandLine(args, e); safe {
			c.action, c.actionID = args, action.ID
		}
	}
	if e.Browser && c.app == "" && !c.foreign {
		c.engine = m.engineOf(c.end)
	}
	// A program that merely takes web links (a link picker, an installed web
	// app) is no browser to list.
	return c, c.name != "" && (c.action != nil || e.Browser)
}

// commandLine recognises what a command line starts, behind every wrapper. Of a
// product in the table only the program is kept, and what stood in front of it:
// its flags are ours to choose.
func (m unixFinder) commandLine(argv []string, e desktopEntry) (candidate, bool) {
	p, ok := unwrap(argv)
	if !ok || Interpreter(p.rest[0]) || len(p.prefix) > 0 && m.LookPath(p.prefix[0]) == "" {
		return candidate{}, false
	}
	c, ok := m.recognise(p, e)
	if !ok {
		return candidate{}, false
	}
	if p.boxed && c.confined == product.Unconfined {
		c.confined = product.Boxed
	}
	c.program = append(p.prefix[:len(p.prefix):len(p.prefix)], c.program...)
	return c, true
}

// recognise returns the browser that a command line without wrappers starts.
func (m unixFinder) recognise(p unwrapped, e desktopEntry) (candidate, bool) {
	argv := p.rest
	if p.foreign { // of another root, where nothing can be looked at
		line := strings.Join(p.prefix, " ") + " " + argv[0]
		is := identity{model: named(argv[0])}
		return candidate{identity: is, key: line, end: line, program: argv[:1], path: argv[0], foreign: true}, true
	}
	switch path.Base(argv[0]) {
	case "flatpak":
		return m.flatpakLine(argv, e)
	case "snap":
		if len(argv) < 3 || argv[1] != "run" || strings.HasPrefix(argv[2], "-") || m.LookPath(argv[0]) == "" {
			return candidate{}, false
		}
		return snapCandidate(argv[:3], argv[2]), true
	}
	full := m.LookPath(argv[0])
	if full == "" {
		return candidate{}, false
	}
	return m.program(full, nil, scriptSteps), true
}

// appName is the form of Flatpak application IDs and Snap names, at most maxName long.
// (A bound within the expression would take its time at every start of the program.)
var appName = regexp.MustCompile(`^[A-Za-z0-9_][A-Za-z0-9_.-]*$`)

// maxName is the length in bytes that the name of an application has at most.
const maxName = 255

// flatpakLine recognises "flatpak run … <application ID> …".
func (m unixFinder) flatpakLine(argv []string, e desktopEntry) (candidate, bool) {
	if len(argv) < 3 || argv[1] != "run" || m.LookPath(argv[0]) == "" {
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
	if len(app) > maxName || !appName.MatchString(app) || e.Flatpak != "" && e.Flatpak != app {
		return candidate{}, false
	}
	return flatpakCandidate(append(program, app), app), true
}

// flatpakCandidate is the Flatpak with this application ID.
func flatpakCandidate(program []string, app string) candidate {
	key := "flatpak/" + app
	return candidate{
		identity: identity{model: product.Find(func(p *product.Product) bool { return p.Linux.Flatpak == app })},
		key:      key, end: key, program: program, path: app, confined: product.Flatpak, app: app,
	}
}

// snapCandidate is the Snap with this application, "name" or "name.program".
func snapCandidate(program []string, application string) candidate {
	name, _, _ := strings.Cut(application, ".")
	key := "snap/" + name
	return candidate{
		identity: identity{model: product.Find(func(p *product.Product) bool { return name != "" && p.Linux.Snap == name })},
		key:      key, end: key, program: program, path: name, confined: product.Snap, app: name,
	}
}
