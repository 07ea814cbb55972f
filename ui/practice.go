package ui

import (
	"os"
	"os/exec"
	"strings"

	"norikae/accounts"
	"norikae/accounts/practice"
)

// guessKind proposes how a person signs in with an address. Made-up addresses
// are known to the practice world alone.
func (a *application) guessKind(address string) accounts.Kind {
	if a.world != nil {
		if k, ok := practice.KindOf(address); ok {
			return k
		}
	}
	k, _ := accounts.KindHint(address)
	return k
}

// tellPractice gives the practice pages the phones' names and the language.
func (a *application) tellPractice() {
	if a.world == nil {
		return
	}
	a.world.SetLanguage(string(a.words.Language()))
	if m := a.desk.Move(); len(m.Old) > 0 && m.New != "" {
		a.world.SetPhones(strings.Join(m.Old, " "), m.New)
	}
}

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
