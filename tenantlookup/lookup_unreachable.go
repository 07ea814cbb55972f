package tenantlookup

import "sync"

// faults remembers, within one call, which hosts did not answer at all, so
// that 500 queries do not each wait for the same silent cloud. The next call
// starts afresh: a retry by the person is always a real one.
type faults struct {
	mu     sync.Mutex
	silent map[string]int    // host: silences in a row
	last   map[string]answer // host: the last of them
}

// enoughSilence is how many silences in a row stand for the next.
const enoughSilence = 4

func newFaults() *faults { return &faults{silent: map[string]int{}, last: map[string]answer{}} }

func (f *faults) known(t target) (answer, bool) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.silent[t.host] < enoughSilence {
		return answer{}, false
	}
	a := f.last[t.host]
	a.target = t
	return a, true
}

func (f *faults) note(a answer) {
	f.mu.Lock()
	defer f.mu.Unlock()
	switch a.reason {
	case ReasonDNS, ReasonNetwork, ReasonTLS, ReasonProxy, ReasonTimeout:
		f.silent[a.target.host]++
		f.last[a.target.host] = a
	case ReasonCancelled:
	default:
		delete(f.silent, a.target.host)
	}
}
