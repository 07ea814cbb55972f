package checkall

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"norikae/accounts/directory"
	"norikae/ui/i18n"
	"norikae/ui/microsoft/proof"
	"norikae/ui/widgets"
)

func TestEverythingIsReadAndMarkedByOneKey(t *testing.T) {
	s := newStand(t, i18n.English, 5)
	s.answers[1] = trouble(proof.Refused)
	s.answers[3] = trouble(proof.Unsupported)
	p := s.show()
	s.finished()
	if !slices.Equal(s.runs[0], []int{0, 1, 2, 3, 4}) || s.agains[0] {
		t.Errorf("read %v, again %v", s.runs, s.agains)
	}
	if len(s.marked) != 0 {
		t.Fatal("marked before the person said so")
	}
	if s.Window.Canvas().Focused() != fyne.Focusable(p.mark) || p.mark.Text() != "Mark what was proved in 3 organisations" {
		t.Errorf("the focus is elsewhere; the button says %q", p.mark.Text())
	}
	s.enter()
	if len(s.marked) != 1 || !slices.Equal(s.marked[0], []int{0, 2, 4}) {
		t.Errorf("marked %v", s.marked)
	}
	if p.mark.Visible() {
		t.Error("what is marked can be marked again")
	}
	if got := p.summary.Text(); got != "3 read · 1 refused · 1 without a list" {
		t.Errorf("summary %q", got)
	}
}

// TestEveryOutcomeHasAWordOfItsOwn, in both languages, and none of them claims
// that nothing is registered where nothing was read.
func TestEveryOutcomeHasAWordOfItsOwn(t *testing.T) {
	all := []proof.Trouble{proof.Refused, proof.NeedsSignIn, proof.Unsupported, proof.Busy, proof.Unavailable}
	for _, l := range []i18n.Language{i18n.English, i18n.Japanese} {
		s := newStand(t, l, len(all))
		for i, x := range all {
			s.answers[i] = trouble(x)
		}
		p := s.show()
		s.finished()
		seen := map[string]bool{}
		for i, x := range all {
			said := p.say(i)
			if seen[said.text] || said.text == "" || said.text == p.frame.Words.T("proof.nothing") || said.glyph == "✓" {
				t.Errorf("%s: %d says %q %q", l, x, said.glyph, said.text)
			}
			seen[said.text] = true
			if (said.button == "") != (x == proof.Unsupported) {
				t.Errorf("%s: %d offers %q", l, x, said.button)
			}
		}
		if n := strings.Count(p.summary.Text(), " · "); n != len(all)-1 {
			t.Errorf("%s: summary %q", l, p.summary.Text())
		}
	}
}

// TestStoppingAndGoingOn: what was read stays, and only the rest is read.
func TestStoppingAndGoingOn(t *testing.T) {
	s := newStand(t, i18n.English, 6)
	delete(s.answers, 3) // waits there
	s.answers[1] = trouble(proof.Unavailable)
	s.answers[2] = trouble(proof.NeedsSignIn)
	p := s.show()
	s.Until("the fourth under way", func() bool { return p.rows[3].at == reading })
	s.Until("its name on screen", func() bool { return strings.Contains(p.doing.Text(), "Organisation 3") })
	if s.Window.Canvas().Focused() != fyne.Focusable(p.stop) {
		t.Error("Enter does not stop")
	}
	s.enter()
	if p.running || p.stop.Visible() || p.rows[3].at != waiting || p.rows[0].at != answered {
		t.Errorf("after stopping %+v", p.rows)
	}
	if p.rest.Text() != "Read the 4 left" {
		t.Errorf("offers %q", p.rest.Text())
	}
	for i := range 6 {
		s.answers[i] = found()
	}
	p.rest.OnTapped()
	s.Until("the second run", func() bool { return len(s.runs) == 2 })
	s.finished()
	if !slices.Equal(s.runs[1], []int{1, 3, 4, 5}) {
		t.Errorf("went on with %v", s.runs[1])
	}
	if p.rest.Visible() || p.rows[2].finding.Trouble != proof.NeedsSignIn {
		t.Error("what needs the person was read without them")
	}
}

// TestOneSignInIsForAllOfItsSeat: the first sign-in of an account reads all its
// rows, a further one only its own.
func TestOneSignInIsForAllOfItsSeat(t *testing.T) {
	s := newStand(t, i18n.English, 5)
	s.signed = map[string]bool{}
	s.items[4].Seat, s.items[4].Account = "other", "other@outlook.example"
	for i := range 5 {
		s.answers[i] = trouble(proof.NeedsSignIn)
	}
	p := s.show()
	s.finished()
	if !strings.Contains(s.said(), "not signed in") || p.signIn.Text() != "Sign in as a.sato@outlook.example…" {
		t.Errorf("says %q, offers %q", s.said(), p.signIn.Text())
	}
	for i := range 4 {
		s.answers[i] = found()
	}
	s.answers[2] = trouble(proof.NeedsSignIn)
	s.enter()
	s.Until("read", func() bool { return len(s.runs) == 2 })
	s.finished()
	if !slices.Equal(s.runs[1], []int{0, 1, 2, 3}) {
		t.Errorf("read %v", s.runs[1])
	}
	if p.signIn.Text() != "Sign in at Organisation 2…" {
		t.Errorf("offers %q", p.signIn.Text())
	}
	s.answers[2] = found()
	p.list.Choose(2)
	p.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	s.Until("read", func() bool { return len(s.runs) == 3 })
	s.finished()
	if !slices.Equal(s.runs[2], []int{2}) || !slices.Equal(s.signedAt, []int{0, 2}) {
		t.Errorf("signed in at %v, read %v", s.signedAt, s.runs[2])
	}
	if p.signIn.Text() != "Sign in as other@outlook.example…" {
		t.Errorf("offers %q", p.signIn.Text())
	}
}

