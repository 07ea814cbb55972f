package widgets

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// cells measures a text in half-width cells, as a typewriter would.
func cells(s string) float32 {
	var n float32
	for _, r := range s {
		if r > 0x2000 {
			n += 2
		} else {
			n++
		}
	}
	return n
}

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		name, in string
		limit    float32
		want     []string
	}{
		{"fits", "short", 10, []string{"short"}},
		{"words stay whole", "open and sign in", 9, []string{"open and", "sign in"}},
		{"no full stop at the start of a line", "あいうえお。", 10, []string{"あいうえ", "お。"}},
		{"two letters do not stand alone", "旧端末を手放してよいかを示します。", 32, []string{"旧端末を手放してよいかを示", "します。"}},
		{"three may", "旧端末を手放してよいかを示します。", 28, []string{"旧端末を手放してよいかを示し", "ます。"}},
		{"no word of another script is torn off for it", "ここの一覧は Microsoft です。", 22, []string{"ここの一覧は Microsoft", "です。"}},
		{"nor a space lost", "ここの一覧は Microsoft だ。", 22, []string{"ここの一覧は Microsoft", "だ。"}},
		{"no closing bracket at the start of a line", "「追加」を押す", 6, []string{"「追", "加」を", "押す"}},
		{"a long word is cut as the last resort", "aaaaaaaaaa", 4, []string{"aaaa", "aaaa", "aa"}},
		{"Latin words in Japanese stay whole", "画面の Microsoft を", 12, []string{"画面の", "Microsoft を"}},
		{"not even one without a space", "一覧に残っているMicrosoftだ。", 26, []string{"一覧に残っているMicrosoft", "だ。"}},
		{"nor the space of a name", "一覧に残っている組織は株式会社 青葉", 30, []string{"一覧に残っている組織は株式会社", "青葉"}},
		{"a link is not torn off its scheme", "address http://localhost", 16, []string{"address", "http://localhost"}},
		{"a number keeps its counter", "いまは残り 14 件です", 14, []string{"いまは残り", "14 件です"}},
		{"given lines are kept", "一\n二", 10, []string{"一", "二"}},
		{"empty", "", 10, []string{""}},
		{"no room", "abc", 0, []string{"abc"}},
	} {
		got := wrap(c.in, c.limit, cells)
		if strings.Join(got, "|") != strings.Join(c.want, "|") {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestEllipsis(t *testing.T) {
	for _, c := range []struct {
		in    string
		limit float32
		want  string
	}{{"contoso.com", 20, "contoso.com"}, {"contoso.com", 6, "cont…"}, {"株式会社", 6, "株式…"}, {"abc", 1, "…"}, {"", 0, ""}} {
		if got := ellipsis(c.in, c.limit, cells); got != c.want {
			t.Errorf("ellipsis(%q, %v) = %q, want %q", c.in, c.limit, got, c.want)
		}
	}
}

// FuzzWrap: wrapping loses no letter, and no line is wider than allowed unless
// it is a single letter.
func FuzzWrap(f *testing.F) {
	for _, s := range []string{"移行 新しい「QR コード」を、読む。", "https://mysignins.microsoft.com/security-info?tenantId=x", "a b c", "\u3000　", "👨‍👩‍👧"} {
		f.Add(s, uint8(7))
	}
	f.Fuzz(func(t *testing.T, s string, limit uint8) {
		if !utf8.ValidString(s) || strings.ContainsAny(s, "\r\v\f\u0085\u2028\u2029") {
			return
		}
		lines := wrap(s, float32(limit), cells)
		bare := func(s string) string { return strings.NewReplacer(" ", "", "\n", "").Replace(s) }
		if bare(strings.Join(lines, "")) != bare(s) {
			t.Fatalf("wrap(%q, %d) = %q loses text", s, limit, lines)
		}
		rest := s
		for _, l := range lines { // between lines only blanks are left out
			i := strings.Index(rest, l)
			if i < 0 || strings.Trim(rest[:i], " \n") != "" {
				t.Fatalf("wrap(%q, %d) = %q: %q is not what comes next", s, limit, lines, l)
			}
			rest = rest[i+len(l):]
		}
		for _, l := range lines {
			if limit > 0 && cells(l) > float32(limit) && utf8.RuneCountInString(l) > 1 {
				t.Fatalf("wrap(%q, %d): %q is too wide", s, limit, l)
			}
		}
	})
}
