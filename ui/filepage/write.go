package filepage

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"norikae/ui/words"
)

// errExists means that a file of that name is there and may not be replaced.
var errExists = errors.New("filepage: the file exists")

// reader and writer end with a context: a page that was closed goes on with
// nothing.
type (
	reader struct {
		ctx  context.Context
		from io.Reader
	}
	writer struct {
		ctx context.Context
		to  io.Writer
	}
)

// Read implements io.Reader.
func (r reader) Read(b []byte) (int, error) {
	if err := r.ctx.Err(); err != nil {
		return 0, err
	}
	return r.from.Read(b)
}

// Write implements io.Writer.
func (w writer) Write(b []byte) (int, error) {
	if err := w.ctx.Err(); err != nil {
		return 0, err
	}
	return w.to.Write(b)
}

// writeFile writes a file whole or not at all; not at all when ctx ends before.
// The folder must exist.
func writeFile(ctx context.Context, path string, replace bool, write func(io.Writer) error) (err error) {
	if _, err := os.Lstat(path); !replace && err == nil {
		return errExists
	}
	f, err := os.CreateTemp(filepath.Dir(path), ".norikae-*")
	if err != nil {
		return fmt.Errorf("filepage: %w", err)
	}
	defer func() {
		if err != nil {
			_ = os.Remove(f.Name()) // nothing more can be done for it
		}
	}()
	err = write(writer{ctx, f})
	if err == nil {
		err = f.Sync()
	}
	if closing := f.Close(); err == nil {
		err = closing
	}
	if err == nil {
		err = ctx.Err()
	}
	if err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		return fmt.Errorf("filepage: %w", err)
	}
	return nil
}

// trouble words why a file could not be written or read.
func trouble(w *words.Words, err error) string {
	switch {
	case errors.Is(err, errExists):
		return w.T("file.exists")
	case errors.Is(err, errName):
		return w.T("file.badName")
	case errors.Is(err, errTooBig):
		return w.T("file.tooBig")
	case errors.Is(err, fs.ErrPermission):
		return w.T("file.forbidden")
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, syscall.ENOTDIR):
		return w.T("file.notThere")
	case errors.Is(err, syscall.ENOSPC):
		return w.T("file.full")
	default:
		return w.T("file.failed")
	}
}
