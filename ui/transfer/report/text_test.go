package report

import (
	"bytes"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"norikae/ui/i18n"
)

func TestClean(t *testing.T) {
	for in, want := range map[string]string{
		"Contoso 株式会社":            "Contoso 株式会社",
		"  two   blanks\t ":       "two blanks",
		"full\u3000width":         "full width",
		"a\nb\r\nc":               "a b c",
		"a\u202egpj.exe":          "agpj.exe",
		"\ufeffx\u200f":           "x",
		"\x1b[31mred":             "[31mred",
		"\xffx":                   "x",
		"👩\u200d💻":                "👩\u200d💻", // a joiner is no control character
		"a\u2028b":                "a b",
		"\u0000":                  "",
		"ok \u2066isolated\u2069": "ok isolated",
	} {
		if got := clean(in); got != want {
			t.Errorf("clean(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestCleanLines(t *testing.T) {
	for in, want := range map[string]string{
		"":                        "",
		"one":                     "one",
		"\n\none\r\ntwo\rthree\n": "one\ntwo\nthree",
		"a\u2028b\vc":             "a\nb\nc",
	} {
		if got := cleanLines(in); got != want {
			t.Errorf("cleanLines(%q) = %q, want %q", in, got, want)
		}
	}
}

// lines counts the lines of the text for a move whose names are s; the note is
// the one text that may have several.
func lines(t testing.TB, w *i18n.Words, s string) (int, string) {
	t.Helper()
	src := mischief(s)
	src.Move.Memberships[0].Note = ""
	var b bytes.Buffer
	if err := Text(&b, w, src); err != nil {
		t.Fatal(err)
	}
	return strings.Count(b.String(), "\n"), b.String()
}

func FuzzText(f *testing.F) {
	for _, s := range hostile {
		f.Add(s)
	}
	w := speak(f, i18n.Japanese)
	want, _ := lines(f, w, "x")
	f.Fuzz(func(t *testing.T, s string) {
		if clean(s) == "" {
			return // an empty name leaves its line out
		}
		got, text := lines(t, w, s)
		if got != want {
			t.Errorf("%q: %d lines, want %d", s, got, want)
		}
		if !utf8.ValidString(text) {
			t.Errorf("%q: not UTF-8", s)
		}
		for _, r := range text {
			if unicode.IsControl(r) && r != '\n' || unicode.Is(unicode.Cf, r) && r != '\u200d' {
				t.Errorf("%q: %U is left", s, r)
			}
		}
	})
}
