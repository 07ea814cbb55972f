package product

import "slices"

// Launch says how a link reaches a browser.
type Launch struct {
	Program []string // the program, and what must come before any argument
	Style   Style
	Flag    string // opens a private window
	App     string // name of the Snap or Flatpak
	Link    int    // styleInPlace: index in program at which the link stands; 0 = at the end
}

// Style is the order of the arguments.
type Style int

const (
	StyleNone         Style = iota
	StyleChromium           // flag, "--", link: "--" ends the switches
	StyleChromiumBare       // flag, link: Windows, where "--" is no terminator of the parser
	StyleGecko              // flag directly followed by the link; the reverse opens a normal window
	StyleInPlace            // the program's own arguments, the link at its place
)

// Arguments puts the parts in the order the browser's family wants.
func (l Launch) Arguments(link string, own []string, flag string) []string {
	argv := slices.Clone(l.Program)
	if l.Style == StyleInPlace {
		at := l.Link
		if at <= 0 || at > len(argv) {
			at = len(argv)
		}
		return slices.Insert(argv, at, link)
	}
	argv = append(argv, own...)
	if flag != "" {
		argv = append(argv, flag)
	}
	if l.Style == StyleChromium {
		argv = append(argv, "--")
	}
	return append(argv, link)
}
