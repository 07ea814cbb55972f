package browser

import "fmt"

// jars remembers, for each cookie jar of private windows, the account whose
// window may still be open in it.
type jars map[string]string

// jarOf names the jar that the private windows of b share. Two installations
// of one product share a profile, and so a jar, unless one is confined.
func jarOf(b Browser) string {
	jar := b.Kind
	if b.Kind == kindCustom {
		jar += ":" + b.Path
	}
	if b.launch.app != "" {
		jar += "/" + b.launch.app
	}
	return jar
}

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
	// A wish (BecauseAsked) this browser cannot fulfil, and does not need to as
	// long as no other account is in its jar; or a policy that may allow it.
	return PrivateWindow, because, nil
}

// reason says why a private window beside the others would not do.
func (o *Opener) reason(b Browser, s Session) Because {
	holder, held := o.jars[jarOf(b)]
	other := held && holder != s.Account && !s.Closed
	switch {
	case s.Fresh:
		return BecauseFresh
	case other:
		return BecauseOtherAccount
	case s.Isolated:
		return BecauseAsked
	case b.Policy == PolicyMaybe:
		return BecausePolicy
	}
	if p := o.store.living(b, s.Account); p != nil {
		return p.because // the account goes on where it is signed in
	}
	return NoReason
}
