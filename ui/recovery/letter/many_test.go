package letter

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/accounts/recovery/guide"
	text "norikae/accounts/recovery/letter"
	"norikae/ui/i18n"
	"norikae/ui/stage"
	"norikae/ui/widgets"
)

// twenty organisations, two of one name, one that waits, one with a name that no
// file can have.
func twenty() ManyStart {
	var st ManyStart
	for i := range 20 {
		name := fmt.Sprintf("Organisation%0*d", i+1, i)
		switch i {
		case 3, 4:
			name = "Same" + strings.Repeat(" ", i-3)
		case 5:
			name = `..\../etc/passwd` + "\r\nBcc: x"
		case 6:
			name = longName
		}
		m := member([]accounts.Account{work, personal}[i%2], name)
		m.Tenant.ID = fmt.Sprintf("c0ffee01-1a2b-4c3d-8e4f-%012d", i)
		if i == 7 {
			m = m.Set(accounts.Waiting, 0, stage.Now().AddDate(0, 0, -9))
		}
		st.Rows = append(st.Rows, m)
	}
	return st
}

// TestTwentyLetters: each organisation gets a file of its own that names it and
// its account, and no other.
func TestTwentyLetters(t *testing.T) {
	stage.Both(t, func(t *testing.T, lang i18n.Language) {
		s := newStand(t, lang, stage.Wide)
		p := s.many(twenty())
		if !p.save.Disabled() || !p.sent.Disabled() {
			t.Error("no letter can be saved")
		}
		s.press(p.Content(), "letters.all", fyne.KeyReturn)
		if want := s.Frame.Words.N("letters.save", 20); p.save.Text() != want {
			t.Errorf("the button says %q, want %q", p.save.Text(), want)
		}
		p.form.sender.SetText("佐藤 あき")
		p.save.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
		if len(s.batch) != 20 {
			t.Fatalf("%d letters", len(s.batch))
		}
		files := map[string]bool{}
		for i, n := range s.batch {
			m := p.start.Rows[i]
			if files[n.File] || !strings.HasSuffix(n.File, ".eml") || strings.ContainsAny(n.File, `/\:*?"<>|`+"\r\n") {
				t.Errorf("file %q", n.File)
			}
			files[n.File] = true
			for j, other := range p.start.Rows {
				if strings.Contains(n.Letter.Body, other.Tenant.ID) != (i == j) {
					t.Errorf("letter %d and organisation %d:\n%s", i, j, n.Letter.Body)
				}
			}
			var eml bytes.Buffer
			if err := n.Letter.EML(&eml, stage.Now()); err != nil {
				t.Fatal(err)
			}
			subject, _, body := message(t, eml.String())
			if subject != n.Letter.Subject || body != n.Letter.Body || !strings.Contains(body, m.Account.Address) || !strings.Contains(body, "佐藤 あき") {
				t.Errorf("letter %d: %q\n%s", i, subject, body)
			}
			if reminder := strings.Contains(subject, "eminder") || strings.Contains(subject, "再送"); reminder != (i == 7) {
				t.Errorf("letter %d is a reminder: %v", i, reminder)
			}
		}
		if p.sent.Kind != widgets.Primary {
			t.Error("after saving, “sent” is not the main button")
		}
		s.Asked = nil
		if p.sent.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}); strings.Join(s.Asked, ",") != "close,sent 20" {
			t.Errorf("sent: %v", s.Asked)
		}
	})
}

// TestChoosingRows by keys and with the buttons.
func TestChoosingRows(t *testing.T) {
	s := newStand(t, i18n.English, stage.Wide)
	st := twenty()
	st.On = map[accounts.LineKey]bool{st.Rows[2].Key(): true}
	p := s.many(st)
	if s.Window.Canvas().Focused() != fyne.Focusable(p.list) || len(p.chosen()) != 1 {
		t.Fatalf("%d chosen, focus on %T", len(p.chosen()), s.Window.Canvas().Focused())
	}
	says := p.list.AccessibilityLabel()
	if p.list.TypedRune(' '); p.list.AccessibilityLabel() != "✓ "+says || says == "" {
		t.Errorf("%q becomes %q", says, p.list.AccessibilityLabel())
	}
	p.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	p.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if got := len(p.chosen()); got != 3 {
		t.Errorf("%d chosen, want 3", got)
	}
	p.list.TypedRune(' ')
	if got := len(p.chosen()); got != 2 {
		t.Errorf("%d chosen after taking one back", got)
	}
	if s.press(p.Content(), "letters.one", fyne.KeyReturn); s.Last() != "one "+st.Rows[p.list.Current()].Name {
		t.Errorf("“read” asks for %q", s.Last())
	}
	if s.press(p.Content(), "letters.no", fyne.KeyReturn); len(p.chosen()) != 0 || !p.save.Disabled() {
		t.Errorf("%d chosen", len(p.chosen()))
	}
	p.list.Choose(-1)
	s.Asked = nil
	if p.one(); len(s.Asked) != 0 {
		t.Errorf("without a row “read” asks for %v", s.Asked)
	}
	p.toggle(5)
	if p.one(); !strings.HasPrefix(s.Last(), "one ..") {
		t.Errorf("“read” asks for %q", s.Last())
	}
	p.form.contact.SetText("Mr Ito")
	p.form.language.Buttons[2].Tapped(nil)
	n := p.Remake(s.Frame).(*Many)
	if len(n.chosen()) != 1 || n.form.contact.Text != "Mr Ito" || n.form.language.At() != text.Both {
		t.Errorf("made anew: %d chosen, %q, language %d", len(n.chosen()), n.form.contact.Text, n.form.language.At())
	}
	if p.Topic() != guide.Lost || p.Name() != "letters" {
		t.Errorf("%s, explained by %s", p.Name(), p.Topic())
	}
}
