// Package profile keeps the folders of throw-away profiles: it makes them, finds out on
// which of them a browser runs, and removes the others, also those of earlier runs.
//
// A [Store] is used by one program at a time. The caller creates or joins a [Profile],
// starts a browser on its folder, and releases the profile when the process has ended;
// the store removes the folder when no browser holds its lock any more.
//
// # Files
//
//	store.go                 profiles made, joined and released; the sweeping in the background
//	sweep.go                 which folders can go, and how they are removed
//	base.go                  where a browser sees a folder, and what a new one holds
//	inuse*.go, process_*.go  whether a browser runs on a folder: its owner and its lock
//
// # Sources
//
// Chromium: process_singleton_posix.cc and process_singleton_win.cc (SingletonLock,
// lockfile); Firefox: nsProfileLock.cpp (.parentlock, parent.lock); proc(5).
package profile

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"time"

	"norikae/ui/atomicfile"
	"norikae/ui/browser/product"
)

// Names in the file system.
const (
	sessionPrefix = "session-"         // begins the folder of every profile
	confinedBase  = "norikae-sessions" // folder for profiles among a confined browser's own files
)

// The times of the store.
const (
	// settleTime: a browser that ended may still write for a moment, or start itself again.
	settleTime = 2 * time.Second
	// retryPause lies between looks at folders that were in use.
	retryPause = 30 * time.Second
	// startGrace protects a folder whose browser has not taken hold of it yet.
	startGrace = time.Minute
	// handOver: a process that ended well before it had lived this long may have been
	// only a launcher, or made way for a new version of itself.
	handOver = 15 * time.Second
	// closeTime bounds the wait for the removing at the end of the program.
	closeTime = 3 * time.Second
)

// Store keeps the throw-away profiles. A folder holds live cookies, so it goes as soon as
// nobody uses it, and never before.
type Store struct {
	Dir  string // the folder for profiles of unconfined browsers
	home string

	// How long the store waits; the constants say for what.
	SettleTime, RetryPause, StartGrace time.Duration

	mu    sync.Mutex
	live  []*Profile
	ended []removedDir

	wake chan struct{}
	stop context.CancelFunc
	done chan struct{}
}

// Request is what profile is to be made, for whom, and where its browser sees it.
type Request struct {
	Browser string // its ID
	Account string // any stable key of the account
	// Confined and App name the package the browser runs in, if it is in one.
	Confined product.Confinement
	App      string
	Gecko    bool // a profile of Firefox or its family, which needs some settings first
	Private  bool // Gecko: all its windows are to be private, without a flag
	Fresh    bool // for one window, never joined
	Reason   int  // the caller's own; Living returns it
}

// Profile is the folder of one throw-away profile.
type Profile struct {
	Request
	Dir           string
	users         int       // processes started on it that have not ended
	locked        bool      // a browser has held its lock
	maybeLauncher bool      // the last process may have been only a launcher
	keepUntil     time.Time // until then the folder waits for a browser that is still coming up
}

// Exit is how a process on a profile ended. The zero value is a start that failed.
type Exit struct {
	After time.Duration // since the start
	OK    bool          // with exit code 0
}

// removedDir is the folder of a browser that has ended. It stays on the list until
// it has been gone for a moment: the last processes of the browser may still
// write into it after it was removed.
type removedDir struct {
	dir string
	at  time.Time
}

// New returns a store for profiles in dir, and in the folders of confined
// browsers below home.
func New(dir, home string) *Store {
	return &Store{Dir: dir, home: home, RetryPause: retryPause, SettleTime: settleTime, StartGrace: startGrace}
}

// Create makes the folder of a new profile, readable by this user alone. The
// caller releases it when the browser has ended.
func (s *Store) Create(r Request) (*Profile, error) {
	base := s.base(r)
	if err := s.makeBase(base); err != nil {
		return nil, err
	}
	s.mu.Lock() // a sweep that sees the folder must see the profile too
	defer s.mu.Unlock()
	dir, err := makeSession(base, r.prefs())
	if err != nil {
		return nil, err
	}
	p := &Profile{Request: r, Dir: dir, users: 1}
	s.live = append(s.live, p)
	return p, nil
}

// Join returns the profile on which a browser of the account runs, or nil. The
// caller releases it like one it created.
func (s *Store) Join(browser, account string) *Profile {
	s.mu.Lock()
	defer s.mu.Unlock()
	p := s.find(browser, account)
	if p != nil {
		p.users++
	}
	return p
}

