package i18n

import (
	"testing"
	"time"
)

// sunday is a Sunday, in the evening.
var sunday = time.Date(2026, 11, 29, 21, 30, 0, 0, time.Local)

func TestParseComingDay(t *testing.T) {
	for want, typed := range map[string][]string{
		"2026-11-30": {
			"2026-11-30", "2026/11/30", " 2026年11月30日 ", "２０２６－１１－３０", "２０２６/11/30", "2026.11.30", "20261130",
			"30 Nov 2026", "30th November 2026", "November 30, 2026", "Nov 30th 2026", "11/30", "11月30日", "11月30日まで", "30/11",
			"30 nov", "30. November", "Nov. 30", "november 30th", "30日", "the 30th", "tomorrow", "明日", "あした", "monday", "Mon", "月曜日", "月曜",
			"in 1 day", "1日後", "月末", "今月末", "end of month", "End of the month", "月末まで", "１１／３０", "30th of November",
		},
		"2026-11-29": {"today", "今日", "本日", "this weekend", "今週末", "11/29", "29日", "29 November"},
		"2026-12-01": {"day after tomorrow", "明後日", "あさって", "12/1", "1日", "1st", "火曜", "2 days from now"},
		"2026-12-06": {"next weekend", "来週末", "sunday", "next Sunday", "日曜日", "in 1 week", "1週間後", "6日"},
		"2026-12-15": {"12/15", "12月15日", "１２月１５日", "15 Dec", "Dec 15", "15/12", "12-15", "15日", "15th", "15 december"},
		"2026-12-31": {"年末", "年内", "end of year", "来月末", "end of next month", "31日", "12/31"},
		"2026-12-29": {"in 1 month", "1か月後", "1ヶ月後"},
		"2027-01-05": {"1/5", "5 Jan", "1月5日"},
		"2027-11-28": {"11/28", "28 nov"},
		"2028-02-29": {"2/29", "29 Feb"},
		"2026-05-12": {"2026-05-12", "12 May 2026"},
		"2027-05-12": {"5/12", "12 May", "may 12"},
	} {
		for _, s := range typed {
			if got, err := ParseComingDay(s, sunday); err != nil || got.Format("2006-01-02 15:04") != want+" 00:00" {
				t.Errorf("ParseComingDay(%q) = %v, %v; want %s", s, got, err, want)
			}
		}
	}
}

func TestParseComingDayRefusesWhatIsNoDay(t *testing.T) {
	for _, s := range []string{
		"", "soon", "2026-13-01", "30.11.", "2026-02-30", "2/30", "13/13", "32日", "0/5", "31 Nov", "end", "15", "12", "3", "月", "日", "曜", "日曜日曜", "13月5日", "days", "in", "後",
	} {
		if got, err := ParseComingDay(s, sunday); err == nil {
			t.Errorf("ParseComingDay(%q) = %v, want an error", s, got)
		}
	}
}

func TestParseDayNeedsTheYear(t *testing.T) {
	for _, s := range []string{"2026-11-30", "2026年11月30日", "30 Nov 2026", "November 30th, 2026", "２０２６．１１．３０"} {
		if got, err := ParseDay(s); err != nil || got.Format("2006-01-02 15:04") != "2026-11-30 00:00" {
			t.Errorf("ParseDay(%q) = %v, %v", s, got, err)
		}
	}
	for _, s := range []string{"", "tomorrow", "11/30", "30 Nov", "月末"} {
		if got, err := ParseDay(s); err == nil {
			t.Errorf("ParseDay(%q) = %v, want an error", s, got)
		}
	}
}

func FuzzParseComingDay(f *testing.F) {
	for _, s := range []string{"2026-11-30", "２０２６年１１月３０日", "", "99999-1-1", "12/15", "15 Dec", "月末", "in 3 weeks", "金曜日", "29 feb"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if day, err := ParseComingDay(s, sunday); err == nil && (day.Hour() != 0 || day.Minute() != 0) {
			t.Errorf("ParseComingDay(%q) = %v, not midnight", s, day)
		}
	})
}
