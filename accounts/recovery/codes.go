package recovery

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// mostCodes is how many codes of one text are kept.
const mostCodes = 16

// Labels in front of a number, in lower case. Those of the first pattern stand only
// before AADSTS numbers; those of the second also before the codes of Windows and
// Office. Behind those of the third a number counts only when it is in the table:
// codes that are sent by text message look the same.
var (
	letteredLabel = regexp.MustCompile(`aadsts[\s:_-]{0,3}`)
	errorLabel    = regexp.MustCompile(`(?:(?:^|[^a-z])error[\s_-]?(?:codes?|numbers?|no\.)|error\?code|resulttype|エラー\s?(?:コード|番号)|(?:^|[^a-z])error|エラー)` + afterLabel)
	codeLabel     = regexp.MustCompile(`(?:(?:^|[^a-z])code|コード|番号)` + afterLabel)
)

// labelWords lists for each pattern the words of which every match contains one. Words
// are searched first, because that is much quicker.
var labelWords = map[*regexp.Regexp][]string{
	letteredLabel: {"aadsts"}, errorLabel: {"error", "エラー", "resulttype"}, codeLabel: {"code", "コード", "番号"},
}

func containsAny(text string, words []string) bool {
	return slices.ContainsFunc(words, func(word string) bool { return strings.Contains(text, word) })
}

// afterLabel is what can stand between a label and its number.
const afterLabel = `["']?\s{0,3}(?:は|が|[:=：＝#])?\s{0,3}["'「『（(\[-]?\s{0,3}`

// codes lists the numbers of AADSTS in the order in which they stand in the
// text, in lower case, each once.
func codes(text string) []string {
	type found struct {
		at   int
		code string
	}
	var all []found
	for _, label := range []*regexp.Regexp{letteredLabel, errorLabel, codeLabel} {
		if !containsAny(text, labelWords[label]) {
			continue
		}
		for _, m := range label.FindAllStringIndex(text, -1) {
			for at, code := range numbers(text, m[1], label == letteredLabel) {
				if _, known := table().byCode[code]; known || label != codeLabel {
					all = append(all, found{at, code})
				}
			}
		}
	}
	slices.SortStableFunc(all, func(a, b found) int { return cmp.Compare(a.at, b.at) })
	var list []string
	for _, f := range all {
		if !slices.Contains(list, f.code) && len(list) < mostCodes {
			list = append(list, f.code)
		}
	}
	if len(list) == 0 {
		list = bareCodes(text)
	}
	if len(list) == 0 {
		list = loneCode(text)
	}
	return list
}

// How short a text must be for loneCode.
const (
	fewWords = 12
	fewRunes = 120
)

var (
	anyNumber = regexp.MustCompile(`[0-9]+`)
	errorWord = regexp.MustCompile(`(?:^|[^a-z])(?:error|code)|エラー|コード`)
)

// loneCode reads a few words that speak of an error and hold one number of the
// table, on whichever side of it: "500121 のエラーが出ます".
func loneCode(text string) []string {
	if utf8.RuneCountInString(text) > fewRunes || len(strings.Fields(text)) > fewWords || !errorWord.MatchString(text) {
		return nil
	}
	var list []string
	for _, m := range anyNumber.FindAllStringIndex(text, -1) {
		code := text[m[0]:m[1]]
		_, known := table().byCode[code]
		if known && !continues(text[m[1]:]) && (m[0] == 0 || !isWordByte(text[m[0]-1]) && text[m[0]-1] != '-') {
			list = append(list, code)
		}
	}
	if len(list) != 1 {
		return nil
	}
	return list
}

