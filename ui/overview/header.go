package overview

import (
	"cmp"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/accounts"
	"norikae/ui/i18n"
	"norikae/ui/layouts"
	"norikae/ui/present"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// header says what is moving, until when, and how far it is.
type header struct {
	o       *Overview
	phones  *widgets.Text
	date    *widgets.Text
	dates   [2]string       // what date says: with the pace, and without it where that does not fit
	names   *fyne.Container // phones and date
	count   *widgets.Text
	bar     *widgets.Bar
	barBox  fyne.CanvasObject
	content fyne.CanvasObject
}

func newHeader(o *Overview) *header {
	line := func(s widgets.Style) *widgets.Text {
		s.Fit, s.Lines = true, 1
		return widgets.NewText("", s)
	}
	h := &header{
		o:      o,
		phones: widgets.NewText("", widgets.Style{Bold: true, Lines: 1}),
		date:   widgets.NewText("", widgets.Style{Color: theme.Mute, Lines: 1}),
		count:  line(widgets.Style{Bold: true}),
		bar:    widgets.NewBar(),
	}
	name := widgets.NewText(o.frame.Words.T("app.name"), widgets.Style{Size: theme.TextTitle, Bold: true, Fit: true, Lines: 1})
	left := widgets.Row(10, layouts.Middle(layouts.Logo()), layouts.Middle(name), widgets.Gap(8, 1))
	h.barBox = layouts.Middle(layouts.Width(180, h.bar))
	right := widgets.Row(theme.Between, widgets.Gap(1, 1), layouts.Middle(h.count), h.barBox)
	h.names = layouts.InlineOrUnder(betweenNames, h.phones, h.date)
	h.names.Layout = paced{h, h.names.Layout}
	h.content = layouts.HeaderBar(container.NewBorder(nil, nil, left, right, h.names))
	return h
}

// setNarrow drops the bar where the words beside it need its room.
func (h *header) setNarrow(narrow bool) { widgets.Show(h.barBox, !narrow) }

// betweenNames is the space between the phones and the date.
const betweenNames = 10

// paced lays the names out with as much of the date as there is width for. The pace is
// what the header does without first.
type paced struct {
	h     *header
	names fyne.Layout
}

func (p paced) MinSize(o []fyne.CanvasObject) fyne.Size { return p.names.MinSize(o) }

func (p paced) Layout(o []fyne.CanvasObject, s fyne.Size) {
	width := func(text string) float32 { return widgets.TextWidth(text, theme.TextBody, fyne.TextStyle{}) + 1 }
	beside := s.Width - p.h.phones.Natural() - 1 - betweenNames
	full, short := width(p.h.dates[0]), width(p.h.dates[1])
	if full <= beside || short > beside && full <= s.Width {
		p.h.date.Set(p.h.dates[0])
	} else {
		p.h.date.Set(p.h.dates[1])
	}
	p.names.Layout(o, s)
}

func (h *header) update(m accounts.Move, v accounts.Verdict, now time.Time) {
	w := h.o.frame.Words
	h.phones.Set(present.PhonesOf(w, m).Pair())
	tally := present.TallyOf(v)
	date, short, color := "", "", theme.Mute
	if !m.By.IsZero() {
		left := i18n.DaysUntil(m.By, now)
		date = w.T("header.by", "Date", w.Day(m.By, now))
		switch {
		case left < 0:
			date, color = w.N("header.past", -left), theme.Bad
		case left == 0:
			date, color = w.T("header.today"), theme.Warn
		default:
			short = date + w.T("header.paren", "Text", w.N("header.days", left))
			date += w.T("header.paren", "Text", tally.DaysText(w, left))
			if left <= 3 {
				color = theme.Warn
			}
		}
	}
	h.dates = [2]string{date, cmp.Or(short, date)}
	h.date.SetStyle(widgets.Style{Color: color, Lines: 1})
	h.names.Refresh() // they share their room anew
	h.count.Set("")
	if tally.Total() > 0 {
		h.count.Set(tally.SettledText(w))
	}
	h.bar.Hidden = tally.Total() == 0
	h.bar.Set(tally.Settled(), tally.Total())
}
