package settings

import (
	"fyne.io/fyne/v2/container"

	"norikae/ui/present"
	"norikae/ui/shell"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// newFiles returns the section about what can be written and read.
func newFiles(f shell.Frame, r Rooms) section {
	w, last := f.Words, hint("")
	update := func() {
		text := w.T("settings.export.never")
		if at := r.Prefs.Get().Exported; !at.IsZero() {
			text = w.T("settings.export.last", "Moment", w.Moment(at, f.Now()))
		}
		last.Set(w.Sentences(w.T("settings.export.text"), text))
	}
	column := container.NewVBox(act(bold(w.T("settings.export")), last, w.T("settings.files.save"), r.Files.Export))
	for _, x := range []struct {
		title, text, do string
		run             func()
	}{
		{"settings.import", "settings.import.text", "settings.files.read", r.Files.Import},
		{"settings.report", "settings.report.text", "settings.files.save", r.Reports.SavePage},
		{"settings.text", "settings.text.text", "settings.files.save", r.Reports.SaveText},
		{"settings.sheet", "settings.sheet.text", "settings.files.save", r.Reports.SaveTable},
		{"settings.calendar", "settings.calendar.text", "settings.files.save", r.Reports.SaveReminder},
	} {
		column.Add(act(bold(w.T(x.title)), hint(w.T(x.text)), w.T(x.do), x.run))
	}
	return newSection(w.T("settings.files"), "", update, column)
}

// newMoves returns the section about this change of phones and those before.
func newMoves(f shell.Frame, r Rooms) section {
	w := f.Words
	phones, date, earlier := bold(""), hint(""), widgets.Column(8)
	shown := -1 // earlier moves listed
	update := func() {
		move := r.List.Move()
		phones.Set(w.T("settings.move.unnamed"))
		if len(move.Old) > 0 && move.New != "" {
			phones.Set(present.OldPhone(w, move) + " → " + move.New)
		}
		date.Set(w.T("settings.move.noDate"))
		if !move.By.IsZero() {
			date.Set(w.T("header.by", "Date", w.Day(move.By, f.Now())))
		}
		if shown == len(move.Archive) {
			return
		}
		shown = len(move.Archive)
		earlier.Objects = nil
		for _, s := range move.Archive {
			title, text := r.Past(w, s)
			earlier.Add(widgets.Card(theme.Background, 14, widgets.Column(2, bold(title), hint(text))))
		}
		if shown == 0 {
			earlier.Add(hint(w.T("settings.move.none")))
		}
		earlier.Refresh()
	}
	return newSection(w.T("settings.move"), "", update,
		container.NewVBox(
			act(phones, date, w.T("settings.move.edit"), r.Device.Open),
			act(bold(w.T("settings.move.next")), hint(w.T("settings.move.next.text")), w.T("settings.move.next.do"), r.Device.Next)),
		group(w.T("settings.move.earlier"), earlier))
}
