package signin

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Classes of errors. What a screen says follows from the class.
var (
	// ErrNoApplication: there is no application to sign in with.
	ErrNoApplication = errors.New("signin: no application is registered")
	// ErrBorrowed: the application is Azure's, which is for listing tenants only.
	ErrBorrowed = errors.New("signin: this application may only list tenants")
	// ErrTenantNeeded: this kind of account can only sign in at a named tenant.
	ErrTenantNeeded = errors.New("signin: this account signs in at a named tenant only")
	// ErrNotSignedIn: the account has not signed in in this run.
	ErrNotSignedIn = errors.New("signin: not signed in")
	// ErrCancelled: the person or the app ended it.
	ErrCancelled = errors.New("signin: cancelled")
	// ErrTimeout: nobody finished the sign-in in time.
	ErrTimeout = errors.New("signin: nobody answered in time")
	// ErrBrowser: the page could not be opened; the cause is wrapped.
	ErrBrowser = errors.New("signin: the sign-in page was not opened")
	// ErrPort: no port on localhost could be listened on.
	ErrPort = errors.New("signin: no port on localhost")
	// ErrStray: other requests reached the port, and the sign-in ended each time.
	ErrStray = errors.New("signin: another program's request ended the sign-in")
	// ErrOtherAccount: somebody else's account signed in.
	ErrOtherAccount = errors.New("signin: another account signed in")
	// ErrDeclined: the person declined.
	ErrDeclined = errors.New("signin: declined")
	// ErrConsent: the tenant's administrator would have to allow the application.
	ErrConsent = errors.New("signin: the administrator has not allowed this application")
	// ErrInteraction: the person must sign in there once more.
	ErrInteraction = errors.New("signin: the person must sign in there")
	// ErrNotGuest: the account is not known in that tenant.
	ErrNotGuest = errors.New("signin: the account is not a guest there")
	// ErrPolicy: a policy of the tenant, the device or the network forbids it.
	ErrPolicy = errors.New("signin: a policy forbids it")
	// ErrRegistration: the application is not registered as it must be.
	ErrRegistration = errors.New("signin: the application's registration is not right")
	// ErrExpired: the code of a device sign-in was not entered in time.
	ErrExpired = errors.New("signin: the code has expired")
	// ErrThrottled: the service asks to wait, [Error.Wait] long.
	ErrThrottled = errors.New("signin: the service asks to wait")
	// ErrUnavailable: the sign-in service did not answer as it should.
	ErrUnavailable = errors.New("signin: the sign-in service cannot be reached")
	// ErrClock: by this computer's clock the certificate of the sign-in service is not
	// valid.
	ErrClock = errors.New("signin: the computer's clock is wrong")
	// ErrRefused: refused for another reason; the codes may say more.
	ErrRefused = errors.New("signin: refused")
)

// Error is a sign-in or a token that failed. It holds no token, code, proof key
// or address.
type Error struct {
	Class       error         // one of the Err variables
	OAuth       string        // error of RFC 6749, such as invalid_grant
	Suberror    string        // such as consent_required
	Codes       []int         // numbers of AADSTS errors
	Correlation string        // for a support desk
	RetryAfter  time.Duration // how long the service asks to wait; zero: unknown
	Claims      string        // what a next sign-in must ask for; not part of the text
	// Unproven: the error came as text through the browser. Any page and any program
	// of this computer can send one, so a screen may show the error, and nothing is
	// stored because of it.
	Unproven bool
	cause    error // safe causes only: of the caller's Open
}

// Error names the class and the codes.
func (e *Error) Error() string {
	var b strings.Builder
	b.WriteString(e.Class.Error())
	if e.OAuth != "" {
		fmt.Fprintf(&b, " (%s", e.OAuth)
		if e.Suberror != "" {
			b.WriteString(", " + e.Suberror)
		}
		b.WriteByte(')')
	}
	for _, c := range e.Codes {
		b.WriteString(" AADSTS" + strconv.Itoa(c))
	}
	return b.String()
}

// Unwrap returns the class and the cause.
func (e *Error) Unwrap() []error {
	if e.cause == nil {
		return []error{e.Class}
	}
	return []error{e.Class, e.cause}
}

// Refused reports whether the tenant refused, so that the app must not ask again
// unless the person wishes it. It is false for an unproven error.
func (e *Error) Refused() bool {
	return !e.Unproven && slices.Contains([]error{ErrConsent, ErrPolicy, ErrNotGuest, ErrDeclined, ErrRegistration, ErrRefused}, e.Class)
}

// NeedsPerson reports whether the request can succeed after the person has signed in.
func (e *Error) NeedsPerson() bool {
	return slices.Contains([]error{ErrInteraction, ErrNotSignedIn}, e.Class)
}

// Wait is how long to wait before asking again; zero: the service
// did not say, or waiting is of no use.
func (e *Error) Wait() time.Duration { return e.RetryAfter }

func newError(class error) *Error { return &Error{Class: class} }
