package launch

import (
	"errors"
	"fmt"
	"io"
)

// kind is what a text is to the person: a desktop shows each with a sign of its
// own.
type kind int

const (
	news  kind = iota // something asked for, or worth knowing
	fault             // the program cannot do what it was started for
)

// answer says what was asked for on the command line, or what is wrong with it. A
// windowed program of Windows has no streams unless it was given some; then the
// text goes to the terminal it was started from, and without one on the screen.
func (a *App) answer(to io.Writer, text string, k kind) {
	if !a.write(to, text) && a.around.Show != nil {
		a.around.Show(text, k)
	}
}

// write writes to a stream, else to the terminal the program was started from, and
// reports whether one of them took it.
func (a *App) write(to io.Writer, text string) bool {
	if _, err := io.WriteString(to, text); err == nil {
		return true
	}
	return a.around.Console != nil && a.around.Console(text)
}

// Say tells what was done to someone at a terminal. Without one nobody is waiting
// for it: a message box would keep the script that asked, such as an uninstaller.
func (a *App) Say(english, japanese string) {
	a.write(a.around.Stdout, a.speaker.say(english, japanese)+"\n")
}

// problem words what ended the app.
func (a *App) problem(err error) string {
	told := (*Told)(nil)
	switch {
	case errors.Is(err, ErrNoOpenGL):
		return a.speaker.noOpenGL(a.around.OS)
	case errors.As(err, &told):
		return a.speaker.say(told.English, told.Japanese)
	}
	return a.speaker.stopped(err, a.LogFile)
}

// tell says a text to the person: on standard error, and on the screen for
// someone who has no terminal.
func (a *App) tell(text string, k kind) {
	fmt.Fprintln(a.around.Stderr, text)
	if a.around.Show != nil {
		a.around.Show(text, k)
	}
}
