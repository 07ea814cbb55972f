package ui

import (
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/ui/i18n"
	"norikae/ui/layouts"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// crashBanner says that the last run ended badly and where its report is, until it is
// closed.
func (a *app) crashBanner(w *i18n.Words) fyne.CanvasObject {
	if a.cfg.Crash == "" {
		return nil
	}
	text := widgets.NewText(w.T("crash.notice", "File", filepath.Base(a.cfg.Crash)), widgets.Style{Size: theme.TextSmall + 1})
	copyPath := widgets.NewButton(widgets.Soft, w.T("toast.copyPath"), "", func() {
		a.shell.Copy(a.cfg.Crash)
		a.shell.Toast(w.T("toast.copied"), "", nil)
	})
	leave := widgets.NewButton(widgets.Quiet, w.T("page.close"), "", func() {
		a.cfg.Crash = ""
		a.shell.UpdateBanners()
	})
	return widgets.On(theme.WarnSoft, widgets.Pad(6, theme.Edge, 6, theme.Edge,
		container.NewBorder(nil, nil, nil, widgets.Row(8, copyPath, layouts.Middle(leave)), layouts.Middle(text))))
}
