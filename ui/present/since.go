package present

import (
	"time"

	"norikae/ui/i18n"
)

// Since says from when on something is so, and for how many days.
func Since(w *i18n.Words, t, now time.Time) string {
	days := -i18n.DaysUntil(t, now)
	if days <= 0 {
		return w.T("since.today")
	}
	return w.N("since.days", days, "Day", w.Day(t, now))
}
