package device

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/ui/i18n"
	"norikae/ui/stage"
)

// day is a local midnight, as a device's last day is.
func day(d int) time.Time { return time.Date(2026, 11, d, 0, 0, 0, 0, time.Local) }

// list notes what is kept.
type list struct{ s *stage.Stage }

func (list) Writable() bool           { return true }
func (l list) Save(d accounts.Device) { l.note("save", d) }
func (l list) Keep(d accounts.Device) { l.note("keep", d) }

func (l list) note(what string, d accounts.Device) {
	l.s.Note(what, strings.Join(d.Old, "+"), "to", d.New, d.OldPhone, d.By.Format(time.DateOnly))
}

// newPage shows the page filled with a device; what is saved is noted.
func newPage(t *testing.T, lang i18n.Language, size fyne.Size, d accounts.Device) (*Page, *stage.Stage) {
	t.Helper()
	s := stage.New(t, lang, size)
	p := NewPage(s.Frame, d, list{s})
	s.Front(p)
	return p, s
}

func TestThePageHolds(t *testing.T) {
	stage.Everywhere(t, func(t *testing.T, lang i18n.Language, size fyne.Size) {
		p, s := newPage(t, lang, size, accounts.Device{})
		if s.Window.Canvas().Focused() != p.form.First() {
			t.Error("the old phone does not have the focus")
		}
		s.Whole(p.Content())
		s.Columns(p.Content())
		s.Walk(p.Content(), s.Escape)
	})
}

func TestSaving(t *testing.T) {
	p, s := newPage(t, i18n.Japanese, stage.Small, accounts.Device{Old: []string{"iPhone 12"}, By: day(30)})
	if got := p.form.date.field.Text; got != "2026年11月30日" {
		t.Errorf("the date stands as %q", got)
	}
	p.form.oldPhone.SetText("iPhone 12、 Pixel 6 ,, ，")
	p.form.newPhone.SetText(" iPhone 17 ")
	p.form.have.Button(accounts.OldPhoneGone).Tapped(nil)
	p.form.date.field.SetText("31.31.2026")
	p.Submit()
	problem := s.Frame.Words.T("device.by.problem")
	s.Says(p.Content(), problem)
	if len(s.Asked) != 0 {
		t.Errorf("a date that is none asks for %q", s.Asked)
	}
	p.form.date.field.SetText("2026-12-01")
	s.Silent(p.Content(), problem)
	p.form.date.field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if got, want := strings.Join(s.Asked, ", "), "close, save iPhone 12+Pixel 6 to iPhone 17 2 2026-12-01"; got != want {
		t.Errorf("asks for %q, want %q", got, want)
	}
}

// TestNoDate is no problem, and an unknown answer about the old phone is "yes".
func TestNoDate(t *testing.T) {
	p, _ := newPage(t, i18n.English, stage.Small, accounts.Device{New: "iPhone 17"})
	if d, ok := p.form.Device(); !ok || !d.By.IsZero() || d.OldPhone != accounts.OldPhoneUsable || d.Old != nil {
		t.Errorf("%+v, %v", d, ok)
	}
}

// TestRemake: what is typed is there in the other language, complete or not.
func TestRemake(t *testing.T) {
	p, _ := newPage(t, i18n.English, stage.Small, accounts.Device{Old: []string{"A", "B"}, New: "C", OldPhone: accounts.OldPhoneGone})
	p.form.date.field.SetText("2026-1")
	n := p.Remake(stage.New(t, i18n.Japanese, stage.Small).Frame).(*Page)
	if f := n.form; f.oldPhone.Text != "A, B" || f.newPhone.Text != "C" || f.date.field.Text != "2026-1" || f.have.At() != accounts.OldPhoneGone {
		t.Errorf("%q %q %q %v", f.oldPhone.Text, f.newPhone.Text, f.date.field.Text, f.have)
	}
}

// TestWhatIsTypedIsKeptUnderAnotherPage, once, if it can be read.
func TestWhatIsTypedIsKeptUnderAnotherPage(t *testing.T) {
	p, s := newPage(t, i18n.English, stage.Small, accounts.Device{Old: []string{"iPhone 12"}})
	if p.Covered(); len(s.Asked) > 0 {
		t.Errorf("with nothing typed: %q", s.Asked)
	}
	p.form.newPhone.SetText("Pixel 11")
	p.form.date.field.SetText("some day")
	if p.Covered(); len(s.Asked) > 0 {
		t.Errorf("with a date that is none: %q", s.Asked)
	}
	p.form.date.field.SetText("")
	p.Covered()
	p.Covered()
	if got := strings.Join(s.Asked, ","); got != "keep iPhone 12 to Pixel 11 1 0001-01-01" {
		t.Errorf("keeps %q", got)
	}
}
