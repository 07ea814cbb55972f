// Package lostphone finds the lines of a text that ask something of a phone that is gone.
// Tests of every room use it, those of the built program too.
package lostphone

import (
	"regexp"
	"strings"
)

// asked are the phrases, in both languages, that ask something of an old phone,
// which stands in them as PHONE.
var asked = regexp.MustCompile(strings.Join([]string{
	`approve with PHONE`, `with PHONE in flight`, `[Pp]ut PHONE`, `[Kk]eep PHONE`, `delete PHONE`, `PHONE (still )?works`, `PHONE is still needed`,
	` on PHONE`, `PHONE may go`, `before PHONE goes`, `flight mode`, `charged`, `wipe`,
	`PHONE で承認`, `PHONE でサインアウト`, `PHONE の Authenticator`, `PHONE はまだ(必要|消しません)`, `まだ PHONE が必要`, `PHONE が使える`,
	`PHONE を(手放|機内)`, `機内モード`, `充電`, `初期化`, `手放す前`, `手放せます`, `手放せません`,
}, "|"))

// AsksOf returns the lines of a text that ask something of the old phone named
// phone: to approve with it, to keep, charge, switch off or wipe it.
func AsksOf(phone, text string) []string {
	var out []string
	for _, line := range strings.Split(text, "\n") {
		if asked.MatchString(strings.ReplaceAll(line, phone, "PHONE")) {
			out = append(out, line)
		}
	}
	return out
}
