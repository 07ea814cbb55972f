package theme

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/go-text/typesetting/font"

	"norikae/assets"
)

// TestTheTypefacesHaveEveryCharacter: a character of ours that a typeface lacks
// is drawn from a font of the system, which takes 20 ms and looks strange, or as
// a box.
func TestTheTypefacesHaveEveryCharacter(t *testing.T) {
	seen := map[rune]string{}
	texts, err := fs.Glob(assets.Translations, "translations/*.json")
	if err != nil || len(texts) != 2 {
		t.Fatalf("texts %v: %v", texts, err)
	}
	for _, name := range texts {
		b, err := assets.Translations.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range string(b) {
			seen[r] = name
		}
	}
	literals(t, seen)
	if len(seen) < 500 {
		t.Fatalf("only %d characters were found", len(seen))
	}
	for name, content := range map[string][]byte{"regular": assets.Regular, "bold": assets.Bold} {
		face, err := font.ParseTTF(bytes.NewReader(content))
		if err != nil {
			t.Fatal(err)
		}
		for r, where := range seen {
			if _, ok := face.NominalGlyph(r); !ok && unicode.IsPrint(r) && r != unicode.ReplacementChar {
				t.Errorf("%s has no %q of %s", name, r, where)
			}
		}
	}
}

// literals adds the characters of every string in the window's own code. Tests
// and the practice pages, which a browser shows, are not drawn here, nor are the signs
// that a cell of a spreadsheet is searched for.
func literals(t *testing.T, seen map[rune]string) {
	t.Helper()
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") ||
			strings.Contains(path, "browser") || strings.HasSuffix(path, "csv.go") || strings.Contains(path, "testdata") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if l, ok := n.(*ast.BasicLit); ok && (l.Kind == token.STRING || l.Kind == token.CHAR) {
				if s, err := strconv.Unquote(l.Value); err == nil {
					for _, r := range s {
						seen[r] = path
					}
				}
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
