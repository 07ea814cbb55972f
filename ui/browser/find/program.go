package find

import (
	"path"
	"slices"
	"strings"

	"norikae/ui/browser/product"
)

// scriptSteps bounds how many start scripts are followed one after another.
const scriptSteps = 4

// program recognises a program by its path. known is the product if the caller has
// found it already; what a start script hands over to outranks it, since a package may
// bring a script under the name of another product, as Debian's Firefox ESR does.
// steps is how many start scripts may still be followed.
func (m unixFinder) program(full string, known *product.Product, steps int) candidate {
	if dir := path.Dir(full); dir == "/snap/bin" || dir == "/var/lib/snapd/snap/bin" {
		return snapCandidate([]string{full}, path.Base(full))
	}
	if strings.HasSuffix(path.Dir(full), "/flatpak/exports/bin") {
		return flatpakCandidate([]string{full}, path.Base(full))
	}
	real := m.Resolved(full)
	c := candidate{identity: identity{model: known}, key: real, end: real, program: []string{full}, path: full}
	if path.Base(real) == "firejail" && path.Base(full) != "firejail" {
		c = m.behindFirejail(c, path.Base(full))
	}
	if steps > 0 {
		if t, ok := m.scriptTarget(c.end, steps-1); ok {
			if t.app != "" {
				t.program = []string{full}
				return t
			}
			c.end = t.end
			if t.model != nil {
				c.model = t.model
			}
		}
	}
	if c.model == nil {
		c.model = named(full, c.end)
	}
	if c.model != nil && contradicts(m.engineOf(c.end), c.model.Style) {
		c.model = nil // another program with the name of a product
	}
	return c
}

// contradicts reports whether a program has another engine than a product of
// its name.
func contradicts(engine, style product.Style) bool {
	return engine != product.StyleNone && style != product.StyleNone && engine != style
}

// behindFirejail is a program that firecfg has put behind firejail: a link of its name to
// firejail, which starts the next program of that name.
func (m unixFinder) behindFirejail(c candidate, name string) candidate {
	c.confined = product.Boxed
	c.key = "firejail/" + name
	c.end = c.key
	for _, dir := range m.PathFolders() {
		full := path.Join(dir, name)
		if m.IsFile(full) && path.Base(m.Resolved(full)) != "firejail" {
			c.end = m.Resolved(full)
			break
		}
	}
	return c
}

// named returns the product that has one of these programs, by name or place.
func named(programs ...string) *product.Product {
	return product.Find(func(p *product.Product) bool {
		return slices.ContainsFunc(programs, func(program string) bool {
			return slices.Contains(p.Linux.Names, plainName(program)) || slices.Contains(p.Linux.Paths, program)
		})
	})
}

// plainName is the file name of a program; Nix hides one it wraps as
// ".firefox-wrapped".
func plainName(program string) string {
	name := path.Base(program)
	if rest, ok := strings.CutSuffix(name, "-wrapped"); ok {
		name = strings.TrimPrefix(rest, ".")
	}
	return name
}

// maxScript bounds a start script in bytes: what is larger is a browser itself.
const maxScript = 16 << 10

// scriptTarget returns the program that a start script hands over to: the first one of
// the table, else the first that takes its place (exec). It reports false for what is no script.
func (m unixFinder) scriptTarget(script string, steps int) (candidate, bool) {
	info, err := m.Files.Stat(script)
	if err != nil || info.Size() > maxScript {
		return candidate{}, false
	}
	data, err := m.Files.ReadFile(script)
	if err != nil || !strings.HasPrefix(string(data), "#!") {
		return candidate{}, false
	}
	var first candidate
	for line := range strings.Lines(string(data)) {
		full := m.scriptProgram(line)
		if full == "" || full == script {
			continue
		}
		// A product that is not on this PATH.
		c := candidate{identity: identity{model: named(full)}, key: full, end: full}
		if m.IsFile(full) {
			c = m.program(full, nil, steps)
		}
		if c.model != nil || c.app != "" {
			return c, true
		}
		if first.key == "" && strings.HasPrefix(strings.TrimLeft(line, " \t"), "exec ") {
			first = c
		}
	}
	return first, first.key != ""
}

// scriptProgram returns the program that one line of a start script passes its
// arguments to, or "".
func (m unixFinder) scriptProgram(line string) string {
	line = strings.TrimLeft(line, " \t")
	rest, hands := strings.CutPrefix(line, "exec ")
	if !hands && !strings.Contains(line, `$@`) && !strings.Contains(line, `$*`) && !strings.Contains(line, `$1`) {
		return ""
	}
	argv, _ := SplitWords(rest, true)
	if len(argv) > 2 && argv[0] == "-a" {
		argv = argv[2:] // the name under which it is to run
	}
	p, ok := unwrap(argv)
	if !ok || p.foreign || Interpreter(p.rest[0]) {
		return ""
	}
	return m.scriptWord(p.rest[0])
}

// scriptWord returns the full path of a program as a script names it, or its bare name
// for a product that is not on this PATH. A name that a variable is part of is not
// known.
func (m unixFinder) scriptWord(program string) string {
	if strings.ContainsAny(program, "$`*?;&|<>(){}[]!=#") {
		return ""
	}
	full := m.LookPath(program)
	if full == "" && !strings.Contains(program, "/") && named(program) != nil {
		return program
	}
	return full
}
