package launch

import (
	"errors"
	"fmt"
	"io"
)

// severity is what a text means to the person: a desktop shows each with an icon of
// its own.
type severity int

const (
	notice  severity = iota // an answer, or something worth knowing
	failure                 // the program cannot do what it was started for
)

// print writes what the command line asked for, or what is wrong with it. A windowed
// program of Windows has no streams unless it was given some; then the text goes to
// the terminal it was started from, and without one on the screen.
func (a *App) print(to io.Writer, text string, s severity) {
	if !a.write(to, text) && a.env.Show != nil {
		a.env.Show(text, s)
	}
}

// write writes to a stream, else to the terminal the program was started from, and
// reports whether one of them took the text.
func (a *App) write(to io.Writer, text string) bool {
	if _, err := io.WriteString(to, text); err == nil {
		return true
	}
	return a.env.Console != nil && a.env.Console(text)
}

// Print writes what was done for someone at a terminal. Without a terminal nobody
// waits for the text: a message box would keep the script that asked, such as an
// uninstaller.
func (a *App) Print(english, japanese string) {
	a.write(a.env.Stdout, a.texts.pick(english, japanese)+"\n")
}

// message describes what ended the app.
func (a *App) message(err error) string {
	worded := (*UserError)(nil)
	switch {
	case errors.Is(err, ErrNoDisplay):
		return a.texts.unreachableDisplay(a.env.Getenv("DISPLAY"))
	case errors.Is(err, ErrNoOpenGL):
		return a.texts.noOpenGL(a.env.OS)
	case errors.As(err, &worded):
		return a.texts.pick(worded.English, worded.Japanese)
	}
	return a.texts.stopped(err, a.LogFile)
}

// notifyUser puts a text before the person: on standard error, and on the screen
// for someone who has no terminal.
func (a *App) notifyUser(text string, s severity) {
	fmt.Fprintln(a.env.Stderr, text)
	if a.env.Show != nil {
		a.env.Show(text, s)
	}
}
