package device

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"norikae/ui/i18n"
	"norikae/ui/layouts"
	"norikae/ui/present"
	"norikae/ui/shell"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// dateField is the field for the last day: typed as people say it, taken from a
// calendar, or one of two days that are often meant. Under it stands what was
// understood.
type dateField struct {
	frame   shell.Frame
	label   *widgets.Text
	field   *widgets.Field
	open    *widgets.Button // shows the calendar
	says    *widgets.Text
	content *fyne.Container

	before     time.Time // what the field was filled with
	questioned time.Time // the past day about which the person was asked
}

func newDateField(frame shell.Frame, by time.Time, entered func()) *dateField {
	w := frame.Words
	d := &dateField{frame: frame, before: by}
	d.label = newLabel(w.T("device.date.label"))
	d.field = widgets.NewField(w.T("device.by.example"))
	d.says = widgets.NewText("", widgets.Style{Size: theme.TextSmall, Color: theme.Mute})
	d.field.OnChanged = func(string) { d.say() }
	d.field.OnSubmitted = func(string) { entered() }
	d.open = widgets.NewButton(widgets.Soft, w.T("device.by.calendar"), "", d.showCalendar)
	longest := w.Date(time.Date(2026, time.September, 30, 0, 0, 0, 0, time.Local)) // is shown in full
	wide := widgets.TextWidth(longest, fynetheme.TextSize(), fyne.TextStyle{}) + 4*fynetheme.InnerPadding()
	row := append([]fyne.CanvasObject{layouts.Width(wide, d.field), d.open}, d.oftenMeant()...)
	d.content = widgets.Column(6, d.label, layouts.Flow(8, row...), d.says)
	if !by.IsZero() {
		d.field.SetText(w.Date(by))
	}
	d.say()
	return d
}

// oftenMeant are buttons for the end of this weekend and of this month, or of the next
// where that is too soon for anything.
func (d *dateField) oftenMeant() (buttons []fyne.CanvasObject) {
	w, now := d.frame.Words, d.frame.Now()
	for _, near := range [][2]struct{ typed, text string }{
		{{"weekend", "device.by.weekend"}, {"next weekend", "device.by.nextweekend"}},
		{{"end of month", "device.by.endofmonth"}, {"end of next month", "device.by.endofnextmonth"}},
	} {
		for _, x := range near {
			day, err := i18n.ParseComingDay(x.typed, now)
			if err == nil && i18n.DaysUntil(day, now) > 2 {
				buttons = append(buttons, widgets.NewButton(widgets.Soft, w.T(x.text, "Day", w.ShortDay(day)), "", func() { d.set(day) }))
				break
			}
		}
	}
	return buttons
}

// set puts a day into the field.
func (d *dateField) set(day time.Time) {
	d.field.SetText(d.frame.Words.Date(day))
	d.frame.Focus(d.field)
}

// read returns the day typed, the zero time for an empty field.
func (d *dateField) read() (time.Time, error) {
	text := strings.TrimSpace(d.field.Text)
	if text == "" {
		return time.Time{}, nil
	}
	if !d.before.IsZero() && text == d.frame.Words.Date(d.before) {
		return d.before, nil
	}
	return i18n.ParseComingDay(text, d.frame.Now())
}

// confirmed is read for somebody who goes on: the form shows that a text is no day,
// and questions a day that has passed the first time.
func (d *dateField) confirmed() (time.Time, bool) {
	w := d.frame.Words
	day, err := d.read()
	switch {
	case err != nil:
		d.tell(w.T("device.by.problem"), theme.Bad)
		return day, false
	case day.IsZero() || day.Equal(d.before) || day.Equal(d.questioned) || i18n.DaysUntil(day, d.frame.Now()) >= 0:
		return day, true
	default:
		d.questioned = day
		d.tell(w.T("device.by.past", "Day", w.LongDate(day)), theme.Warn)
		return day, false
	}
}

// say shows under the field what was understood so far.
func (d *dateField) say() {
	w := d.frame.Words
	day, err := d.read()
	left := i18n.DaysUntil(day, d.frame.Now())
	switch {
	case err != nil || day.IsZero():
		d.tell(w.T("device.by.hint"), theme.Mute)
	case left < 0:
		d.tell(w.T("device.by.understood", "Day", w.LongDate(day), "Left", present.DaysLeft(w, left)), theme.Warn)
	default:
		d.tell(w.T("device.by.understood", "Day", w.LongDate(day), "Left", present.DaysLeft(w, left)), theme.Mute)
	}
}

// tell changes the line under the field, whose height may change.
func (d *dateField) tell(text string, color fyne.ThemeColorName) {
	d.says.SetColor(color)
	d.says.Set(text)
	if d.content != nil {
		d.content.Refresh()
	}
}

// take puts into the field what is typed in another, in another language perhaps.
func (d *dateField) take(from *dateField) {
	d.before, d.questioned = from.before, from.questioned
	if day, err := from.read(); err == nil && !day.IsZero() && from.field.Text == from.frame.Words.Date(day) {
		d.field.SetText(d.frame.Words.Date(day)) // it was written by the field itself
		return
	}
	d.field.SetText(from.field.Text)
}
