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
	exitFault   = 1
	exitUsage   = 2
	exitRunning = 3
)

// ErrNoOpenGL is what the window ends with when the system cannot draw it. Finish
// has a sentence of its own for it.
var ErrNoOpenGL = errors.New("launch: the system offers no OpenGL to draw a window with")

// errRunning says that another copy runs beside which nothing may be done.
var errRunning = errors.New("launch: another copy runs")

// Told is an error whose text a person is to read as it is.
type Told struct {
	English, Japanese string
	Err               error // the cause, for the log
}

// Error implements error.
func (e *Told) Error() string { return e.English }

// Unwrap returns the cause.
func (e *Told) Unwrap() error { return e.Err }

// Surroundings is what the process was given by the system.
type Surroundings struct {
	OS             string // a GOOS value
	Home           string // the user's home folder; may be empty
	Env            func(string) string
	Stdout, Stderr io.Writer
	Console        func(text string) bool    // writes to the terminal the program was started from when Stdout and Stderr do not reach it; false: there is none
	Show           func(text string, k kind) // puts a text before someone without a terminal; nil: nobody
	Languages      []string                  // of the system's own windows, best first; empty: the locale variables say it
	Patience       time.Duration             // how long to wait for another copy to answer
}

// Process returns the surroundings of this process.
func Process() Surroundings {
	home, _ := os.UserHomeDir() // empty is a case FoldersFor knows
	s := Surroundings{
		OS: runtime.GOOS, Home: home, Env: os.Getenv,
		Stdout: os.Stdout, Stderr: os.Stderr, Console: console, Languages: displayLanguages(), Patience: 5 * time.Second,
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
	StateDir string     // for the user's things that are not progress
	Crash    Crash      // how the last run ended
	Front    <-chan Ask // what later starts ask for; never closed

	logDir  string
	speaker speaker
	around  Surroundings
	logEnd  io.Closer
	claim   *Claim
	crash   *crashFile // nil: no report can be written
}

// Start reads args (without the program's name) and prepares everything up to
// the first window. When there is no window to open, App is nil and the int is
// the code to exit with: 0 after --version, --help, or when another copy came to
// the front; 2 for a wrong flag; 1 for a fault. What a person must know has then
// been said.
func Start(args []string, around Surroundings) (*App, int) {
	flags, err := ParseFlags(args)
	if flags.Yes {
		around.Show = nil // nobody is to be asked anything
	}
	a := &App{Flags: flags, speaker: newSpeaker(flags.Lang, languages(around.Env, around.Languages)), around: around}
	if wrong := (*UsageError)(nil); errors.As(err, &wrong) {
		a.answer(around.Stderr, a.speaker.badArgument(wrong.Arg)+"\n"+a.speaker.usage(), fault)
		return nil, exitUsage
	}
	switch {
	case flags.Help:
		a.answer(around.Stdout, a.speaker.usage(), news)
		return nil, exitOK
	case flags.Version:
		a.answer(around.Stdout, about()+"\n", news)
		return nil, exitOK
	}
	if !flags.Windowless() && !a.hasDisplay() {
		a.tell(a.speaker.noDisplay(), fault)
		return nil, exitFault
	}
	if problem, err := a.claimFolders(); err != nil {
		switch {
		case errors.Is(err, errRunning):
			a.tell(problem, fault)
			return nil, exitRunning
		case errors.Is(err, ErrShown):
			return nil, exitOK
		case errors.Is(err, ErrNoDoor):
			a.tell(problem, news)
		default:
			a.tell(problem, fault)
		}
		return nil, exitFault
	}
	a.openLog()
	if err := noCore(); err != nil {
		a.Log.Warn("memory may be written to the disk in a crash", "cause", err)
	}
	a.openCrash()
	a.Log.Info("start", "version", Version(), "revision", Revision(),
		"os", runtime.GOOS, "arch", runtime.GOARCH, "practice", a.Practice)
	return a, exitOK
}

// hasDisplay reports whether a window can be shown. Only X11 and Wayland say so
// beforehand; without this the toolkit would end in a panic.
func (a *App) hasDisplay() bool {
	switch a.around.OS {
	case "windows", "darwin":
		return true
	}
	return a.around.Env("DISPLAY") != "" || a.around.Env("WAYLAND_DISPLAY") != ""
}

// claimFolders makes the folders and takes the lock in them. The text says the
// error to a person.
func (a *App) claimFolders() (problem string, err error) {
	folders, err := FoldersFor(a.around.OS, a.around.Home, a.around.Env, a.Practice)
	if err == nil {
		a.StateDir, a.logDir = folders.State, folders.Log
		err = folders.Create()
	}
	if err != nil {
		return a.speaker.noFolder(folders.State, err), err
	}
	ctx, cancel := context.WithTimeout(context.Background(), a.around.Patience)
	defer cancel()
	ask := AskFront
	if a.Guided {
		ask = AskGuided
	}
	a.claim, err = NewClaim(ctx, folders.State, ask)
	switch {
	case a.Windowless() && (errors.Is(err, ErrShown) || errors.Is(err, ErrSilent) || errors.Is(err, ErrNoDoor)):
		return a.speaker.closeFirst(), errRunning
	case errors.Is(err, ErrSilent):
		return a.speaker.silent(), err
	case errors.Is(err, ErrNoDoor):
		return a.speaker.runsAlready(), err
	case err != nil:
		return a.speaker.noFolder(folders.State, err), err
	}
	a.Front = a.claim.Front()
	return "", nil
}

// openLog makes the log, for this program and for the libraries that write to
// the standard one: what they have to say is a complaint.
func (a *App) openLog() {
	a.LogFile = filepath.Join(a.logDir, "norikae.log")
	file := rotated(a.LogFile)
	a.logEnd = file
	a.Log = newLogger(file, a.around.Stderr, a.LogLevel)
	slog.SetLogLoggerLevel(slog.LevelWarn)
	slog.SetDefault(a.Log)
}

// openCrash looks at how the last run ended and prepares for this one. An app
// without crash reports is better than no app, so a failure is only logged.
func (a *App) openCrash() {
	var err error
	if a.Crash, err = keepCrash(a.logDir); err != nil {
		a.Log.Error("last crash report", "cause", err)
	}
	if a.Crash.Path != "" {
		a.Log.Warn("the last run crashed", "report", a.Crash.Path, "at", a.Crash.At)
	}
	if a.crash, err = openCrash(a.logDir); err != nil {
		a.Log.Error("crash report", "cause", err)
	}
}

// ending bounds each part of Finish that touches files: a folder on a network may
// never answer.
const ending = 2 * time.Second

// Finish ends what Start began and returns the code to exit with. err is what
// the window ended with; nil is a clean end. The lock is free before the person is
// told anything, and however slow the folders are. Call it once, and not deferred:
// a panic must leave its report behind.
func (a *App) Finish(err error) int {
	code := exitOK
	if err != nil {
		code = exitFault
	}
	var late error
	late = errors.Join(late, bounded(ending, "log", func() error { a.logEnding(err); return nil }))
	late = errors.Join(late, bounded(ending+doorWait+doorMargin, "lock", a.claim.Release))
	if err != nil {
		a.tell(a.problem(err), fault)
	}
	late = errors.Join(late, bounded(ending, "log", a.logEnd.Close))
	if late != nil {
		fmt.Fprintln(a.around.Stderr, late)
	}
	return code
}

// logEnding notes how the run ended and takes the empty crash report away.
func (a *App) logEnding(err error) {
	if err != nil {
		a.Log.Error("end", "cause", err)
	} else {
		a.Log.Info("end")
	}
	if a.crash != nil {
		if err := a.crash.close(); err != nil {
			a.Log.Error("crash report", "cause", err)
		}
	}
}

// bounded carries out f and waits for it so long; what takes longer is left to the
// end of the process.
func bounded(long time.Duration, what string, f func() error) error {
	done := make(chan error, 1)
	go func() { done <- f() }()
	select {
	case err := <-done:
		return err
	case <-time.After(long):
		return fmt.Errorf("launch: %s not ended after %v", what, long)
	}
}
