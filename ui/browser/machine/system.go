package machine

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"time"
)

// commandTime bounds each helper program that detection runs.
const commandTime = 3 * time.Second

// This is the computer this program runs on.
func This() *Machine {
	home, _ := os.UserHomeDir() // with "" no browser of this user alone is found, but all others are
	return &Machine{
		System: runtime.GOOS, Home: home, Env: os.Getenv,
		Files: osFiles{}, Run: run, Registry: osRegistry(), UserID: osUser(),
	}
}

// osFiles is the real file system.
type osFiles struct{}

// maxRead bounds a file that detection reads, in bytes.
const maxRead = 4 << 20

func (osFiles) ReadFile(name string) ([]byte, error) {
	info, err := os.Stat(name)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() || info.Size() > maxRead {
		return nil, fmt.Errorf("browser: %s: %w", name, fs.ErrInvalid)
	}
	return os.ReadFile(name)
}

func (osFiles) ReadDir(name string) ([]fs.DirEntry, error) { return os.ReadDir(name) }
func (osFiles) Stat(name string) (fs.FileInfo, error)      { return os.Stat(name) }
func (osFiles) Resolve(name string) (string, error)        { return filepath.EvalSymlinks(name) }

// run runs a real program.
func run(ctx context.Context, argv ...string) ([]byte, error) {
	ctx, cancel := context.WithTimeout(ctx, commandTime)
	defer cancel()
	cmd := exec.CommandContext(ctx, argv[0], argv[1:]...)
	cmd.WaitDelay = time.Second // Wait must not wait for a grandchild that keeps the pipe open
	return cmd.Output()
}
