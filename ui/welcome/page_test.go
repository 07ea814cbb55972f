package welcome

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/ui/i18n"
	"norikae/ui/stage"
	"norikae/ui/widgets"
)

// TestTheFourPages goes through the wizard by keyboard alone; each page's answers
// are kept as it is left.
func TestTheFourPages(t *testing.T) {
	stage.Both(t, func(t *testing.T, lang i18n.Language) {
		s := newStand(t, lang, stage.Wide)
		p := s.page()
		w := s.Frame.Words
		s.write("iPhone 12")
		s.Window.Canvas().FocusNext()
		s.write("iPhone 17")
		for range 3 { // past the two answers to "do you still have it", to the date
			s.Window.Canvas().FocusNext()
		}
		s.key(fyne.KeyReturn)
		if p.at != stepAccounts || s.move.Device.New != "iPhone 17" || !slices.Equal(s.move.Device.Old, []string{"iPhone 12"}) {
			t.Fatalf("page %d, device %+v", p.at+1, s.move.Device)
		}
		s.key(fyne.KeyReturn)
		if p.at != stepAccounts {
			t.Error("it goes on without an account")
		}
		s.write("a.sato@outlook.example")
		s.key(fyne.KeyReturn)
		s.write("sato@myfirm.example")
		s.key(fyne.KeyReturn)
		if len(s.move.Accounts) != 2 || s.move.Accounts[0].Kind != accounts.Personal || s.move.Accounts[1].Kind != accounts.Work {
			t.Fatalf("accounts %+v", s.move.Accounts)
		}
		s.press(p.Content(), w.T("welcome.accounts.forget"))
		if len(s.move.Accounts) != 1 || strings.Contains(stage.Texts(p.Content()), "a.sato@outlook.example") {
			t.Errorf("accounts %+v", s.move.Accounts)
		}
		p.Shown()
		s.key(fyne.KeyReturn)
		if p.at != stepOrganisations {
			t.Fatalf("page %d", p.at+1)
		}
		s.Until("organisations found", func() bool { return p.panel.Addable() == 2 })
		if p.Submit(); p.at != stepReady || len(s.move.Memberships) != 2 {
			t.Fatalf("page %d with %d organisations", p.at+1, len(s.move.Memberships))
		}
		if all := stage.Texts(p.Content()); !strings.Contains(all, w.N("welcome.ready.count", 2)) || !strings.Contains(all, "iPhone 12") {
			t.Errorf("the last page says:\n%s", all)
		}
		s.Asked = nil
		s.key(fyne.KeyReturn)
		if got := strings.Join(s.Asked, ","); got != "close,done,guided" {
			t.Errorf("the end: %s", got)
		}
	})
}

// TestGoingBack and leaving loses nothing.
func TestGoingBack(t *testing.T) {
	s := newStand(t, i18n.English, stage.Wide)
	p := s.page()
	w := s.Frame.Words
	if p.back.Visible() {
		t.Error("the first page has one before it")
	}
	s.write("Pixel 8")
	p.Submit()
	s.move.Accounts = []accounts.Account{{Kind: accounts.Work, Address: "sato@myfirm.example"}}
	p.Submit()
	s.press(p.Content(), w.T("welcome.back"))
	s.press(p.Content(), w.T("welcome.back"))
	if p.at != stepDevice || !strings.Contains(fmt.Sprint(s.move.Device.Old), "Pixel 8") {
		t.Errorf("page %d, %+v", p.at+1, s.move.Device)
	}
	p.Submit()
	p.Submit()
	s.press(p.Content(), w.T("welcome.skip"))
	if p.at != stepReady || p.next.Text() != w.T("welcome.finish") {
		t.Errorf("page %d, %q", p.at+1, p.next.Text())
	}
	s.Asked = nil
	if s.key(fyne.KeyReturn); strings.Join(s.Asked, ",") != "close,done" {
		t.Errorf("without organisations the end is %v", s.Asked)
	}
}

// TestEscapeKeepsWhatIsTyped on the first page, from inside a field.
func TestEscapeKeepsWhatIsTyped(t *testing.T) {
	s := newStand(t, i18n.English, stage.Wide)
	s.page()
	s.write("iPhone 12")
	s.key(fyne.KeyEscape)
	if got := strings.Join(s.Asked, ","); got != "device,close,done" || len(s.move.Device.Old) != 1 {
		t.Errorf("%s, %+v", got, s.move.Device)
	}
	s = newStand(t, i18n.English, stage.Wide)
	s.page()
	s.key(fyne.KeyEscape)
	if got := strings.Join(s.Asked, ","); got != "close,done" {
		t.Errorf("with nothing typed: %s", got)
	}
}

// TestPracticeIsOffered where there is anything to practise, and only there.
func TestPracticeIsOffered(t *testing.T) {
	s := newStand(t, i18n.Japanese, stage.Wide)
	p := s.page()
	s.press(p.Content(), s.Frame.Words.T("welcome.practice"))
	if got := strings.Join(s.Asked, ","); got != "practice" {
		t.Errorf("%s", got)
	}
	wishes := s.wishes()
	wishes.Practice = nil
	for _, b := range stage.Buttons(New(s.Frame, wishes).Content()) {
		if b.Text() == s.Frame.Words.T("welcome.practice") {
			t.Error("practice mode offers to practise")
		}
	}
}

// TestRemake holds the page and what is typed on it.
func TestRemake(t *testing.T) {
	s := newStand(t, i18n.English, stage.Wide)
	p := s.page()
	s.write("iPhone 12")
	n := p.Remake(s.Frame).(*Page)
	if n.at != stepDevice || n.device.First().(*widgets.Field).Text != "iPhone 12" {
		t.Errorf("page %d", n.at+1)
	}
	s.Front(n)
	p.Submit()
	s.write("sato@")
	if n := p.Remake(s.Frame).(*Page); n.at != stepAccounts || n.account.Address() != "sato@" {
		t.Errorf("page %d, %q", n.at+1, n.account.Address())
	}
}

// TestNothingIsCut on every page, in both languages and sizes, also with names
// that are too long for all; Tab reaches every button, in sight.
func TestNothingIsCut(t *testing.T) {
	stage.Everywhere(t, func(t *testing.T, lang i18n.Language, size fyne.Size) {
		for _, name := range []string{"iPhone 12", longName} {
			s := newStand(t, lang, size)
			s.move.Device = accounts.Device{Old: []string{name}, New: name}
			long := strings.Repeat("long.", 30) + "@outlook.example"
			s.move.Accounts = []accounts.Account{
				{Kind: accounts.Work, Address: "sato@myfirm.example"}, {Kind: accounts.Personal, Address: long},
			}
			p := s.page()
			for at := range steps {
				t.Logf("page %d", at+1)
				p.turn(at)
				s.Whole(p.Content(), longName, long)
				s.Columns(p.Content())
				s.apart(p)
				s.Walk(p.Content())
			}
		}
	})
}
