package launch

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"
	"time"

	"norikae/ui/atomicfile"
)

const (
	crashName  = "crash.txt"                 // of the present run
	crashKept  = "crash-20060102-150405.txt" // of a run that crashed, by its time
	crashGlob  = "crash-*.txt"
	crashCount = 5 // how many reports are kept
)

// Crash is the report of an earlier run that ended in a crash.
type Crash struct {
	Path string    // where the report was kept; empty: the last run did not crash
	At   time.Time // when it happened
}

// archiveCrash renames the report of an earlier run, so that this run cannot
// overwrite it. A report that holds nothing but its first line belongs to a run
// that was killed and is removed. Only the newest reports stay.
func archiveCrash(dir string) (Crash, error) {
	path := filepath.Join(dir, crashName)
	text, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return Crash{}, nil
	}
	if err != nil {
		return Crash{}, fmt.Errorf("launch: read the last crash report: %w", err)
	}
	if _, report, _ := bytes.Cut(text, []byte("\n")); len(bytes.TrimSpace(report)) == 0 {
		return Crash{}, os.Remove(path)
	}
	info, err := os.Stat(path)
	if err != nil {
		return Crash{}, fmt.Errorf("launch: look at the last crash report: %w", err)
	}
	kept := Crash{Path: filepath.Join(dir, info.ModTime().Format(crashKept)), At: info.ModTime()}
	if err := atomicfile.Rename(path, kept.Path); err != nil {
		return Crash{}, fmt.Errorf("launch: keep the last crash report: %w", err)
	}
	return kept, dropOldCrashes(dir)
}

func dropOldCrashes(dir string) error {
	reports, err := filepath.Glob(filepath.Join(dir, crashGlob))
	if err != nil || len(reports) <= crashCount {
		return err
	}
	slices.Sort(reports) // the names sort by time
	var failed []error
	for _, old := range reports[:len(reports)-crashCount] {
		failed = append(failed, os.Remove(old))
	}
	return errors.Join(failed...)
}

// openCrash lets the runtime write what it prints at a crash (the panic and
// every goroutine) to a file as well. A windowed program of Windows has no other
// place for that text.
func openCrash(dir string) error {
	f, err := os.OpenFile(filepath.Join(dir, crashName), os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600)
	if err != nil {
		return fmt.Errorf("launch: open the crash report: %w", err)
	}
	// The runtime keeps a duplicate of this handle.
	defer f.Close()
	if _, err := fmt.Fprintln(f, versionLine()); err != nil {
		return fmt.Errorf("launch: begin the crash report: %w", err)
	}
	if err := debug.SetCrashOutput(f, debug.CrashOptions{}); err != nil {
		return fmt.Errorf("launch: set the crash output: %w", err)
	}
	return nil
}

// closeCrash removes the empty report. Call it at a clean end only, never deferred: a
// panic that unwinds must not remove its own report.
func closeCrash(dir string) error {
	return errors.Join(debug.SetCrashOutput(nil, debug.CrashOptions{}), os.Remove(filepath.Join(dir, crashName)))
}
