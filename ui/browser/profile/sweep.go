package profile

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// Sweep removes the folders of browsers that have ended: our own, and with all
// those of earlier runs too. It returns how many are left because they are in
// use by browsers we do not wait for. Removing can take long, so nobody waits
// for it.
func (s *Store) Sweep(all bool) (left int, err error) {
	kept := map[string]bool{}
	s.mu.Lock()
	s.ended = slices.DeleteFunc(s.ended, func(e removedDir) bool {
		_, err := os.Lstat(e.dir)
		return errors.Is(err, fs.ErrNotExist) && time.Since(e.at) >= s.SettleTime
	})
	s.live = slices.DeleteFunc(s.live, func(p *Profile) bool {
		if p.isUnused() {
			s.ended = append(s.ended, removedDir{p.Dir, time.Now()})
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
		if InUse(e.dir) {
			left++ // a browser that came up late after all
			continue
		}
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

// isUnused reports whether nobody uses a profile any more. After the last process has
// ended, the profile waits until keepUntil for a browser that is still coming up. Once a
// browser was seen on the profile, the end of that browser is the end of its use.
func (p *Profile) isUnused() bool {
	switch {
	case p.users > 0:
		return false
	case InUse(p.Dir):
		p.keepUntil = time.Time{}
		return false
	}
	return !time.Now().Before(p.keepUntil)
}

// sweepBase removes the folders of ended browsers in base, but for kept.
func (s *Store) sweepBase(base string, kept map[string]bool) (left int, err error) {
	root, err := openBase(base)
	if err != nil {
		return 0, unlessNotExist(err)
	}
	items, err := fs.ReadDir(root.FS(), ".")
	_ = root.Close()
	if err != nil {
		return 0, unlessNotExist(err)
	}
	var errs []error
	for _, item := range items {
		dir := filepath.Join(base, item.Name())
		if !item.IsDir() || !strings.HasPrefix(item.Name(), sessionPrefix) || kept[dir] || s.isLive(dir) {
			continue // isLive: a profile may have been made since kept was
		}
		if InUse(dir) || s.isNew(dir) {
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

// isNew reports whether a folder was made just now and nobody has signed it:
// a browser may be about to start on it.
func (s *Store) isNew(dir string) bool {
	if _, err := os.Lstat(filepath.Join(dir, OwnerFile)); err == nil {
		return false
	}
	info, err := os.Lstat(dir)
	return err == nil && time.Since(info.ModTime()) < s.StartGrace
}

// How patiently a folder is removed.
const (
	removeTries = 6
	removePause = 25 * time.Millisecond
)

// remove removes a folder with all that is in it, again and again for a moment if
// something is in the way: helpers of a browser outlive it by a few milliseconds,
// and a file they make while the folder is being emptied keeps it. Quitting waits for
// remove, which therefore gives up soon; what stays goes at the next start. No link
// leads the removing out of the folder for profiles.
func remove(dir string) error {
	root, err := openBase(filepath.Dir(dir))
	if err != nil {
		return unlessNotExist(err)
	}
	defer root.Close()
	for try := 1; ; try++ {
		err := root.RemoveAll(filepath.Base(dir))
		if err == nil || try == removeTries {
			return err
		}
		time.Sleep(removePause)
	}
}

// unlessNotExist returns err, but nil if it only says that nothing is there.
func unlessNotExist(err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}
