// Package atomicfile replaces files whole or not at all. Everything the app
// writes more than once goes through it: the choices, the reports of crashes, and
// what a person saves.
//
//	err := atomicfile.Write(path, func(w io.Writer) error { … })
//	switch {
//	case errors.Is(err, atomicfile.ErrInUse): // another program has the file open
//	case errors.Is(err, atomicfile.ErrFull):  // no room left on the disk
//	}
//
// The new content is written beside the old one, flushed to the disk and renamed,
// so that a crash, a power cut or a full disk leaves the old file or the new one,
// never half of one.
//
// # Windows
//
// There a file that a program has open can be neither replaced nor removed, unless
// that program allows it; Excel does not, and many virus scanners look into every
// new file for a moment. So a rename is tried for half a second before it fails
// with ErrInUse (Microsoft Learn, "MoveFileEx" and "Creating and Opening Files").
//
// # Limits
//
// The folder must exist. A link in the place of the file is replaced, not followed.
// The folder's own entry is not flushed: after a power cut the old file may be back.
package atomicfile

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// Errors of this package, matched with errors.Is. The system's own error is
// wrapped beside them.
var (
	// ErrInUse says that another program has the file open and does not share it.
	ErrInUse = errors.New("atomicfile: the file is open in another program")
	// ErrFull says that the disk, or the person's share of it, has no room left.
	ErrFull = errors.New("atomicfile: the disk is full")
)

// How long a rename is tried, and the pause between two tries.
const (
	patience = 500 * time.Millisecond
	pause    = 20 * time.Millisecond
)

// partial is the ending of a file that is being written. Its name begins with a
// dot and the name of the file it will be.
const partial = ".part"

// Write replaces the file at path by what write writes. Only its owner can read
// the new file (mode 0600 where the system knows modes). An error of write is
// returned as it is, wrapped in ErrFull when that is what it means.
func Write(path string, write func(io.Writer) error) (err error) {
	f, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*"+partial)
	if err != nil {
		return Classify(err)
	}
	defer func() {
		if err != nil {
			_ = os.Remove(f.Name()) // nothing more can be done for it; Sweep finds it
		}
	}()
	err = write(f)
	if err == nil {
		err = f.Sync()
	}
	if closing := f.Close(); err == nil {
		err = closing
	}
	if err != nil {
		return Classify(err)
	}
	return Rename(f.Name(), path)
}

// Rename moves a file within its folder and replaces what is there. A file that
// is in use is tried for half a second.
func Rename(from, to string) error {
	for end := time.Now().Add(patience); ; time.Sleep(pause) {
		err := os.Rename(from, to)
		if err == nil || !mayPass(err) || time.Now().After(end) {
			return inUse(Classify(err), from, to)
		}
	}
}

// Classify wraps an error of reading or writing a file in ErrInUse or ErrFull
// when that is what the system means by it. Any other error, and nil, is returned
// as it is.
func Classify(err error) error {
	switch {
	case err == nil || errors.Is(err, ErrInUse) || errors.Is(err, ErrFull):
		return err
	case isSharing(err):
		return fmt.Errorf("%w: %w", ErrInUse, err)
	case isFull(err):
		return fmt.Errorf("%w: %w", ErrFull, err)
	}
	return err
}

// Sweep removes what killed runs left of writing the file at path. Call it while
// nobody writes the file.
func Sweep(path string) error {
	dir, name := filepath.Split(path)
	entries, err := os.ReadDir(filepath.Clean(dir))
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	failed := []error{err}
	for _, e := range entries {
		if isLeftover(e.Name(), name) {
			failed = append(failed, os.Remove(filepath.Join(dir, e.Name())))
		}
	}
	return errors.Join(failed...)
}

// isLeftover reports whether a file is a part of name, as Write makes them. Until
// version 0.1 they were called as the file, with a dot and a number behind it.
func isLeftover(file, name string) bool {
	if rest, found := strings.CutPrefix(file, "."+name+"."); found {
		number, isPart := strings.CutSuffix(rest, partial)
		return isPart && isNumber(number)
	}
	number, found := strings.CutPrefix(file, name+".")
	return found && isNumber(number)
}

func isNumber(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}
