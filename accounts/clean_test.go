package accounts_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"norikae/accounts"
)

func TestLine(t *testing.T) {
	for in, want := range map[string]string{
		"":                                "",
		"Contoso, Ltd.":                   "Contoso, Ltd.",
		"  つばめ商事　東京支店 ":                   "つばめ商事 東京支店",
		"a\u202eb@c.de":                   "ab@c.de",
		"\u2066x\u2069\u200e\u200f\u061c": "x",
		"con\u200btoso\ufeff\u00ad":       "contoso",
		"Eve\r\nBcc: x":                   "Eve Bcc: x",
		"a\u2028b\u2029c\u0085d":          "a b c d",
		"\x00\x07\x1b[31m\u009b31m":       "[31m31m",
		"con\u200dtoso\u200d":             "contoso",
		"👩\u200d💻 👩\u200d\u200d\u202e💻":   "👩\u200d💻 👩\u200d💻",
		"\xff\xfea":                       "a",
		"ㅤㅤ\u2800":                        "",
		"葛\U000E0100城":                    "葛\U000E0100城",
		"\U000E0041\U000E0042":            "",
	} {
		if got := accounts.CleanLine(in); got != want {
			t.Errorf("%q became %q, want %q", in, got, want)
		}
	}
}

func TestText(t *testing.T) {
	for in, want := range map[string]string{
		"一行目\r\n\t二行目\r三":    "一行目\n\t二行目\n三",
		"a  b\u2028c\u0085":  "a  b\u2028c\n",
		"a\u202e\u200bb\x00": "ab",
	} {
		if got := accounts.CleanText(in); got != want {
			t.Errorf("%q became %q, want %q", in, got, want)
		}
	}
}

// FuzzLine: what comes out shows as it is, and cleaning again changes nothing.
func FuzzLine(f *testing.F) {
	for _, s := range []string{"", "a b", "a\u202eb", "\u200b", "\xff", "x\u3164y", "a\r\nb", " a", "\u2065", "👩\u200d💻\u200d"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		line, text := accounts.CleanLine(s), accounts.CleanText(s)
		if accounts.CleanLine(line) != line || accounts.CleanText(text) != text || accounts.CleanLine(text) != line {
			t.Fatalf("%q: %q, %q", s, line, text)
		}
		for name, out := range map[string]string{"line": line, "text": strings.NewReplacer("\n", "", "\t", "").Replace(text)} {
			if !utf8.ValidString(out) || strings.ContainsFunc(out, func(r rune) bool { return r != '\u200d' && unicode.In(r, unicode.Cc, unicode.Cf, unicode.Co) }) {
				t.Fatalf("%s of %q: %q", name, s, out)
			}
		}
		if strings.ContainsAny(line, "\n\t") || strings.TrimSpace(line) != line || strings.Contains(line, "  ") {
			t.Fatalf("%q: %q", s, line)
		}
	})
}
