package report

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"norikae/ui/i18n"
)

// ErrNoDate means that no day was set by which the old phone must go.
var ErrNoDate = errors.New("report: the move has no date")

// The alarms, from midnight of the day: at nine in the morning, a week and a day
// before. An alarm at midnight would wake, or be slept through.
const (
	alarmWeek = "-P6DT15H"
	alarmDay  = "-PT15H"
)

// Calendar writes the day the old phone must go as an iCalendar file (RFC 5545)
// with one all-day event and two alarms. Imported again after the date has
// changed it replaces the earlier entry: the UID stays and the SEQUENCE grows.
// Errors: ErrNoDate, or w's.
func Calendar(w io.Writer, in *i18n.Words, s Source) error { return calendar(w, in, s, false) }

// CancelCalendar writes the entry of Calendar as cancelled (RFC 5545, section
// 3.8.1.11; RFC 5546, section 3.2.5): imported, it takes the entry out, or strikes it
// out where a calendar keeps what was cancelled. Errors are those of Calendar.
func CancelCalendar(w io.Writer, in *i18n.Words, s Source) error { return calendar(w, in, s, true) }

func calendar(w io.Writer, in *i18n.Words, s Source, cancelled bool) error {
	if s.Move.By.IsZero() {
		return ErrNoDate
	}
	t := tellerOf(in, s)
	title := t.phones.T("report.calendar.title")
	if s.Practice {
		title = t.T("practice.badge.short") + ": " + title
	}
	text := t.phones.T("report.calendar.text")
	made := s.Made.UTC()

	var c ics
	c.put("BEGIN", "VCALENDAR")
	c.put("VERSION", "2.0")
	c.put("PRODID", escape("-//Norikae//Norikae "+clean(s.Version)+"//"+strings.ToUpper(string(in.Language()))))
	c.put("CALSCALE", "GREGORIAN")
	if cancelled {
		c.put("METHOD", "CANCEL")
	}
	c.put("BEGIN", "VEVENT")
	c.put("UID", uid(s))
	c.put("DTSTAMP", made.Format("20060102T150405Z"))
	c.put("SEQUENCE", strconv.FormatInt(made.Unix()/60, 10))
	c.put("DTSTART;VALUE=DATE", s.Move.By.Format("20060102"))
	c.put("DTEND;VALUE=DATE", s.Move.By.AddDate(0, 0, 1).Format("20060102"))
	c.put("SUMMARY", escape(title))
	c.put("DESCRIPTION", escape(text))
	c.put("TRANSP", "TRANSPARENT")
	alarms := []string{alarmWeek, alarmDay}
	if cancelled {
		c.put("STATUS", "CANCELLED")
		alarms = nil
	}
	for _, trigger := range alarms {
		c.put("BEGIN", "VALARM")
		c.put("ACTION", "DISPLAY")
		c.put("TRIGGER", trigger)
		c.put("DESCRIPTION", escape(title))
		c.put("END", "VALARM")
	}
	c.put("END", "VEVENT")
	c.put("END", "VCALENDAR")
	return write(w, c.Bytes())
}

// uid names the entry: the same for every file of one move, and nothing that
// says whose it is (RFC 7986, section 5.3).
func uid(s Source) string {
	seed := "norikae reminder "
	if s.Move.Started.IsZero() {
		seed += fmt.Sprintf("%q %q", s.Move.Old, s.Move.New)
	} else {
		seed += s.Move.Started.UTC().Format(time.RFC3339)
	}
	sum := sha256.Sum256([]byte(seed))
	return hex.EncodeToString(sum[:16]) + "@norikae"
}

// ics collects content lines.
type ics struct{ bytes.Buffer }

func (c *ics) put(name, value string) { _, _ = c.WriteString(fold(name + ":" + value)) }

// maxLine is the longest line of an iCalendar file in octets, without its line
// break (RFC 5545, section 3.1).
const maxLine = 75

// fold makes a content line of s: broken so that no line is longer than 75
// octets, never inside a character, each line ended by CR LF. What follows a
// break begins with one space.
func fold(s string) string {
	var b strings.Builder
	room := maxLine
	for _, r := range s {
		n := utf8.RuneLen(r)
		if n > room {
			b.WriteString("\r\n ")
			room = maxLine - 1
		}
		b.WriteRune(r)
		room -= n
	}
	b.WriteString("\r\n")
	return b.String()
}

// escape writes s as a value of type TEXT (RFC 5545, section 3.3.11). Control
// characters, which the type does not allow, are dropped; bytes that are no
// UTF-8 become the replacement character.
func escape(s string) string {
	var b strings.Builder
	for _, r := range strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n") {
		switch {
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\\', r == ';', r == ',':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r < 0x20 && r != '\t', r == 0x7f:
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