// Living returns the reason for which the account has a profile with a browser
// on it, 0 if it has none.
func (s *Store) Living(browser, account string) int {
	s.mu.Lock()
	defer s.mu.Unlock()
	if p := s.find(browser, account); p != nil {
		return p.Reason
	}
	return 0
}

// isLive reports whether a folder is that of a profile of this run.
func (s *Store) isLive(dir string) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.ContainsFunc(s.live, func(p *Profile) bool { return p.Dir == dir })
}

// find looks for the profile of an account. The caller holds mu.
func (s *Store) find(browser, account string) *Profile {
	for _, p := range s.live {
		if p.Browser == browser && p.Account == account && !p.Fresh && (p.users > 0 || InUse(p.Dir)) {
			return p
		}
	}
	return nil
}

// NoteLock notes whether a browser holds the lock of p by now. The more often NoteLock is
// called after a start, the sooner the store knows that the process that ends was the
// browser itself and not a launcher.
func (s *Store) NoteLock(p *Profile) {
	s.mu.Lock()
	defer s.mu.Unlock()
	p.locked = p.locked || browserLock(p.Dir)
}

// Release notes that one process on p has ended. The last one takes the folder with it,
// unless a browser still runs on it, or may be coming up: launchers end before their
// browser has begun, and browsers start themselves again after an update.
func (s *Store) Release(p *Profile, how Exit) {
	s.mu.Lock()
	p.users--
	if how.OK {
		p.maybeLauncher = how.After < handOver && !p.locked
		p.keepUntil = time.Now().Add(s.SettleTime)
		if p.maybeLauncher {
			p.keepUntil = time.Now().Add(s.StartGrace)
		}
	}
	s.mu.Unlock()
	_, _ = s.Sweep(false) // what cannot go yet goes later
	select {
	case s.wake <- struct{}{}:
	default: // not tended, or awake already
	}
}

// StartSweeping removes leftovers in the background until Close. Those of writing its
// own lists it removes before it returns, while nothing writes them.
func (s *Store) StartSweeping() {
	_ = atomicfile.Sweep(filepath.Join(s.Dir, placesFile)) // if this fails, a later start removes them
	ctx, cancel := context.WithCancel(context.Background())
	s.stop, s.wake, s.done = cancel, make(chan struct{}, 1), make(chan struct{})
	go func() {
		defer close(s.done)
		timer := time.NewTimer(0)
		defer timer.Stop()
		for {
			select {
			case <-ctx.Done():
				return
			case <-s.wake:
				timer.Reset(s.SettleTime)
			case <-timer.C:
				left, err := s.Sweep(true)
				switch {
				case s.hasPending():
					timer.Reset(s.SettleTime)
				case left > 0 || err != nil:
					timer.Reset(s.RetryPause)
				}
			}
		}
	}()
}

// hasPending reports whether a folder of an ended browser is still looked after.
func (s *Store) hasPending() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	now := time.Now()
	return len(s.ended) > 0 || slices.ContainsFunc(s.live, func(p *Profile) bool { return p.users == 0 && now.Before(p.keepUntil) })
}

// errBusy means the removing took longer than the end of a program may.
var errBusy = errors.New("profile: folders are still being removed")

// Close ends the tending and removes what can go now; what may still be taken hold of
// goes at the next start. It returns within closeTime, whatever lies in the folders.
func (s *Store) Close() error {
	if s.stop != nil {
		s.stop()
	}
	swept := make(chan error, 1)
	go func() { // ends with the sweep, or with the program
		if s.done != nil {
			<-s.done
		}
		s.abandonWaiting()
		_, err := s.Sweep(true)
		swept <- err
	}()
	select {
	case err := <-swept:
		return err
	case <-time.After(closeTime):
		return errBusy
	}
}

// abandonWaiting gives up the folders that only wait: those of a browser that ended by itself
// can go now; one that a launcher has left behind is for the next start, which
// spares a young one that nobody has signed.
func (s *Store) abandonWaiting() {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, p := range s.live {
		if p.users > 0 || p.keepUntil.IsZero() {
			continue
		}
		if !p.maybeLauncher {
			p.keepUntil = time.Time{}
			continue
		}
		_ = os.Remove(filepath.Join(p.Dir, OwnerFile))
	}
}
