package i18n

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"golang.org/x/text/width"
)

// ParseDay reads a day with its year as people type it in either language, in
// letters and digits of any width: 2026-11-30, 2026/11/30, 2026年11月30日, 20261130,
// 15 Dec 2026, December 15th, 2026. It returns local midnight.
func ParseDay(s string) (time.Time, error) {
	if day, ok := wholeDate(typedDay(s), time.Time{}); ok {
		return day, nil
	}
	return time.Time{}, errNoDay(s)
}

// ParseComingDay reads a day that is still to come, seen from now, as ParseDay does
// and by what people say instead of a date:
//
//	12/15, 12月15日, 15 Dec, Dec 15, 15日, the 15th, Friday, 金曜      the next such day
//	today, 明日, 3日後, in 2 weeks, 今週末, end of month, 来月末, 年末
//
// In 12/15 and 15/12 the month is the number that can be one; of two that can, it
// is the first. A weekend ends on Sunday. Only a date with its year can be past.
func ParseComingDay(s string, now time.Time) (time.Time, error) {
	now = now.Local()
	today := time.Date(now.Year(), now.Month(), now.Day(), 0, 0, 0, 0, time.Local)
	for _, read := range []func(string, time.Time) (time.Time, bool){wholeDate, nextDate, namedDay, daysFromNow} {
		if day, ok := read(typedDay(s), today); ok {
			return day, nil
		}
	}
	return time.Time{}, errNoDay(s)
}

// typedDay brings a day to one spelling: narrow letters and digits, single spaces.
func typedDay(s string) string {
	return strings.ToLower(strings.Join(strings.Fields(width.Narrow.String(s)), " "))
}

func errNoDay(s string) error { return fmt.Errorf("i18n: %q is not a day such as 2026-11-30", s) }

const monthNames = `(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?`

// The forms of a date, with its numbers in the order that each name says.
var (
	yearMonthDay     = regexp.MustCompile(`^(\d{4}) ?[-/.年] ?(\d{1,2}) ?[-/.月] ?(\d{1,2}) ?日?(?: ?まで)?$`)
	eightDigits      = regexp.MustCompile(`^(\d{4})(\d{2})(\d{2})$`)
	dayNameYear      = regexp.MustCompile(`^(\d{1,2})(?:st|nd|rd|th)?\.? (?:of )?` + monthNames + `,? (\d{4})$`)
	nameDayYear      = regexp.MustCompile(`^` + monthNames + ` (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$`)
	monthDay         = regexp.MustCompile(`^(\d{1,2}) ?[-/月] ?(\d{1,2}) ?日?(?: ?まで)?$`)
	dayName          = regexp.MustCompile(`^(\d{1,2})(?:st|nd|rd|th)?\.? ?(?:of )?` + monthNames + `$`)
	nameDay          = regexp.MustCompile(`^` + monthNames + ` ?(\d{1,2})(?:st|nd|rd|th)?$`)
	dayOfMonth       = regexp.MustCompile(`^(?:(\d{1,2}) ?日(?: ?まで)?|(?:the )?(\d{1,2})(?:st|nd|rd|th))$`)
	inDays           = regexp.MustCompile(`^(?:in )?(\d{1,3}) ?(days?|weeks?|months?|日|週間|か月|カ月|ヶ月)(?: from now| ?後)?$`)
	afterSomeTime    = regexp.MustCompile(`^in |from now$|後$`)
	japaneseWeekdays = []rune("日月火水木金土")
)

// wholeDate reads a date with its year.
func wholeDate(s string, _ time.Time) (time.Time, bool) {
	for _, form := range []*regexp.Regexp{yearMonthDay, eightDigits} {
		if m := form.FindStringSubmatch(s); m != nil {
			return date(m[1], m[2], m[3])
		}
	}
	if m := dayNameYear.FindStringSubmatch(s); m != nil {
		return date(m[3], m[2], m[1])
	}
	if m := nameDayYear.FindStringSubmatch(s); m != nil {
		return date(m[3], m[1], m[2])
	}
	return time.Time{}, false
}

