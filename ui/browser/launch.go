package browser

import "slices"

// launch says how a link reaches a browser.
type launch struct {
	program []string // the program, and what must come before any argument
	style   style
	flag    string // opens a private window
	app     string // name of the Snap or Flatpak
	link    int    // styleInPlace: index in program at which the link stands; 0 = at the end
}

// style is the order of the arguments.
type style int

const (
	styleNone         style = iota
	styleChromium           // flag, "--", link: "--" ends the switches
	styleChromiumBare       // flag, link: Windows, where "--" is no terminator of the parser
	styleGecko              // flag directly followed by the link; the reverse opens a normal window
	styleInPlace            // the program's own arguments, the link at its place
)

// arguments puts the parts in the order the browser's family wants.
func (l launch) arguments(link string, own []string, flag string) []string {
	argv := slices.Clone(l.program)
	if l.style == styleInPlace {
		at := l.link
		if at <= 0 || at > len(argv) {
			at = len(argv)
		}
		return slices.Insert(argv, at, link)
	}
	argv = append(argv, own...)
	if flag != "" {
		argv = append(argv, flag)
	}
	if l.style == styleChromium {
		argv = append(argv, "--")
	}
	return append(argv, link)
}
