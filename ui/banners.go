package ui

import (
	"errors"

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
	text := widgets.NewText(w.T(id, "File", prefsFile(a.cfg)), widgets.Style{Size: theme.TextSmall + 1})
	gone := func() {
		u.why = nil
		a.shell.UpdateBanners()
	}
	again := widgets.NewButton(widgets.Soft, w.T("keyring.retry"), "", func() {
		gone()
		a.prefs.Set(func(*prefs.Values) {}) // writes what was missed, and reports once more if that fails
	})
	leave := widgets.NewButton(widgets.Quiet, w.T("page.close"), "", gone)
	return widgets.On(theme.WarnSoft, widgets.Pad(6, theme.Edge, 6, theme.Edge,
		container.NewBorder(nil, nil, nil, widgets.Row(8, again, layouts.Middle(leave)), layouts.Middle(text))))
}
