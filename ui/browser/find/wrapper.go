package find

import (
	"path"
	"slices"
	"strings"
)

// wrapper is a program that starts the one named in its arguments.
type wrapper struct {
	sub    []string // words of its own that stand before the program, such as "run"
	flags  []string // options that stand alone; anything else with a dash is refused if only is set
	valued []string // options that take the next argument as their value
	only   bool     // no options but those listed: others could hide a command line
	assign bool     // NAME=value stands before the program
	words  int      // plain arguments before the program
	dashes bool     // the program begins after "--" or -e and nowhere else
	boxed  bool     // the program sees other files than this one does
}

// wrappers are the programs that people and desktops put in front of a browser.
// Sources: their manual pages; the entries that distrobox-export, firecfg and the
// launchers of uwsm write.
var wrappers = map[string]wrapper{
	"env":             {assign: true, only: true, valued: []string{"-u", "--unset", "-C", "--chdir"}},
	"nice":            {valued: []string{"-n", "--adjustment"}},
	"ionice":          {valued: []string{"-c", "-n", "--class", "--classdata"}},
	"chrt":            {words: 1, valued: []string{"-T", "-P", "-D"}},
	"taskset":         {words: 1},
	"timeout":         {words: 1, valued: []string{"-k", "--kill-after", "-s", "--signal"}},
	"nohup":           {},
	"setsid":          {},
	"stdbuf":          {valued: []string{"-i", "-o", "-e"}},
	"systemd-run":     {only: true, flags: systemdFlags, valued: []string{"-p", "--property", "-u", "--unit", "--slice", "--description", "-E", "--setenv", "--nice", "--working-directory"}},
	"systemd-inhibit": {valued: []string{"--what", "--who", "--why", "--mode"}},
	"systemd-cat":     {valued: []string{"-t", "-p", "--identifier", "--priority"}},
	"uwsm":            {sub: []string{"app"}, valued: uwsmValued},
	"uwsm-app":        {valued: uwsmValued},
	"app2unit":        {valued: uwsmValued},
	"dbus-run-session": {
		valued: []string{"--config-file", "--dbus-daemon"},
	},
	"prime-run": {}, "pvkrun": {}, "optirun": {}, "primusrun": {}, "gamemoderun": {}, "mangohud": {}, "torsocks": {}, "torify": {},
	"switcherooctl":   {sub: []string{"launch"}, valued: []string{"-g", "--gpu"}},
	"firejail":        {boxed: true},
	"toolbox":         {sub: []string{"run"}, valued: []string{"-c", "--container", "-d", "--distro", "-r", "--release"}, boxed: true},
	"distrobox":       {sub: []string{"enter"}, dashes: true, boxed: true},
	"distrobox-enter": {dashes: true, boxed: true},
}

var (
	uwsmValued   = []string{"-s", "-t", "-a", "-u", "-d", "-p", "-S"}
	systemdFlags = []string{"--user", "--scope", "--collect", "-G", "--quiet", "-q", "-d", "--same-dir", "--no-block", "--slice-inherit", "--wait"}
)

// unwrapped is a command line taken apart: what stands in front of the program, and
// the program with its arguments.
type unwrapped struct {
	prefix  []string
	rest    []string
	boxed   bool // the program runs among other files, or sees only some of these
	foreign bool // the program is one of another root: it is not among the files of this one
}

// unwrap takes the wrappers off the front of a command line, however many there are.
// It reports false for one that may hide a command line in an option, or names
// no program.
func unwrap(argv []string) (unwrapped, bool) {
	p := unwrapped{rest: argv}
	for range 8 {
		if len(p.rest) == 0 || p.rest[0] == linkPlace || p.rest[0] == "" {
			return p, false
		}
		name := path.Base(p.rest[0])
		w, ok := wrappers[name]
		if !ok {
			return p, true
		}
		at, ok := w.program(p.rest)
		if !ok {
			return p, false
		}
		p.boxed = p.boxed || w.boxed
		p.foreign = p.foreign || w.boxed && name != "firejail"
		p.prefix = append(p.prefix, w.kept(p.rest[:at])...)
		p.rest = p.rest[at:]
	}
	return p, false
}

// program returns where the wrapped program stands in argv.
func (w wrapper) program(argv []string) (int, bool) {
	sub, words := w.sub, w.words
	for i := 1; i < len(argv); i++ {
		a := argv[i]
		if w.ends(a) {
			return i + 1, i+1 < len(argv) && len(sub) == 0
		}
		if len(a) > 1 && a[0] == '-' {
			steps, ok := w.option(a)
			if !ok {
				return 0, false
			}
			i += steps
			continue
		}
		switch {
		case len(sub) > 0 && a != sub[0]:
			return 0, false // another of its commands
		case len(sub) > 0:
			sub = sub[1:]
		case w.dashes:
		case w.assign && strings.Contains(a, "="):
		case words > 0:
			words--
		default:
			return i, true
		}
	}
	return 0, false
}

// ends reports whether a is the last argument before the program.
func (w wrapper) ends(a string) bool { return a == "--" || w.dashes && (a == "-e" || a == "--exec") }

// option returns how many arguments after an option belong to it, and whether it may
// stand there.
func (w wrapper) option(a string) (int, bool) {
	name, _, inline := strings.Cut(a, "=")
	switch {
	case slices.Contains(w.valued, a):
		return 1, true
	case slices.Contains(w.flags, a), inline && slices.Contains(w.valued, name):
		return 0, true
	}
	return 0, !w.only
}

// kept returns what of a wrapper stays in front of the program: everything, but for
// an env that only sets the icon for Ubuntu's dock, or does nothing at all.
func (w wrapper) kept(argv []string) []string {
	if !w.assign {
		return argv
	}
	kept := slices.DeleteFunc(slices.Clone(argv), func(a string) bool { return strings.HasPrefix(a, "BAMF_DESKTOP_FILE_HINT=") })
	if len(kept) == 1 {
		return nil
	}
	return kept
}
