package browser

import "fmt"

// plan decides how a session is kept apart from the others. It starts nothing.
func (o *Opener) plan(b Browser, s Session) (Did, Because, error) {
	can := b.Isolation == Throwaway
	switch {
	case b.Isolation == CopyOnly:
		return Nothing, NoReason, fmt.Errorf("%w: %s", ErrNoPrivateMode, b.Name)
	case b.Policy == PolicyDisabled && !(can && s.Isolated):
		return Nothing, NoReason, fmt.Errorf("%w: %s", ErrPrivateDisabled, b.Name)
	}
	because := o.reason(b, s)
	switch {
	case because == NoReason:
		return PrivateWindow, NoReason, nil
	case can:
		return ThrowawayProfile, because, nil
	case s.Closed:
		return PrivateWindow, NoReason, nil
	case because == BecauseFresh, because == BecauseOtherAccount:
		return Nothing, because, &CloseFirstError{Browser: b.Name, Because: because}
	}
	// A wish this browser cannot fulfil, and need not as long as no other
	// account is in its jar; or a policy that may allow the window.
	return PrivateWindow, because, nil
}

// reason says why a private window beside the others would not do.
func (o *Opener) reason(b Browser, s Session) Because {
	switch {
	case s.Fresh:
		return BecauseFresh
	case o.memory.other(b.jar, s.Account) && !s.Closed:
		return BecauseOtherAccount
	case s.Isolated:
		return BecauseAsked
	case b.Policy == PolicyMaybe:
		return BecausePolicy
	}
	because, _ := o.store.Living(b.ID, s.Account) // it goes on where it is signed in
	return Because(because)
}