// nextDate reads a date without its year, or a day of a month: the next one from
// today on.
func nextDate(s string, today time.Time) (time.Time, bool) {
	if m := dayOfMonth.FindStringSubmatch(s); m != nil {
		for ahead := range 3 { // of three months in a row one has 31 days
			first := time.Date(today.Year(), today.Month()+time.Month(ahead), 1, 0, 0, 0, 0, time.Local)
			if day, ok := date(strconv.Itoa(first.Year()), strconv.Itoa(int(first.Month())), m[1]+m[2]); ok && !day.Before(today) {
				return day, true
			}
		}
		return time.Time{}, false
	}
	month, day := "", ""
	if m := monthDay.FindStringSubmatch(s); m != nil {
		if month, day = m[1], m[2]; !isMonth(month) && isMonth(day) && !strings.Contains(s, "月") {
			month, day = day, month
		}
	} else if m := dayName.FindStringSubmatch(s); m != nil {
		month, day = m[2], m[1]
	} else if m := nameDay.FindStringSubmatch(s); m != nil {
		month, day = m[1], m[2]
	}
	for ahead := range 9 { // to 29 February
		if d, ok := date(strconv.Itoa(today.Year()+ahead), month, day); ok && !d.Before(today) {
			return d, true
		}
	}
	return time.Time{}, false
}

// namedDay reads the name of a day.
func namedDay(s string, today time.Time) (time.Time, bool) {
	endOf := func(months time.Month) time.Time {
		return time.Date(today.Year(), today.Month()+months, 0, 0, 0, 0, 0, time.Local)
	}
	switch strings.TrimSuffix(strings.TrimPrefix(s, "the "), "まで") {
	case "today", "tonight", "今日", "きょう", "本日":
		return today, true
	case "tomorrow", "明日", "あした", "あす":
		return today.AddDate(0, 0, 1), true
	case "day after tomorrow", "明後日", "あさって":
		return today.AddDate(0, 0, 2), true
	case "this weekend", "weekend", "end of the week", "end of week", "今週末", "週末", "今週中":
		return onWeekday(today, time.Sunday), true
	case "next weekend", "来週末", "来週中":
		return onWeekday(today, time.Sunday).AddDate(0, 0, 7), true
	case "end of month", "end of the month", "end of this month", "month end", "月末", "今月末", "末日", "今月中":
		return endOf(1), true
	case "end of next month", "来月末", "来月中":
		return endOf(2), true
	case "end of year", "end of the year", "end of this year", "year end", "年末", "今年中", "年内":
		return time.Date(today.Year(), time.December, 31, 0, 0, 0, 0, time.Local), true
	}
	return weekday(s, today)
}

// weekday reads the name of a day of the week: the next one after today.
func weekday(s string, today time.Time) (time.Time, bool) {
	s = strings.TrimPrefix(strings.TrimPrefix(s, "next "), "on ")
	letter, whole := strings.CutSuffix(strings.TrimSuffix(s, "日"), "曜")
	for d := time.Sunday; d <= time.Saturday; d++ {
		name := strings.ToLower(d.String())
		if s == name || s == name[:3] || whole && letter == string(japaneseWeekdays[d]) {
			return onWeekday(today.AddDate(0, 0, 1), d), true
		}
	}
	return time.Time{}, false
}

// daysFromNow reads a number of days, weeks or months from today.
func daysFromNow(s string, today time.Time) (time.Time, bool) {
	m := inDays.FindStringSubmatch(s)
	if m == nil || !afterSomeTime.MatchString(s) {
		return time.Time{}, false
	}
	n, _ := strconv.Atoi(m[1])
	switch {
	case strings.HasPrefix(m[2], "day") || m[2] == "日":
		return today.AddDate(0, 0, n), true
	case strings.HasPrefix(m[2], "week") || m[2] == "週間":
		return today.AddDate(0, 0, 7*n), true
	default:
		return today.AddDate(0, n, 0), true
	}
}

// onWeekday returns the first such weekday from a day on.
func onWeekday(from time.Time, d time.Weekday) time.Time {
	return from.AddDate(0, 0, int(d-from.Weekday()+7)%7)
}

// date makes a day of a year, a month as a number or by the first three letters of its
// English name, and a day; ok is false where the calendar has none.
func date(year, month, day string) (t time.Time, ok bool) {
	for _, layout := range []string{"2006-1-2", "2006-Jan-2"} {
		if t, err := time.ParseInLocation(layout, year+"-"+month+"-"+day, time.Local); err == nil {
			return t, true
		}
	}
	return time.Time{}, false
}

func isMonth(s string) bool {
	n, err := strconv.Atoi(s)
	return err == nil && 1 <= n && n <= 12
}
