package tenantlookup

import (
	"fmt"
	"time"
)

// target is one request: which host is asked for which tenant.
type target struct {
	cloud    Cloud
	host     string
	tenant   string // GUID or domain, the first segment of the path
	limitKey string // targets with the same key share a hostLimiter

	// optional targets are asked beside the sign-in host that decides. Any error
	// answer of theirs is a no.
	optional bool
	// sovereign: see cloudRow.
	sovereign bool
}

func (t target) key() string { return t.host + "/" + t.tenant }

// answer is what came of a target: a tenant, or a class and a reason.
type answer struct {
	target     target
	tenant     Tenant
	class      error // nil: tenant is set
	reason     Reason
	retryAfter time.Duration
	cause      error
	transient  bool          // asking again soon may succeed
	freshFor   time.Duration // how long a tenant may be kept
}

func (a answer) found() bool { return a.class == nil }

// cloudAnswer is the form of a that an Error carries.
func (a answer) cloudAnswer() CloudAnswer {
	out := CloudAnswer{Cloud: a.target.cloud, Host: a.target.host, Reason: a.reason}
	switch {
	case a.class == nil:
	case a.cause == nil:
		out.Err = a.class
	default:
		out.Err = fmt.Errorf("%w: %w", a.class, a.cause)
	}
	return out
}

// weight orders the answers of several hosts by how much they explain when none is a
// tenant. A document that was read and refused is about the organisation itself. A page
// in between explains every timeout beside it. "No" counts only when all hosts say no.
func (a answer) weight() int {
	switch a.reason {
	case ReasonCancelled:
		return 7
	case ReasonADFS, ReasonTemplate, ReasonMalformedID, ReasonForeignIssuer, ReasonOtherTenant, ReasonConsumerTenant:
		return 6
	case ReasonCaptivePortal:
		return 5
	case ReasonThrottled:
		return 4
	case ReasonDNS, ReasonNetwork, ReasonTLS, ReasonProxy, ReasonTimeout, ReasonServer:
		return 3
	case ReasonUnknown:
		return 1
	default: // an answer in no known form
		return 2
	}
}

// failure makes the error of a query that no host answered with a tenant.
func failure(text string, q Query, answers []answer) *Error {
	e := &Error{Text: text, Query: q.Value, Class: ErrNotFound, Reason: ReasonUnknown}
	asked := false // a cloud other than an absent sovereign one has said no
	for _, a := range answers {
		asked = asked || a.reason == ReasonUnknown
	}
	heaviest := 0
	for _, a := range answers {
		e.Answers = append(e.Answers, a.cloudAnswer())
		e.RetryAfter = max(e.RetryAfter, a.retryAfter)
		if asked && a.countsAsNo() {
			continue
		}
		if w := a.weight(); w > heaviest {
			heaviest = w
			e.Class, e.Reason, e.Cause = a.class, a.reason, a.cause
		}
	}
	return e
}

// countsAsNo reports whether a counts as a no, if another cloud has said no: a is of a
// sovereign cloud, or of a tenant's own sign-in host, and its name is not in DNS here.
func (a answer) countsAsNo() bool {
	return (a.target.sovereign || a.target.optional) && a.reason == ReasonDNS && nameDoesNotExist(a.cause)
}
