package ledger_test

import (
	"errors"
	"fmt"
	"maps"
	"sync"
	"time"

	"norikae/accounts/ledger"
)

// errFault is what a broken keyring answers.
var errFault = errors.New("fake keyring: fault")

// fault is what happens to a write.
type fault int

const (
	lost     fault = iota // nothing is written, and the call fails
	torn                  // half of the value is written, and the call fails
	done                  // it is written, and the call fails all the same
	silent                // nothing is written, and the call says it was
	tornFine              // half of the value is written, and the call says all was
)

var faults = map[string]fault{"lost": lost, "torn": torn, "done": done, "silent": silent, "tornFine": tornFine}

// fake is a keyring with the limits of real ones, that can be made to fail.
type fake struct {
	mu    sync.Mutex
	items map[string]string

	gets, writes, calls int

	failAt   int           // this write (counted from 1) and all after it fail; 0: none
	failOnce bool          // only that one
	how      fault         // the failing write; those after it are lost
	getErr   error         // every Get fails
	setErr   error         // every Set and Delete fails
	hang     chan struct{} // every call waits for it to be closed
	slow     time.Duration // every call takes so long
	busy     bool          // a call is under way
	double   bool          // two calls were under way at once
	reading  func(key string)
}

func newFake() *fake { return &fake{items: map[string]string{}} }

// enter counts a call and makes it wait.
func (f *fake) enter() func() {
	f.mu.Lock()
	f.calls++
	if f.busy {
		f.double = true
	}
	f.busy = true
	hang, slow := f.hang, f.slow
	f.mu.Unlock()
	if hang != nil {
		<-hang
	}
	if slow > 0 {
		time.Sleep(slow)
	}
	f.mu.Lock()
	return func() {
		f.busy = false
		f.mu.Unlock()
	}
}

func (f *fake) Get(key string) (string, error) {
	if f.reading != nil {
		f.reading(key)
	}
	defer f.enter()()
	f.gets++
	if f.getErr != nil {
		return "", f.getErr
	}
	v, ok := f.items[key]
	if !ok {
		return "", ledger.ErrNotFound
	}
	return v, nil
}

func (f *fake) Set(key, value string) error {
	defer f.enter()()
	if err := limits(key, value); err != nil {
		return err
	}
	switch how, bad := f.write(); {
	case !bad:
		f.items[key] = value
		return nil
	case how == torn || how == tornFine:
		f.items[key] = value[:len(value)/2]
	case how == done:
		f.items[key] = value
	}
	if how := f.how; f.writes == f.failAt && (how == silent || how == tornFine) {
		return nil
	}
	return errFault
}

func (f *fake) Delete(key string) error {
	defer f.enter()()
	if _, ok := f.items[key]; !ok && f.setErr == nil {
		return ledger.ErrNotFound
	}
	how, bad := f.write()
	if !bad || how == done {
		delete(f.items, key)
	}
	if bad && how != silent {
		return errFault
	}
	return nil
}

// write counts a write and says whether and how it fails.
func (f *fake) write() (fault, bool) {
	f.writes++
	switch {
	case f.setErr != nil:
		return lost, true
	case f.failAt == 0 || f.writes < f.failAt:
		return 0, false
	case f.writes == f.failAt:
		return f.how, true
	default:
		return lost, !f.failOnce
	}
}

// limits are those of Windows and macOS.
func limits(key, value string) error {
	for _, c := range key {
		if c < 0x20 || c > 0x7e {
			return fmt.Errorf("fake keyring: key %q is not ASCII", key)
		}
	}
	if len(value) > 2500 {
		return fmt.Errorf("fake keyring: %d bytes are too many", len(value))
	}
	return nil
}

// breakAt makes the n-th write from now on fail.
func (f *fake) breakAt(n int, how fault) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.failAt, f.how, f.writes = n, how, 0
}

// mend makes everything work again.
func (f *fake) mend() {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.failAt, f.failOnce, f.getErr, f.setErr, f.hang, f.slow = 0, false, nil, nil, nil, 0
}

// copy is another keyring with the same content.
func (f *fake) copy() *fake {
	f.mu.Lock()
	defer f.mu.Unlock()
	return &fake{items: maps.Clone(f.items)}
}

// keys of the items, and one item.
func (f *fake) has(key string) bool {
	f.mu.Lock()
	defer f.mu.Unlock()
	_, ok := f.items[key]
	return ok
}

func (f *fake) put(key, value string) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.items[key] = value
}

func (f *fake) drop(key string) {
	f.mu.Lock()
	defer f.mu.Unlock()
	delete(f.items, key)
}

func (f *fake) count() (writes, gets int) {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.writes, f.gets
}
