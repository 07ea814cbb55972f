package i18n

import (
	"strings"

	"golang.org/x/text/width"
)

// placeholder stands on both sides of a text that is filled into a Japanese one, until
// joined has decided whether the space beside it stays. U+2063 INVISIBLE SEPARATOR means nothing in a
// name, an address or a link.
const placeholder = '\u2063'

// marked is a value to be filled in, with its placeholders. Only texts have them, and an
// empty one stays empty.
func marked(v any) any {
	if s, ok := v.(string); ok && s != "" {
		return string(placeholder) + s + string(placeholder)
	}
	return v
}

// joined takes the placeholders out, and with them each space between a filled-in text
// and its surroundings that has Japanese on both sides: Japanese sets a space
// beside Latin letters ("Contoso に") but none beside its own ("青葉商事に"). Spaces inside
// what was filled in stay, and so do those between two texts that were filled in.
func joined(s string) string {
	if !strings.ContainsRune(s, placeholder) {
		return s
	}
	runes := []rune(s)
	out := make([]rune, 0, len(runes))
	for i, r := range runes {
		switch {
		case r == placeholder:
		case r == ' ' && atPlaceholder(runes, i) && len(out) > 0 && Wide(out[len(out)-1]) && Wide(next(runes[i+1:])):
		default:
			out = append(out, r)
		}
	}
	return string(out)
}

// atPlaceholder reports whether one neighbour of the rune at i, and only one, is a placeholder.
func atPlaceholder(runes []rune, i int) bool {
	before, after := i > 0 && runes[i-1] == placeholder, i+1 < len(runes) && runes[i+1] == placeholder
	return before != after
}

// next is the first of the runes that is no placeholder, or 0.
func next(runes []rune) rune {
	for _, r := range runes {
		if r != placeholder {
			return r
		}
	}
	return 0
}

// begun writes the article of a filled-in text with a capital where the sentence begins
// with it: "The old phone is gone". Names, such as "iPhone 12", stay as they are.
func begun(s string, pairs []any) string {
	for i := 1; i < len(pairs); i += 2 {
		if name, ok := pairs[i].(string); ok && strings.HasPrefix(name, "the ") && strings.HasPrefix(s, name) {
			return "T" + s[1:]
		}
	}
	return s
}

// Wide reports whether a rune is set in a full cell, as kana, kanji and their
// punctuation are (Unicode Standard Annex #11: East Asian wide and full-width).
func Wide(r rune) bool {
	k := width.LookupRune(r).Kind()
	return k == width.EastAsianWide || k == width.EastAsianFullwidth
}
