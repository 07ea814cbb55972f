//go:build unix

package launch

import (
	"context"
	"os/exec"
	"runtime"
	"syscall"
	"time"
)

// show tries to show text to someone who started the app from an icon and sees no
// terminal. The app has no window yet, so the desktop's own program shows the text,
// which is an argument and never goes through a shell.
func show(text string, s severity) {
	urgency := "normal"
	if s == failure {
		urgency = "critical" // stays until it is read
	}
	argv := []string{"notify-send", "--app-name", Name, "--urgency", urgency, Name, text}
	if runtime.GOOS == "darwin" {
		argv = []string{
			"osascript", "-e", "on run argv", "-e", "display alert (item 1 of argv) message (item 2 of argv)",
			"-e", "end run", Name, text,
		}
	}
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	// The same text has gone to standard error, so a failure loses nothing.
	_ = exec.CommandContext(ctx, argv[0], argv[1:]...).Run()
}

// console has nothing to do: the program's streams lead to the terminal.
func console(string) bool { return false }

// allowFront has nothing to do: windows may come to the front here.
func allowFront() {}

// displayLanguages returns none: the locale variables name the language, and on
// macOS the window toolkit asks the system.
func displayLanguages() []string { return nil }

// disableCoreDumps keeps the system from writing the memory of this process, with
// the tokens of a sign-in, to the disk when the process crashes. Programs started
// from here may raise the limit again. The process stays open to inspection by its
// user: desktop portals look at a process to know whom they serve.
func disableCoreDumps() error {
	var limit syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_CORE, &limit); err != nil {
		return err
	}
	limit.Cur = 0
	return syscall.Setrlimit(syscall.RLIMIT_CORE, &limit)
}
