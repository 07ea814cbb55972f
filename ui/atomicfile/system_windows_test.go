package atomicfile

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"time"

	"golang.org/x/sys/windows"
)

// hold opens a file as Excel does: others may read it, and do nothing else.
func hold(t *testing.T, path string, share uint32) (release func()) {
	t.Helper()
	name, err := windows.UTF16PtrFromString(path)
	if err != nil {
		t.Fatal(err)
	}
	h, err := windows.CreateFile(name, windows.GENERIC_READ|windows.GENERIC_WRITE, share, nil, windows.OPEN_EXISTING, 0, 0)
	if err != nil {
		t.Fatal(err)
	}
	closed := false
	release = func() {
		if !closed {
			closed = true
			_ = windows.CloseHandle(h)
		}
	}
	t.Cleanup(release)
	return release
}

// TestAFileInUseIsSaid: a file another program has open keeps its content, and the
// error says whose doing it is.
func TestAFileInUseIsSaid(t *testing.T) {
	for name, share := range map[string]uint32{"read": windows.FILE_SHARE_READ, "nothing": 0} {
		t.Run("others may "+name, func(t *testing.T) {
			dir := t.TempDir()
			path := filepath.Join(dir, "x.csv")
			if err := os.WriteFile(path, []byte("old"), 0o600); err != nil {
				t.Fatal(err)
			}
			release := hold(t, path, share)
			begun := time.Now()
			if err := Write(path, text("new")); !errors.Is(err, ErrInUse) {
				t.Errorf("%v, want ErrInUse", err)
			}
			if took := time.Since(begun); took < retryFor || took > 10*retryFor {
				t.Errorf("it was tried for %v", took)
			}
			release()
			holds(t, dir, "old", "x.csv")
		})
	}
}

// TestAFileInUseForAMomentIsReplaced: as a virus scanner holds it.
func TestAFileInUseForAMomentIsReplaced(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "x.csv")
	if err := os.WriteFile(path, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	release := hold(t, path, windows.FILE_SHARE_READ)
	time.AfterFunc(retryFor/3, release)
	if err := Write(path, text("new")); err != nil {
		t.Error(err)
	}
	holds(t, dir, "new", "x.csv")
}

// TestAForbiddenFileIsNotInUse: nobody is told to close a program that has nothing
// to do with it.
func TestAForbiddenFileIsNotInUse(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.csv")
	if err := os.WriteFile(path, []byte("old"), 0o400); err != nil { // read-only
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.Chmod(path, 0o600) })
	err := Rename(filepath.Join(t.TempDir(), "none"), path)
	if !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("%v for a file that is not there", err)
	}
	if err := Write(path, text("new")); errors.Is(err, ErrInUse) {
		t.Errorf("a read-only file is said to be in use: %v", err)
	}
}

func TestClassify(t *testing.T) {
	for code, want := range map[windows.Errno]error{
		windows.ERROR_SHARING_VIOLATION: ErrInUse, windows.ERROR_LOCK_VIOLATION: ErrInUse, windows.ERROR_USER_MAPPED_FILE: ErrInUse,
		windows.ERROR_DISK_FULL: ErrFull, windows.ERROR_HANDLE_DISK_FULL: ErrFull,
	} {
		err := Classify(&fs.PathError{Op: "write", Path: "x", Err: code})
		if !errors.Is(err, want) || !errors.Is(err, code) {
			t.Errorf("%v became %v, want %v beside it", code, err, want)
		}
	}
	for _, code := range []error{nil, windows.ERROR_ACCESS_DENIED, windows.ERROR_FILE_NOT_FOUND} {
		if err := Classify(code); !errors.Is(err, code) || errors.Is(err, ErrInUse) || errors.Is(err, ErrFull) {
			t.Errorf("%v became %v", code, err)
		}
	}
}
