package ledger

import (
	"context"
	"sync"
	"time"

	"norikae/accounts"
	"norikae/accounts/ledger/osstore"
	"norikae/accounts/ledger/shard"
)

// Store is a place for small secrets, as a keyring is. A Ledger calls it from one
// goroutine at a time, with keys of printable lower-case ASCII and values of at most
// MaxValue bytes.
type Store = osstore.Store

// MaxValue is the largest value written, in bytes.
const MaxValue = osstore.MaxValue

// ErrNotFound is go-keyring's: the key is not there.
var ErrNotFound = osstore.ErrNotFound

// System is the store of the operating system under a service name. Its errors
// carry the reason why the keyring did not answer.
func System(service string) Store { return osstore.New(service) }

// Names of the service in the keyring, under which all keys of one list stand.
const (
	Service         = "io.github.norikae"          // the person's own list
	PracticeService = "io.github.norikae.practice" // practice mode
)

// Options of a Ledger.
type Options struct {
	// Now is the clock; nil: time.Now.
	Now func() time.Time
	// Seen says that a list was saved before, as far as the app remembers outside
	// the keyring. Then a keyring without one is ErrMissing, not an empty list.
	Seen bool
}

// Ledger is the move as it is kept in a keyring. All methods may be called from
// any goroutine; the Store is called from one at a time.
type Ledger struct {
	store  *osstore.Guard
	now    func() time.Time
	worker worker

	mu       sync.Mutex
	view     accounts.Move      // what the person sees: stored and pending
	pending  map[string]*change // by record key: not stored yet
	lastID   int                // of a change
	base     map[string]int     // by record key: the stored revision that view is based on
	loaded   bool               // a full read succeeded
	readOnly error              // a later version wrote the list
	trouble  error              // why the last call of the keyring failed; nil: it did not
	seen     bool
	damage   Damage // what was damaged and where it is kept; its Lost is lost, below
	lost     int    // records lost that the person has not answered for, as the manifest is to say
	merged   []accounts.LineKey
	wakes    int // how often Wait was wrong: counted since a Load succeeded

	// Only for the worker.
	im          *shard.Snapshot         // what is stored, as last read or written; nil: unknown
	stale       bool                    // what is stored may differ from im
	unconfirmed map[string]shard.Record // what a failed write would have stored: it may have
}

// New returns a ledger over a store. It reads nothing yet: until Load succeeds,
// Move holds only what is put meanwhile.
func New(s Store, o Options) *Ledger {
	if o.Now == nil {
		o.Now = time.Now
	}
	return &Ledger{
		store: &osstore.Guard{Items: s}, now: o.Now, seen: o.Seen,
		pending: map[string]*change{}, base: map[string]int{},
	}
}

// Open returns a ledger with the stored list. On an error there is no ledger, so
// that a list that could not be read is never taken for an empty one; a window
// that opens all the same uses New and Load.
func Open(ctx context.Context, s Store) (*Ledger, error) {
	l := New(s, Options{})
	if err := l.Load(ctx); err != nil {
		l.Close()
		return nil, err
	}
	return l, nil
}

// Close refuses further calls and waits shortly for the one under way. A call
// that hangs in the keyring ends when the keyring answers.
func (l *Ledger) Close() { l.worker.close() }

// Move returns the list as the person sees it: what is stored, with the changes
// that are not. It is the caller's own, and never waits for the keyring.
func (l *Ledger) Move() accounts.Move {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.shown().Clone()
}

// View is Move without the copy: the list is shared, and the caller must not change
// anything in it. A later change of the ledger does not change a View.
func (l *Ledger) View() accounts.Move {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.shown()
}

// shown is the view, and whether a saved list is missing from it. The caller holds mu.
func (l *Ledger) shown() accounts.Move {
	m := l.view
	m.Unread = l.seen && !l.loaded
	return m
}

// Loaded reports whether the stored list has been read: only then may an empty
// one be called empty.
func (l *Ledger) Loaded() bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.loaded
}

// Merged returns the memberships that another copy of the app had changed as
// well, since the last call: what both did was joined.
func (l *Ledger) Merged() []accounts.LineKey {
	l.mu.Lock()
	defer l.mu.Unlock()
	out := l.merged
	l.merged = nil
	return out
}
