package state

import (
	"fmt"
	"sync"
)

// Faults remembers which fault has struck already.
type Faults struct {
	mu     sync.Mutex
	struck map[string]bool
	traces int
}

// Once reports whether the fault strikes: only the first time.
func (f *Faults) Once(name string) bool {
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

// Trace returns the next made-up trace ID.
func (f *Faults) Trace() string {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.traces++
	return fmt.Sprintf("7e57ab1e-0000-4000-8000-%012d", f.traces)
}

// forget lets every fault strike anew.
func (f *Faults) forget() {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.struck = nil
}
