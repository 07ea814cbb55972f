package filepage

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"syscall"

	"norikae/ui/atomicfile"
	"norikae/ui/i18n"
)

// errExists means that a file of that name is there and may not be replaced.
var errExists = errors.New("filepage: the file exists")

// writeFile writes a file whole or not at all; not at all when ctx ends before.
// The folder must exist.
func writeFile(ctx context.Context, path string, replace bool, write func(io.Writer) error) error {
	if _, err := os.Lstat(path); !replace && err == nil {
		return errExists
	}
	err := atomicfile.Write(path, func(to io.Writer) error {
		return errors.Join(write(to), ctx.Err())
	})
	if err != nil {
		return fmt.Errorf("filepage: %w", err)
	}
	return nil
}

// trouble words why a file could not be written or read.
func trouble(w *i18n.Words, err error) string {
	switch {
	case errors.Is(err, errExists):
		return w.T("file.exists")
	case errors.Is(err, errName):
		return w.T("file.badName")
	case errors.Is(err, errTooBig):
		return w.T("file.tooBig")
	case errors.Is(err, atomicfile.ErrInUse):
		return w.T("file.inUse")
	case errors.Is(err, atomicfile.ErrFull):
		return w.T("file.full")
	case errors.Is(err, fs.ErrPermission):
		return w.T("file.forbidden")
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, syscall.ENOTDIR):
		return w.T("file.notThere")
	default:
		return w.T("file.failed")
	}
}
