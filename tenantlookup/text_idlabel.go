package tenantlookup

import (
	"regexp"
	"slices"
	"strings"
)

// idLabel is what stands beside an ID and says whose it is. Error pages, portals
// and command lines show the IDs of much else, each with its label.
type idLabel int

const (
	unlabelled idLabel = iota
	weakID             // "ID" alone, or an organisation's: a tenant's, if nothing else is labelled as one
	tenantID           // a tenant's, a directory's
	otherID            // an application's, a request's, a device's …
)

// labelReach is how many bytes before an ID its label is looked for.
const labelReach = 80

// labelOf returns what the ID at a place of the line is labelled as: by the heading of
// its column, by what stands before it on the line, or by the line above when the ID
// stands alone.
func (s *scanner) labelOf(at int) idLabel {
	if at > guidLength && s.line[at-1] == '.' {
		if _, ok := ParseID(s.line[at-1-guidLength : at-1]); ok {
			return tenantID // "{object}.{tenant}", the key of an account in Microsoft's libraries
		}
	}
	if heading := s.heading(at); heading != "" {
		if label := labelKind(heading, false); label != unlabelled {
			return label
		}
	}
	label := besideID(s.line[:at], s.line[at+guidLength:])
	if label == unlabelled && strings.Trim(s.line, labelEnds+">)]}.,") == s.line[at:at+guidLength] {
		if above := s.above(1); above != "" && !strings.Contains(above, "\t") && len(above) <= labelReach {
			label = labelKind(strings.TrimRight(above, labelEnds), false)
		}
	}
	return label
}

// labelEnds may stand between a label and its ID.
const labelEnds = " \t:：=#'\"([{<_-"

// besideID returns what the text of the line before and after an ID labels it as.
func besideID(before, after string) idLabel {
	before = withoutIDs(before[max(0, len(before)-3*labelReach):])
	before = before[max(0, len(before)-labelReach):]
	label := strings.TrimRight(before, labelEnds)
	between := before[len(label):]
	if label == "" {
		return unlabelled
	}
	if kind, ok := pathLabel(before); ok {
		return kind
	}
	keyed := strings.ContainsAny(between, "'\"=")
	kind := labelKind(label, keyed || strings.ContainsAny(between, ":："))
	if kind == unlabelled && keyed && endsWithAny(strings.ToLower(label), otherThings) {
		return otherID
	}
	if kind != unlabelled || !strings.Contains(between, "'") {
		return kind
	}
	lower := strings.ToLower(label)
	switch {
	case tenantBehind.MatchString(after):
		return tenantID // "in the '…' directory"
	case endsWithAny(lower, quotedOthers), strings.Contains(lower, "aadsts"):
		return otherID // "to access '…'"
	case strings.Contains(between, "(") && quotedThing.MatchString(lower):
		return otherID // "subscription is 'Pay-As-You-Go' (…)"
	}
	return unlabelled
}

// withoutIDs takes IDs off the end that stand under the same label: "IDs: a, b".
func withoutIDs(before string) string {
	for {
		list := strings.TrimRight(before, " ,;、")
		if list == before || len(list) < guidLength {
			return before
		}
		if _, ok := ParseID(list[len(list)-guidLength:]); !ok {
			return before
		}
		before = list[:len(list)-guidLength]
	}
}

// pathLabel reads the segment of a path that an ID stands behind:
// /subscriptions/{ID}.
func pathLabel(before string) (idLabel, bool) {
	path, ok := strings.CutSuffix(before, "/")
	if !ok {
		return unlabelled, false
	}
	slash := strings.LastIndexByte(path, '/')
	if slash < 0 || strings.ContainsAny(path[slash:], " \t") {
		return unlabelled, false
	}
	if endsWithAny(strings.ToLower(path[slash+1:]), []string{"tenants", "tenant", "directories"}) {
		return tenantID, true
	}
	return otherID, true
}

