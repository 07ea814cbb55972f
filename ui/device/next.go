package device

import (
	"context"
	"errors"
	"time"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/accounts/ledger"
	"norikae/ui/prefs"
	"norikae/ui/shell"
	"norikae/ui/shell/activity"
)

// Next asks for the new phones and starts the next change: same accounts and
// organisations, all steps open, this result filed away.
func (c *Controller) Next() {
	if !c.Changes.Writable() {
		return
	}
	m := c.Store.Move()
	d := accounts.Device{OldPhone: accounts.OldPhoneUsable}
	if m.New != "" {
		d.Old = []string{m.New}
	}
	c.Shell.AskOnce(nextPage, func() shell.Question {
		w := c.Shell.Words()
		var form *Form
		start := func() {
			if d, ok := form.Device(); ok && c.Changes.Writable() {
				c.Shell.CloseAll(nextPage)
				c.startNext(d)
			}
		}
		form = NewForm(shell.Frame{Host: c.Shell, Words: w, Log: c.Shell.Log(), Now: time.Now}, d, start)
		text := w.N("nextMove.text", len(m.Memberships))
		if open := len(m.Memberships) - accounts.Gate(m).Settled(); open > 0 {
			text += "\n" + w.N("nextMove.open", open)
		}
		first := form.First()
		if m.New != "" { // the phone one has now is known: it was the new one
			first = form.newPhone
		}
		return shell.Question{
			Name: "nextMove", Title: w.T("settings.move.next"), Text: text, Cancel: w.T("page.cancel"),
			Extra: []fyne.CanvasObject{form.Content()}, First: first,
			Answers: []shell.Answer{{Text: w.T("nextMove.do"), Keep: true, Run: start}},
		}
	})
}

func (c *Controller) startNext(d accounts.Device) {
	act := func(ctx context.Context) error { return c.StartNext(ctx, d) }
	job := c.Shell.Activity().Begin(activity.Saving)
	c.Store.Exclusive(act, func(err error) {
		job.End()
		w := c.Shell.Words()
		switch {
		case err == nil:
			c.Prefs.Set(func(v *prefs.Values) { v.Exported = time.Time{} }) // that export is of the move before
			c.Shell.Toast(w.T("toast.nextMove"), "", nil)
		case errors.Is(err, ledger.ErrNotSaved):
			c.Shell.Toast(w.T("notSaved.some"), w.T("keyring.retry"), c.Changes.Retry)
		default:
			c.Shell.Toast(w.T("toast.nextMoveFailed"), "", nil)
		}
	})
}
