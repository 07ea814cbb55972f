package launch

import (
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
	switch goos {
	case "windows":
		local := getenv("LOCALAPPDATA")
		if local == "" {
			local = inHome(home, "AppData", "Local")
		}
		return foldersIn(local, local, id)
	case "darwin":
		if home == "" {
			return Folders{}, errNoHome
		}
		library := filepath.Join(home, "Library")
		return Folders{
			State: filepath.Join(library, "Application Support", id),
			Log:   filepath.Join(library, "Logs", id),
			Cache: filepath.Join(library, "Caches"),
		}, nil
	}
	// The XDG specification: a path that is not absolute is ignored.
	state, cache := getenv("XDG_STATE_HOME"), getenv("XDG_CACHE_HOME")
	if !filepath.IsAbs(state) {
		state = inHome(home, ".local", "state")
	}
	if !filepath.IsAbs(cache) {
		cache = inHome(home, ".cache")
	}
	return foldersIn(state, cache, id)
}

// inHome returns a folder in the home folder, or "" where that is unknown.
func inHome(home string, parts ...string) string {
	if home == "" {
		return ""
	}
	return filepath.Join(append([]string{home}, parts...)...)
}

// foldersIn returns the folders where state and log lie in one base folder.
func foldersIn(base, cache, id string) (Folders, error) {
	if base == "" || cache == "" {
		return Folders{}, errNoHome
	}
	state := filepath.Join(base, id)
	return Folders{State: state, Log: filepath.Join(state, "log"), Cache: cache}, nil
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
