package present

import (
	"time"

	"fyne.io/fyne/v2"

	"norikae/accounts/facts"
	"norikae/ui/i18n"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// Basis lays out what a text rests on: as of when, its sources, that part of it is
// only reported, and, once that is long ago, that it may have changed since.
func Basis(w *i18n.Words, b facts.Basis, now time.Time) *fyne.Container {
	column := widgets.Column(4)
	for _, s := range BasisTexts(w, b, now) {
		column.Add(widgets.NewText(s, widgets.Style{Size: theme.TextSmall, Color: theme.Mute}))
	}
	return column
}

// BasisTexts is what Basis says, paragraph by paragraph; nothing without facts.
func BasisTexts(w *i18n.Words, b facts.Basis, now time.Time) []string {
	if b.Seen.IsZero() {
		return nil
	}
	month := w.Month(b.Seen)
	list := []string{w.T("basis.seen", "Month", month, "Source", b.Titles(string(w.Language())))}
	if b.Sure != facts.Documented {
		list = append(list, w.T("basis.reported"))
	}
	if b.Old(now) {
		list = append(list, w.T("basis.old", "Month", month))
	}
	return list
}

// AsOf is Basis in one line: as of when and by whom; long after, that it may have
// changed since. Empty without facts.
func AsOf(w *i18n.Words, b facts.Basis, now time.Time) string {
	month := w.Month(b.Seen)
	switch {
	case b.Seen.IsZero():
		return ""
	case b.Old(now):
		return w.T("basis.old", "Month", month)
	default:
		return w.T("basis.short", "Month", month, "Source", b.Publishers(string(w.Language())))
	}
}

// SmallAsOf is AsOf as it stands under a form.
func SmallAsOf(w *i18n.Words, b facts.Basis, now time.Time) *widgets.Text {
	return widgets.NewText(AsOf(w, b, now), widgets.Style{Size: theme.TextSmall, Color: theme.Mute})
}
