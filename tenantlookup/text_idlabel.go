package tenantlookup

import "strings"

// labelReach is how many bytes before an ID its label is looked for.
const labelReach = 60

// mayBeTenant reports whether an ID may be a tenant's, by the text of the line
// before it: error pages and portals show the IDs of much else, each with its
// label ("Correlation ID: …", "application '…'"). Without a label it may.
func mayBeTenant(before string) bool {
	before = strings.ToLower(before[max(0, len(before)-labelReach):])
	label := strings.TrimRight(before, labelEnds)
	between := before[len(label):]
	bare, saysID := cutID(label)
	if endsWithAny(bare, otherIDs) || endsWithAny(label, otherIDs) {
		return false
	}
	// These stand in the names of organisations too: "Fabrikam Group: …".
	return !endsWithAny(bare, otherThings) || !saysID && !strings.ContainsAny(between, "'=")
}

// labelEnds may stand between a label and its ID.
const labelEnds = " \t:：=#'\"([{<-"

// cutID takes the word ID, with what may surround it, off a label.
func cutID(label string) (bare string, saysID bool) {
	for _, word := range []string{"identifier", "guid", "id"} {
		if bare, ok := strings.CutSuffix(label, word); ok {
			return strings.TrimRight(bare, " )\t-_"), true
		}
	}
	return label, false
}

func endsWithAny(s string, words []string) bool {
	for _, word := range words {
		if strings.HasSuffix(s, word) {
			return true
		}
	}
	return false
}

var (
	otherIDs = []string{
		"trace", "correlation", "request", "session", "activity", "subscription", "object", "principal", "message", "oid",
		"相関", "関連付け", "トレース", "要求", "セッション", "サブスクリプション", "オブジェクト", "アクティビティ",
	}
	otherThings = []string{
		"client", "app", "application", "user", "group", "device", "resource", "event", "connection", "policy", "role",
		"クライアント", "アプリ", "アプリケーション", "ユーザー", "グループ", "デバイス", "リソース", "ロール",
	}
)
