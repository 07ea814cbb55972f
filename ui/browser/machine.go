package browser

import (
	"context"
	"io/fs"
	"path"
	"strings"
)

// files is what detection reads of a file system. Paths are absolute, in the
// form of the system they belong to.
type files interface {
	ReadFile(name string) ([]byte, error)
	ReadDir(name string) ([]fs.DirEntry, error)
	Stat(name string) (fs.FileInfo, error)
	// Resolve returns name with every symbolic link followed.
	Resolve(name string) (string, error)
}

// runner runs a short program and returns what it printed.
type runner interface {
	Run(ctx context.Context, argv ...string) ([]byte, error)
}

// machine is the computer as detection sees it. The real one comes from
// thisMachine; tests put together others, of any system.
type machine struct {
	system   string // as runtime.GOOS
	home     string
	env      func(string) string
	files    files
	run      runner
	registry keys
}

// isFile reports whether name is there and no folder.
func (m *machine) isFile(name string) bool {
	info, err := m.files.Stat(name)
	return err == nil && !info.IsDir()
}

// lookPath returns the first program called name in the folders of PATH, and in
// those that graphical programs often do not have on it. Unix only.
func (m *machine) lookPath(name string) (string, bool) {
	for _, dir := range append(strings.Split(m.env("PATH"), ":"), "/usr/local/bin", "/usr/bin", "/bin", "/snap/bin") {
		if !path.IsAbs(dir) {
			continue // a relative folder would depend on where the app was started
		}
		full := path.Join(dir, name)
		if info, err := m.files.Stat(full); err == nil && info.Mode().IsRegular() && info.Mode()&0o111 != 0 {
			return full, true
		}
	}
	return "", false
}

// resolved returns name with links followed, or name itself.
func (m *machine) resolved(name string) string {
	if r, err := m.files.Resolve(name); err == nil {
		return r
	}
	return name
}
