package device

import (
	"image/color"
	"strconv"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"norikae/ui/i18n"
	"norikae/ui/layouts"
	"norikae/ui/present"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// calendar is a month of days to choose from, one stop of Tab: the arrows go from
// day to day, PageUp and PageDown from month to month, Enter takes the day. The
// toolkit's own names the month in English alone, marks neither today nor the day
// chosen, and is 31 stops of Tab.
type calendar struct {
	widgets.Pressable
	words  *i18n.Words
	today  time.Time
	at     time.Time // the day that Enter takes; its month is shown
	cell   int       // the one under the pointer; -1: none
	turned func()    // another month is shown
	chosen func(time.Time)
}

// cellSize is that of a day.
const cellSize = 36

// weeks are the rows of days that any month fits in.
const weeks = 6

func newCalendar(w *i18n.Words, today, at time.Time, chosen func(time.Time)) *calendar {
	c := &calendar{words: w, today: present.Midnight(today), at: present.Midnight(at), cell: -1, turned: func() {}, chosen: chosen}
	c.Extend(c)
	return c
}

// firstWeekday is what a week begins with: Sunday in Japan.
func (c *calendar) firstWeekday() time.Weekday {
	if c.words.Language() == i18n.Japanese {
		return time.Sunday
	}
	return time.Monday
}

// day is the day of a cell, which may be one of the months before and behind.
func (c *calendar) day(cell int) time.Time {
	first := time.Date(c.at.Year(), c.at.Month(), 1, 0, 0, 0, 0, time.Local)
	return first.AddDate(0, 0, cell-int(first.Weekday()-c.firstWeekday()+7)%7)
}

// goTo shows a day as the one that Enter takes.
func (c *calendar) goTo(day time.Time) {
	turned := day.Month() != c.at.Month() || day.Year() != c.at.Year()
	c.at = day
	if turned {
		c.turned()
	}
	c.Refresh()
}

// turn goes on by months, to the same day or the last of a shorter month.
func (c *calendar) turn(months int) {
	last := time.Date(c.at.Year(), c.at.Month()+time.Month(months)+1, 0, 0, 0, 0, 0, time.Local)
	c.goTo(last.AddDate(0, 0, min(c.at.Day(), last.Day())-last.Day()))
}

// TypedKey implements fyne.Focusable.
func (c *calendar) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyLeft:
		c.goTo(c.at.AddDate(0, 0, -1))
	case fyne.KeyRight:
		c.goTo(c.at.AddDate(0, 0, 1))
	case fyne.KeyUp:
		c.goTo(c.at.AddDate(0, 0, -7))
	case fyne.KeyDown:
		c.goTo(c.at.AddDate(0, 0, 7))
	case fyne.KeyPageUp:
		c.turn(-1)
	case fyne.KeyPageDown:
		c.turn(1)
	default:
		c.Pressable.TypedKey(e)
	}
}

// TypedRune implements fyne.Focusable.
func (c *calendar) TypedRune(rune) {}

// cellAt is the cell of a day at a place, -1 outside.
func cellAt(p fyne.Position) int {
	column, row := int(p.X/cellSize), int(p.Y/cellSize)-1
	if p.X < 0 || column > 6 || row < 0 || row >= weeks {
		return -1
	}
	return row*7 + column
}

// Tapped implements fyne.Tappable: a click takes the day under it, a key (nil) the one
// that is marked.
func (c *calendar) Tapped(e *fyne.PointEvent) {
	if e == nil {
		c.chosen(c.at)
	} else if cell := cellAt(e.Position); cell >= 0 {
		c.chosen(c.day(cell))
	}
}

// MouseMoved implements desktop.Hoverable.
func (c *calendar) MouseMoved(e *desktop.MouseEvent) {
	if cell := cellAt(e.Position); cell != c.cell {
		c.cell = cell
		c.Refresh()
	}
}

// MouseOut implements desktop.Hoverable.
func (c *calendar) MouseOut() {
	c.cell = -1
	c.Pressable.MouseOut()
}

// AccessibilityLabel implements fyne.Accessible: the day that Enter takes.
func (c *calendar) AccessibilityLabel() string { return c.words.LongDate(c.at) }

// CreateRenderer implements fyne.Widget.
func (c *calendar) CreateRenderer() fyne.WidgetRenderer {
	r := &calendarRenderer{c: c}
	for i := range r.texts {
		r.texts[i] = canvas.NewText("", color.Transparent)
		r.texts[i].Alignment = fyne.TextAlignCenter
		r.texts[i].TextSize = theme.TextSmall + 1
		if i >= 7 {
			r.grounds[i-7] = canvas.NewRectangle(color.Transparent)
			r.grounds[i-7].CornerRadius = theme.Radius
			r.objects = append(r.objects, r.grounds[i-7])
		}
		r.objects = append(r.objects, r.texts[i])
	}
	r.Refresh()
	return r
}

