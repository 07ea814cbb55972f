package ui

import (
	"context"
	"os"
	"strings"

	"norikae/accounts"
	"norikae/accounts/practice"
	"norikae/ui/launch"
	"norikae/ui/shell"
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

// tellPractice gives the practice pages the phones' names, the accounts and the
// language.
func (a *application) tellPractice() {
	if a.world == nil {
		return
	}
	a.world.SetLanguage(string(a.shell.Words().Language()))
	m := a.desk.Move()
	a.world.SetAccounts(m.Accounts)
	if len(m.Old) > 0 && m.New != "" {
		a.world.SetPhones(strings.Join(m.Old, " "), m.New)
	}
}

// askRestart asks before practice is started over.
func (a *application) askRestart() {
	a.shell.AskOnce(pageRestart, func() shell.Question {
		w := a.shell.Words()
		return shell.Question{
			Name: "restart", Title: w.T("practice.restart.title"), Text: w.T("practice.restart.text"), Cancel: w.T("page.cancel"),
			Answers: []shell.Answer{{Text: w.T("practice.restart"), Run: a.restartPractice}},
		}
	})
}

// restartPractice starts practice over: without a list, and with the practice pages as
// nobody has used them.
func (a *application) restartPractice() {
	a.transfer.EraseAll(func(err error) {
		if err != nil {
			a.shell.Toast(a.shell.Words().T("practice.restart.failed"), "", nil)
			return
		}
		a.world.Restart()
	})
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