// numbers yields the codes that stand one after another from a place on, with their
// places. A number with a letter or a digit behind it is no code; behind the letters
// AADSTS only a digit rules it out.
func numbers(text string, at int, lettered bool) func(yield func(int, string) bool) {
	return func(yield func(int, string) bool) {
		for {
			end := at
			for end < len(text) && isDigit(text[end]) {
				end++
			}
			code := text[at:end]
			if !isCode(code) || !lettered && continues(text[end:]) {
				return
			}
			if !yield(at, code) {
				return
			}
			next := end
			for next < len(text) && next-end < 4 && strings.IndexByte(", ", text[next]) >= 0 {
				next++
			}
			if next == end || next == len(text) || !isDigit(text[next]) {
				return
			}
			at = next
		}
	}
}

// continues reports whether what follows a number belongs to it: "50021f",
// "30088-4", "50020.5".
func continues(rest string) bool {
	if rest == "" {
		return false
	}
	if isWordByte(rest[0]) {
		return true
	}
	return len(rest) > 1 && strings.IndexByte("-.", rest[0]) >= 0 && isWordByte(rest[1])
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func isWordByte(c byte) bool {
	return isDigit(c) || c == '_' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}

// isCode reports whether digits are as many as a number of AADSTS has.
func isCode(digits string) bool { return len(digits) >= 5 && len(digits) <= 7 }

// bareCodes reads a text that is nothing but numbers: "50020.", "（53003）".
func bareCodes(text string) []string {
	var list []string
	for word := range strings.FieldsFuncSeq(text, func(r rune) bool { return strings.ContainsRune(" \t\r\n,.、。()（）「」[]:：#", r) }) {
		if !isCode(word) || strings.Trim(word, "0123456789") != "" || len(list) == mostCodes {
			return nil
		}
		if !slices.Contains(list, word) {
			list = append(list, word)
		}
	}
	return list
}

// Codes that an app or Windows shows in place of the number: eight hexadecimal
// digits, the same as a decimal number, or four digits in brackets.
var (
	hexCode     = regexp.MustCompile(`(?:^|[^0-9a-z-])(caa[0-9a-f]{5}|8[0-9a-f]{7})` + codeEnd)
	markedHex   = regexp.MustCompile(`(?:0x|^\s*|` + errorLabel.String() + `)(caa[0-9a-f]{5}|8[0-9a-f]{7})` + codeEnd)
	decimalCode = regexp.MustCompile(`(?:^|[^0-9a-z])(3[34][0-9]{8}|21[0-9]{8})` + codeEnd)
	shortCode   = regexp.MustCompile(`\[([0-9]{4})\]`)
	markedShort = regexp.MustCompile(errorLabel.String() + `([0-9]{4})` + codeEnd)
)

// codeEnd is what cannot belong to a code.
const codeEnd = `(?:$|[^0-9a-z-])`

// appCode finds the code of an app or of Windows in a text in lower case, and returns
// it in upper case and without 0x, with its row. Without a label in front only a code
// of a known kind counts: eight digits may be anything.
func appCode(text string) (string, entry, bool) {
	long, marked := hasLongNumber(text), containsAny(text, labelWords[errorLabel])
	for _, pattern := range []*regexp.Regexp{markedHex, shortCode, markedShort, decimalCode, hexCode} {
		if !long && pattern != shortCode && (pattern != markedShort || !marked) {
			continue
		}
		code := strings.ToUpper(firstMatch(pattern, text))
		if pattern == decimalCode && code != "" {
			n, err := strconv.ParseUint(code, 10, 32)
			if err != nil {
				continue
			}
			code = strings.ToUpper(strconv.FormatUint(n, 16))
		}
		if e, ok := table().app(code); ok && (pattern != hexCode || !slices.Contains(e.Codes, code[:1])) {
			return code, e, true
		}
	}
	return "", entry{}, false
}

// hasLongNumber reports whether eight hexadecimal digits stand together.
func hasLongNumber(text string) bool {
	run := 0
	for i := range len(text) {
		c := text[i]
		if run++; !isDigit(c) && (c < 'a' || c > 'f') {
			run = 0
		}
		if run == 8 {
			return true
		}
	}
	return false
}
