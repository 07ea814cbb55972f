package steps

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/accounts/links"
	"norikae/tenantlookup"
	"norikae/ui/i18n"
	"norikae/ui/stage"
	"norikae/ui/store"
	"norikae/ui/widgets"
)

func TestKeysOfALine(t *testing.T) {
	s := newStand(t, i18n.English, wide)
	s.show(accounts.RowLine(member(work, "Contoso", 1)))
	for _, c := range []struct {
		r    rune
		want string
	}{
		{'2', "tick Contoso 2"},
		{'4', "tick Contoso 4"},
		{'0', "nothing Contoso"},
		{'x', "stuck Contoso"},
		{'X', "stuck Contoso"},
		{'ｘ', "stuck Contoso"}, // a Japanese input method is on
		{'２', "tick Contoso 2"},
		{'c', "copy Contoso"},
		{'l', "another Contoso"},
	} {
		s.Asked = nil
		if !s.Typed(c.r, "") || s.Last() != c.want {
			t.Errorf("key %q asks for %q, want %q", c.r, s.Last(), c.want)
		}
	}
	s.Asked = nil
	for _, r := range "nbsq5 " {
		if s.Typed(r, "") {
			t.Errorf("key %q is used by the view, it asks for %q", r, s.Last())
		}
	}
	for _, k := range []fyne.KeyName{fyne.KeyReturn, fyne.KeyEnter} {
		s.Asked = nil
		if !s.Typed(0, k) || s.Last() != "open Contoso" {
			t.Errorf("%s asks for %q", k, s.Last())
		}
	}
}

// TestATickIsNotTakenBackByPressingTwice: only the message offers to.
func TestATickIsNotTakenBackByPressingTwice(t *testing.T) {
	s := newStand(t, i18n.English, wide)
	s.show(accounts.RowLine(member(work, "Contoso", 2)))
	s.Typed('2', "")
	if len(s.Asked) > 0 || len(s.toasts) != 1 {
		t.Fatalf("asked for %v, said %v", s.Asked, s.toasts)
	}
	s.take()
	if s.Last() != "tick Contoso 2" {
		t.Errorf("taking it back asks for %q", s.Last())
	}
	// Also when the second press comes before the first one was drawn.
	s.Asked, s.data.move = nil, s.data.move.With(member(work, "Contoso", 3))
	s.Typed('3', "")
	s.did.Tapped(nil)
	if len(s.Asked) > 0 {
		t.Errorf("asked for %v", s.Asked)
	}
}

// TestEveryButtonDoesItsThing presses what is seen by Enter and by Space, at each
// place a line can be.
func TestEveryButtonDoesItsThing(t *testing.T) {
	s := newStand(t, i18n.English, wide)
	for name, l := range every() {
		s.show(l)
		for _, b := range s.buttons() {
			for _, k := range []fyne.KeyName{fyne.KeyReturn, fyne.KeySpace} {
				asked, next, page := len(s.Asked), s.next, s.page
				b.TypedKey(&fyne.KeyEvent{Name: k})
				if len(s.Asked) == asked && s.next == next && s.page == page {
					t.Errorf("%s: %q does nothing on %s", name, b.Text(), k)
				}
			}
		}
	}
}

