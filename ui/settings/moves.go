package settings

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/ui/layouts"
	"norikae/ui/present"
	"norikae/ui/shell"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// moves is this change of phones and those before.
type moves struct {
	frame   shell.Frame
	rooms   Rooms
	phones  *widgets.Text
	date    *widgets.Text
	earlier *fyne.Container
	shown   int // earlier moves listed
	box     fyne.CanvasObject
}

func newMoves(f shell.Frame, r Rooms) section {
	w := f.Words
	m := &moves{
		frame: f, rooms: r, shown: -1,
		phones: widgets.NewText("", widgets.Style{Bold: true}), date: hint(""),
		earlier: widgets.Column(8),
	}
	edit := widgets.NewButton(widgets.Soft, w.T("settings.move.edit"), "", r.Device.Open)
	next := widgets.NewButton(widgets.Soft, w.T("settings.move.next.do"), "", r.Device.Next)
	now := container.NewVBox(widgets.Pad(12, 0, 12, 0, container.NewBorder(nil, nil, nil,
		widgets.Pad(0, 0, 0, theme.Between, layouts.Middle(edit)), layouts.Middle(widgets.Column(2, m.phones, m.date)))), widgets.Rule())
	m.box = sheet(w.T("settings.move"), "",
		container.NewVBox(now, act(w.T("settings.move.next"), hint(w.T("settings.move.next.text")), next)),
		group(w.T("settings.move.earlier"), m.earlier))
	return m
}

func (m *moves) content() fyne.CanvasObject { return m.box }

func (m *moves) update() {
	w := m.frame.Words
	move := m.rooms.List.Move()
	m.phones.Set(w.T("settings.move.unnamed"))
	if len(move.Old) > 0 && move.New != "" {
		m.phones.Set(present.OldPhone(w, move) + " → " + move.New)
	}
	date := w.T("settings.move.noDate")
	if !move.By.IsZero() {
		date = w.T("header.by", "Date", w.Day(move.By, m.frame.Now()))
	}
	m.date.Set(date)
	if m.shown == len(move.Archive) {
		return
	}
	m.shown = len(move.Archive)
	m.earlier.Objects = nil
	for _, s := range move.Archive {
		title, text := m.rooms.Past(w, s)
		m.earlier.Add(widgets.Card(theme.Background, 14, widgets.Column(2,
			widgets.NewText(title, widgets.Style{Bold: true}), hint(text))))
	}
	if m.shown == 0 {
		m.earlier.Add(hint(w.T("settings.move.none")))
	}
	m.earlier.Refresh()
}
