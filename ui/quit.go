package ui

import (
	"context"
	"slices"
	"time"

	"norikae/ui/shell"
	"norikae/ui/shell/ask"
)

// quit remembers the window and closes it. While the list is being written it says
// so and waits, with a way out; it asks about changes that are not saved, and does
// not go while a page saves a file.
func (a *application) quit() {
	size := a.window.Canvas().Size()
	a.settings.p.SetFloat(keyWidth, float64(size.Width))
	a.settings.p.SetFloat(keyHeight, float64(size.Height))
	busy := slices.ContainsFunc(a.pages.Pages(), func(p shell.Page) bool {
		b, ok := p.(shell.Busy)
		return ok && b.Busy()
	})
	switch s := a.desk.State(); {
	case busy:
		a.toasts.Show(a.words.T("toast.stillSaving"), "", nil)
	case s.Writing:
		a.waitToQuit()
	case s.Unsaved > 0:
		a.askUnsaved()
	default:
		a.window.Close()
	}
}

// waitToQuit says that the window closes as soon as everything is written. Escape
// stays in the app.
func (a *application) waitToQuit() {
	a.askOnce(pageQuit, func() ask.Question {
		w := a.words
		return ask.Question{
			Name: "quitting", Title: w.T("quitting.title"), Text: w.T("quitting.text"), Cancel: w.T("quitting.stay"),
			Answers: []ask.Answer{
				{Text: w.T("quitting.wait"), Keep: true},
				{Text: w.T("quitting.leave"), Run: a.window.Close},
			},
		}
	})
}

// goOnQuitting quits once everything is written, if the person waits for that.
func (a *application) goOnQuitting() bool {
	page, waiting := a.pages.Open(pageQuit)
	if !waiting || a.desk.State().Writing {
		return false
	}
	a.pages.Close(page)
	a.quit()
	return true
}

// askUnsaved asks before quitting with changes the keyring does not have.
func (a *application) askUnsaved() {
	a.askOnce(pageUnsaved, func() ask.Question {
		w := a.words
		return ask.Question{
			Name: "unsaved", Title: w.N("unsaved.title", max(1, a.desk.State().Unsaved)), Text: w.T("unsaved.text"), Cancel: w.T("page.cancel"),
			Answers: []ask.Answer{
				{Text: w.T("unsaved.retry"), Run: a.retry},
				{Text: w.T("keyring.export"), Run: a.export},
				{Text: w.T("unsaved.quit"), Run: a.window.Close},
			},
		}
	})
}

// patience bounds each part of the end: what takes longer is left to the end of
// the process, which frees the lock.
const patience = 2 * time.Second

// stop ends background work.
func (a *application) stop() {
	a.cancel()
	if left := a.tasks.Wait(patience); len(left) > 0 {
		a.cfg.Log.Warn("left running", "what", left)
	}
}

// close ends what the window started.
func (a *application) close() {
	a.stop()
	if a.desk != nil {
		a.end("list", a.desk.Close)
	}
	a.end("settings", a.settings.p.Close)
	if a.opener != nil {
		a.end("throw-away profiles", func(context.Context) error { return a.opener.Close() })
	}
	if a.world != nil {
		a.end("practice pages", func(context.Context) error { return a.world.Close() })
	}
}

// end ends one thing, and waits no longer than patience says.
func (a *application) end(what string, how func(ctx context.Context) error) {
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	done := make(chan error, 1)
	go func() { done <- how(ctx) }()
	select {
	case err := <-done:
		if err != nil {
			a.cfg.Log.Warn("not ended", "what", what, "error", err)
		}
	case <-ctx.Done():
		a.cfg.Log.Warn("left running", "what", what)
	}
}
