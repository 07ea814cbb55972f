package proof

import (
	"time"

	"fyne.io/fyne/v2"

	"norikae/ui/i18n"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// list is what Microsoft lists, a line a method.
func list(w *i18n.Words, methods []Method, now time.Time) fyne.CanvasObject {
	rows := widgets.Column(0, widgets.Rule())
	for _, m := range methods {
		rows.Add(row(w, m, now))
	}
	return rows
}

// row is one line: what it is, what it calls itself, since when.
func row(w *i18n.Words, m Method, now time.Time) fyne.CanvasObject {
	texts := widgets.Column(2, widgets.NewText(sortText(w, m.Sort), widgets.Style{Bold: true}))
	if d := detail(w, m, now); d != "" {
		texts.Add(widgets.NewText(d, widgets.Style{Color: theme.Mute}))
	}
	return widgets.Column(0, widgets.Pad(10, 0, 10, 0, texts), widgets.Rule())
}

// detail is what a line shows of a method beside its sort: its name, and since when. A
// missing name is mentioned only for the sorts whose name is that of a device.
func detail(w *i18n.Words, m Method, now time.Time) string {
	name := m.Name
	switch {
	case name != "":
	case m.Sort == OtherMethod:
		name = m.Type
	case m.Sort == Authenticator, m.Sort == SecurityKey, m.Sort == Computer:
		name = w.T("proof.nameless")
	}
	if m.Added.IsZero() {
		return name
	}
	since := w.T("proof.since", "Date", w.Day(m.Added, now))
	if name == "" {
		return since
	}
	return name + " · " + since
}
