package device

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"norikae/accounts"
	"norikae/ui/i18n"
	"norikae/ui/stage"
	"norikae/ui/widgets"
)

func on(month time.Month, d int) time.Time { return time.Date(2026, month, d, 0, 0, 0, 0, time.Local) }

// TestTheCalendarByKeyboard: the arrows go by days and weeks, over the end of a
// month too, the page keys by months, and Enter takes the day.
func TestTheCalendarByKeyboard(t *testing.T) {
	s := stage.New(t, i18n.Japanese, stage.Small)
	var taken time.Time
	c := newCalendar(s.Frame.Words, on(11, 22), on(11, 30), func(day time.Time) { taken = day })
	for _, step := range []struct {
		key  fyne.KeyName
		want time.Time
	}{
		{fyne.KeyRight, on(12, 1)},
		{fyne.KeyUp, on(11, 24)},
		{fyne.KeyLeft, on(11, 23)},
		{fyne.KeyDown, on(11, 30)},
		{fyne.KeyPageDown, on(12, 30)},
		{fyne.KeyPageUp, on(11, 30)},
		{fyne.KeyPageUp, on(10, 30)},
	} {
		if c.TypedKey(&fyne.KeyEvent{Name: step.key}); !c.at.Equal(step.want) {
			t.Fatalf("%s leads to %v, want %v", step.key, c.at, step.want)
		}
	}
	c.goTo(on(12, 31))
	for range 2 {
		c.turn(1)
	}
	if want := time.Date(2027, 2, 28, 0, 0, 0, 0, time.Local); !c.at.Equal(want) {
		t.Errorf("the last of December leads to %v", c.at)
	}
	if c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}); !taken.Equal(c.at) {
		t.Errorf("takes %v", taken)
	}
}

// TestADayIsTakenByAClick in either week order, into the field; what is understood
// is said under it.
func TestADayIsTakenByAClick(t *testing.T) {
	for lang, c := range map[i18n.Language]struct{ column, row int }{
		i18n.Japanese: {2, 5}, // 2026-12-01 is a Tuesday, in the fifth week from Sunday 1 November
		i18n.English:  {1, 6},
	} {
		p, s := newPage(t, lang, stage.Small, accounts.Device{})
		d := p.form.date
		d.field.SetText("11月15日")
		d.showCalendar()
		days, ok := s.Window.Canvas().Focused().(*calendar)
		if !ok {
			t.Fatalf("%s: the focus is on %T", lang, s.Window.Canvas().Focused())
		}
		days.goTo(on(11, 15))
		if got, want := days.AccessibilityLabel(), s.Frame.Words.LongDate(on(11, 15)); got != want {
			t.Errorf("%s: the calendar is called %q, want %q", lang, got, want)
		}
		for _, wrong := range stage.Unnamed(s.Window.Canvas().Overlays().Top()) {
			t.Errorf("%s: %s", lang, wrong)
		}
		if end := fyne.CurrentApp().Driver().AbsolutePositionForObject(days).Y + days.Size().Height; end > s.Window.Canvas().Size().Height {
			t.Errorf("%s: the calendar ends at %v", lang, end)
		}
		test.TapAt(days, fyne.NewPos(float32(c.column)*cellSize+5, float32(c.row)*cellSize+5))
		if want := s.Frame.Words.Date(on(12, 1)); d.field.Text != want || s.Window.Canvas().Overlays().Top() != nil {
			t.Errorf("%s: the field holds %q, want %q", lang, d.field.Text, want)
		}
		s.Says(p.Content(), s.Frame.Words.LongDate(on(12, 1)))
		if s.Window.Canvas().Focused() != fyne.Focusable(d.field) {
			t.Errorf("%s: the field has lost the focus", lang)
		}
	}
}

// TestDaysThatAreOftenMeant are one press away.
func TestDaysThatAreOftenMeant(t *testing.T) {
	stage.Both(t, func(t *testing.T, lang i18n.Language) {
		p, s := newPage(t, lang, stage.Small, accounts.Device{})
		w := s.Frame.Words
		s.Press(p.Content(), w.T("device.by.endofmonth", "Day", w.ShortDay(on(11, 30))), fyne.KeyReturn)
		if d, ok := p.form.Device(); !ok || !d.By.Equal(on(11, 30)) {
			t.Errorf("%v, %v", d.By, ok)
		}
	})
}

// TestAPastDayIsQuestioned once; the day that was there before is not.
func TestAPastDayIsQuestioned(t *testing.T) {
	stage.Both(t, func(t *testing.T, lang i18n.Language) {
		p, s := newPage(t, lang, stage.Small, accounts.Device{By: on(11, 1)})
		if _, ok := p.form.Device(); !ok {
			t.Error("the day of before is questioned")
		}
		p.form.date.field.SetText("2026-11-20")
		s.Press(p.Content(), s.Frame.Words.T("device.save"), fyne.KeyReturn)
		s.Says(p.Content(), s.Frame.Words.T("device.by.past", "Day", s.Frame.Words.LongDate(on(11, 20))))
		if len(s.Asked) > 0 {
			t.Errorf("asks for %q", s.Asked)
		}
		p.form.date.field.SetText("2026-11-19")
		if p.Submit(); len(s.Asked) > 0 {
			t.Error("another past day is not questioned")
		}
		if p.Submit(); s.Last() != "save  to  1 2026-11-19" {
			t.Errorf("asks for %q", s.Asked)
		}
	})
}

// TestTheDateInAnotherLanguage: a day that the field wrote is written anew, what the
// person typed stays as it is.
func TestTheDateInAnotherLanguage(t *testing.T) {
	p, _ := newPage(t, i18n.English, stage.Small, accounts.Device{By: on(12, 15)})
	n := p.Remake(stage.New(t, i18n.Japanese, stage.Small).Frame).(*Page)
	if got := n.form.date.field.Text; got != "2026年12月15日" {
		t.Errorf("written as %q", got)
	}
	if d, ok := n.form.Device(); !ok || !d.By.Equal(on(12, 15)) {
		t.Errorf("read as %v, %v", d.By, ok)
	}
}

// TestAnotherPhoneIsProposed: nobody moves from a phone to the same one.
func TestAnotherPhoneIsProposed(t *testing.T) {
	p, s := newPage(t, i18n.English, stage.Small, accounts.Device{Old: []string{"iPhone 17"}})
	if got := p.form.newPhone.PlaceHolder; got == s.Frame.Words.T("device.new.example") || got == "" {
		t.Errorf("proposes %q", got)
	}
	if _, ok := p.form.First().(*widgets.Field); !ok {
		t.Error("the form does not begin with a field")
	}
}
