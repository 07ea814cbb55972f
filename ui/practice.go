package ui

import (
	"context"
	"os"
	"strings"

	"norikae/accounts"
	"norikae/accounts/practice"
	"norikae/ui/launch"
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
	a.world.SetLanguage(string(a.shell.Words().Language()))
	if m := a.desk.Move(); len(m.Old) > 0 && m.New != "" {
		a.world.SetPhones(strings.Join(m.Old, " "), m.New)
	}
}

// startPractice starts a second copy of the app in practice mode. It has a lock,
// a log and a keyring service of its own and leaves this one alone.
func (a *application) startPractice() {
	lang := string(a.shell.Words().Language())
	a.shell.Go(func(ctx context.Context) {
		var outcome <-chan error
		program, err := os.Executable()
		if err == nil {
			outcome, err = launch.StartHelper(program, "--practice", "--lang", lang)
		}
		if err == nil {
			select {
			case err = <-outcome:
			case <-ctx.Done(): // the other copy lives on
			}
		}
		if err != nil {
			a.cfg.Log.Warn("practice mode not started", "error", err) // its own log says the rest
			a.shell.Do(func() { a.shell.Toast(a.shell.Words().T("toast.practiceFailed"), "", nil) })
		}
	})
}