func TestEnterDoesWhatTheRowOffers(t *testing.T) {
	s := newStand(t, i18n.English, 3)
	s.answers[1] = trouble(proof.Refused)
	s.answers[2] = trouble(proof.Busy)
	p := s.show()
	s.finished()
	p.act(0)
	if !slices.Equal(s.shown, []int{0}) {
		t.Errorf("shows %v", s.shown)
	}
	p.act(1)
	s.Until("asked again", func() bool { return len(s.runs) == 2 })
	s.finished()
	p.act(2)
	s.Until("read again", func() bool { return len(s.runs) == 3 })
	s.finished()
	if !slices.Equal(s.agains, []bool{false, true, false}) || !slices.Equal(s.runs[1], []int{1}) || !slices.Equal(s.runs[2], []int{2}) {
		t.Errorf("read %v, again %v", s.runs, s.agains)
	}
}

func TestADeviceIsAskedAboutOnce(t *testing.T) {
	s := newStand(t, i18n.English, 3)
	f := proof.Finding{
		Reading: directory.Reading{Methods: []directory.Method{{Kind: directory.Authenticator, Name: "SM-G991"}}},
		Verdict: directory.Verdict{Unknown: []string{"SM-G991"}},
	}
	s.answers[0], s.answers[2] = f, f
	p := s.show()
	s.finished()
	if !p.ask.content.Visible() || s.Window.Canvas().Focused() != fyne.Focusable(p.ask.first()) || p.mark.Kind == widgets.Primary {
		t.Error("the question does not come first")
	}
	s.enter()
	if s.named["SM-G991"] != proof.OldPhone || len(s.named) != 1 || p.ask.content.Visible() {
		t.Errorf("named %v", s.named)
	}
	if s.Window.Canvas().Focused() != fyne.Focusable(p.mark) || p.mark.Kind != widgets.Primary {
		t.Error("marking does not follow")
	}
}

func TestClosingEndsTheRun(t *testing.T) {
	s := newStand(t, i18n.English, 3)
	delete(s.answers, 1)
	p := s.show()
	s.Until("under way", func() bool { return p.rows[1].at == reading })
	p.Closing()
	for len(s.Calls) > 0 {
		(<-s.Calls)()
	}
	if p.rows[2].at == answered {
		t.Error("went on after closing")
	}
}

// TestNothingIsCut: everything shows in the smallest window, in both languages.
func TestNothingIsCut(t *testing.T) {
	for _, l := range []i18n.Language{i18n.English, i18n.Japanese} {
		s := newStand(t, l, 200)
		s.items[0].Title = strings.Repeat("医療法人", 20)
		for i := range s.items {
			s.items[i].Account = "someone.with.a.long.name@hayabusa-consulting.example"
			if i%3 == 0 {
				s.answers[i] = trouble(proof.NeedsSignIn)
			} else if i%3 == 1 {
				s.answers[i] = trouble(proof.Unavailable)
			}
		}
		strange := found()
		strange.Unknown = []string{strings.Repeat("とても長い名前", 8)}
		s.answers[2] = strange
		p := s.show()
		s.finished()
		s.Whole(p.Content(), p.signIn.Text())
		if p.list.Size().Height < 180 { // three rows
			t.Errorf("%s: the list is %v high", l, p.list.Size().Height)
		}
		for i := range 3 {
			text := p.say(i).text
			if w := fyne.MeasureText(text, theme.TextSize(), fyne.TextStyle{}).Width; i != 2 && w > 700 {
				t.Errorf("%s: %q is %v wide", l, text, w)
			}
		}
	}
}

// TestEverythingIsReachedByTab, what cannot be seen left out.
func TestEverythingIsReachedByTab(t *testing.T) {
	s := newStand(t, i18n.English, 4)
	s.answers[1] = trouble(proof.NeedsSignIn)
	s.answers[2] = trouble(proof.Busy)
	f := found()
	f.Unknown = []string{"SM-G991"}
	s.answers[3] = f
	p := s.show()
	s.finished()
	reached := s.Walk(p.Content(), s.Escape)
	for name, x := range map[string]fyne.Focusable{
		"the list": p.list, "marking": p.mark, "signing in": p.signIn, "going on": p.rest,
		"old": p.ask.answers[0], "new": p.ask.answers[1], "other": p.ask.answers[2],
	} {
		if !reached[x] {
			t.Errorf("Tab does not reach %s", name)
		}
	}
	if reached[p.stop] {
		t.Error("Tab reaches a button that is hidden")
	}
	p.ask.answers[2].TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	if s.named["SM-G991"] != proof.OtherDevice {
		t.Errorf("Space named %v", s.named)
	}
}
