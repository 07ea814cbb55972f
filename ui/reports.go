package ui

import (
	"io"
	"time"

	"norikae/ui/i18n"
	"norikae/ui/shell"
	"norikae/ui/transfer/report"
)

// source is the move as reports are made from it, as it is now.
func (a *application) source() report.Source {
	return report.Source{
		Move: a.desk.Move(), Made: time.Now(), Version: a.cfg.Version,
		Practice: a.cfg.Practice, Unsaved: a.desk.State().Unsaved,
	}
}

// writeReport saves one of the reports in the language of the window.
func (a *application) writeReport(id shell.ID, title, text, name, ending string, write func(io.Writer, *i18n.Words, report.Source) error) {
	if !a.known() {
		return
	}
	s := a.source()
	a.saveAs(id, title, text, name, ending, func(to io.Writer, w *i18n.Words) error { return write(to, w, s) }, nil)
}

// savePage saves the report for printing.
func (a *application) savePage() {
	a.writeReport(pageReport, "file.title.report", "settings.report.text", "norikae-report", ".html", report.HTML)
}

// saveText saves the whole state as text.
func (a *application) saveText() {
	a.writeReport(pageText, "file.title.text", "settings.text.text", "norikae-state", ".txt", report.Text)
}

// saveSheet saves a line for each organisation, for a spreadsheet.
func (a *application) saveSheet() {
	a.writeReport(pageSheet, "file.title.sheet", "settings.sheet.text", "norikae-list", ".csv", report.CSV)
}

// saveReminder saves the day the old phone must go. Without a date it is asked
// for first.
func (a *application) saveReminder() {
	if a.known() && a.desk.Move().By.IsZero() {
		a.shell.Toast(a.shell.Words().T("toast.noDate"), "", nil)
		a.device.Open()
		return
	}
	a.writeReport(pageReminder, "file.title.calendar", "settings.calendar.text", "norikae-reminder", ".ics", report.Calendar)
}
