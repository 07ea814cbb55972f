package i18n

import "time"

// format writes a time in the layout of the language, as time.Time.Format does.
func (w *Words) format(t time.Time, english, japanese string) string {
	if w.lang == Japanese {
		return t.Format(japanese)
	}
	return t.Format(english)
}

// Day writes a date without its year when it is in the year of now:
// "30 November", "11月30日"; with the year otherwise.
func (w *Words) Day(t, now time.Time) string {
	if t.Local().Year() != now.Local().Year() {
		return w.Date(t)
	}
	return w.format(t.Local(), "2 January", "1月2日")
}

// ShortDay writes a day and its month where there is little room: "30 Nov", "11/30".
func (w *Words) ShortDay(t time.Time) string { return w.format(t.Local(), "2 Jan", "1/2") }

// Month writes the month of a date: "Nov 2026", "2026年11月".
func (w *Words) Month(t time.Time) string { return w.format(t, "Jan 2006", "2006年1月") }

// Date writes a date with its year: "1 July 2027", "2027年7月1日".
func (w *Words) Date(t time.Time) string {
	return w.format(t.Local(), "2 January 2006", "2006年1月2日")
}

// MonthYear writes the month of a date in full: "November 2026", "2026年11月".
func (w *Words) MonthYear(t time.Time) string { return w.format(t, "January 2006", "2006年1月") }

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

// Moment writes a date and a time: "21 Nov, 18:04", "11月21日 18:04". Of another year
// than that of now it writes the date alone.
func (w *Words) Moment(t, now time.Time) string {
	if t.Local().Year() != now.Local().Year() {
		return w.Date(t)
	}
	return w.format(t.Local(), "2 Jan, 15:04", "1月2日 15:04")
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
