package launch

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"runtime"
	"time"
)

// Exit codes of the program.
const (
	exitOK      = 0
	exitFailure = 1
	exitUsage   = 2
	exitRunning = 3
)

// ErrNoOpenGL is the error that the window ends with when the system cannot draw
// one. Finish has a sentence of its own for this error.
var ErrNoOpenGL = errors.New("launch: the system offers no OpenGL to draw a window with")

// ErrNoDisplay is the error that the window ends with when the screen that DISPLAY
// names is not there, or belongs to another user.
var ErrNoDisplay = errors.New("launch: the display cannot be reached")

// UserError is an error whose text is shown to the person unchanged.
type UserError struct {
	English, Japanese string
	Err               error // the cause, for the log
}

// Error implements error.
func (e *UserError) Error() string { return e.English }

// Unwrap returns the cause.
func (e *UserError) Unwrap() error { return e.Err }

// Env is what the system gave to the process.
type Env struct {
	OS             string // a GOOS value
	Home           string // the user's home folder; may be empty
	Getenv         func(string) string
	Stdout, Stderr io.Writer
	Console        func(text string) bool        // writes to the terminal the program was started from, where Stdout and Stderr do not; false: there is none
	Show           func(text string, k severity) // shows a text to someone without a terminal; nil: nobody is there
	Languages      []string                      // of the system's own windows, best first; empty: see the locale variables
	AnswerTimeout  time.Duration                 // how long to wait for another copy to answer
}

// Process returns the Env of this process.
func Process() Env {
	home, _ := os.UserHomeDir() // FoldersFor handles an empty one
	s := Env{
		OS: runtime.GOOS, Home: home, Getenv: os.Getenv,
		Stdout: os.Stdout, Stderr: os.Stderr, Console: console, Languages: displayLanguages(), AnswerTimeout: 5 * time.Second,
	}
	if info, err := os.Stderr.Stat(); err != nil || info.Mode()&os.ModeCharDevice == 0 {
		s.Show = show
	}
	return s
}

// App is a start that may open its window.
type App struct {
	Flags
	Log      *slog.Logger
	LogFile  string
	StateDir string         // for the user's things that are not progress
	Crash    Crash          // how the last run ended
	Front    <-chan Request // what later starts ask for; never closed

	logDir   string
	texts    texts
	env      Env
	logEnd   io.Closer
	instance *InstanceLock
	reports  bool // a crash report can be written
}

// Start reads args (without the program's name) and prepares everything up to
// the first window. When there is no window to open, App is nil and the int is
// the code to exit with: 0 after --version, --help, or when another copy has shown
// its window; 2 for a wrong flag; 1 for a failure; 3 when another copy keeps the
// command line from changing the list. The person has then read why.
func Start(args []string, env Env) (*App, int) {
	flags, err := ParseFlags(args)
	if flags.Yes {
		env.Show = nil // --yes: nobody is there who could close a message box
	}
	a := &App{Flags: flags, texts: newTexts(flags.Lang, languages(env.Getenv, env.Languages)), env: env}
	if wrong := (*UsageError)(nil); errors.As(err, &wrong) {
		a.print(env.Stderr, a.texts.badArgument(wrong.Arg)+"\n"+a.texts.usage(), failure)
		return nil, exitUsage
	}
	switch {
	case flags.Help:
		a.print(env.Stdout, a.texts.usage(), notice)
		return nil, exitOK
	case flags.Version:
		a.print(env.Stdout, versionLine()+"\n", notice)
		return nil, exitOK
	}
	if !flags.Windowless() && !a.hasDisplay() {
		a.notifyUser(a.texts.noDisplay(), failure)
		return nil, exitFailure
	}
	if code, locked := a.lockFolders(); !locked {
		return nil, code
	}
	a.openLog()
	if err := disableCoreDumps(); err != nil {
		a.Log.Warn("memory may be written to the disk in a crash", "cause", err)
	}
	a.openCrash()
	a.Log.Info("start", "version", Version(), "revision", Revision(),
		"os", runtime.GOOS, "arch", runtime.GOARCH, "practice", a.Practice)
	return a, exitOK
}

// hasDisplay reports whether a window can be shown. Only X11 and Wayland let that
// be known beforehand; without this check the toolkit would panic.
func (a *App) hasDisplay() bool {
	x11, wayland := a.env.Getenv("DISPLAY"), a.env.Getenv("WAYLAND_DISPLAY")
	return a.env.OS == "windows" || a.env.OS == "darwin" || x11 != "" || wayland != ""
}

