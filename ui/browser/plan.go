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
	case (because == BecauseFresh || because == BecauseOtherAccount) && !s.Closed:
		return Nothing, because, fmt.Errorf("%w: %s", ErrCloseFirst, b.Name)
	}
	// The browser can have no throw-away profile. It needs none where no other account
	// is in its jar, or where the person has closed its private windows. What is left
	// to report is a policy that may make the window a normal one.
	if doubt := b.doubt(); doubt != NoReason || s.Closed {
		because = doubt
	}
	return PrivateWindow, because, nil
}

// doubt returns why a private window of b may turn out to be a normal one.
func (b Browser) doubt() Because {
	switch {
	case b.Policy == PolicyMaybe:
		return BecausePolicy
	case b.Policy == PolicyUnknown && b.Kind != kindCustom: // the person answers for a command of their own
		return BecauseUnchecked
	}
	return NoReason
}

// reason returns why a private window beside the others is not enough.
func (o *Opener) reason(b Browser, s Session) Because {
	switch {
	case s.Fresh:
		return BecauseFresh
	case o.jars.heldByOther(b.jar, s.Account) && !s.Closed:
		return BecauseOtherAccount
	case s.Isolated:
		return BecauseAsked
	}
	if doubt := b.doubt(); doubt != NoReason {
		return doubt
	}
	return Because(o.store.Living(b.ID, s.Account)) // the account goes on in the profile in which it is signed in
}
