package practice

import (
	"fmt"
	"net/http"
	"strconv"
	"sync"
	"time"
)

// retryAfter is how long the throttled organisation asks to wait.
const retryAfter = time.Second

// slowness is how long the slow organisation lets every question wait: long
// enough to be seen, short of what anybody gives up after.
const slowness = time.Second

// faults remembers which fault has struck already.
type faults struct {
	mu     sync.Mutex
	struck map[string]bool
	traces int
}

// once reports whether the fault strikes: only the first time.
func (f *faults) once(name string) bool {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.struck[name] {
		return false
	}
	if f.struck == nil {
		f.struck = map[string]bool{}
	}
	f.struck[name] = true
	return true
}

// trace returns the next made-up trace ID.
func (f *faults) trace() string {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.traces++
	return fmt.Sprintf("7e57ab1e-0000-4000-8000-%012d", f.traces)
}

// forget lets every fault strike anew.
func (f *faults) forget() {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.struck = nil
}

// failure is an OAuth error as the sign-in service words it.
type failure struct {
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

// fail makes an error with the lines that a person finds on the page too.
func (x *request) fail(oauth string, code int, text string) failure {
	now := time.Now().UTC().Format("2006-01-02 15:04:05Z")
	f := failure{
		Error: oauth, Codes: []int{code}, Timestamp: now,
		TraceID: x.faults.trace(), CorrelationID: x.faults.trace(),
		URI: "https://" + cloudOf(x.host).login + "/error?code=" + strconv.Itoa(code),
	}
	f.Description = fmt.Sprintf("AADSTS%d: %s\r\nTrace ID: %s\r\nCorrelation ID: %s\r\nTimestamp: %s",
		code, text, f.TraceID, f.CorrelationID, now)
	return f
}

// refuse answers with an error as status 400, as the sign-in service does.
func (x *request) refuse(f failure) { writeJSON(x.rw, http.StatusBadRequest, f) }

// delay lets a question about the slow organisation wait; false when the client
// has gone meanwhile.
func (x *request) delay(o Organisation) bool {
	return o.Shows != Slow || pause(x.r, slowness)
}

// throttle answers the first question about the throttled organisation at each
// host with 429; it reports whether it did.
func (x *request) throttle(o Organisation, where string) bool {
	if o.Shows != Throttled || !x.faults.once("throttled "+where) {
		return false
	}
	x.rw.Header().Set("Retry-After", strconv.Itoa(int(retryAfter/time.Second)))
	writeJSON(x.rw, http.StatusTooManyRequests, x.fail("temporarily_unavailable", 90055, "Too many requests."))
	return true
}
