package overview

import (
	"testing"
	"time"

	"fyne.io/fyne/v2/test"

	"norikae/accounts"
	"norikae/ui/i18n"
	"norikae/ui/present"
	"norikae/ui/stage"
	"norikae/ui/widgets"
)

// waiting is a list whose administrators were asked so many days ago.
func waiting(days ...int) *shown {
	s := three()
	s.move.Memberships = nil
	for i, d := range days {
		m := member(sato, i+1, string(rune('A'+i)))
		s.move = s.move.With(m.Set(accounts.Waiting, 0, now.AddDate(0, 0, -d)))
	}
	return s
}

// TestOverdue: after a week without an answer the list says so, shows those rows
// alone when asked, and leads to their reminders.
func TestOverdue(t *testing.T) {
	for _, lang := range []i18n.Language{i18n.English, i18n.Japanese} {
		o, s := play(t, lang, stage.Wide, waiting(6, 7, 30, 0))
		var written []accounts.LineKey
		o.rooms.Letters = func(keys []accounts.LineKey) { written = keys }
		v := o.list.overdue
		if !v.content.Visible() || v.text.Text() != o.frame.Words.N("overdue.text", 2) {
			t.Fatalf("%s: %q, visible %v", lang, v.text.Text(), v.content.Visible())
		}
		v.look.Tapped(nil)
		if got := titles(o); got != "B C" && got != "C B" {
			t.Errorf("%s: the filter shows %s", lang, got)
		}
		if o.at.Filter != accounts.FilterOverdue || v.look.Visible() {
			t.Errorf("%s: filter %d, “show” visible %v", lang, o.at.Filter, v.look.Visible())
		}
		for _, x := range test.LaidOutObjects(v.content) {
			if b, ok := x.(*widgets.Button); ok && b.Text() == o.frame.Words.T("overdue.letters") {
				b.Tapped(nil)
			}
		}
		if len(written) != 2 || s.title(written[0]) != "B" || s.title(written[1]) != "C" {
			t.Errorf("%s: reminders for %v", lang, written)
		}
	}
}

func TestNobodyIsOverdue(t *testing.T) {
	o, _ := play(t, i18n.English, stage.Wide, waiting(0, 6))
	if o.list.overdue.content.Visible() {
		t.Errorf("it says %q", o.list.overdue.text.Text())
	}
	o.list.overdue.show()
	if got := titles(o); got != "" {
		t.Errorf("the filter shows %s", got)
	}
}

// TestOverdueIsOneRule: the banner and the filter count the same rows at every
// hour of the day.
func TestOverdueIsOneRule(t *testing.T) {
	asked := time.Date(2026, 11, 10, 14, 30, 0, 0, time.Local)
	m := member(sato, 1, "Contoso").Set(accounts.Waiting, 0, asked)
	for hours := range 12 * 24 {
		at := asked.Add(time.Duration(hours) * time.Hour)
		view := accounts.View{Filter: accounts.FilterOverdue, Before: present.OverdueBefore(at)}
		inList := len(accounts.Arrange([]accounts.Membership{m}, view)) == 1
		if inList != present.Overdue(m.Progress, at) {
			t.Errorf("after %d hours the list says %v", hours, inList)
		}
		if days := at.YearDay() - asked.YearDay(); inList != (days >= present.Patience) {
			t.Errorf("after %d days: %v", days, inList)
		}
	}
}
