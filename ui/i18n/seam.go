package i18n

import "strings"

// seam stands on both sides of a text that is filled into a Japanese one, until
// the space beside it is judged. U+2063 INVISIBLE SEPARATOR means nothing in a
// name, an address or a link.
const seam = '\u2063'

// marked is a value to be filled in, with its seams. Only texts have them, and an
// empty one stays empty.
func marked(v any) any {
	if s, ok := v.(string); ok && s != "" {
		return string(seam) + s + string(seam)
	}
	return v
}

// joined takes the seams out, and with them each space between a filled-in text
// and its surroundings that has Japanese on both sides: Japanese sets a space
// beside Latin letters ("Contoso に") but none beside its own ("青葉商事に"). Spaces
// inside what was filled in stay, and those that tell two of them apart.
func joined(s string) string {
	if !strings.ContainsRune(s, seam) {
		return s
	}
	runes := []rune(s)
	out := make([]rune, 0, len(runes))
	for i, r := range runes {
		switch {
		case r == seam:
		case r == ' ' && atSeam(runes, i) && len(out) > 0 && Wide(out[len(out)-1]) && Wide(next(runes[i+1:])):
		default:
			out = append(out, r)
		}
	}
	return string(out)
}

// atSeam reports whether one neighbour of the rune at i, and only one, is a seam.
func atSeam(runes []rune, i int) bool {
	before, after := i > 0 && runes[i-1] == seam, i+1 < len(runes) && runes[i+1] == seam
	return before != after
}

// next is the first of the runes that is no seam, or 0.
func next(runes []rune) rune {
	for _, r := range runes {
		if r != seam {
			return r
		}
	}
	return 0
}
