package i18n

import (
	"fmt"
	"time"
)

// Day writes a date without its year when it is in the year of now:
// "30 November", "11月30日"; with the year otherwise.
func (w *Words) Day(t, now time.Time) string {
	t = t.Local()
	same := t.Year() == now.Local().Year()
	switch {
	case w.lang == Japanese && same:
		return fmt.Sprintf("%d月%d日", t.Month(), t.Day())
	case w.lang == Japanese:
		return fmt.Sprintf("%d年%d月%d日", t.Year(), t.Month(), t.Day())
	case same:
		return fmt.Sprintf("%d %s", t.Day(), t.Month())
	default:
		return fmt.Sprintf("%d %s %d", t.Day(), t.Month(), t.Year())
	}
}

// ShortDay writes a day and its month where there is little room: "30 Nov", "11/30".
func (w *Words) ShortDay(t time.Time) string {
	t = t.Local()
	if w.lang == Japanese {
		return fmt.Sprintf("%d/%d", t.Month(), t.Day())
	}
	return fmt.Sprintf("%d %s", t.Day(), t.Month().String()[:3])
}

// Month writes the month of a date: "Nov 2026", "2026年11月".
func (w *Words) Month(t time.Time) string {
	if w.lang == Japanese {
		return fmt.Sprintf("%d年%d月", t.Year(), t.Month())
	}
	return fmt.Sprintf("%s %d", t.Month().String()[:3], t.Year())
}

// Date writes a date with its year: "1 July 2027", "2027年7月1日".
func (w *Words) Date(t time.Time) string { return w.Day(t, time.Time{}) }

// MonthYear writes the month of a date in full: "November 2026", "2026年11月".
func (w *Words) MonthYear(t time.Time) string {
	if w.lang == Japanese {
		return w.Month(t)
	}
	return t.Format("January 2006")
}

// LongDate writes a date with its weekday: "Tuesday, 15 December 2026",
// "2026年12月15日（火）".
func (w *Words) LongDate(t time.Time) string {
	if w.lang == Japanese {
		return w.Date(t) + "（" + w.Weekday(t.Weekday()) + "）"
	}
	return t.Weekday().String() + ", " + w.Date(t)
}

// Weekday is a day of the week in short: "Tue", "火".
func (w *Words) Weekday(d time.Weekday) string {
	d = (d + 7) % 7
	if w.lang == Japanese {
		return string(japaneseWeekdays[d])
	}
	return d.String()[:3]
}

// Moment writes a date and a time: "21 Nov, 18:04", "11月21日 18:04".
func (w *Words) Moment(t, now time.Time) string {
	t = t.Local()
	if t.Year() != now.Local().Year() {
		return w.Day(t, now)
	}
	if w.lang == Japanese {
		return fmt.Sprintf("%d月%d日 %02d:%02d", t.Month(), t.Day(), t.Hour(), t.Minute())
	}
	return fmt.Sprintf("%d %s, %02d:%02d", t.Day(), t.Month().String()[:3], t.Hour(), t.Minute())
}

// DaysUntil counts the calendar days from now to t in local time: 0 is today,
// negative is past.
func DaysUntil(t, now time.Time) int {
	day := func(x time.Time) time.Time {
		y, m, d := x.Local().Date()
		return time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
	}
	return int(day(t).Sub(day(now)).Hours() / 24)
}
