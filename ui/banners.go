package ui

import (
	"errors"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/ui/atomicfile"
	"norikae/ui/i18n"
	"norikae/ui/layouts"
	"norikae/ui/prefs"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// unsaved is why the person's choices could not be written; the zero value: they
// could. Used on Fyne's goroutine.
type unsaved struct{ why error }

// reporter returns what logs every error of the preferences and has it shown; do runs a
// function on Fyne's goroutine.
func (u *unsaved) reporter(a *app, do func(func())) func(error) {
	return func(err error) {
		if err != nil {
			a.cfg.Log.Warn("choices", "error", err)
		}
		do(func() { u.report(a, err) })
	}
}

// report shows the banner over every page for an error of the preferences that means
// that they are not saved, while there is a window, and takes it away for nil. Others
// are for the log alone: nothing was lost by them.
func (u *unsaved) report(a *app, err error) {
	if a.shell == nil || a.shell.Context().Err() != nil || err != nil && !errors.Is(err, prefs.ErrNotSaved) {
		return
	}
	u.why = err
	a.shell.UpdateBanners()
}

// banner says that choices are not saved, why, and offers to try again; nil while they
// are.
func (u *unsaved) banner(a *app, w *i18n.Words) fyne.CanvasObject {
	if u.why == nil {
		return nil
	}
	id := "unsaved.folder"
	if errors.Is(u.why, atomicfile.ErrFull) {
		id = "unsaved.full"
	}
	text := w.T(id, "File", prefsFile(a.cfg))
	gone := func() {
		u.why = nil
		a.shell.UpdateBanners()
	}
	again := widgets.NewButton(widgets.Soft, w.T("keyring.retry"), "", func() {
		gone()
		a.prefs.Set(func(*prefs.Values) {}) // writes what was missed, and reports once more if that fails
	})
	leave := widgets.NewButton(widgets.Quiet, w.T("page.close"), "", gone)
	return notice(text, again, leave)
}

// crashBanner says that the last run ended badly and where its report is, until it is
// closed.
func (a *app) crashBanner(w *i18n.Words) fyne.CanvasObject {
	if a.cfg.Crash == "" {
		return nil
	}
	text := w.T("crash.notice", "File", filepath.Base(a.cfg.Crash))
	copyPath := widgets.NewButton(widgets.Soft, w.T("toast.copyPath"), "", func() {
		a.shell.Copy(a.cfg.Crash)
		a.shell.Toast(w.T("toast.copied"), "", nil)
	})
	leave := widgets.NewButton(widgets.Quiet, w.T("page.close"), "", func() {
		a.cfg.Crash = ""
		a.shell.UpdateBanners()
	})
	return notice(text, copyPath, leave)
}

// notice is a banner of a text with what can be done about it, and the way to close it.
func notice(text string, act, leave *widgets.Button) fyne.CanvasObject {
	line := widgets.NewText(text, widgets.Style{Size: theme.TextSmall + 1})
	return widgets.On(theme.WarnSoft, widgets.Pad(6, theme.Edge, 6, theme.Edge,
		container.NewBorder(nil, nil, nil, widgets.Row(8, act, layouts.Middle(leave)), layouts.Middle(line))))
}
