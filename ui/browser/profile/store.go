// Package profile keeps the folders of throw-away profiles: it makes them, knows on
// which of them a browser runs, and removes the others, also those of earlier runs.
package profile

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"norikae/ui/browser/product"
)

// Names in the file system.
const (
	sessionPrefix = "session-"         // begins the folder of every profile
	confinedBase  = "norikae-sessions" // folder for profiles among a confined browser's own files
)

// The times of the store.
const (
	// sweepSoon: a browser that ended may still write for a moment.
	sweepSoon = 2 * time.Second
	// sweepPause lies between looks at folders that were in use.
	sweepPause = 30 * time.Second
	// youngAge protects a folder whose browser has not taken hold of it yet.
	youngAge = time.Minute
)

// Store keeps the throw-away profiles: it makes their folders, knows on which a
// browser runs, and removes the others, also those of earlier runs. A folder
// holds live cookies, so it goes as soon as nobody uses it.
type Store struct {
	Dir   string
	home  string
	Pause time.Duration
	Soon  time.Duration

	mu    sync.Mutex
	live  []*Profile
	ended []endedDir

	wake chan struct{}
	stop context.CancelFunc
	done chan struct{}
}

// Request says what profile is to be made, for whom, and where its browser sees
// it.
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
	Dir   string
	users int // processes started on it that have not ended
}

// endedDir is the folder of a browser that has ended. It stays on the list until
// it has been gone for a moment: the last processes of the browser may still
// write into it after it was removed.
type endedDir struct {
	dir string
	at  time.Time
}

// New returns a store for profiles in dir, and in the folders of confined
// browsers below home.
func New(dir, home string) *Store {
	return &Store{Dir: dir, home: home, Pause: sweepPause, Soon: sweepSoon}
}

// base is the folder for profiles of a browser: one that it can see. Snaps and Flatpaks
// see neither the temporary folder nor hidden folders, but always their own.
func (s *Store) base(r Request) string {
	switch r.Confined {
	case product.Snap:
		return filepath.Join(s.home, "snap", r.App, "common", confinedBase)
	case product.Flatpak:
		return filepath.Join(s.home, ".var", "app", r.App, "cache", confinedBase)
	}
	return s.Dir
}

// bases are all folders that may hold profiles.
func (s *Store) bases() []string {
	list := []string{s.Dir}
	for _, place := range [][2]string{{"snap", "common"}, {".var/app", "cache"}} {
		root := filepath.Join(s.home, filepath.FromSlash(place[0]))
		apps, _ := os.ReadDir(root) // no such folder: no such browser
		for _, app := range apps {
			list = append(list, filepath.Join(root, app.Name(), place[1], confinedBase))
		}
	}
	return list
}

// Create makes the folder of a new profile, readable by this user alone. The
// caller releases it when the browser has ended.
func (s *Store) Create(r Request) (*Profile, error) {
	base := s.base(r)
	if err := os.MkdirAll(base, 0o700); err != nil {
		return nil, err
	}
	dir, err := os.MkdirTemp(base, sessionPrefix) // 0700
	if err != nil {
		return nil, err
	}
	if r.Gecko {
		if err := os.WriteFile(filepath.Join(dir, "user.js"), []byte(r.prefs()), 0o600); err != nil {
			return nil, errors.Join(err, os.RemoveAll(dir))
		}
	}
	p := &Profile{Request: r, Dir: dir, users: 1}
	s.mu.Lock()
	defer s.mu.Unlock()
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
// on it, if it has one.
func (s *Store) Living(browser, account string) (reason int, ok bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if p := s.find(browser, account); p != nil {
		return p.Reason, true
	}
	return 0, false
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

// Release says that one process on p has ended. The last one takes the folder
// with it, unless the browser has restarted itself and still runs.
func (s *Store) Release(p *Profile) {
	s.mu.Lock()
	p.users--
	s.mu.Unlock()
	_, _ = s.Sweep(false) // what cannot go yet goes later
	select {
	case s.wake <- struct{}{}:
	default: // not tended, or awake already
	}
}

// Tend removes leftovers in the background until close.
func (s *Store) Tend() {
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
				timer.Reset(s.Soon)
			case <-timer.C:
				left, err := s.Sweep(true)
				switch {
				case s.settling():
					timer.Reset(s.Soon)
				case left > 0 || err != nil:
					timer.Reset(s.Pause)
				}
			}
		}
	}()
}

// settling reports whether a folder of an ended browser is still looked after.
func (s *Store) settling() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return len(s.ended) > 0
}

// Close ends the tending and removes what can go now.
func (s *Store) Close() error {
	if s.stop != nil {
		s.stop()
		<-s.done
	}
	_, err := s.Sweep(true)
	return err
}

// Sweep removes the folders of browsers that have ended: our own, and with all
// those of earlier runs too. It returns how many are left because they are in
// use by browsers we do not wait for. Removing can take long, so nobody waits
// for it.
func (s *Store) Sweep(all bool) (left int, err error) {
	kept := map[string]bool{}
	s.mu.Lock()
	s.ended = slices.DeleteFunc(s.ended, func(e endedDir) bool {
		_, err := os.Lstat(e.dir)
		return errors.Is(err, fs.ErrNotExist) && time.Since(e.at) >= s.Soon
	})
	s.live = slices.DeleteFunc(s.live, func(p *Profile) bool {
		if p.users == 0 && !InUse(p.Dir) {
			s.ended = append(s.ended, endedDir{p.Dir, time.Now()})
			return true
		}
		if p.users == 0 {
			left++
		}
		kept[p.Dir] = true
		return false
	})
	ended := slices.Clone(s.ended)
	s.mu.Unlock()

	var errs []error
	for _, e := range ended {
		kept[e.dir] = true // done here
		errs = append(errs, remove(e.dir))
	}
	if all {
		for _, base := range s.bases() {
			n, err := s.sweepBase(base, kept)
			left += n
			errs = append(errs, err)
		}
	}
	return left, errors.Join(errs...)
}

// sweepBase removes the folders of ended browsers in base, but for kept.
func (s *Store) sweepBase(base string, kept map[string]bool) (left int, err error) {
	items, err := os.ReadDir(base)
	if err != nil {
		if errors.Is(err, fs.ErrNotExist) {
			err = nil
		}
		return 0, err
	}
	var errs []error
	for _, item := range items {
		dir := filepath.Join(base, item.Name())
		if !item.IsDir() || !strings.HasPrefix(item.Name(), sessionPrefix) || kept[dir] {
			continue
		}
		if InUse(dir) || young(dir) {
			left++
			continue
		}
		errs = append(errs, remove(dir))
	}
	if filepath.Base(base) == confinedBase {
		_ = os.Remove(base) // only if it is empty: leave no trace among another program's files
	}
	return left, errors.Join(errs...)
}

// young reports whether a folder was made just now and nobody has signed it:
// another instance of this app may be about to start a browser on it.
func young(dir string) bool {
	if _, err := os.Stat(filepath.Join(dir, OwnerFile)); err == nil {
		return false
	}
	info, err := os.Stat(dir)
	return err == nil && time.Since(info.ModTime()) < youngAge
}