func TestWhatTheButtonsSay(t *testing.T) {
	s := newStand(t, i18n.English, wide)
	for _, c := range []struct {
		line accounts.Line
		want string
	}{
		{accounts.RowLine(member(work, "Contoso", 0)), "Open in InPrivate (Microsoft Edge)|Signed in|I can’t get in|Nothing to move|Copy link|Try another link|The page is in Japanese"},
		{accounts.RowLine(member(work, "Contoso", 3)), "Open in InPrivate (Microsoft Edge)|Removed|I can’t get in|Nothing to move|Copy link|Try another link|The page is in Japanese"},
		{accounts.RowLine(member(work, "Contoso", 4)), "next|Open the page again|Change this"},
		{accounts.RowLine(member(work, "Contoso", 1).Set(accounts.Waiting, 0, stage.Now())), "next|Open the page again|Change this"},
		{accounts.RowLine(member(work, "Contoso", 0).Set(accounts.NothingToMove, accounts.HomeTrusted, stage.Now())), "Open in InPrivate (Microsoft Edge)|I got in|It asked for iPhone 12|I can’t get in|Copy link|Try another link|The page is in Japanese"},
		{accounts.RowLine(member(work, "Contoso", 0).Set(accounts.NothingToMove, accounts.HomeTrusted, stage.Now()).Prove(stage.Now())), "next|Open the page again|Change this"},
		{home(personal, 2), "Open in InPrivate (Microsoft Edge)|It works|I can’t get in|Nothing to move|Copy link|Try another link|The page is in Japanese"},
		{home(mailed, 0), "next"},
	} {
		s.show(c.line)
		var got []string
		for _, b := range s.buttons() {
			got = append(got, b.Text())
		}
		if strings.Join(got, "|") != c.want {
			t.Errorf("%s: %q, want %q", c.line.Title(), strings.Join(got, "|"), c.want)
		}
	}
}

func TestEnterGoesOnWhenNothingIsLeft(t *testing.T) {
	s := newStand(t, i18n.English, wide)
	s.show(accounts.RowLine(member(work, "Contoso", 4)))
	s.View.Press()
	if s.next != 1 || len(s.Asked) > 0 {
		t.Errorf("went on %d times, asked for %v", s.next, s.Asked)
	}
	if !s.Over() {
		t.Error("a finished line is not over")
	}
}

func TestNoBrowserYet(t *testing.T) {
	s := newStand(t, i18n.English, wide)
	s.ready = false
	s.show(accounts.RowLine(member(work, "Contoso", 0)))
	s.View.Press()
	if len(s.Asked) > 0 || !s.main.Disabled() {
		t.Errorf("pressed while browsers are looked for: %v", s.Asked)
	}
	s.ready = true
	s.show(s.Line())
	if s.View.Press(); s.Last() != "open Contoso" {
		t.Errorf("asked for %q", s.Last())
	}
}

// TestATenantWithoutAPage can still be ticked and changed, and says why nothing
// opens.
func TestATenantWithoutAPage(t *testing.T) {
	m := member(work, "Contoso", 0)
	m.Tenant.Cloud = tenantlookup.Cloud{Name: "Delos", LoginHost: "login.sovcloud-identity.de"}
	s := newStand(t, i18n.English, wide)
	s.show(accounts.RowLine(m))
	if s.main.Visible() || !strings.Contains(s.texts(), s.Frame.Words.T("noPage.cloud")) {
		t.Errorf("shown:\n%s", s.texts())
	}
	if s.First() != fyne.Focusable(s.did) {
		t.Error("the focus does not go to the tick")
	}
	s.View.Press()
	s.Typed('c', "")
	s.Typed('l', "")
	if len(s.Asked) > 0 {
		t.Errorf("asked for %v although there is no page", s.Asked)
	}
	if s.Typed('1', ""); s.Last() != "tick Contoso 1" {
		t.Errorf("asked for %q", s.Last())
	}
	s.show(accounts.RowLine(m.Tick(accounts.Open, stage.Now())))
	if !strings.Contains(s.texts(), "Add iPhone 17") {
		t.Errorf("the second step is not named:\n%s", s.texts())
	}
}

func TestTheOtherPageLanguage(t *testing.T) {
	s := newStand(t, i18n.English, wide)
	s.show(accounts.RowLine(member(work, "Contoso", 1)))
	s.language.Tapped(nil)
	if s.page != i18n.Japanese || !strings.Contains(s.texts(), "サインイン方法の追加") {
		t.Errorf("page language %s:\n%s", s.page, s.texts())
	}
	s.language.Tapped(nil)
	if s.page != i18n.English || strings.Contains(s.texts(), "サインイン方法の追加") {
		t.Errorf("page language %s:\n%s", s.page, s.texts())
	}
}

