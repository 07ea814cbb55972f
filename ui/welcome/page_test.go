package welcome

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/ui/i18n"
	"norikae/ui/present"
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
		s.Until("organisations found", func() bool { return s.panel.Addable() == 2 })
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
	s.Says(p.Content(), w.T("welcome.none"))
	if p.at != stepReady || p.next.Text() != w.T("welcome.none.add") {
		t.Errorf("page %d, %q", p.at+1, p.next.Text())
	}
	if s.key(fyne.KeyReturn); p.at != stepOrganisations {
		t.Errorf("without organisations the last page leads to page %d", p.at+1)
	}
	s.Asked = nil
	if s.press(p.Content(), w.T("welcome.later")); strings.Join(s.Asked, ",") != "close,done" {
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
	s.practises = true
	for _, b := range stage.Buttons(New(s.Frame, s.parts()).Content()) {
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
	s.Front(n)
	typed := func() string { return s.Window.Canvas().Focused().(*widgets.Field).Text }
	if n.at != stepDevice || typed() != "iPhone 12" {
		t.Errorf("page %d, %q", n.at+1, typed())
	}
	p.Submit()
	s.write("sato@")
	n = p.Remake(s.Frame).(*Page)
	if s.Front(n); n.at != stepAccounts || typed() != "sato@" {
		t.Errorf("page %d, %q", n.at+1, typed())
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

// TestAFormKeepsItsWidth: on a very wide screen its fields do not stretch with it.
func TestAFormKeepsItsWidth(t *testing.T) {
	s := newStand(t, i18n.English, fyne.NewSize(3840, 2160))
	s.page().Shown()
	field, ok := s.Window.Canvas().Focused().(*widgets.Field)
	if !ok {
		t.Fatal("no field has the focus")
	}
	if w := field.Size().Width; w > formWidth {
		t.Errorf("a field of %v", w)
	}
}

// TestADateThatIsNone loses nothing: the phones are kept when the wizard is left,
// and the date is said to be lost.
func TestADateThatIsNone(t *testing.T) {
	s := newStand(t, i18n.Japanese, stage.Wide)
	said := ""
	s.Host.OnToast = func(text, _ string, _ func()) { said = text }
	p := s.page()
	s.write("iPhone 12")
	s.Window.Canvas().FocusNext()
	s.write("iPhone 17")
	for range 3 {
		s.Window.Canvas().FocusNext()
	}
	s.write("そのうち")
	s.key(fyne.KeyReturn)
	if p.at != stepDevice {
		t.Fatal("a date that is none goes through")
	}
	s.Says(p.Content(), s.Frame.Words.T("device.by.problem"))
	s.press(p.Content(), s.Frame.Words.T("welcome.later"))
	if d := s.move.Device; d.New != "iPhone 17" || !slices.Equal(d.Old, []string{"iPhone 12"}) || !d.By.IsZero() || !strings.Contains(said, "そのうち") {
		t.Errorf("%+v, says %q", d, said)
	}
}

// TestTabLeadsOn: behind the first page's form comes the button that leads on, not
// the one that leaves.
func TestTabLeadsOn(t *testing.T) {
	stage.Both(t, func(t *testing.T, lang i18n.Language) {
		s := newStand(t, lang, stage.Wide)
		p := s.page()
		s.write("iPhone 12")
		for range 12 {
			s.Window.Canvas().FocusNext()
			switch b := s.Window.Canvas().Focused().(type) {
			case *widgets.Button:
				if b == p.next {
					return
				}
				if b.Text() == s.Frame.Words.T("welcome.later") || b.Text() == s.Frame.Words.T("welcome.practice") {
					t.Fatalf("Tab comes to %q first", b.Text())
				}
			}
		}
		t.Error("Tab never comes to the button that leads on")
	})
}

// TestALostPhone leads to what can be done without it, in both languages; nothing on
// the way asks for its use.
func TestALostPhone(t *testing.T) {
	stage.Both(t, func(t *testing.T, lang i18n.Language) {
		s := newStand(t, lang, stage.Wide)
		w := s.Frame.Words
		p := s.page()
		s.write("iPhone 12")
		s.press(p.Content(), w.T("device.have.no"))
		s.Says(p.Content(), w.T("device.lost.hint"))
		s.Silent(p.Content(), w.T("device.date.label"))
		p.Submit()
		s.write("a.sato@outlook.example")
		p.Submit()
		s.Until("organisations found", func() bool { return s.panel.Addable() == 2 })
		p.Submit()
		if p.at != stepReady || s.move.OldPhone != accounts.OldPhoneGone {
			t.Fatalf("page %d, %+v", p.at+1, s.move.Device)
		}
		s.Silent(p.Content(), w.T("welcome.ready.keep", "Old", "iPhone 12"))
		s.Asked = nil
		s.key(fyne.KeyReturn)
		if got := strings.Join(s.Asked, ","); got != "close,done,lost" {
			t.Errorf("the end: %s", got)
		}
	})
}

// TestEachAccountHasItsTurn: after the organisations of one account the wizard asks
// for those of the next, and the last page says which lines are open and leads back
// to them.
func TestEachAccountHasItsTurn(t *testing.T) {
	s := newStand(t, i18n.English, stage.Wide)
	w := s.Frame.Words
	first, second := accounts.Account{Kind: accounts.Personal, Address: "a.sato@outlook.example"}, accounts.Account{Kind: accounts.Work, Address: "sato@myfirm.example"}
	s.move.Accounts = []accounts.Account{first, second}
	p := s.at(stepOrganisations)
	s.Until("organisations found", func() bool { return s.panel.Addable() == 2 })
	s.panel.SetText("contoso.example\nnone.example\nfabrikam.example\nNorthwind without a domain")
	s.Until("two lines to look at", func() bool { return strings.Contains(stage.Texts(p.Content()), w.N("add.troubled", 2)) })
	p.Submit()
	if p.at != stepOrganisations || s.panel.Text() != "" {
		t.Fatalf("page %d with %q", p.at+1, s.panel.Text())
	}
	s.Says(p.Content(), present.Short(w, second))
	if len(s.move.Memberships) != 2 || !s.move.Memberships[0].Account.Same(first) {
		t.Fatalf("in the list %+v", s.move.Memberships)
	}
	s.panel.SetText("adatum.example")
	s.Until("found", func() bool { return strings.Contains(stage.Texts(p.Content()), w.N("add.ready", 1)) })
	p.Submit()
	if p.at != stepReady || !s.move.Memberships[2].Account.Same(second) {
		t.Fatalf("page %d, in the list %+v", p.at+1, s.move.Memberships)
	}
	s.Says(p.Content(), w.N("welcome.open", 2, "Account", present.Short(w, first)))
	s.press(p.Content(), w.T("welcome.open.do"))
	if got := s.panel.Text(); p.at != stepOrganisations || got != "none.example\nNorthwind without a domain" {
		t.Errorf("page %d with %q", p.at+1, got)
	}
	s.Says(p.Content(), present.Short(w, first))
}

// TestOpenLinesOutliveTheWizard: they stand in the box when organisations are added
// the next time.
func TestOpenLinesOutliveTheWizard(t *testing.T) {
	s := newStand(t, i18n.English, stage.Wide)
	p := s.found()
	s.panel.SetText("contoso.example\nnone.example")
	s.Until("one failed", func() bool {
		return strings.Contains(stage.Texts(p.Content()), s.Frame.Words.N("add.troubled", 1))
	})
	p.Submit()
	s.Asked = nil
	s.key(fyne.KeyReturn)
	if got := strings.Join(s.Asked, ","); got != "draft none.example,close,done,guided" {
		t.Errorf("the end: %s", got)
	}
}
