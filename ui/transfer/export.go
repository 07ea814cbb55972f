package transfer

import (
	"io"
	"path/filepath"
	"time"

	"norikae/accounts"
	"norikae/ui/i18n"
	"norikae/ui/prefs"
	"norikae/ui/shell"
	"norikae/ui/shell/filepage"
)

// SaveAs asks where a file is to be written, on the page id, writes it, says where it
// is, and offers to open it.
// title and text are ids; name is the proposed name without the day, ending the kind of
// the file; then may be nil.
func (c *Controller) SaveAs(id shell.ID, title, text, name, ending string, write filepage.Write, then func()) {
	o := filepage.SaveOptions{
		Title: title, Text: text, Write: write,
		File:   name + time.Now().Format("-2006-01-02") + ending,
		Folder: c.Prefs.Get().Folder,
		Saved: func(path string) {
			c.Prefs.Set(func(v *prefs.Values) { v.Folder = filepath.Dir(path) })
			if then != nil {
				then()
			}
			filepage.Saved(c.Shell, c.Open, path)
			c.Shell.Redraw()
		},
	}
	c.Shell.Push(id, func(f shell.Frame) shell.Page { return filepage.NewSave(f, o) })
}

// SavedAll shows that a folder of files is there, and offers to open it.
func (c *Controller) SavedAll(folder string) { filepage.SavedAll(c.Shell, c.Open, folder) }

// Known reports whether the list on screen is the person's list; if not, the person
// reads why. What was not read must not be written as an empty list.
func (c *Controller) Known() bool {
	if c.Store.State().Known() {
		return true
	}
	c.Shell.Toast(c.Shell.Words().T("toast.unknown"), "", nil)
	return false
}

// exportName is the beginning of an export's file name.
const exportName = "norikae"

// Export saves the whole list to a file of the person's choice.
func (c *Controller) Export() {
	if !c.Known() {
		return
	}
	write := func(to io.Writer, _ *i18n.Words) error { return c.Ledger.Export(to) }
	c.SaveAs(exportPage, "file.title.export", "settings.export.text", exportName, ".json", write, func() {
		c.Prefs.Set(func(v *prefs.Values) { v.Exported = accounts.Stamp(time.Now()) })
	})
}
