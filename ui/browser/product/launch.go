package product

import (
	"cmp"
	"slices"
)

// Launch is how a link reaches a browser.
type Launch struct {
	Program []string // the program, and what must come before any argument
	Style   Style
	Flag    string // opens a private window
	App     string // name of the package it is confined in
	// Fresh are the flags with which a throw-away profile does not ask the person's
	// keyring for passwords.
	Fresh []string
	Link  int // StyleInPlace: index in Program at which the link stands; 0 = at the end
}

// Style is the order of the arguments, and with it the engine.
type Style int

// The styles.
const (
	StyleNone     Style = iota
	StyleChromium       // flag, link
	StyleGecko          // flag directly followed by the link; the reverse opens a normal window
	StyleInPlace        // the program's own arguments, the link at its place
)

// Arguments puts the parts in the order the browser's family wants. No "--" ends the
// switches: a link begins with its scheme and cannot be taken for one, and the
// wrappers of some Flatpaks add switches after ours, which it would turn into
// pages.
func (l Launch) Arguments(link string, own []string, flag string) []string {
	argv := slices.Clone(l.Program)
	if l.Style == StyleInPlace {
		return slices.Insert(argv, cmp.Or(l.Link, len(argv)), link)
	}
	argv = append(argv, own...)
	if flag != "" {
		argv = append(argv, flag)
	}
	return append(argv, link)
}

// Private returns the word and the flag of a family, for a browser of it that is not
// in the table.
func Private(engine Style) (Word, string) {
	switch engine {
	case StyleChromium:
		return WordIncognito, flagIncognito
	case StyleGecko:
		return WordPrivate, flagGecko
	}
	return NoWord, ""
}

// PrivateFlag reports whether an argument is one that asks a browser for a private
// window. Firefox takes one dash as well as two.
func PrivateFlag(argument string) bool {
	return slices.Contains([]string{flagIncognito, flagInPrivate, flagPrivate, flagGecko, "-private-window", "-private"}, argument)
}
