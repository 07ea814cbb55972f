package ui

import (
	"time"

	"norikae/accounts"
)

// prove records what came of a sign-in with the new phone alone: it worked, or it
// asked for the old phone, which makes the line an ordinary one again.
func (a *application) prove(l accounts.Line, worked bool) {
	if !a.writable() {
		return
	}
	change, text := accounts.Progress.Disprove, "toast.disproven"
	if worked {
		change, text = accounts.Progress.Prove, "toast.proven"
	}
	if l.Home {
		a.changeHome(l.Account, func(p accounts.Progress) accounts.Progress { return change(p, time.Now()) })
	} else {
		m := a.now(l.Membership)
		m.Progress, m.Touched = change(m.Progress, time.Now()), accounts.Stamp(time.Now())
		a.desk.Put(m)
	}
	a.shell.Toast(a.shell.Words().T(text, "Organisation", l.Title()), a.shell.Words().T("toast.undo"), a.undo)
}
