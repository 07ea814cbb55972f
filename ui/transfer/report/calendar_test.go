package report

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"norikae/accounts"
	"norikae/ui/i18n"
)

// unfold reads an iCalendar file back as RFC 5545 says and checks its form.
func unfold(t testing.TB, file string) []string {
	t.Helper()
	if !strings.HasSuffix(file, "\r\n") {
		t.Fatalf("the last line does not end: %q", file)
	}
	for _, l := range strings.Split(strings.TrimSuffix(file, "\r\n"), "\r\n") {
		if len(l) > 75 {
			t.Errorf("%d octets in %q", len(l), l)
		}
		if strings.ContainsAny(l, "\r\n") {
			t.Errorf("a single line break in %q", l)
		}
		if !utf8.ValidString(l) {
			t.Errorf("a character was cut: %q", l)
		}
	}
	return strings.Split(strings.TrimSuffix(strings.ReplaceAll(file, "\r\n ", ""), "\r\n"), "\r\n")
}

func unescape(s string) string {
	return strings.NewReplacer(`\n`, "\n", `\\`, `\`, `\;`, ";", `\,`, ",").Replace(s)
}

// value returns the first value of a property.
func value(t testing.TB, lines []string, name string) string {
	t.Helper()
	for _, l := range lines {
		if v, ok := strings.CutPrefix(l, name+":"); ok {
			return v
		}
	}
	t.Errorf("no %s in %q", name, lines)
	return ""
}

// TestTheEntryIsTakenOut: the same entry, said to be cancelled, and newer.
func TestTheEntryIsTakenOut(t *testing.T) {
	s := everyState()
	before := unfold(t, made(t, Calendar, i18n.English, s))
	s.Made = s.Made.Add(time.Hour)
	lines := unfold(t, made(t, CancelCalendar, i18n.English, s))
	if value(t, lines, "UID") != value(t, before, "UID") {
		t.Error("another entry is cancelled")
	}
	if value(t, lines, "METHOD") != "CANCEL" || value(t, lines, "STATUS") != "CANCELLED" || value(t, lines, "SEQUENCE") <= value(t, before, "SEQUENCE") {
		t.Errorf("not cancelled: %q", lines)
	}
	if strings.Contains(strings.Join(lines, "\n"), "VALARM") {
		t.Error("what is cancelled still rings")
	}
}

func TestCalendar(t *testing.T) {
	lines := unfold(t, made(t, Calendar, i18n.English, everyState()))
	for name, want := range map[string]string{
		"VERSION": "2.0", "CALSCALE": "GREGORIAN", "PRODID": "-//Norikae//Norikae 1.2.0//EN",
		"DTSTART;VALUE=DATE": "20261130", "DTEND;VALUE=DATE": "20261201",
		"DTSTAMP": "20261121T220000Z", // 07:00 in Japan
		"ACTION":  "DISPLAY", "TRANSP": "TRANSPARENT",
	} {
		if got := value(t, lines, name); got != want {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
	if lines[0] != "BEGIN:VCALENDAR" || lines[len(lines)-1] != "END:VCALENDAR" {
		t.Errorf("begins with %q, ends with %q", lines[0], lines[len(lines)-1])
	}
	begun, ended := 0, 0
	for _, l := range lines {
		if strings.HasPrefix(l, "BEGIN:") {
			begun++
		} else if strings.HasPrefix(l, "END:") {
			ended++
		}
	}
	if begun != 4 || ended != 4 {
		t.Errorf("%d parts begin and %d end, want a calendar, an event and two alarms", begun, ended)
	}
}

// TestAlarms reads the two triggers as durations before midnight of the day.
func TestAlarms(t *testing.T) {
	lines := unfold(t, made(t, Calendar, i18n.English, everyState()))
	var rings []string
	for _, l := range lines {
		v, ok := strings.CutPrefix(l, "TRIGGER:-P")
		if !ok {
			continue
		}
		days, rest, _ := strings.Cut(v, "T")
		before, err := time.ParseDuration(strings.ToLower(rest))
		if err != nil {
			t.Fatal(err)
		}
		if days != "" {
			n, err := time.ParseDuration(strings.TrimSuffix(days, "D") + "h")
			if err != nil {
				t.Fatal(err)
			}
			before += 24 * n
		}
		rings = append(rings, at(30, 0).Add(-before).Format("2 15:04"))
	}
	if strings.Join(rings, ", ") != "23 09:00, 29 09:00" {
		t.Errorf("rings at %v, want nine o'clock a week and a day before the 30th", rings)
	}
}

func TestCalendarKeepsSecrets(t *testing.T) {
	s := everyState()
	for _, l := range []i18n.Language{i18n.English, i18n.Japanese} {
		file := strings.Join(unfold(t, made(t, Calendar, l, s)), "\n")
		for _, m := range s.Move.Memberships {
			for _, secret := range []string{m.Title(), m.Tenant.Domain, m.Tenant.ID, m.Account.Address} {
				if strings.Contains(file, secret) {
					t.Errorf("%s: the calendar learns %q", l, secret)
				}
			}
		}
	}
}

func TestCalendarNoDate(t *testing.T) {
	var b bytes.Buffer
	err := Calendar(&b, speak(t, i18n.English), Source{Made: at(22, 7)})
	if !errors.Is(err, ErrNoDate) || b.Len() > 0 {
		t.Errorf("%v and %d bytes, want ErrNoDate and none", err, b.Len())
	}
}

// TestCalendarReplaces checks that a later file of the same move takes the place
// of the earlier one, and that of another move does not.
func TestCalendarReplaces(t *testing.T) {
	first := everyState()
	later := everyState()
	later.Made = first.Made.Add(time.Hour)
	later.Move.By = at(28, 0)
	later.Move.New = "iPhone 17 Pro"
	next := everyState()
	next.Move = next.Move.Next(accounts.Device{Old: []string{"iPhone 17"}, By: at(30, 0)}, at(25, 0))
	a := unfold(t, made(t, Calendar, i18n.English, first))
	b := unfold(t, made(t, Calendar, i18n.Japanese, later))
	c := unfold(t, made(t, Calendar, i18n.English, next))
	if value(t, a, "UID") != value(t, b, "UID") {
		t.Error("the same move has two UIDs")
	}
	if value(t, a, "UID") == value(t, c, "UID") {
		t.Error("two moves have one UID")
	}
	if value(t, a, "SEQUENCE") >= value(t, b, "SEQUENCE") {
		t.Errorf("sequence %s, then %s", value(t, a, "SEQUENCE"), value(t, b, "SEQUENCE"))
	}
	unstarted := first
	unstarted.Move.Started = time.Time{}
	if value(t, unfold(t, made(t, Calendar, i18n.English, unstarted)), "UID") == value(t, a, "UID") {
		t.Error("a move without a beginning has the UID of one that began")
	}
}

func TestCalendarPractice(t *testing.T) {
	s := everyState()
	s.Practice = true
	if got := value(t, unfold(t, made(t, Calendar, i18n.English, s)), "SUMMARY"); !strings.HasPrefix(got, "PRACTICE") {
		t.Errorf("the summary is %q", got)
	}
}

func TestFold(t *testing.T) {
	for name, s := range map[string]string{
		"short":     "SUMMARY:x",
		"exact":     strings.Repeat("x", 75),
		"one more":  strings.Repeat("x", 76),
		"three":     strings.Repeat("x", 75+74+1),
		"japanese":  "SUMMARY:" + strings.Repeat("乗り換え", 40),
		"odd bytes": "SUMMARY:" + strings.Repeat("é👩", 40),
	} {
		t.Run(name, func(t *testing.T) {
			if got := unfold(t, fold(s)); len(got) != 1 || got[0] != s {
				t.Errorf("folded and unfolded: %q", got)
			}
		})
	}
	if got := fold(strings.Repeat("x", 75)); strings.Count(got, "\r\n") != 1 {
		t.Errorf("75 octets are broken: %q", got)
	}
}

func TestEscape(t *testing.T) {
	for in, want := range map[string]string{
		"plain":         "plain",
		`a;b,c\d`:       `a\;b\,c\\d`,
		"a\nb\r\nc\rd":  `a\nb\nc\nd`,
		"tab\tkept":     "tab\tkept",
		"bell\x07gone":  "bellgone",
		"\xff":          "\ufffd",
		"END:VCALENDAR": "END:VCALENDAR",
	} {
		if got := escape(in); got != want {
			t.Errorf("escape(%q) = %q, want %q", in, got, want)
		}
	}
}

// FuzzCalendar checks that whatever a phone is called, the file has the same
// lines, each in the form of RFC 5545, and the name can be read back.
func FuzzCalendar(f *testing.F) {
	for _, s := range append(hostile, `iPhone;12,\`, "END:VCALENDAR\r\nBEGIN:VEVENT", strings.Repeat("長", 100)) {
		f.Add(s)
	}
	w := speak(f, i18n.Japanese)
	f.Fuzz(func(t *testing.T, name string) {
		s := Source{Made: at(22, 7), Version: "1"}
		s.Move.Old, s.Move.New, s.Move.By = []string{name}, "x", at(30, 0)
		var b bytes.Buffer
		if err := Calendar(&b, w, s); err != nil {
			t.Fatal(err)
		}
		lines := unfold(t, b.String())
		if len(lines) != 25 {
			t.Errorf("%d lines", len(lines))
		}
		if got := unescape(value(t, lines, "SUMMARY")); !strings.Contains(got, clean(name)) {
			t.Errorf("summary %q does not hold %q", got, clean(name))
		}
	})
}
