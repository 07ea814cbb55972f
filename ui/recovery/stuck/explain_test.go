package stuck

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/accounts/recovery"
	"norikae/ui/i18n"
	"norikae/ui/stage"
	"norikae/ui/widgets"
)

// codes are all of the table, and one of no family.
func codes(t *testing.T) []string {
	t.Helper()
	text, err := os.ReadFile("../../../accounts/recovery/data/aadsts.json")
	if err != nil {
		t.Fatal(err)
	}
	var table struct{ Entries []struct{ Codes []string } }
	if err := json.Unmarshal(text, &table); err != nil {
		t.Fatal(err)
	}
	list := []string{"9999999"}
	for _, e := range table.Entries {
		list = append(list, e.Codes...)
	}
	if len(list) < 100 {
		t.Fatalf("only %d codes", len(list))
	}
	return list
}

// TestEveryCodeHasItsButtons: whatever the code and the line, the page says what
// happened, whose rule it is and what to do, and each of its buttons does
// something.
func TestEveryCodeHasItsButtons(t *testing.T) {
	stage.Both(t, func(t *testing.T, lang i18n.Language) {
		for name, l := range lines() {
			s := newStand(t, lang, stage.Wide, l)
			p := s.page(l)
			for _, code := range codes(t) {
				e := recovery.Explain("AADSTS" + code + ": …")
				p.answer.Objects = []fyne.CanvasObject{p.explanation(e)}
				all, say := stage.Said(p.answer), e.Say(string(lang))
				for _, want := range []string{"AADSTS" + code, say.What, say.Do, whose(s.Frame.Words, e)} {
					if want == "" || !strings.Contains(all, want) {
						t.Errorf("%s, %s: %q is missing", name, code, want)
					}
				}
				list := stage.Buttons(p.answer)
				if len(list) == 0 || len(list) > most {
					t.Errorf("%s, %s: %d buttons", name, code, len(list))
				}
				for i, b := range list {
					if (b.Kind == widgets.Primary) != (i == 0) {
						t.Errorf("%s, %s: button %d is of kind %d", name, code, i, b.Kind)
					}
					s.Asked = nil
					if b.Tapped(nil); len(s.Asked) == 0 || b.Text() == "" {
						t.Errorf("%s, %s: %q does nothing", name, code, b.Text())
					}
				}
			}
		}
	})
}

// TestEveryActionArrives presses the button of each kind of action.
func TestEveryActionArrives(t *testing.T) {
	stage.Both(t, func(t *testing.T, lang i18n.Language) {
		l := lines()["work"]
		s := newStand(t, lang, stage.Wide, l)
		p := s.page(l)
		found := recovery.Explain("AADSTS50020 Trace ID: 1b2c3d4e-aaaa-4bbb-8ccc-0123456789ab").Found
		texts := map[string]recovery.Action{}
		for _, a := range recovery.Actions() {
			text := actionText(s.Frame.Words, a)
			if other, twice := texts[text]; twice || text == "" {
				t.Errorf("%s and %s both say %q", a, other, text)
			}
			texts[text] = a
			want := fmt.Sprintf("%s Work [50020] 1b2c3d4e-aaaa-4bbb-8ccc-0123456789ab", a)
			switch a {
			case recovery.NotGuest, recovery.MarkLeft:
				want = fmt.Sprint("decide ", accounts.Left, " Work")
			case recovery.Wait:
				want = fmt.Sprint("decide ", accounts.Skipped, " Work")
			case recovery.Lost:
				want = "lost Work"
			}
			e := recovery.Explanation{Found: found, Code: "50020", Do: []recovery.Action{a}}
			p.answer.Objects = []fyne.CanvasObject{p.explanation(e)}
			for _, key := range []fyne.KeyName{fyne.KeyReturn, fyne.KeySpace} {
				if s.Press(p.answer, text, key); s.Last() != want {
					t.Errorf("%s: %q, want %q", a, s.Last(), want)
				}
			}
		}
	})
}

