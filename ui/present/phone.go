package present

import (
	"time"

	"norikae/accounts"
	"norikae/ui/i18n"
)

// PhoneMark says in a few words when the phone number a line rests on ends, and
// whether that is soon enough to be a risk.
func PhoneMark(w *i18n.Words, e accounts.Ending, now time.Time) (text string, risk bool) {
	if e.Past(now) {
		return w.T("phone.ended", "Day", w.Date(e.On)), true
	}
	return w.T("phone.ends", "Day", w.Date(e.On)), e.Soon(now)
}

// PhoneNote is the message about the phone number a line may rest on, to be filled
// with a Day and the phones' names; empty where there is none.
func PhoneNote(l accounts.Line, now time.Time) (message string, day time.Time) {
	e, ok := l.OnPhone()
	p := l.Progress()
	switch {
	case ok && e.Past(now):
		return "phone.ended.note", e.On
	case ok:
		return "phone.ends.note", e.On
	case l.Home && l.Account.Kind == accounts.Personal && p.Decided == accounts.NothingToMove && p.Reason == accounts.PhoneOrMail:
		return "phone.personal.note", time.Time{}
	default:
		return "", time.Time{}
	}
}
