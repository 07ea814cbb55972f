package stuck

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/accounts/recovery"
	"norikae/accounts/recovery/guide"
	"norikae/ui/i18n"
	"norikae/ui/stage"
)

// answer presses an answer to a question: 0 yes, 1 no, 2 not sure.
func (p *Lost) answer(q recovery.Question, button int) { p.given[q].Buttons[button].Tapped(nil) }

// order is the plan's tasks as titles, in the order on screen.
func order(p *Lost, lang i18n.Language) string {
	var out []string
	all := stage.Said(p.plan)
	for _, k := range []recovery.TaskKind{
		recovery.HomeCode, recovery.HomeForm, recovery.Carrier, recovery.HomeOwn, recovery.HomeDesk, recovery.Mailbox,
		recovery.UseOther, recovery.UseNumber, recovery.UseCodes, recovery.UseTrust, recovery.Look, recovery.Letter, recovery.After,
	} {
		if strings.Contains(all, fmt.Sprintf("%d. %s\n", len(out)+1, k.Say(string(lang)).Title)) {
			out = append(out, string(k))
		}
	}
	return strings.Join(out, " ")
}

// TestWhatIsAsked: only what makes sense for the kind of account.
func TestWhatIsAsked(t *testing.T) {
	for name, want := range map[string]int{"work": 5, "personal": 4, "mailed": 3, "personal itself": 1, "work itself": 1} {
		l := lines()[name]
		s := newStand(t, i18n.English, stage.Wide, l)
		if p := s.lost(l.Key()); len(p.asked) != want {
			t.Errorf("%s: asks %v", name, p.asked)
		}
	}
}

// TestThePhoneIsGone: the page asks for it, and an answer about what is left says it
// as well.
func TestThePhoneIsGone(t *testing.T) {
	l := lines()["personal"]
	s := newStand(t, i18n.English, stage.Wide, l)
	p := s.lost(l.Key())
	s.Says(p.Content(), "Do you still have iPhone 12?")
	p.have.Buttons[0].Tapped(nil)
	if s.move.OldPhone != accounts.OldPhoneGone {
		t.Errorf("gone is %d", s.move.OldPhone)
	}
	p.have.Buttons[1].Tapped(nil)
	if s.move.OldPhone != accounts.OldPhoneUsable {
		t.Errorf("there is %d", s.move.OldPhone)
	}
	if p.answer(p.asked[0], 1); s.move.OldPhone != accounts.OldPhoneGone {
		t.Error("who says what is left without the phone still has it")
	}
}

// TestOneOrganisation walks through the questionnaire of one organisation.
func TestOneOrganisation(t *testing.T) {
	stage.Both(t, func(t *testing.T, lang i18n.Language) {
		l := lines()["personal"]
		s := newStand(t, lang, stage.Wide, l, lines()["work"])
		p := s.lost(l.Key())
		w := s.Frame.Words
		if got := order(p, lang); !strings.HasPrefix(got, "home-code home-form carrier look letter") {
			t.Errorf("without an answer: %s", got)
		}
		for _, q := range p.asked {
			p.answer(q, 1)
		}
		if got := order(p, lang); got != "home-code home-form letter after" {
			t.Errorf("with nothing left: %s", got)
		}
		if !strings.Contains(stage.Said(p.plan), w.T("lost.letter.one")) {
			t.Errorf("says:\n%s", stage.Said(p.plan))
		}
		s.Press(p.plan, w.T("lost.write", "Organisation", "Personal"), fyne.KeySpace)
		if s.Last() != "letter Personal" {
			t.Errorf("the letter's button asks for %q", s.Last())
		}
		p.answer(recovery.AskOther, 0)
		if got := order(p, lang); got != "home-code home-form other" || !strings.Contains(stage.Said(p.plan), w.T("lost.alone.one")) {
			t.Errorf("with another method: %s\n%s", got, stage.Said(p.plan))
		}
		s.Press(p.plan, w.T("lost.open", "Organisation", "Personal"), fyne.KeyReturn)
		if s.Last() != "open Personal" {
			t.Errorf("the page's button asks for %q", s.Last())
		}
		if a := s.answers[lines()["work"].Key()]; a != (recovery.Answers{}) {
			t.Errorf("another organisation was answered for: %+v", a)
		}
		s.Press(p.plan, w.T("stuck.admin"), fyne.KeyReturn)
		if s.Last() != fmt.Sprint("guide ", guide.Admin) {
			t.Errorf("“administrator” asks for %q", s.Last())
		}
	})
}