type calendarRenderer struct {
	c       *calendar
	texts   [7 + 7*weeks]*canvas.Text // the weekdays, then the days
	grounds [7 * weeks]*canvas.Rectangle
	objects []fyne.CanvasObject
}

func (r *calendarRenderer) MinSize() fyne.Size {
	return fyne.NewSize(7*cellSize, (weeks+1)*cellSize)
}

func (r *calendarRenderer) Layout(fyne.Size) {
	for i, text := range r.texts {
		at := fyne.NewPos(float32(i%7)*cellSize, float32(i/7)*cellSize)
		high := text.MinSize().Height
		text.Move(at.AddXY(0, (cellSize-high)/2))
		text.Resize(fyne.NewSize(cellSize, high))
		if i >= 7 {
			r.grounds[i-7].Move(at.AddXY(2, 2))
			r.grounds[i-7].Resize(fyne.NewSquareSize(cellSize - 4))
		}
	}
}

func (r *calendarRenderer) Refresh() {
	c := r.c
	for i := range 7 {
		r.texts[i].Text = c.words.Weekday(c.firstWeekday() + time.Weekday(i))
		r.texts[i].Color = fynetheme.Color(theme.Mute)
	}
	for i := range r.grounds {
		r.mark(r.texts[7+i], r.grounds[i], c.day(i), i == c.cell)
	}
	r.Layout(c.Size())
	canvas.Refresh(c)
}

// mark draws one day: the one that Enter takes is filled, today has a frame, and
// days of other months and past ones are pale.
func (r *calendarRenderer) mark(text *canvas.Text, ground *canvas.Rectangle, day time.Time, hovered bool) {
	c := r.c
	ink, fill, stroke := theme.Ink, fyne.ThemeColorName(""), fyne.ThemeColorName("")
	if day.Month() != c.at.Month() || day.Before(c.today) {
		ink = theme.Mute
	}
	if hovered {
		fill = theme.Hover
	}
	if day.Equal(c.today) {
		stroke = theme.Accent
	}
	if day.Equal(c.at) {
		ink, fill = theme.OnAccent, theme.Accent
		if c.Focused() {
			stroke = fynetheme.ColorNameFocus
		}
	}
	text.Text, text.Color = strconv.Itoa(day.Day()), fynetheme.Color(ink)
	text.TextStyle.Bold = day.Equal(c.today) || day.Equal(c.at)
	ground.FillColor, ground.StrokeColor, ground.StrokeWidth = color.Transparent, color.Transparent, 0
	if fill != "" {
		ground.FillColor = fynetheme.Color(fill)
	}
	if stroke != "" {
		ground.StrokeColor, ground.StrokeWidth = fynetheme.Color(stroke), 2
	}
	ground.Refresh()
}

func (r *calendarRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *calendarRenderer) Destroy()                     {}

// showCalendar shows the calendar under the field; a day taken from it is put into
// the field.
func (d *dateField) showCalendar() {
	w, now := d.frame.Words, d.frame.Now()
	at, err := d.read()
	if err != nil || at.IsZero() {
		at = now
	}
	var over *widget.PopUp
	days := newCalendar(w, now, at, func(day time.Time) {
		over.Hide()
		d.set(day)
	})
	month := widgets.NewText("", widgets.Style{Bold: true, Align: fyne.TextAlignCenter, Lines: 1})
	days.turned = func() { month.Set(w.MonthYear(days.at)) }
	days.turned()
	before := widgets.NewButton(widgets.Quiet, "◀", "", func() { days.turn(-1) })
	next := widgets.NewButton(widgets.Quiet, "▶", "", func() { days.turn(1) })
	before.SetTip(w.T("device.by.calendar.before"))
	next.SetTip(w.T("device.by.calendar.next"))
	head := container.NewBorder(nil, nil, before, next, layouts.Middle(month))
	c := d.frame.Window().Canvas()
	over = widget.NewPopUp(widgets.Pad(8, 8, 8, 8, widgets.Column(4, head, days)), c)
	place := fyne.CurrentApp().Driver().AbsolutePositionForObject(d.open).AddXY(0, d.open.Size().Height+4)
	size, room := over.MinSize(), c.Size()
	over.ShowAtPosition(fyne.NewPos(max(0, min(place.X, room.Width-size.Width)), max(0, min(place.Y, room.Height-size.Height))))
	c.Focus(days)
}
