package ui

import (
	"io"
	"path/filepath"
	"time"

	"norikae/accounts"
	"norikae/ui/i18n"
	"norikae/ui/prefs"

	"norikae/ui/shell"
	"norikae/ui/transfer/filepage"
)

// saveAs asks where a file is to be written, on the page id, writes it, and says
// where it is.
// title and text are ids; name is the proposed name without the day, ending the file's kind; then may be
// nil.
func (a *application) saveAs(id shell.ID, title, text, name, ending string, write filepage.Write, then func()) {
	o := filepage.SaveOptions{
		Title: title, Text: text, Write: write,
		File:   name + time.Now().Format("-2006-01-02") + ending,
		Folder: a.prefs.Get().Folder,
		Saved: func(path string) {
			a.prefs.Set(func(v *prefs.Values) { v.Folder = filepath.Dir(path) })
			if then != nil {
				then()
			}
			short := filepath.Join(filepath.Base(filepath.Dir(path)), filepath.Base(path))
			a.shell.Toast(a.shell.Words().T("toast.savedAs", "File", short), a.shell.Words().T("toast.copyPath"), func() {
				a.shell.Copy(path)
			})
			a.shell.Redraw()
		},
	}
	a.shell.Push(id, func(f shell.Frame) shell.Page { return filepage.NewSave(f, o) })
}

// known reports whether the list on screen is the person's list, and says so if
// not: what was not read must not be written as an empty list.
func (a *application) known() bool {
	if a.desk.State().Known() {
		return true
	}
	a.shell.Toast(a.shell.Words().T("toast.unknown"), "", nil)
	return false
}

// exportName is the beginning of an export's file name.
const exportName = "norikae"

// export saves the whole list to a file of the person's choice.
func (a *application) export() {
	if !a.known() {
		return
	}
	write := func(to io.Writer, _ *i18n.Words) error { return a.ledger.Export(to) }
	a.saveAs(pageExport, "file.title.export", "settings.export.text", exportName, ".json", write, func() {
		a.prefs.Set(func(v *prefs.Values) { v.Exported = accounts.Stamp(time.Now()) })
	})
}

// exported is when the list was last saved to a file; zero: never.
func (a *application) exported() time.Time { return a.prefs.Get().Exported }
