package settings

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/ui/prefs"
	"norikae/ui/shell"
	"norikae/ui/widgets"
)

// files is what can be written and read.
type files struct {
	frame shell.Frame
	prefs *prefs.Prefs
	last  *widgets.Text
	box   fyne.CanvasObject
}

func newFiles(f shell.Frame, r Rooms) section {
	w := f.Words
	s := &files{frame: f, prefs: r.Prefs, last: hint("")}
	save, read := w.T("settings.files.save"), w.T("settings.files.read")
	line := func(title string, text *widgets.Text, do string, run func()) fyne.CanvasObject {
		return act(title, text, widgets.NewButton(widgets.Soft, do, "", run))
	}
	s.box = sheet(w.T("settings.files"), "", container.NewVBox(
		line(w.T("settings.export"), s.last, save, r.Files.Export),
		line(w.T("settings.import"), hint(w.T("settings.import.text")), read, r.Files.Import),
		line(w.T("settings.report"), hint(w.T("settings.report.text")), save, r.Reports.SavePage),
		line(w.T("settings.text"), hint(w.T("settings.text.text")), save, r.Reports.SaveText),
		line(w.T("settings.sheet"), hint(w.T("settings.sheet.text")), save, r.Reports.SaveTable),
		line(w.T("settings.calendar"), hint(w.T("settings.calendar.text")), save, r.Reports.SaveReminder)))
	return s
}

func (s *files) content() fyne.CanvasObject { return s.box }

func (s *files) update() {
	w := s.frame.Words
	at := s.prefs.Get().Exported
	text := w.T("settings.export.never")
	if !at.IsZero() {
		text = w.T("settings.export.last", "Moment", w.Moment(at, s.frame.Now()))
	}
	s.last.Set(w.Sentences(w.T("settings.export.text"), text))
}
