package tenantlookup

import "sync"

// unreachable remembers, within one call of ResolveAll, which hosts did not answer at
// all, so that 500 queries do not each wait for the same cloud. The next call begins
// with an empty memory: a retry by the person always makes requests.
type unreachable struct {
	mu     sync.Mutex
	silent map[string]int    // host: silences in a row
	last   map[string]answer // host: the last of them
}

// maxSilences is how many silences in a row stand for the next.
const maxSilences = 4

func newUnreachable() *unreachable {
	return &unreachable{silent: map[string]int{}, last: map[string]answer{}}
}

// answerFor returns the last answer of a host that was silent too often, in the place
// of one more.
func (f *unreachable) answerFor(t target) (answer, bool) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.silent[t.host] < maxSilences {
		return answer{}, false
	}
	a := f.last[t.host]
	a.target = t
	return a, true
}

// record counts silences; any answer ends the count.
func (f *unreachable) record(a answer) {
	f.mu.Lock()
	defer f.mu.Unlock()
	switch a.reason {
	case ReasonDNS, ReasonNetwork, ReasonTLS, ReasonClock, ReasonProxy, ReasonTimeout:
		f.silent[a.target.host]++
		f.last[a.target.host] = a
	case ReasonCancelled:
	default:
		delete(f.silent, a.target.host)
	}
}
