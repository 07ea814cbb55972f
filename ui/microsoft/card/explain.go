package card

import (
	"errors"

	"norikae/accounts/signin"
	"norikae/ui/i18n"
)

// Said is an error of a sign-in in words.
type Said struct {
	Text     string
	Register bool // the way on is another application's registration
}

// Explain words why a sign-in came to nothing, and what to do.
func Explain(w *i18n.Words, err error) Said {
	switch {
	case errors.Is(err, signin.ErrTimeout), errors.Is(err, signin.ErrExpired):
		return Said{Text: w.T("signin.failed.timeout")}
	case errors.Is(err, signin.ErrStray):
		return Said{Text: w.T("signin.failed.stray")}
	case errors.Is(err, signin.ErrPort):
		return Said{Text: w.T("signin.failed.port")}
	case errors.Is(err, signin.ErrOtherAccount):
		return Said{Text: w.T("signin.failed.other")}
	case errors.Is(err, signin.ErrDeclined):
		return Said{Text: w.T("signin.failed.declined")}
	case errors.Is(err, signin.ErrConsent):
		return Said{Text: w.T("signin.failed.consent"), Register: true}
	case errors.Is(err, signin.ErrNotGuest):
		return Said{Text: w.T("signin.failed.notGuest")}
	case errors.Is(err, signin.ErrPolicy):
		return Said{Text: w.T("signin.failed.policy")}
	case errors.Is(err, signin.ErrRegistration), errors.Is(err, signin.ErrNoApplication), errors.Is(err, signin.ErrBorrowed):
		return Said{Text: w.T("signin.failed.registration"), Register: true}
	case errors.Is(err, signin.ErrClock):
		return Said{Text: w.T("signin.failed.clock")}
	case errors.Is(err, signin.ErrUnavailable), errors.Is(err, signin.ErrThrottled):
		return Said{Text: w.T("signin.failed.network")}
	case errors.Is(err, signin.ErrCancelled):
		return Said{Text: w.T("signin.cancelled")}
	default:
		return Said{Text: w.T("signin.failed.refused")}
	}
}
