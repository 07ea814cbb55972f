package pages

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"norikae/accounts/practice/state"
)

func TestEveryWordIsInBothLanguages(t *testing.T) {
	for name, text := range texts {
		e, j := text[0], text[1]
		if e == "" || j == "" {
			t.Errorf("%s: English %q, Japanese %q", name, e, j)
		}
		if strings.ContainsFunc(e, func(r rune) bool { return unicode.Is(unicode.Han, r) || unicode.Is(unicode.Hiragana, r) }) {
			t.Errorf("%s: Japanese in English: %q", name, e)
		}
		// Microsoft Authenticator keeps its name everywhere.
		if e == j && name != string(state.Authenticator) {
			t.Errorf("%s is the same in both languages: %q", name, e)
		}
	}
}

func TestEveryNamedWordIsThere(t *testing.T) {
	named := regexp.MustCompile(`\bT\.([A-Z]\w+)|\bT\["(\w+)"\]|\bt\["(\w+)"\]|\.(?:page|say|landing)\("(\w+)"(?:, "(\w+)")?`)
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	more, err := filepath.Glob("html/*.html")
	if err != nil {
		t.Fatal(err)
	}
	used := map[string]bool{}
	for _, path := range append(files, more...) {
		source, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, found := range named.FindAllStringSubmatch(string(source), -1) {
			for _, name := range found[1:] {
				used[name] = true
			}
		}
	}
	delete(used, "")
	for name := range used {
		if _, ok := texts[name]; !ok {
			t.Errorf("there is no text %q", name)
		}
	}
	for name := range texts {
		if first := rune(name[0]); unicode.IsUpper(first) && !used[name] {
			t.Errorf("the text %q is used nowhere", name)
		}
	}
}
