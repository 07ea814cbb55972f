package browser

import (
	"context"
	"io/fs"
	"path"
	"strings"
)

// sandboxMark is a file that every Flatpak sees in its root.
const sandboxMark = "/.flatpak-info"

// outside turns a command into one that runs outside the sandbox of this app.
// It needs the permission to talk to org.freedesktop.Flatpak; without it every
// start fails, and only the portal (a normal window) and copying are left.
func outside(argv []string) []string { return append([]string{"flatpak-spawn", "--host"}, argv...) }

// sandboxed returns m as seen from inside a Flatpak: the system outside is
// found below /run/host, and programs run outside.
func sandboxed(m *machine) *machine {
	inner := *m
	inner.sandboxed = true
	inner.files = hostFiles{m.files}
	inner.run = hostRunner{m.run}
	inner.env = func(name string) string {
		switch name {
		case "PATH", "XDG_DATA_DIRS", "XDG_DATA_HOME":
			return "" // those of the sandbox; the usual ones are looked through anyway
		}
		return m.env(name)
	}
	return &inner
}

// hostFiles reads the files outside the sandbox.
type hostFiles struct{ files }

// host returns where a path of the system outside is found.
func host(name string) string {
	for _, dir := range []string{"/usr", "/etc", "/bin", "/sbin", "/lib", "/lib32", "/lib64"} {
		if name == dir || strings.HasPrefix(name, dir+"/") {
			return path.Join("/run/host", name)
		}
	}
	return name
}

func (h hostFiles) ReadFile(name string) ([]byte, error) { return h.files.ReadFile(host(name)) }

func (h hostFiles) ReadDir(name string) ([]fs.DirEntry, error) { return h.files.ReadDir(host(name)) }
func (h hostFiles) Stat(name string) (fs.FileInfo, error)      { return h.files.Stat(host(name)) }

func (h hostFiles) Resolve(name string) (string, error) {
	real, err := h.files.Resolve(host(name))
	return strings.TrimPrefix(real, "/run/host"), err
}

// hostRunner runs programs outside the sandbox.
type hostRunner struct{ runner }

func (h hostRunner) Run(ctx context.Context, argv ...string) ([]byte, error) {
	return h.runner.Run(ctx, outside(argv)...)
}
