package tenantlookup

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxName is the longest display name, in runes; what is longer is a sentence.
const maxName = 80

// onBehalf are the ways in which Microsoft names itself in front of an
// organisation, as the sender of its invitations.
var onBehalf = []*regexp.Regexp{
	regexp.MustCompile(`(?i)^Microsoft Invitations on behalf of (.+)$`),
	regexp.MustCompile(`^(.+?) ?(?:に代わって|の代理の?|を代表して) ?Microsoft.*$`),
	regexp.MustCompile(`(?i)^(.+?) \((?:via Microsoft|Microsoft 経由)\)$`),
}

// cleanName takes bullets, brackets and numbers off a name. It returns "" when
// no name is left: no letter, too long, or only a label of what follows.
func cleanName(s string) string {
	s = joinFields(s)
	if len(s) > 4 && (strings.HasPrefix(s, "[x] ") || strings.HasPrefix(s, "[X] ")) { // a ticked box
		s = s[4:]
	}
	bracketed := strings.ContainsFunc(s, isBracket)
	if bracketed {
		s = dropEmptyBrackets(s)
	}
	for {
		trimmed := strings.TrimFunc(s, isOrnament)
		if bracketed {
			trimmed = dropBrackets(trimmed)
		}
		if trimmed = dropNumber(trimmed); trimmed == s {
			break
		}
		s = trimmed
	}
	if strings.Contains(s, "icrosoft") {
		for _, sender := range onBehalf {
			if m := sender.FindStringSubmatch(s); m != nil {
				return cleanName(m[1])
			}
		}
	}
	if !isName(s) {
		return ""
	}
	return s
}

// joinFields makes every run of blanks a single space, and drops those at the ends.
func joinFields(s string) string {
	s = strings.TrimSpace(s)
	blank := false
	for _, r := range s {
		if r != ' ' && !isCJK(r) && unicode.IsSpace(r) || r == ' ' && blank {
			return strings.Join(strings.Fields(s), " ")
		}
		blank = r == ' '
	}
	return s
}

// isName reports whether what is left can be a name: it has a letter, is no
// longer than one, and is neither markup, an address, nor a label.
func isName(s string) bool {
	if !strings.ContainsFunc(s, unicode.IsLetter) || utf8.RuneCountInString(s) > maxName || strings.ContainsAny(s, "<>={}\\@") ||
		strings.Contains(s, "://") || isGuestName(s) || strings.HasSuffix(s, "(") || areHeadings(s) {
		return false
	}
	if endsWithAny(s, labelEndings) && idLabelName.MatchString(s) {
		return false
	}
	if len(s) < guidLength {
		return true
	}
	_, id := findGUID(s)
	return id < 0
}

// isGuestName reports whether s is the user name that a directory gives a guest:
// "sato_contoso.com#EXT#".
func isGuestName(s string) bool {
	mark := strings.IndexByte(s, '#')
	return mark >= 0 && strings.Contains(strings.ToLower(s[mark:]), "#ext")
}

// idLabelName is a label of an ID, "Resource tenant ID", "ARM_TENANT_ID",
// "tenantId"; Cid and Madrid may be names.
var idLabelName = regexp.MustCompile(`(?:[ _-](?:ID|Id|id|GUID|[Ii]dentifier)|[a-z]Id|識別子|[^0-9A-Za-z]ID)$`)

// labelEndings are looked for before the pattern, which takes longer.
var labelEndings = []string{"D", "d", "entifier", "識別子"}

// notNames stand in front of links and addresses, in the same cell, and name
// nobody there.
var notNames = headingWords(`x; href; a href; src; mailto; smtp; sip; http; https; hxxp; hxxps; htps; url; uri; weburl; web; www; hp; tel; fax; cc; bcc; to; from;
	sender; subject; references; received; membership; onenote; default; open; join; start; here; click here; link; next; accept invitation; see; and; or;
	差出人; 宛先; 件名; 送信者; ここ; こちら; リンク; リンクは; 詳細; 詳細は; 句点; ホームページ`)

func headingWords(words string) map[string]bool {
	set := map[string]bool{}
	for word := range strings.SplitSeq(words, ";") {
		set[strings.TrimSpace(word)] = true
	}
	return set
}

// isOrnament reports whether r at an end of a name does not belong to it. A
// closing dot does: "Contoso Ltd.".
func isOrnament(r rune) bool {
	return !isAlnum(byte(min(r, utf8.RuneSelf))) && !isCJK(r) && (unicode.IsSpace(r) || isNumberMark(r) || strings.ContainsRune("\"'`<>☐☑☒✓✔✅・•●○◆◇■□▪‣※*-–—―→⇒:：,，;；/|=、。“”‘’", r))
}

var brackets = []struct{ left, right string }{
	{"(", ")"}, {"（", "）"}, {"[", "]"}, {"{", "}"}, {"「", "」"}, {"『", "』"}, {"【", "】"}, {"〈", "〉"}, {"《", "》"},
}

func isBracket(r rune) bool {
	switch r {
	case '(', ')', '（', '）', '[', ']', '{', '}', '「', '」', '『', '』', '【', '】', '〈', '〉', '《', '》':
		return true
	}
	return false
}

// dropEmptyBrackets takes out the pair that a query stood in.
func dropEmptyBrackets(s string) string {
	for _, pair := range brackets {
		s = strings.ReplaceAll(strings.ReplaceAll(s, pair.left+" "+pair.right, ""), pair.left+pair.right, "")
	}
	return s
}

// dropBrackets takes off a bracket at either end that has no partner inside,
// and a pair around the whole: "(Contoso)", but not "(株)コントソ".
func dropBrackets(s string) string {
	for _, pair := range brackets {
		inner, opens := strings.CutPrefix(s, pair.left)
		partner := strings.Index(inner, pair.right)
		if opens && (partner < 0 || partner == len(inner)-len(pair.right)) {
			s = strings.TrimSuffix(inner, pair.right)
		}
		if inner, closes := strings.CutSuffix(s, pair.right); closes && !strings.Contains(inner, pair.left) {
			s = inner
		}
	}
	return s
}

// dropNumber takes "12." or "3)" off the front.
func dropNumber(s string) string {
	rest := strings.TrimLeftFunc(s, unicode.IsDigit)
	if rest != s && rest != "" && strings.ContainsRune(".):", rune(rest[0])) {
		return rest[1:]
	}
	return s
}
