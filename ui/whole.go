package ui

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/accounts/ledger"
	"norikae/ui/device"
	"norikae/ui/shell/activity"
	"norikae/ui/shell/ask"
)

// nextMove asks for the new phones and starts the next change: same accounts and
// organisations, all steps open, this result filed away.
func (a *application) nextMove() {
	if !a.writable() {
		return
	}
	m := a.desk.Move()
	var old []string
	if m.New != "" {
		old = []string{m.New}
	}
	a.askOnce(pageNextMove, func() ask.Question {
		w := a.words
		var form *device.Form
		start := func() {
			if d, ok := form.Device(); ok {
				a.pages.CloseAll(pageNextMove)
				a.startNext(d)
			}
		}
		form = device.NewForm(a.frame(), accounts.Device{Old: old, Have: accounts.HaveYes}, start)
		text := w.N("nextMove.text", len(m.Memberships))
		if open := len(m.Memberships) - accounts.Gate(m).Settled(); open > 0 {
			text += "\n" + w.N("nextMove.open", open)
		}
		return ask.Question{
			Name: "nextMove", Title: w.T("settings.move.next"), Text: text, Cancel: w.T("page.cancel"),
			Extra: []fyne.CanvasObject{form.Content()}, First: form.First(),
			Answers: []ask.Answer{{Text: w.T("nextMove.do"), Keep: true, Run: start}},
		}
	})
}

func (a *application) startNext(d accounts.Device) {
	act := func(ctx context.Context) error { return a.ledger.NextMove(ctx, d) }
	job := a.status.tracker.Begin(activity.Saving)
	a.desk.Whole(act, func(err error) {
		job.End()
		w := a.words
		switch {
		case err == nil:
			a.settings.p.RemoveValue(keyExported) // that export is of the move before
			a.tellPractice()
			a.toasts.Show(w.T("toast.nextMove"), "", nil)
		case errors.Is(err, ledger.ErrNotSaved):
			a.toasts.Show(w.T("notSaved.some"), w.T("keyring.retry"), a.retry)
		default:
			a.toasts.Show(w.T("toast.nextMoveFailed"), "", nil)
		}
	})
}

// eraseAll deletes the list and whatever the window remembers of it, signs out of
// Microsoft, and begins anew.
func (a *application) eraseAll(done func(error)) {
	job := a.status.tracker.Begin(activity.Saving)
	a.desk.Whole(a.ledger.EraseAll, func(err error) {
		job.End()
		if err == nil {
			a.forgetList()
			a.forgetSignIns()
		}
		done(err)
		if err == nil {
			a.pages.Home()
			a.toasts.Show(a.words.T("toast.erased"), "", nil)
		}
	})
}

// forgetList takes from the preferences what belongs to a list.
func (a *application) forgetList() {
	for _, key := range []string{keySaved, keyArranged, keyWelcomed, keyExported} {
		a.settings.p.RemoveValue(key)
	}
	a.pasted, a.welcoming, a.letters = "", false, letters{}
	a.showMain()
}
