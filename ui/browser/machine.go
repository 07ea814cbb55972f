package browser

import (
	"context"
	"errors"
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

// plist returns a property list as JSON. The output goes to "-": without that,
// plutil would rewrite the file itself.
func (m *machine) plist(ctx context.Context, name string) ([]byte, error) {
	return m.run.Run(ctx, "/usr/bin/plutil", "-convert", "json", "-o", "-", "--", name)
}

// absent reports whether an error only says that a place is not there.
func absent(err error) bool { return errors.Is(err, fs.ErrNotExist) }

// unlessAbsent returns err, but nil if it only says that nothing is there.
func unlessAbsent(err error) error {
	if absent(err) {
		return nil
	}
	return err
}