// lockFolders makes the folders and takes the lock in them. Where it cannot, the person
// has read why, and code is the one to exit with.
func (a *App) lockFolders() (code int, locked bool) {
	folders, err := FoldersFor(a.env.OS, a.env.Home, a.env.Getenv, a.Practice)
	if err == nil {
		a.StateDir, a.logDir = folders.State, folders.Log
		err = folders.Create()
	}
	if err != nil {
		a.notifyUser(a.texts.noFolder(folders.State, err), failure)
		return exitFailure, false
	}
	ctx, cancel := context.WithTimeout(context.Background(), a.env.AnswerTimeout)
	defer cancel()
	request := RequestShow
	if a.Guided {
		request = RequestGuided
	}
	a.instance, err = LockInstance(ctx, folders.State, request)
	shown, silent, deaf := errors.Is(err, ErrShown), errors.Is(err, ErrNoAnswer), errors.Is(err, ErrNoListener)
	switch {
	case err == nil:
		a.Front = a.instance.Front()
		return exitOK, true
	case a.Windowless() && (shown || silent || deaf):
		a.notifyUser(a.texts.closeFirst(), failure)
		return exitRunning, false
	case shown:
		return exitOK, false
	case silent:
		a.notifyUser(a.texts.noAnswer(), failure)
	case deaf:
		a.notifyUser(a.texts.runsAlready(), notice)
	default:
		a.notifyUser(a.texts.noFolder(folders.State, err), failure)
	}
	return exitFailure, false
}

// openLog makes the log, for this program and for the libraries that write to
// the standard log. What libraries write is logged as a warning.
func (a *App) openLog() {
	a.LogFile = filepath.Join(a.logDir, "norikae.log")
	file := newLogFile(a.LogFile)
	a.logEnd = file
	a.Log = newLogger(file, a.env.Stderr, a.LogLevel)
	slog.SetLogLoggerLevel(slog.LevelWarn)
	slog.SetDefault(a.Log)
}

// openCrash looks at how the last run ended and prepares for this one. An app
// without crash reports is better than no app, so a failure is only logged.
func (a *App) openCrash() {
	var err error
	if a.Crash, err = archiveCrash(a.logDir); err != nil {
		a.Log.Error("last crash report", "cause", err)
	}
	if a.Crash.Path != "" {
		a.Log.Warn("the last run crashed", "report", a.Crash.Path, "at", a.Crash.At)
	}
	if err = openCrash(a.logDir); err != nil {
		a.Log.Error("crash report", "cause", err)
	}
	a.reports = err == nil
}

// finishTimeout bounds each part of Finish that touches files: a folder on a
// network may never answer.
const finishTimeout = 2 * time.Second

// Finish ends what Start began and returns the code to exit with. err is what
// the window ended with; nil is a clean end. Finish frees the lock before it shows
// the person anything, and however slow the folders are. Call it once, and not
// deferred: a panic must leave its report behind.
func (a *App) Finish(err error) int {
	code := exitOK
	if err != nil {
		code = exitFailure
	}
	var late error
	late = errors.Join(late, runBounded(finishTimeout, "log", func() error { a.logEnding(err); return nil }))
	late = errors.Join(late, runBounded(finishTimeout+showTimeout+talkMargin, "lock", a.instance.Release))
	if err != nil {
		a.notifyUser(a.message(err), failure)
	}
	late = errors.Join(late, runBounded(finishTimeout, "log", a.logEnd.Close))
	if late != nil {
		fmt.Fprintln(a.env.Stderr, late)
	}
	return code
}

// logEnding logs how the run ended and removes the empty crash report.
func (a *App) logEnding(err error) {
	if err != nil {
		a.Log.Error("end", "cause", err)
	} else {
		a.Log.Info("end")
	}
	if a.reports {
		if err := closeCrash(a.logDir); err != nil {
			a.Log.Error("crash report", "cause", err)
		}
	}
}

// runBounded calls f and waits for it until the timeout; a slower f is left to the
// end of the process.
func runBounded(timeout time.Duration, what string, f func() error) error {
	done := make(chan error, 1)
	go func() { done <- f() }()
	select {
	case err := <-done:
		return err
	case <-time.After(timeout):
		return fmt.Errorf("launch: %s not ended after %v", what, timeout)
	}
}
