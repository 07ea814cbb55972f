package tenantlookup

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/width"
)

// normalize turns what keyboards and word processors make of an address back into
// what was meant: full-width letters and signs become ASCII, every blank a
// space, every hyphen a hyphen-minus; marks without width disappear. Tabs and
// other control characters stay, and so does full-width punctuation that parts
// words in Japanese, for an address does not go on behind it.
func normalize(s string) string {
	if isNormalized(s) {
		return s
	}
	s = strings.ReplaceAll(strings.Map(normalizeRune, s), "：//", "://")
	if strings.ContainsRune(s, longVowel) {
		s = normalizeLongVowel(s)
	}
	if strings.Contains(s, "–") || strings.Contains(s, "‒") {
		s = dashInName.ReplaceAllString(s, "$1-$2")
	}
	if strings.Contains(s, "？") && strings.Contains(s, "://") {
		s = questionInLink.ReplaceAllString(s, "$1?$2")
	}
	if at := strings.IndexByte(s, '@'); at >= 0 && hasDotInWord(s[at:]) {
		s = dotsInAddress.ReplaceAllStringFunc(s, func(domain string) string { return strings.ReplaceAll(domain, "。", ".") })
	}
	return s
}

// hasDotInWord reports whether a Japanese full stop stands between two ASCII
// characters: the quick look before dotsInAddress.
func hasDotInWord(s string) bool {
	const dot = "。"
	for {
		before, after, ok := strings.Cut(s, dot)
		if !ok {
			return false
		}
		if before != "" && after != "" && before[len(before)-1] < utf8.RuneSelf && after[0] < utf8.RuneSelf {
			return true
		}
		s = after
	}
}

// isNormalized reports whether s holds ASCII, kana and ideographs alone, none of which
// normalize changes.
func isNormalized(s string) bool {
	for _, r := range s {
		if r >= utf8.RuneSelf && !isCJK(r) {
			return false
		}
	}
	return true
}

var (
	// dashInName is a dash that a word processor made of the hyphen in a domain.
	// Between two whole domains, and between words, it is a dash.
	dashInName = regexp.MustCompile(`((?:^|[^0-9A-Za-z.-])[0-9A-Za-z-]+)[–‒]([0-9A-Za-z-]+\.[0-9A-Za-z])`)
	// questionInLink is a link typed in full width, up to its parameters.
	questionInLink = regexp.MustCompile(`(://[!-~]+)？([!-~])`)
	// dotsInAddress is a domain behind @ in which every dot is a Japanese full stop.
	dotsInAddress = regexp.MustCompile(`@[0-9A-Za-z-]+(?:。[0-9A-Za-z-]+)+`)
)

func normalizeRune(r rune) rune {
	if isCJK(r) {
		return r
	}
	switch r {
	case 0xA0, 0x2002, 0x2003, 0x2007, 0x2009, 0x202F, 0x3000:
		return ' '
	case 0x2010, 0x2011, 0x2212: // hyphens and the minus sign
		return '-'
	case '（', '）', '，', '；', '：', '！', '？', '、', '。', '・', '「', '」', longVowel:
		return r
	case 0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, // soft hyphen, joiners, byte order mark
		0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069: // directions
		return -1
	case utf8.RuneError:
		return '\ufffd'
	}
	if r < utf8.RuneSelf {
		return r
	}
	if folded := width.LookupRune(r).Folded(); folded != 0 {
		return folded
	}
	return r
}

// longVowel is the Japanese sign ー, which an input method gives for the hyphen
// key.
const longVowel = 'ー'

// normalizeLongVowel makes a hyphen of the sign where it stands between Latin
// letters or digits.
func normalizeLongVowel(s string) string {
	runes := []rune(s)
	latin := func(i int) bool {
		return i >= 0 && i < len(runes) && runes[i] < utf8.RuneSelf && isAlnum(byte(runes[i]))
	}
	for i, r := range runes {
		if r == longVowel && latin(i-1) && latin(i+1) {
			runes[i] = '-'
		}
	}
	return string(runes)
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
