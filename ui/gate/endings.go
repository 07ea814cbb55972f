package gate

import (
	"strings"

	"norikae/accounts"
	"norikae/ui/i18n"
)

// namedEndings is how many lines are named; the others are counted.
const namedEndings = 5

// endings says which lines rest on a phone number that ends soon or has ended,
// each with its day.
func endings(w *i18n.Words, list []accounts.Ending) string {
	var names []string
	for _, e := range list[:min(namedEndings, len(list))] {
		name := e.Membership.Title()
		if e.Home {
			name = w.T("gate.itself", "Address", e.Account.Address)
		}
		names = append(names, w.T("gate.endings.one", "Name", name, "Day", w.Date(e.On)))
	}
	if more := len(list) - namedEndings; more > 0 {
		names = append(names, w.N("gate.endings.more", more))
	}
	return w.T("gate.endings.text", "Names", strings.Join(names, w.T("list.and")))
}
