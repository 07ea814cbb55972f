package transfer

import (
	"io"
	"time"

	"norikae/ui/i18n"
	"norikae/ui/shell"
	"norikae/ui/transfer/report"
)

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