// labelKind returns what a label means. keyed: a colon, an equals sign or a quotation
// mark parts it from the ID, as in a form, a command's output or JSON.
func labelKind(label string, keyed bool) idLabel {
	label = strings.TrimRight(label, labelEnds+")")
	bare, saysID := cutID(label, keyed)
	alone := bare == "" || strings.IndexByte("\"'{[,;\t", bare[len(bare)-1]) >= 0
	bare = strings.ToLower(strings.TrimRight(bare, " )\t_-（）("))
	bare = trimVerbs(bare)
	switch {
	case endsWithAny(bare, tenantWords):
		return tenantID
	case saysID && (alone || endsWithAny(bare, organisationWords)):
		return weakID
	case saysID, endsWithAny(bare, otherIDs), keyed && otherKeys[lastWord(bare)]:
		return otherID
	}
	return unlabelled
}

// trimVerbs takes off what stands between a label and an ID in a sentence.
func trimVerbs(s string) string {
	for _, verb := range []string{" named", " called", " is", " was", " with", " は", "は"} {
		s = strings.TrimSuffix(s, verb)
	}
	return s
}

// cutID takes the word ID, with what may surround it, off a label. "Madrid" and
// "HYBRID" do not end in it.
func cutID(label string, keyed bool) (bare string, saysID bool) {
	lower := strings.ToLower(label)
	for _, word := range []string{"識別子", "identifier", "identifiers", "guid", "ids", "id"} {
		if !strings.HasSuffix(lower, word) {
			continue
		}
		bare := label[:len(label)-len(word)]
		if len(word) > len("ids") || bare == "" || !isLetter(bare[len(bare)-1]) {
			return bare, true
		}
		end := label[len(bare):]
		camel := end[0] == 'I' && !isUpper(bare[len(bare)-1]) // tenantId
		switch last := lastWord(lower); {
		case tenantKeys[last]:
			return "tenant", true
		case camel, otherKeys[last], endsWithAny(strings.ToLower(bare), idOwners), keyed && end[0] == 'i':
			return bare, true
		}
	}
	return label, false
}

func isLetter(c byte) bool { return isAlnum(c) && (c < '0' || c > '9') }

// lastWord returns the letters that s ends with.
func lastWord(s string) string {
	return s[strings.LastIndexFunc(s, func(r rune) bool { return r < 'a' || r > 'z' })+1:]
}

func endsWithAny(s string, endings []string) bool {
	return slices.ContainsFunc(endings, func(ending string) bool { return strings.HasSuffix(s, ending) })
}

var (
	tenantWords       = []string{"tenant", "directory", "テナント", "ディレクトリ", "ディレクトリー"}
	tenantKeys        = setOf(`tid ctid`)
	organisationWords = []string{"organization", "organisation", "org", "customer", "company", "組織", "会社", "顧客"}
	otherIDs          = []string{
		"trace", "correlation", "request", "session", "activity", "subscription", "object", "principal", "message", "oid",
		"相関", "関連付け", "トレース", "要求", "セッション", "サブスクリプション", "オブジェクト", "アクティビティ",
	}
	// otherThings stand in the names of organisations too: "Fabrikam Group: …".
	// They count only where a quotation mark or an equals sign follows.
	otherThings = []string{
		"client", "app", "application", "user", "group", "device", "resource", "event", "connection", "policy", "role",
		"クライアント", "アプリ", "アプリケーション", "ユーザー", "グループ", "デバイス", "リソース", "ロール",
	}
	// idOwners stand before "id" without a capital: "correlationid", "CLIENTID".
	idOwners = append([]string{"tenant", "directory", "organization", "deeplink", "secret", "key", "container", "account", "environment"}, append(otherIDs[:9:9], otherThings[:11]...)...)
	// otherKeys are claims of a token and kinds of numbers, in front of a colon.
	otherKeys = setOf(`aud azp sub jti uti rh sid cid oid uid puid spn urn uuid api nonce kid wids scp acct appid`)
	// quotedOthers stand before a quoted ID in the sentences of error texts.
	quotedOthers = append([]string{"access", "service", "identifier", "named", "principal", "scope", "audience"}, otherThings...)
	tenantBehind = regexp.MustCompile(`^['"]?\s?(?:(?:tenant|directory)\b|テナント|ディレクトリ)`)
	quotedThing  = regexp.MustCompile(`(?:subscription|application|service principal|resource|client|app)\b[^.。]{0,60}$`)
)
