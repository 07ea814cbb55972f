package filepage

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"time"

	"norikae/ui/atomicfile"
)

// maxRead bounds what is read of a file, in bytes.
const maxRead = 64 << 20

var (
	// errTooBig means that a file is larger than any the app wrote.
	errTooBig = errors.New("filepage: the file is too big")
	// ErrNoFile means that a path leads to a folder, a pipe or a device.
	ErrNoFile = errors.New("filepage: not an ordinary file")
	// errNoFolder means that a path does not say where it begins.
	errNoFolder = fmt.Errorf("filepage: not a full path: %w", fs.ErrNotExist)
)

// readFile reads a file whole; what was read after ctx ended comes with its error.
func readFile(ctx context.Context, path string) ([]byte, error) {
	if !filepath.IsAbs(path) {
		return nil, errNoFolder
	}
	b, err := ReadHead(ctx, path, maxRead+1)
	if err == nil && len(b) > maxRead {
		return nil, errTooBig
	}
	return b, err
}

// ReadHead reads an ordinary file as far as so many bytes. The error is ErrNoFile, that
// of the system, or that of ctx where it ended meanwhile.
func ReadHead(ctx context.Context, path string, most int64) ([]byte, error) {
	// Opening a pipe waits for somebody who writes into it.
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() {
		return nil, ErrNoFile
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("filepage: %w", atomicfile.Classify(err))
	}
	defer f.Close()
	b, err := io.ReadAll(io.LimitReader(f, most))
	if err != nil {
		return nil, fmt.Errorf("filepage: %w", atomicfile.Classify(err))
	}
	return b, ctx.Err()
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// recent is a file the app wrote earlier, by its name.
type recent struct {
	path string
	at   time.Time
}

// maxRecent is how many earlier files are offered.
const maxRecent = 4

// recents finds files that fit pattern in folders, newest first.
func recents(folders []string, pattern string) []recent {
	var found []recent
	seen := map[string]bool{}
	for _, folder := range folders {
		entries, _ := os.ReadDir(folder) // one that cannot be read offers nothing
		for _, e := range entries {
			path := filepath.Join(folder, e.Name())
			if fits, _ := filepath.Match(pattern, e.Name()); !fits || seen[path] {
				continue
			}
			if info, err := os.Stat(path); err == nil && info.Mode().IsRegular() {
				seen[path] = true
				found = append(found, recent{path, info.ModTime()})
			}
		}
	}
	slices.SortStableFunc(found, func(a, b recent) int { return b.at.Compare(a.at) })
	return found[:min(maxRecent, len(found))]
}
