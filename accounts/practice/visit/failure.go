package visit

import (
	"fmt"
	"net/http"
	"strconv"
	"time"

	"norikae/accounts/practice/hosts"
	"norikae/accounts/practice/state"
)

// RetryAfter is how long the throttled organisation asks to wait.
const RetryAfter = time.Second

// slowness is how long the slow organisation lets every question wait: long
// enough to be seen, short of what anybody gives up after.
const slowness = time.Second

// Failure is an OAuth error as the sign-in service words it.
type Failure struct {
	Error         string `json:"error"`
	Description   string `json:"error_description"`
	Codes         []int  `json:"error_codes"`
	Timestamp     string `json:"timestamp"`
	TraceID       string `json:"trace_id"`
	CorrelationID string `json:"correlation_id"`
	URI           string `json:"error_uri,omitempty"`
	Suberror      string `json:"suberror,omitempty"`
	Claims        string `json:"claims,omitempty"`
}

// Fail makes an error with the lines that a person finds on the page too.
func (x *Visit) Fail(oauth string, code int, text string) *Failure {
	now := time.Now().UTC().Format("2006-01-02 15:04:05Z")
	f := &Failure{
		Error: oauth, Codes: []int{code}, Timestamp: now,
		TraceID: x.Trace(), CorrelationID: x.Trace(),
		URI: "https://" + hosts.CloudOf(x.Host).Login + "/error?code=" + strconv.Itoa(code),
	}
	f.Description = fmt.Sprintf("AADSTS%d: %s\r\nTrace ID: %s\r\nCorrelation ID: %s\r\nTimestamp: %s",
		code, text, f.TraceID, f.CorrelationID, now)
	return f
}

// Refuse answers with an error as status 400, as the sign-in service does.
func (x *Visit) Refuse(f *Failure) { WriteJSON(x.RW, http.StatusBadRequest, f) }

// Delay lets a question about the slow organisation wait; false when the client
// has gone meanwhile.
func (x *Visit) Delay(o state.Organisation) bool {
	if o.Shows != state.Slow {
		return true
	}
	select {
	case <-time.After(slowness):
		return true
	case <-x.R.Context().Done():
		return false
	}
}

// Throttle answers the first question about the throttled organisation at each
// host with 429; it reports whether it did.
func (x *Visit) Throttle(o state.Organisation, where string) bool {
	if o.Shows != state.Throttled || !x.Strikes("throttled "+where) {
		return false
	}
	x.RW.Header().Set("Retry-After", strconv.Itoa(int(RetryAfter/time.Second)))
	WriteJSON(x.RW, http.StatusTooManyRequests, x.Fail("temporarily_unavailable", 90055, "Too many requests."))
	return true
}