// TestActionsFitTheLine: nothing is offered that makes no sense for a line.
func TestActionsFitTheLine(t *testing.T) {
	row := []recovery.Action{recovery.Write, recovery.NotGuest, recovery.LookUp, recovery.Home}
	opens := []recovery.Action{recovery.OtherSession, recovery.OtherLink, recovery.OtherBrowser, recovery.OpenPage}
	for name, never := range map[string][]recovery.Action{
		"work itself": row, "personal itself": append(row, recovery.HelpDesk), "no page": opens,
		"personal": {recovery.HelpDesk}, "mailed": {recovery.HelpDesk, recovery.Home}, "work": nil,
	} {
		l := lines()[name]
		s := newStand(t, i18n.English, stage.Wide, l)
		p := s.page(l)
		for _, code := range codes(t) {
			for _, a := range p.actions(recovery.Explain("AADSTS" + code)) {
				for _, n := range never {
					if a == n {
						t.Errorf("%s, %s: offers %s", name, code, a)
					}
				}
			}
		}
	}
}

// TestThePagesUserIsComparedWithTheLine: another one is named beside the account of the
// line, and the first button opens a session in which nobody is signed in.
func TestThePagesUserIsComparedWithTheLine(t *testing.T) {
	l := lines()["work"]
	s := newStand(t, i18n.English, stage.Wide, l)
	p := s.page(l)
	first, word := s.Frame.Words.T("stuck.do.session"), "This row is for "+l.Account.Address
	for text, another := range map[string]bool{
		"AADSTS53003: User account 'b.suzuki@firm.example' from":                      true,
		"AADSTS53003: User account '" + strings.ToUpper(l.Account.Address) + "' from": false,
		"AADSTS53003: Access has been blocked":                                        false,
	} {
		p.box.SetText(text)
		all, buttons := stage.Said(p.answer), stage.Buttons(p.answer)
		if strings.Contains(all, word) != another || strings.Contains(all, "signed in as b.suzuki@firm.example") != another || len(buttons) > most {
			t.Errorf("%s\nsays %s", text, all)
		}
		if another && buttons[0].Text() != first {
			t.Errorf("%s\noffers %q first", text, buttons[0].Text())
		}
	}
	abroad := lines()["no page"]
	p = newStand(t, i18n.English, stage.Wide, abroad).page(abroad)
	p.box.SetText("AADSTS53003: User account 'b.suzuki@firm.example' from")
	if buttons := stage.Buttons(p.answer); buttons[0].Text() == first {
		t.Error("a session is offered, and there is no page to open in it")
	}
}

// TestWhatIsNoCode: a text without a code is answered with general advice, an
// empty field with nothing.
func TestWhatIsNoCode(t *testing.T) {
	l := lines()["work"]
	s := newStand(t, i18n.Japanese, stage.Wide, l)
	p := s.page(l)
	p.box.SetText("<script>alert(1)</script>\r\nSet-Cookie: x")
	if all := stage.Said(p.answer); !strings.Contains(all, recovery.Explain("x").Say("ja").What) || strings.Contains(all, "script") {
		t.Errorf("says:\n%s", all)
	}
	p.box.SetText(" \n ")
	if len(p.answer.Objects) != 0 {
		t.Errorf("an empty field is answered:\n%s", stage.Said(p.answer))
	}
	p.box.SetText("AADSTS50020")
	if p.box.SetText(""); len(p.answer.Objects) != 0 {
		t.Error("the old answer stays")
	}
}

// TestGuessesAreSaid: what rests on the first digits of a number is called a
// guess, and a code of an app is shown as that app writes it.
func TestGuessesAreSaid(t *testing.T) {
	stage.Both(t, func(t *testing.T, lang i18n.Language) {
		l := lines()["work"]
		s := newStand(t, lang, stage.Wide, l)
		p := s.page(l)
		guess := s.Frame.Words.T("stuck.guess")
		for text, want := range map[string]struct {
			shown string
			guess bool
		}{
			"AADSTS530099": {"AADSTS530099", true}, "AADSTS53003": {"AADSTS53003", false}, "AADSTS50071": {"AADSTS50071", false},
			"0xCAA20004": {"CAA20004", false}, "More information required": {"", false},
		} {
			p.box.SetText(text)
			all := stage.Said(p.answer)
			if strings.Contains(all, guess) != want.guess || !strings.Contains(all, want.shown) || want.shown != "AADSTS"+strings.TrimPrefix(text, "AADSTS") && strings.Contains(all, "AADSTS"+want.shown) {
				t.Errorf("%q:\n%s", text, all)
			}
		}
	})
}
