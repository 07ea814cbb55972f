package i18n

import "golang.org/x/text/width"

// Wide reports whether a rune is set in a full cell, as kana, kanji and their
// punctuation are (Unicode Standard Annex #11: East Asian wide and full-width).
func Wide(r rune) bool {
	k := width.LookupRune(r).Kind()
	return k == width.EastAsianWide || k == width.EastAsianFullwidth
}
