// Package machine is the computer as the search for browsers and the reading of
// policies see it: its files, its registry, and short programs that answer a
// question. Everything is read and nothing is written. The real one comes from
// [This]; tests put together others, of any system, in machinetest.
//
// # Files
//
//	machine.go                             Machine, and what is read of it
//	system.go registry_*.go                this computer
//	registry.go winpath.go lookwindows.go  registry, paths and programs of Windows
package machine

import (
	"context"
	"io/fs"
	"path"
	"slices"
	"strings"
)

// Files is what detection reads of a file system. Paths are absolute, in the
// form of the system they belong to.
type Files interface {
	ReadFile(name string) ([]byte, error)
	ReadDir(name string) ([]fs.DirEntry, error)
	Stat(name string) (fs.FileInfo, error)
	// Resolve returns name with every symbolic link followed.
	Resolve(name string) (string, error)
}

// Machine is the computer as detection sees it.
type Machine struct {
	System string // as runtime.GOOS
	Home   string
	Env    func(string) string
	Files  Files
	// Run runs a short program and returns what it printed.
	Run      func(ctx context.Context, argv ...string) ([]byte, error)
	Registry Keys
	// UserID is the security identifier of the user on Windows, "" elsewhere.
	UserID string
}

// IsFile reports whether name exists and is no folder.
func (m *Machine) IsFile(name string) bool {
	info, err := m.Files.Stat(name)
	return err == nil && !info.IsDir()
}

// PathFolders are the folders of PATH, and those that graphical programs often do not
// have on it. Unix only.
func (m *Machine) PathFolders() []string {
	dirs := append(strings.Split(m.Env("PATH"), ":"), "/usr/local/bin", "/usr/bin", "/bin", "/snap/bin")
	// A relative folder would depend on where the app was started.
	return slices.DeleteFunc(dirs, func(dir string) bool { return !path.IsAbs(dir) })
}

// LookPath returns the full path of a program: of one that is named by it, or of the first
// called name in PathFolders. It returns "" where there is none; a path that is not full
// would depend on where the app was started. Unix only.
func (m *Machine) LookPath(name string) string {
	if path.IsAbs(name) && m.IsFile(name) {
		return name
	}
	if strings.Contains(name, "/") {
		return ""
	}
	for _, dir := range m.PathFolders() {
		full := path.Join(dir, name)
		if info, err := m.Files.Stat(full); err == nil && info.Mode().IsRegular() && info.Mode()&0o111 != 0 {
			return full
		}
	}
	return ""
}

// Resolved returns name with links followed, or name itself.
func (m *Machine) Resolved(name string) string {
	if r, err := m.Files.Resolve(name); err == nil {
		return r
	}
	return name
}

// Plist returns a property list as JSON. The output goes to "-": without that,
// plutil would rewrite the file itself.
func (m *Machine) Plist(ctx context.Context, name string) ([]byte, error) {
	return m.Run(ctx, "/usr/bin/plutil", "-convert", "json", "-o", "-", "--", name)
}

// InstallFolders are the folders a program on Linux may be installed in: its own,
// and, as it may be a start script in /usr/bin, those packages use.
func InstallFolders(program string) []string {
	if !path.IsAbs(program) {
		return nil
	}
	dir, name := path.Split(program)
	return []string{dir, path.Join("/usr/lib", name), path.Join("/usr/lib64", name), path.Join("/usr/share", name), path.Join("/opt", name)}
}
