package ui

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"
)

// exportName is the file name proposed for an export.
const exportName = "norikae.json"

// export saves the whole list to a file of the person's choice.
func (a *application) export() {
	d := dialog.NewFileSave(func(f fyne.URIWriteCloser, err error) {
		if err != nil || f == nil {
			a.fileFailed(err)
			return
		}
		err = a.ledger.Export(f)
		if closeErr := f.Close(); err == nil {
			err = closeErr
		}
		if err != nil {
			a.fileFailed(err)
			return
		}
		a.settings.setExported(time.Now())
		a.redraw()
		a.toasts.Show(a.words.T("toast.exported"), "", nil)
	}, a.window)
	d.SetFileName(exportName)
	d.Show()
}

// importFile reads a saved list and merges it into this one, all or nothing.
func (a *application) importFile() {
	d := dialog.NewFileOpen(func(f fyne.URIReadCloser, err error) {
		if err != nil || f == nil {
			a.fileFailed(err)
			return
		}
		defer f.Close()
		if err := a.ledger.Import(f); err != nil {
			a.fileFailed(err)
			return
		}
		a.desk.Open()
		a.toasts.Show(a.words.T("toast.imported"), "", nil)
	}, a.window)
	d.SetFilter(storage.NewExtensionFileFilter([]string{".json"}))
	d.Show()
}

// fileFailed tells that a file could not be read or written; nil is a dialog
// that was cancelled.
func (a *application) fileFailed(err error) {
	if err == nil {
		return
	}
	a.cfg.Log.Warn("file", "error", err)
	a.toasts.Show(a.words.T("toast.fileFailed"), "", nil)
}
