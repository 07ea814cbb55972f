package tenantlookup

import (
	"errors"
	"fmt"
	"time"
)

// The classes of error of a lookup, matched with errors.Is. Every error that
// Parse, Resolve, ResolveEvery and ResolveAll give is an *Error of exactly one
// of the first five classes; the one exception is ReasonConsumerTenant.
// ErrThrottled and ErrCancelled are special cases of ErrUnavailable: ask for
// them first.
var (
	ErrInvalid      = errors.New("tenantlookup: no domain, address, tenant ID or link in this text")
	ErrNotFound     = errors.New("tenantlookup: no organisation has this name in any cloud")
	ErrMailProvider = errors.New("tenantlookup: a mail provider, not an organisation")
	ErrNotEntra     = errors.New("tenantlookup: the answer does not come from an Entra tenant")
	ErrUnavailable  = errors.New("tenantlookup: the directory could not be reached")

	// ErrThrottled: the service asked to wait longer than a lookup waits.
	ErrThrottled = fmt.Errorf("%w: it asks to wait", ErrUnavailable)
	// ErrCancelled: the caller's context was cancelled. Such an error matches
	// context.Canceled too.
	ErrCancelled = fmt.Errorf("%w: cancelled", ErrUnavailable)
)

// Reason says more finely than its class why a text became no tenant. The
// value is a stable word of lower-case letters and hyphens, fit as the key of
// a translation.
type Reason string

// Reasons of ErrInvalid. No request was made.
const (
	ReasonNothing        Reason = "nothing"         // nothing usable in the text
	ReasonNoTenantInLink Reason = "no-tenant"       // a Microsoft link that names no organisation
	ReasonServiceAddress Reason = "service-address" // a sender of Microsoft's own mails, such as the one of invitations
	ReasonSeveral        Reason = "several"         // more than one query: Queries takes them apart
)

// Reasons of ErrMailProvider. No request was made, except for a consumer
// tenant that was answered.
const (
	ReasonMailDomain Reason = "mail-domain" // a domain of consumer mailboxes
	// ReasonConsumerTenant: the tenant of personal accounts or of consumer
	// mailboxes, typed as an ID or answered. Matched by ErrNotEntra as well: it
	// is both a mail provider's and no organisation's.
	ReasonConsumerTenant Reason = "consumer-tenant"
)

// ReasonUnknown is the reason of ErrNotFound: every cloud said no.
const ReasonUnknown Reason = "unknown"

// Reasons of ErrNotEntra: something answered, but not as a tenant does.
const (
	ReasonADFS          Reason = "adfs"           // issuer of an AD FS server
	ReasonTemplate      Reason = "template"       // issuer of "common", with {tenantid} in it
	ReasonMalformedID   Reason = "malformed-id"   // the issuer's tenant ID is no GUID
	ReasonForeignIssuer Reason = "foreign-issuer" // issuer of another provider or an unknown host
	ReasonOtherTenant   Reason = "other-tenant"   // asked by ID, answered with another ID
	ReasonTooLarge      Reason = "too-large"      // more bytes than a discovery document can have
	ReasonNotJSON       Reason = "not-json"       // cut off, or another format
	ReasonNoIssuer      Reason = "no-issuer"      // JSON without a usable issuer
	ReasonRedirect      Reason = "redirect"       // led astray inside the same host
)

// ReasonCaptivePortal says that a sign-in page or a filter of the network
// stands in between. It is of class ErrNotEntra when a page or a redirect to another
// host answered, and of ErrUnavailable when the connection itself showed it (a
// certificate of another name, plain HTTP, status 511).
const ReasonCaptivePortal Reason = "captive-portal"

// Reasons of ErrUnavailable. Nothing is known about the organisation.
const (
	ReasonDNS       Reason = "dns"       // the host's name could not be looked up: usually no network
	ReasonNetwork   Reason = "network"   // no route, refused, or the connection broke
	ReasonTLS       Reason = "tls"       // the certificate or the handshake was refused
	ReasonClock     Reason = "clock"     // by this computer's clock the certificate is not valid yet, or not any more
	ReasonProxy     Reason = "proxy"     // the proxy could not be reached or wants a sign-in
	ReasonTimeout   Reason = "timeout"   // no answer in time
	ReasonServer    Reason = "server"    // the service answered that it has a fault
	ReasonThrottled Reason = "throttled" // ErrThrottled
	ReasonCancelled Reason = "cancelled" // ErrCancelled
)

// CloudAnswer is the answer of one sign-in host to a query.
type CloudAnswer struct {
	Cloud  Cloud
	Host   string // the host asked: the cloud's LoginHost, or one of ciamlogin.com or b2clogin.com
	Reason Reason // empty when the host answered with a tenant
	Err    error  // its class and cause; nil when the host answered with a tenant
}

// Error is the failure of one lookup: the query, the reason, and the answer of each
// cloud. An Error matches its class, and its cause where there is
// one, with errors.Is and errors.As.
type Error struct {
	Text       string        // the caller's text; may hold a mail address, so Error leaves it out
	Query      string        // what was understood, in the form Queries gives; empty when nothing was
	Class      error         // ErrInvalid, ErrNotFound, ErrMailProvider, ErrNotEntra, ErrUnavailable, ErrThrottled or ErrCancelled
	Reason     Reason        // why, more finely than Class
	Answers    []CloudAnswer // of each host, public cloud first; empty when no request was made
	RetryAfter time.Duration // how long the service asked to wait; 0 when it did not say
	Cause      error         // of the decisive answer; may be nil
}

// Error names the query and the reason, for a log. It holds no mail address.
func (e *Error) Error() string {
	text := fmt.Sprintf("%v (%s)", e.Class, e.Reason)
	if e.Query != "" {
		text += fmt.Sprintf(", asked %q", e.Query)
	}
	if e.Cause != nil {
		text += ": " + e.Cause.Error()
	}
	return text
}

// Unwrap returns the class and the cause.
func (e *Error) Unwrap() []error {
	all := []error{e.Class}
	if e.Reason == ReasonConsumerTenant {
		all = append(all, ErrMailProvider, ErrNotEntra)
	}
	if e.Cause != nil {
		all = append(all, e.Cause)
	}
	return all
}
