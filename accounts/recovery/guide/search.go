package guide

import (
	"slices"
	"strings"

	"norikae/accounts"
)

// Search returns the pages that hold every word of a query: first those with all
// of them in their title, then those with one of them there in either language,
// then the others. An empty query returns all. Width and case do not matter. Both
// languages are searched, so that a term copied from an English page is found in
// Japanese too.
func Search(query, language string) []Page {
	words := strings.Fields(accounts.Fold(query))
	var titled, near, other []Page
	for _, p := range pages() {
		switch {
		case containsAll(accounts.Fold(p.Title(language)), words):
			titled = append(titled, p)
		case !containsAll(p.index, words):
		case containsAny(accounts.Fold(p.EN.Title+"\n"+p.JA.Title), words):
			near = append(near, p)
		default:
			other = append(other, p)
		}
	}
	return slices.Concat(titled, near, other)
}

// indexOf is everything a page says, folded.
func indexOf(p Page) string {
	var b strings.Builder
	for _, c := range []Content{p.EN, p.JA} {
		b.WriteString(c.Title + "\n" + strings.Join(c.Text, "\n") + "\n")
	}
	return accounts.Fold(b.String())
}

func containsAny(text string, words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(text, w) })
}

func containsAll(text string, words []string) bool {
	return !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(text, w) })
}
