package gate

import (
	"strings"
	"time"

	"norikae/accounts"
	"norikae/ui/i18n"
	"norikae/ui/present"
)

// namedEndings is how many lines are named; the others are counted.
const namedEndings = 5

// endings says which lines rest on a phone number that ends soon or has ended,
// each with its day. The list is by day, so those that have ended come first.
func endings(w *i18n.Words, m accounts.Move, list []accounts.Ending, now time.Time) string {
	named := list[:min(namedEndings, len(list))]
	ended := 0
	for ended < len(named) && named[ended].Past(now) {
		ended++
	}
	past, coming := namesOf(w, named[:ended]), namesOf(w, named[ended:])
	if more := len(list) - len(named); more > 0 && len(coming) > 0 {
		coming = append(coming, w.N("gate.endings.more", more))
	} else if more > 0 {
		past = append(past, w.N("gate.endings.more", more))
	}
	var texts []string
	if len(past) > 0 {
		texts = append(texts, w.T("gate.endings.ended", "Names", strings.Join(past, w.T("list.and")), "New", present.NewPhone(w, m)))
	}
	if len(coming) > 0 {
		texts = append(texts, w.T("gate.endings.text", "Names", strings.Join(coming, w.T("list.and"))))
	}
	return strings.Join(texts, "\n")
}

// namesOf names lines, each with its day.
func namesOf(w *i18n.Words, list []accounts.Ending) []string {
	var names []string
	for _, e := range list {
		name := e.Membership.Title()
		if e.Home {
			name = w.T("gate.itself", "Address", e.Account.Address)
		}
		names = append(names, w.T("gate.endings.one", "Name", name, "Day", w.Date(e.On)))
	}
	return names
}
