package browser

import "errors"

// Did says what an Opener really did with a link.
type Did int

// What can have been done.
const (
	Nothing          Did = iota // nothing was started; the error says why
	PrivateWindow               // a private window of the person's own profile
	ThrowawayProfile            // a window on a profile of the account's own, deleted afterwards
	NormalWindow                // a normal window of the default browser, asked for by name
)

// Because says why it was not simply a private window, or what speaks against
// one that was opened all the same.
type Because int

// The reasons.
const (
	NoReason            Because = iota
	BecauseAsked                // the session asked to be isolated
	BecauseFresh                // the session asked to be fresh
	BecauseOtherAccount         // a private window of another account may still be open
	BecausePolicy               // a policy may turn the private window into a normal one
	BecauseUnchecked            // whether a policy does so could not be found out
)

// Opened is what became of a link.
type Opened struct {
	Did     Did
	Because Because
	// ComputerAccount says that the account this computer is signed in with may be
	// signed in on the page by itself, although nobody asked for it: a policy of the
	// organisation does that, or takes away every window that would not.
	ComputerAccount bool
	// Watch receives exactly one value and is closed: nil when the browser is
	// still running after three seconds or has handed the link to one that
	// runs already, else why it failed early (see ErrStart and ErrExited). It
	// never blocks the Opener. Nil when Did is Nothing.
	Watch <-chan error
}

// ErrCloseFirst means that this browser keeps all private windows in one
// cookie jar and that jar may hold a sign-in that must not count: ask the
// person to close all private windows of the browser, then open again with
// Session.Closed. Opened.Because says why: BecauseFresh or BecauseOtherAccount.
var ErrCloseFirst = errors.New("browser: close all private windows first")

// ErrStart means the browser could not be started; the cause is wrapped.
var ErrStart = errors.New("browser: could not be started")

// ErrExited means the browser ended with an error within the first seconds, so
// very likely no window was shown. The error has the exit code, -1 if a signal ended it.
var ErrExited = errors.New("browser: ended at once")

// ErrClosed means the Opener was closed before.
var ErrClosed = errors.New("browser: opener is closed")