// TestAChangeThatIsNotSaved, of a row or of an account itself: the step is not drawn
// as reached for good before the keyring has it, and a failure is said.
func TestAChangeThatIsNotSaved(t *testing.T) {
	at := stage.Now().Add(time.Hour)
	m, own := member(work, "Contoso", 1).Tick(accounts.Add, at), work
	own.Home = accounts.Progress{}.Tick(accounts.Open, at.AddDate(0, 0, -1)).Tick(accounts.Add, at)
	for _, l := range []accounts.Line{accounts.RowLine(m), accounts.HomeLine(own)} {
		for save, want := range map[store.Save]string{store.Saved: "●●◎○", store.Saving: "●◎◎○", store.NotSaved: "●◎◎○"} {
			s := newStand(t, i18n.English, wide)
			s.data.saves = map[accounts.LineKey]store.Save{l.Key(): save}
			s.show(l)
			if told := strings.Contains(s.texts(), s.Frame.Words.T("todo.notSaved")); told != (save == store.NotSaved) {
				t.Errorf("%s, %v: told %v:\n%s", l.Title(), save, told, s.texts())
			}
			if got := stage.Describe(s.stations); !strings.HasPrefix(strings.TrimSpace(got), want) {
				t.Errorf("%s, %v: drawn as %q, want %q", l.Title(), save, got, want)
			}
		}
	}
}

func TestHandStepsAreShownOnlyWhereNeeded(t *testing.T) {
	s := newStand(t, i18n.English, wide)
	s.show(accounts.RowLine(member(work, "Contoso", 0)))
	if s.byHand.Visible() {
		t.Error("a link that leads all the way shows steps")
	}
	s.link = links.Link{Steps: []links.Action{links.SecurityInfo}}
	s.show(s.Line())
	if !strings.Contains(s.texts(), "1. Press “Security info”") {
		t.Errorf("no steps:\n%s", s.texts())
	}
}

// TestNothingIsCut: every text and button of every place, in the smallest room
// and both languages, also with long names.
func TestNothingIsCut(t *testing.T) {
	for _, lang := range []i18n.Language{i18n.English, i18n.Japanese} {
		s := newStand(t, lang, fyne.NewSize(960, 470))
		for name, l := range every() {
			s.data.move.Old, s.data.move.New = []string{"Galaxy S21 Ultra 5G"}, "Pixel 10 Pro XL"
			s.show(l)
			s.Content().Refresh()
			if !s.compact {
				t.Fatalf("%s: a low window is not compact", name)
			}
			for _, b := range s.buttons() {
				if b.Shortened() {
					t.Errorf("%s in %s: %q is cut", name, lang, b.Text())
				}
			}
			stage.Visible(s.Content(), func(o fyne.CanvasObject) {
				if x, ok := o.(*widgets.Text); ok && x.Size().Width+0.5 < x.MinSize().Width {
					t.Errorf("%s in %s: %q has %v, needs %v", name, lang, x.Text(), x.Size(), x.MinSize())
				}
			})
		}
	}
}

func TestTheMainButtonIsInSightInTheSmallestWindow(t *testing.T) {
	s := newStand(t, i18n.English, fyne.NewSize(960, 470))
	for name, l := range every() {
		s.show(l)
		s.Content().Refresh()
		d := fyne.CurrentApp().Driver()
		if bottom := d.AbsolutePositionForObject(s.main).Y + s.main.Size().Height; s.main.Visible() && bottom > 470 {
			t.Errorf("%s: the main button ends at %v of 470", name, bottom)
		}
	}
}

// TestTabReachesEverything: every button can be reached, in the order it stands.
func TestTabReachesEverything(t *testing.T) {
	s := newStand(t, i18n.English, wide)
	s.show(accounts.RowLine(member(work, "Contoso", 1)))
	var reached []*widgets.Button
	for range s.buttons() {
		s.Window.Canvas().FocusNext()
		if b, ok := s.Window.Canvas().Focused().(*widgets.Button); ok {
			reached = append(reached, b)
		}
	}
	if !slices.Equal(reached, s.buttons()) {
		t.Errorf("Tab reaches %d buttons, %d are shown", len(reached), len(s.buttons()))
	}
	s.Window.Canvas().Focus(s.another)
	s.Window.Canvas().Focused().TypedRune('2')
	if s.Last() != "tick Contoso 2" {
		t.Errorf("key 2 on a focused button asks for %q", s.Last())
	}
}
