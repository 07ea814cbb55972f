// Package atomicfile replaces files whole or not at all. Everything the app writes
// more than once goes through it: the preferences, the crash reports, and the files
// a person saves.
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
// On Windows a file that a program has open can be neither replaced nor removed,
// unless that program allows it. Excel does not, and many virus scanners open every
// new file for a moment. So Rename tries for half a second before it fails with
// ErrInUse (Microsoft Learn, "MoveFileEx" and "Creating and Opening Files").
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
	retryFor   = 500 * time.Millisecond
	retryEvery = 20 * time.Millisecond
)

// partSuffix ends the name of a file that is being written. Such a name begins with
// a dot and the name that the file gets in the end.
const partSuffix = ".part"

// Write replaces the file at path with what write writes. Only its owner can read
// the new file (mode 0600 where the system knows modes). Write returns an error of
// write unchanged, or wrapped in ErrFull or ErrInUse as Classify does.
func Write(path string, write func(io.Writer) error) (err error) {
	f, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*"+partSuffix)
	if err != nil {
		return Classify(err)
	}
	defer func() {
		if err != nil {
			_ = os.Remove(f.Name()) // if this fails, Sweep removes the file
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

// Rename moves a file within its folder and replaces what is there. Rename tries for
// half a second where a file is in use.
func Rename(from, to string) error {
	for end := time.Now().Add(retryFor); ; time.Sleep(retryEvery) {
		err := os.Rename(from, to)
		if err == nil || !isTransient(err) || time.Now().After(end) {
			return asInUse(Classify(err), from, to)
		}
	}
}

// Classify wraps an error of reading or writing a file in ErrInUse or ErrFull when
// the system means one of these. Classify returns any other error, and nil, unchanged.
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

// Sweep removes the unfinished files that killed runs left beside path. Call Sweep
// while nothing writes the file.
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

// isLeftover reports whether file is an unfinished version of name, as Write makes
// one. Until version 0.1 such a file had the name of the whole one, with a dot and a
// number behind it.
func isLeftover(file, name string) bool {
	if rest, found := strings.CutPrefix(file, "."+name+"."); found {
		number, isPart := strings.CutSuffix(rest, partSuffix)
		return isPart && isNumber(number)
	}
	number, found := strings.CutPrefix(file, name+".")
	return found && isNumber(number)
}

func isNumber(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}