// TestForAll answers for everything that is open at once; what is settled, asked
// for already or has the new phone is left out.
func TestForAll(t *testing.T) {
	done, asked := member(work, "Done").Tick(accounts.Remove, stage.Now()), member(work, "Asked").Set(accounts.Waiting, 0, stage.Now())
	added := member(work, "New").Tick(accounts.Add, stage.Now())
	a, b := lines()["work"], accounts.RowLine(member(personal, "Second"))
	s := newStand(t, i18n.English, stage.Wide, a, b, accounts.RowLine(done), accounts.RowLine(asked), accounts.RowLine(added))
	p := s.lost(a.Key())
	w := s.Frame.Words
	if l, ok := p.Line(); !ok || l.Title() != "Work" {
		t.Errorf("about %q", l.Title())
	}
	s.Press(p.Content(), w.N("lost.all", 4), fyne.KeyReturn) // two rows, two accounts' own
	if !p.all {
		t.Fatal("it is still about one")
	}
	if _, ok := p.Line(); ok {
		t.Error("everything is one line")
	}
	for _, q := range p.asked {
		p.answer(q, 1)
	}
	for _, l := range []accounts.Line{a, b} {
		if got := s.answers[l.Key()]; got.Other != recovery.No || got.Number != recovery.No {
			t.Errorf("%s was answered %+v", l.Title(), got)
		}
	}
	for _, m := range []accounts.Membership{done, asked, added} {
		if got := s.answers[m.Key()]; got != (recovery.Answers{}) {
			t.Errorf("%s was answered for", m.Name)
		}
	}
	if !strings.Contains(stage.Said(p.plan), w.T("lost.summary", "Alone", 0, "Look", 0, "Letters", 2)) {
		t.Errorf("says:\n%s", stage.Said(p.plan))
	}
	if s.Press(p.plan, w.N("lost.writeAll", 2), fyne.KeyReturn); s.Last() != "letters 2" {
		t.Errorf("the letters' button asks for %q", s.Last())
	}
	s.Press(p.plan, w.T("lost.desk"), fyne.KeyReturn)
	if s.Last() != "letter "+work.Address {
		t.Errorf("the help desk's button asks for %q", s.Last())
	}
	// One of them is answered otherwise: the common answer is no longer marked.
	s.answers[a.Key()] = s.answers[a.Key()].With(recovery.AskOther, recovery.Yes)
	if p.common(recovery.AskOther, keys(nil, []accounts.Membership{a.Membership, b.Membership})) != differing {
		t.Error("two answers count as one")
	}
	n := p.Remake(s.Frame).(*Lost)
	if !n.all {
		t.Error("made anew it is about one")
	}
}

// TestAPersonalAccountFirst: its own recovery comes before everything, with the
// links that lead there.
func TestAPersonalAccountFirst(t *testing.T) {
	l := lines()["personal itself"]
	s := newStand(t, i18n.Japanese, stage.Wide, l)
	p := s.lost(l.Key())
	if got := order(p, i18n.Japanese); got != "home-code home-form" {
		t.Errorf("the plan is %s", got)
	}
	var opened []string
	for _, b := range stage.Buttons(p.plan) {
		if strings.HasPrefix(b.Text(), "link ") {
			b.Tapped(nil)
			opened = append(opened, s.Last())
		}
	}
	if len(opened) < 3 || !strings.Contains(strings.Join(opened, "\n"), "recover-form "+personal.Address) {
		t.Errorf("links %v", opened)
	}
	p.answer(recovery.AskHome, 0)
	if got := order(p, i18n.Japanese); got != "home-own" {
		t.Errorf("with the account open: %s", got)
	}
}

// TestManyRowsAreCounted: a task names a few organisations and counts the rest.
func TestManyRowsAreCounted(t *testing.T) {
	var list []accounts.Line
	for i := range named + 3 {
		list = append(list, accounts.RowLine(member(work, fmt.Sprintf("%c Org", 'A'+i))))
	}
	s := newStand(t, i18n.English, stage.Wide, list...)
	p := s.lost(accounts.LineKey{})
	if !strings.Contains(stage.Said(p.plan), s.Frame.Words.N("lost.more", 3)) {
		t.Errorf("says:\n%s", stage.Said(p.plan))
	}
	s.move.Memberships, s.move.Accounts = nil, nil
	if p.Update(); !strings.Contains(stage.Said(p.plan), s.Frame.Words.T("lost.nothing")) {
		t.Errorf("with nothing open it says:\n%s", stage.Said(p.plan))
	}
}
