package profile

import (
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"norikae/ui/atomicfile"
	"norikae/ui/browser/product"
)

// errBase means the folder for profiles is not what it should be: a confined program
// may have put a link to some other place there.
var errBase = errors.New("profile: the folder for profiles is a link, or belongs to somebody else")

// base is the folder for profiles of a browser: one that it can see. Snaps
// and Flatpaks see neither the temporary folder nor hidden folders, but always their
// own; a package of the Microsoft Store has what it writes put there.
func (s *Store) base(r Request) string {
	switch r.Confined {
	case product.Snap:
		return filepath.Join(s.home, "snap", r.App, "common", confinedBase)
	case product.Flatpak:
		return filepath.Join(s.home, ".var", "app", r.App, "cache", confinedBase)
	case product.StorePackage:
		return filepath.Join(s.home, "AppData", "Local", "Packages", r.App, "LocalCache", confinedBase)
	}
	return s.Dir
}

// makeBase makes the folder for profiles, and notes one among the files of another
// program, so that a later start looks into it again.
func (s *Store) makeBase(base string) error {
	if filepath.Base(base) == confinedBase {
		if err := s.addPlace(base); err != nil {
			return err
		}
	}
	return os.MkdirAll(base, 0o700)
}

// makeSession makes a folder with a name of its own in base, with preferences for
// Firefox if there are any.
func makeSession(base, prefs string) (string, error) {
	root, err := openBase(base)
	if err != nil {
		return "", err
	}
	defer root.Close()
	name := sessionPrefix + rand.Text()
	if err := root.Mkdir(name, 0o700); err != nil {
		return "", err
	}
	if prefs != "" {
		if err := root.WriteFile(filepath.Join(name, "user.js"), []byte(prefs), 0o600); err != nil {
			return "", errors.Join(err, root.RemoveAll(name))
		}
	}
	return filepath.Join(base, name), nil
}

// openBase opens a folder for profiles, and what is done through it stays in it. One
// among the files of a confined program, and the folder it lies in, must be folders
// of this user and no links: the program can put there what it likes.
func openBase(base string) (*os.Root, error) {
	if filepath.Base(base) != confinedBase {
		return os.OpenRoot(base)
	}
	var last fs.FileInfo
	for _, dir := range []string{filepath.Dir(base), base} {
		info, err := os.Lstat(dir)
		if err != nil {
			return nil, err
		}
		if !info.IsDir() || !ownedByUser(info) {
			return nil, fmt.Errorf("%w: %s", errBase, filepath.Base(dir))
		}
		last = info
	}
	root, err := os.OpenRoot(base)
	if err != nil {
		return nil, err
	}
	opened, err := root.Stat(".")
	if err != nil || !os.SameFile(opened, last) {
		return nil, errors.Join(fmt.Errorf("%w: %s", errBase, filepath.Base(base)), err, root.Close())
	}
	return root, nil
}

// placesFile lists the folders among the files of other programs that ever held a
// profile: only there does a start look for leftovers.
const placesFile = "places.json"

// bases are all folders that may hold profiles.
func (s *Store) bases() []string { return append([]string{s.Dir}, s.places()...) }

// places reads the list. One that cannot be read is none.
func (s *Store) places() []string {
	data, _ := os.ReadFile(filepath.Join(s.Dir, placesFile))
	var list []string
	if json.Unmarshal(data, &list) != nil {
		return nil
	}
	return slices.DeleteFunc(list, func(p string) bool { return !filepath.IsAbs(p) || filepath.Base(p) != confinedBase })
}

// addPlace adds a folder to the list.
func (s *Store) addPlace(base string) error {
	list := s.places()
	if slices.Contains(list, base) {
		return nil
	}
	data, err := json.Marshal(append(list, base))
	if err != nil {
		return err
	}
	return WriteFile(filepath.Join(s.Dir, placesFile), data)
}

// WriteFile writes a small file of this user's alone, whole or not at all, and makes
// its folder if need be.
func WriteFile(name string, data []byte) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o700); err != nil {
		return err
	}
	return atomicfile.Write(name, func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	})
}

// geckoPrefs keep the first start of a new Firefox profile to the one page
// that was asked for: no welcome, no terms of use, no question about the default
// browser.
const geckoPrefs = `user_pref("browser.aboutwelcome.enabled", false);
user_pref("browser.preonboarding.enabled", false);
user_pref("termsofuse.bypassNotification", true);
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("browser.startup.homepage_override.mstone", "ignore");
user_pref("datareporting.policy.firstRunURL", "");
user_pref("datareporting.policy.dataSubmissionEnabled", false);
`

// geckoPrivate makes every window of a profile private where a policy allows it, and
// keeps what it can off the disk where none does.
const geckoPrivate = `user_pref("browser.privatebrowsing.autostart", true);
user_pref("places.history.enabled", false);
user_pref("browser.cache.disk.enable", false);
`

// prefs is the content of user.js, "" for a browser that has none.
func (r Request) prefs() string {
	switch {
	case !r.Gecko:
		return ""
	case r.Private:
		return geckoPrefs + geckoPrivate
	}
	return geckoPrefs
}
