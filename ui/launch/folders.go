package launch

import (
	"cmp"
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

// Folders are the places of the user that the app writes to. Progress is not
// among them: it lives in the system's keyring.
type Folders struct {
	State string // lock, throw-away browser profiles
	Log   string // log and crash reports
	Cache string // of all programs, where the window toolkit adds a folder of its own
}

// errNoHome says that neither the home folder nor a variable in its place is set.
var errNoHome = errors.New("launch: the user's home folder is unknown")

// FoldersFor returns the folders of a user on goos (a GOOS value). home is the home
// folder, getenv looks up a variable of the environment, practice chooses the
// folders of practice mode. FoldersFor creates nothing.
func FoldersFor(goos, home string, getenv func(string) string, practice bool) (Folders, error) {
	id := ID
	if practice {
		id += ".practice"
	}
	var state, cache string // those of all programs
	switch goos {
	case "windows":
		state = cmp.Or(getenv("LOCALAPPDATA"), inHome(home, "AppData", "Local"))
		cache = state
	case "darwin":
		state, cache = inHome(home, "Library", "Application Support"), inHome(home, "Library", "Caches")
	default:
		// The XDG specification: a path that is not absolute is ignored.
		if state = getenv("XDG_STATE_HOME"); !filepath.IsAbs(state) {
			state = inHome(home, ".local", "state")
		}
		if cache = getenv("XDG_CACHE_HOME"); !filepath.IsAbs(cache) {
			cache = inHome(home, ".cache")
		}
	}
	if state == "" || cache == "" {
		return Folders{}, errNoHome
	}
	f := Folders{State: filepath.Join(state, id), Cache: cache}
	f.Log = filepath.Join(f.State, "log")
	if goos == "darwin" {
		f.Log = inHome(home, "Library", "Logs", id)
	}
	return f, nil
}

// inHome returns a folder in the home folder, or "" where that is unknown.
func inHome(home string, parts ...string) string {
	if home == "" {
		return ""
	}
	return filepath.Join(append([]string{home}, parts...)...)
}

// Create makes the folders, readable by the user alone. Create also closes a folder
// of the app that already exists to others. The error names the folder.
func (f Folders) Create() error {
	// Fyne 2.8 makes its cache one level deep only and complains to a user whose
	// home folder is still empty.
	if err := os.MkdirAll(f.Cache, 0o700); err != nil {
		return fmt.Errorf("launch: create folder: %w", err)
	}
	for _, dir := range []string{f.State, f.Log} {
		if err := os.MkdirAll(dir, 0o700); err != nil {
			return fmt.Errorf("launch: create folder: %w", err)
		}
		if err := os.Chmod(dir, 0o700); err != nil {
			return fmt.Errorf("launch: protect folder: %w", err)
		}
	}
	return nil
}
