package guide

import (
	"strings"

	"norikae/accounts"
)

// Search returns the pages that hold every word of a query, those with the words
// in their title first; an empty query returns all. Width and case do not matter. Both languages are searched, so that a term copied from an English
// page is found in Japanese too; the language decides about the title.
func Search(query, language string) []Page {
	words := strings.Fields(accounts.Fold(query))
	var titled, other []Page
	for _, p := range pages() {
		switch {
		case holds(accounts.Fold(p.Title(language)), words):
			titled = append(titled, p)
		case holds(p.index, words):
			other = append(other, p)
		}
	}
	return append(titled, other...)
}

// indexOf is everything a page says, folded.
func indexOf(p Page) string {
	var b strings.Builder
	for _, c := range []content{p.en, p.ja} {
		b.WriteString(c.Title + "\n" + strings.Join(c.Text, "\n") + "\n")
	}
	return accounts.Fold(b.String())
}

func holds(text string, words []string) bool {
	for _, w := range words {
		if !strings.Contains(text, w) {
			return false
		}
	}
	return true
}
