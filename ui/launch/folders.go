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
		base := env("LOCALAPPDATA")
		if base == "" && home != "" {
			base = filepath.Join(home, "AppData", "Local")
		}
		return inside(base, id)
	case "darwin":
		if home == "" {
			return Folders{}, errNoHome
		}
		library := filepath.Join(home, "Library")
		return Folders{
			State: filepath.Join(library, "Application Support", id),
			Log:   filepath.Join(library, "Logs", id),
		}, nil
	}
	// The specification tells to ignore a path that is not absolute.
	base := env("XDG_STATE_HOME")
	if !filepath.IsAbs(base) {
		base = ""
		if home != "" {
			base = filepath.Join(home, ".local", "state")
		}
	}
	return inside(base, id)
}

func inside(base, id string) (Folders, error) {
	if base == "" {
		return Folders{}, errNoHome
	}
	state := filepath.Join(base, id)
	return Folders{State: state, Log: filepath.Join(state, "log")}, nil
}

// Create makes the folders, readable by the user alone. A folder that already
// exists is closed to others as well. The error names the folder.
func (f Folders) Create() error {
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
