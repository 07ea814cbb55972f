package browser

import "errors"

// ErrProfile means a throw-away profile was asked for and there is none: from
// Command, because only an Opener makes the folders; from an Opener, because
// the folder could not be made (the cause is wrapped).
var ErrProfile = errors.New("browser: no throw-away profile")

// Session says for whom a link is opened, and how far apart from the others.
// The zero value is the ordinary mode: a private window, Microsoft's hosts
// alone.
type Session struct {
	// Account is any stable key of the account. Windows of one key share their
	// cookies, windows of two keys never do. It is not shown, not logged, and
	// no argument of any program.
	Account string
	// Fresh asks for a window in which no earlier sign-in counts, not even one
	// of the same account: what trying the new phone needs.
	Fresh bool
	// Isolated asks for a throw-away profile of the account from the start. It
	// is the setting "separate session per account", and the one way that
	// stays open where the organisation forbids private windows.
	Isolated bool
	// Closed is the person's word that no private window of the browser is
	// open any more: the answer to ErrCloseFirst.
	Closed bool
	// Practice is the address of the practice server, "127.0.0.1:port". Only
	// with it is an http link allowed, and only to that address.
	Practice string
}
