package card

import (
	"cmp"
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
	ids := map[error]string{
		signin.ErrTimeout: "signin.failed.timeout", signin.ErrExpired: "signin.failed.timeout", signin.ErrStray: "signin.failed.stray",
		signin.ErrPort: "signin.failed.port", signin.ErrOtherAccount: "signin.failed.other", signin.ErrDeclined: "signin.failed.declined",
		signin.ErrConsent: "signin.failed.consent", signin.ErrNotGuest: "signin.failed.notGuest", signin.ErrPolicy: "signin.failed.policy",
		signin.ErrRegistration: "signin.failed.registration", signin.ErrNoApplication: "signin.failed.registration",
		signin.ErrBorrowed: "signin.failed.registration", signin.ErrClock: "signin.failed.clock",
		signin.ErrUnavailable: "signin.failed.network", signin.ErrThrottled: "signin.failed.network", signin.ErrCancelled: "signin.cancelled",
	}
	id := "signin.failed.refused"
	if e, ok := errors.AsType[*signin.Error](err); ok {
		id = cmp.Or(ids[e.Class], id)
	}
	return Said{Text: w.T(id), Register: id == "signin.failed.consent" || id == "signin.failed.registration"}
}
