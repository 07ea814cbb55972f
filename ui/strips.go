package ui

import (
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/ui/layouts"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// strips shows what is said over every page: that this is practice, that the
// last run crashed.
func (p *pages) strips() {
	a := p.a
	p.strip.Objects = nil
	if a.cfg.Practice {
		text := widgets.NewText(a.words.T("practice.badge"), widgets.Style{
			Size: theme.TextSmall, Bold: true, Color: theme.Warn, Align: fyne.TextAlignCenter,
		})
		p.strip.Add(widgets.On(theme.WarnSoft, widgets.Pad(3, 8, 3, 8, text)))
	}
	if a.cfg.Crash != "" && !p.read {
		p.strip.Add(p.crashStrip())
	}
	// A hidden one takes no room, not even a margin.
	p.strip.Hidden = len(p.strip.Objects) == 0
	if p.whole != nil {
		p.whole.Refresh()
	}
}

// crashStrip says that the last run ended badly and where its report is, until
// it is closed.
func (p *pages) crashStrip() fyne.CanvasObject {
	a := p.a
	text := widgets.NewText(a.words.T("crash.notice", "File", filepath.Base(a.cfg.Crash)), widgets.Style{Size: theme.TextSmall + 1})
	copyPath := widgets.NewButton(widgets.Soft, a.words.T("toast.copyPath"), "", func() {
		a.fyne.Clipboard().SetContent(a.cfg.Crash)
		a.toasts.Show(a.words.T("toast.copied"), "", nil)
	})
	leave := widgets.NewButton(widgets.Quiet, a.words.T("page.close"), "", func() {
		p.read = true
		p.strips()
	})
	return widgets.On(theme.WarnSoft, widgets.Pad(6, theme.Edge, 6, theme.Edge,
		container.NewBorder(nil, nil, nil, widgets.Row(8, copyPath, layouts.Middle(leave)), layouts.Middle(text))))
}
