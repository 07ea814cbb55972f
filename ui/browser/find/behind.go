package find

import (
	"context"
	"slices"
	"strings"

	"norikae/ui/browser/machine"
	"norikae/ui/browser/product"
)

// Target is what a command of the person's own starts in the end.
type Target struct {
	// Program is the full path of the command's first word, "" where it is not found.
	Program string
	// Interpreter says that the command starts something that takes its arguments for
	// code, under whatever name: no link may be given to it.
	Interpreter bool
	// Product is the browser behind the command, nil if it is none of the table.
	Product *product.Product
	// Key is the program at the end, links followed; on macOS the .app folder.
	Key string
	// Jar names what holds the cookies, as Found.Jar does.
	Jar string
}

// Behind follows a command through wrappers, links and start scripts to the browser it
// starts. Nothing is run but, on macOS, the reader of a property list.
func Behind(ctx context.Context, on *machine.Machine, argv []string) Target {
	switch on.System {
	case "windows":
		return windowsFinder{on}.behindWindows(ctx, argv)
	case "darwin":
		return macFinder{on}.behindMac(ctx, argv)
	}
	return unixFinder{on}.behindUnix(argv)
}

// behindUnix is Behind on Linux and the like.
func (m unixFinder) behindUnix(argv []string) Target {
	t := Target{Program: m.LookPath(argv[0])}
	p, ok := unwrap(argv)
	if !ok {
		return t.unknown(argv[0])
	}
	if full := m.LookPath(p.rest[0]); Interpreter(p.rest[0]) || full != "" && Interpreter(m.Resolved(full)) {
		t.Interpreter = true
		return t
	}
	c, ok := m.recognise(p, desktopEntry{})
	if !ok {
		return t.unknown(p.rest[0])
	}
	t.Product, t.Key, t.Jar = c.model, c.end, c.jar()
	return t
}

// unknown is a target that could not be followed: its name identifies it.
func (t Target) unknown(program string) Target {
	t.Key, t.Jar = program, "program:"+program
	return t
}

// behindWindows is Behind on Windows. What is registered decides first, then the place
// of the program.
func (m windowsFinder) behindWindows(ctx context.Context, argv []string) Target {
	exe, ok := m.LookWindows(argv[0])
	t := Target{Program: exe, Interpreter: Interpreter(argv[0]) || Interpreter(exe)}
	if !ok || t.Interpreter {
		return t.unknown(strings.ToLower(argv[0]))
	}
	c := winCandidate{identity: identity{model: m.modelOfExe(exe, "", "")}, exe: exe}
	found := m.winCandidates(ctx)
	if i := slices.IndexFunc(found, func(d winCandidate) bool { return strings.EqualFold(d.exe, exe) || c.same(d) }); i >= 0 {
		c = found[i]
	}
	t.Product, t.Key, t.Jar = c.model, exe, c.jar()
	return t
}

// behindMac is Behind on macOS, where a program that lies in an application is that
// application.
func (m macFinder) behindMac(ctx context.Context, argv []string) Target {
	t := unixFinder(m).behindUnix(argv)
	app, _, inside := strings.Cut(t.Key, ".app/Contents/")
	if t.Interpreter || !inside {
		return t
	}
	if c, ok := m.bundleAt(ctx, app+".app"); ok {
		t.Product, t.Key, t.Jar = c.model, c.app, c.jar()
	}
	return t
}
