package ui

import (
	"os"
	"os/exec"
)

// startPractice starts a second copy of the app in practice mode. It has a lock,
// a log and a keyring service of its own and leaves this one alone.
func (a *application) startPractice() {
	program, err := os.Executable()
	if err == nil {
		cmd := exec.Command(program, "--practice", "--lang", string(a.words.Language()))
		if err = cmd.Start(); err == nil {
			go func() { _ = cmd.Wait() }() // reaps the child; its own log says the rest
		}
	}
	if err != nil {
		a.cfg.Log.Warn("practice mode not started", "error", err)
		a.toasts.Show(a.words.T("toast.practiceFailed"), "", nil)
	}
}
