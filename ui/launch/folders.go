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

// errNoHome says that neither a home folder nor a variable in its place is known.
var errNoHome = errors.New("launch: the user's home folder is unknown")

// FoldersFor says where the folders of a user lie on goos (a GOOS value). home
// is the home folder, env looks up a variable of the environment; practice
// chooses the folders of practice mode. Nothing is created.
func FoldersFor(goos, home string, env func(string) string, practice bool) (Folders, error) {
	id := ID
	if practice {
		id += ".practice"
	}
	switch goos {
	case "windows":
		local := env("LOCALAPPDATA")
		if local == "" {
			local = below(home, "AppData", "Local")
		}
		return inside(local, local, id)
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
	// The specification tells to ignore a path that is not absolute.
	state, cache := env("XDG_STATE_HOME"), env("XDG_CACHE_HOME")
	if !filepath.IsAbs(state) {
		state = below(home, ".local", "state")
	}
	if !filepath.IsAbs(cache) {
		cache = below(home, ".cache")
	}
	return inside(state, cache, id)
}

// below is a folder in the home folder; of an unknown one there is none.
func below(home string, parts ...string) string {
	if home == "" {
		return ""
	}
	return filepath.Join(append([]string{home}, parts...)...)
}

func inside(base, cache, id string) (Folders, error) {
	if base == "" || cache == "" {
		return Folders{}, errNoHome
	}
	state := filepath.Join(base, id)
	return Folders{State: state, Log: filepath.Join(state, "log"), Cache: cache}, nil
}

// Create makes the folders, readable by the user alone. A folder of the app that
// already exists is closed to others as well. The error names the folder.
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
