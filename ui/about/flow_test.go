package about

import (
	"strings"
	"testing"

	"norikae/assets"
)

func TestFlow(t *testing.T) {
	const full = "Redistributions of source code must retain the above copyright"
	for text, want := range map[string]string{
		"":                                "",
		"MIT License\n\nCopyright":        "MIT License\n\nCopyright",
		full + "\nnotice, this.":          full + " notice, this.",
		"   " + full + "\n   this. \nEnd": "   " + full + " this.\nEnd",
		full + "\n\nnotice":               full + "\n\nnotice",
		full + "\n   * the next":          full + "\n   * the next",
		full + "\n(b) the next one":       full + "\n(b) the next one",
		full + "\n2. the next one":        full + "\n2. the next one",
		full + "\nCopyright 2009 The Go Authors. All of them":                         full + "\nCopyright 2009 The Go Authors. All of them",
		strings.Repeat("-", 60) + "\nSIL OPEN FONT LICENSE Version 1.1 - 26 February": strings.Repeat("-", 60) + "\nSIL OPEN FONT LICENSE Version 1.1 - 26 February",
		full + "\nCopyright Holder, or any of the others.":                            full + " Copyright Holder, or any of the others.",
		full + "\n----------":  full + "\n----------",
		full + "\nMIT License": full + "\nMIT License",
		full + ":\nhttps://openfontlicense.org/and/what/is/behind/it": full + ":\nhttps://openfontlicense.org/and/what/is/behind/it",
	} {
		if got := flow(text); got != want {
			t.Errorf("%q flows into %q, want %q", text, got, want)
		}
	}
}

// TestFlowKeepsEveryWord of every licence, and breaks none of their paragraphs.
func TestFlowKeepsEveryWord(t *testing.T) {
	texts := []string{assets.FontLicence, text("norikae"), text(goModule)}
	for module := range linked(t) {
		texts = append(texts, text(module))
	}
	for _, s := range texts {
		got := flow(s)
		if strings.Join(strings.Fields(got), " ") != strings.Join(strings.Fields(s), " ") {
			t.Errorf("another text:\n%.300s", got)
		}
		if strings.Count(got, "\n\n") < strings.Count(s, "\n\n") {
			t.Errorf("paragraphs are joined:\n%.300s", got)
		}
	}
}
