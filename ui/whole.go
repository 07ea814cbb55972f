package ui

import (
	"context"
	"errors"
	"time"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/accounts/ledger"
	"norikae/ui/device"
	"norikae/ui/prefs"
	"norikae/ui/shell"
	"norikae/ui/shell/activity"
)

// nextMove asks for the new phones and starts the next change: same accounts and
// organisations, all steps open, this result filed away.
func (a *application) nextMove() {
	if !a.lines.Writable() {
		return
	}
	m := a.desk.Move()
	var old []string
	if m.New != "" {
		old = []string{m.New}
	}
	a.shell.AskOnce(pageNextMove, func() shell.Question {
		w := a.shell.Words()
		var form *device.Form
		start := func() {
			if d, ok := form.Device(); ok {
				a.shell.CloseAll(pageNextMove)
				a.startNext(d)
			}
		}
		form = device.NewForm(shell.Frame{Host: a.shell, Words: w, Log: a.cfg.Log, Now: time.Now}, accounts.Device{Old: old, OldPhone: accounts.OldPhoneUsable}, start)
		text := w.N("nextMove.text", len(m.Memberships))
		if open := len(m.Memberships) - accounts.Gate(m).Settled(); open > 0 {
			text += "\n" + w.N("nextMove.open", open)
		}
		return shell.Question{
			Name: "nextMove", Title: w.T("settings.move.next"), Text: text, Cancel: w.T("page.cancel"),
			Extra: []fyne.CanvasObject{form.Content()}, First: form.First(),
			Answers: []shell.Answer{{Text: w.T("nextMove.do"), Keep: true, Run: start}},
		}
	})
}

func (a *application) startNext(d accounts.Device) {
	act := func(ctx context.Context) error { return a.ledger.NextMove(ctx, d) }
	job := a.shell.Activity().Begin(activity.Saving)
	a.desk.Exclusive(act, func(err error) {
		job.End()
		w := a.shell.Words()
		switch {
		case err == nil:
			a.prefs.Set(func(v *prefs.Values) { v.Exported = time.Time{} }) // that export is of the move before
			a.tellPractice()
			a.shell.Toast(w.T("toast.nextMove"), "", nil)
		case errors.Is(err, ledger.ErrNotSaved):
			a.shell.Toast(w.T("notSaved.some"), w.T("keyring.retry"), a.lines.Retry)
		default:
			a.shell.Toast(w.T("toast.nextMoveFailed"), "", nil)
		}
	})
}

// erased forgets what belonged to a list that is gone.
func (a *application) erased() {
	a.add.Forget()
	a.welcome.Forget()
	a.recovery.Forget()
	a.microsoft.Forget()
	a.shell.Base(pageMain, a.window.Page)
}
