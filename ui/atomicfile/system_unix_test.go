//go:build !windows

package atomicfile

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

func TestClassify(t *testing.T) {
	for code, want := range map[syscall.Errno]error{
		syscall.ENOSPC: ErrFull, syscall.EDQUOT: ErrFull, syscall.EBUSY: ErrInUse, syscall.ETXTBSY: ErrInUse,
	} {
		err := Classify(&fs.PathError{Op: "write", Path: "x", Err: code})
		if !errors.Is(err, want) || !errors.Is(err, code) {
			t.Errorf("%v became %v, want %v beside it", code, err, want)
		}
	}
	for _, code := range []error{nil, syscall.EACCES, syscall.ENOENT} {
		if err := Classify(code); !errors.Is(err, code) || errors.Is(err, ErrInUse) || errors.Is(err, ErrFull) {
			t.Errorf("%v became %v", code, err)
		}
	}
}

// TestAFullDisk writes to a device that is always full.
func TestAFullDisk(t *testing.T) {
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Skipf("this system has no device that is always full: %v", err)
	}
	defer full.Close()
	path := filepath.Join(t.TempDir(), "x")
	if err := Write(path, text("old")); err != nil {
		t.Fatal(err)
	}
	_, broken := full.WriteString("new")
	if err := Write(path, func(io.Writer) error { return broken }); !errors.Is(err, ErrFull) {
		t.Errorf("%v, want ErrFull", err)
	}
	holds(t, filepath.Dir(path), "old", "x")
}
