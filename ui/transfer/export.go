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
	"norikae/ui/transfer/report"
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

// source is the move as reports are made from it, as it is now.
func (c *Controller) source() report.Source {
	return report.Source{
		Move: c.Store.Move(), Made: time.Now(), Version: c.Version,
		Practice: c.Practice, Unsaved: c.Store.State().Unsaved,
	}
}

// writeReport saves one of the reports in the language of the window.
func (c *Controller) writeReport(id shell.ID, title, text, name, ending string, write func(io.Writer, *i18n.Words, report.Source) error) {
	if !c.Known() {
		return
	}
	s := c.source()
	c.SaveAs(id, title, text, name, ending, func(to io.Writer, w *i18n.Words) error { return write(to, w, s) }, nil)
}

// SavePage saves the report for printing.
func (c *Controller) SavePage() {
	c.writeReport(reportPage, "file.title.report", "settings.report.text", "norikae-report", ".html", report.HTML)
}

// SaveText saves the whole state as text.
func (c *Controller) SaveText() {
	c.writeReport(textPage, "file.title.text", "settings.text.text", "norikae-state", ".txt", report.Text)
}

// SaveTable saves a line for each organisation, for a spreadsheet.
func (c *Controller) SaveTable() {
	c.writeReport(tablePage, "file.title.sheet", "settings.sheet.text", "norikae-list", ".csv", report.CSV)
}

// SaveReminder saves the day the old phone must go. Without a date it is asked
// for first.
func (c *Controller) SaveReminder() {
	if c.Known() && c.Store.Move().By.IsZero() {
		c.Shell.Toast(c.Shell.Words().T("toast.noDate"), "", nil)
		c.Device.Open()
		return
	}
	c.writeReport(reminderPage, "file.title.calendar", "settings.calendar.text", "norikae-reminder", ".ics", report.Calendar)
}

// SaveCancellation saves what takes the reminder out of a calendar again.
func (c *Controller) SaveCancellation() {
	c.writeReport(cancellationPage, "file.title.cancel", "settings.calendar.cancel.text", "norikae-reminder-done", ".ics", report.CancelCalendar)
}
