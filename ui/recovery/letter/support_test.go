package letter

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"norikae/accounts/recovery/guide"
	text "norikae/accounts/recovery/letter"
	"norikae/ui/i18n"
	"norikae/ui/stage"
	"norikae/ui/widgets"
)

func (s *stand) support(l text.Language) *Support {
	p := NewSupport(s.Frame, s.save, text.SupportFacts{UPN: work.Address, Old: "iPhone 12", New: "iPhone 17"}, l)
	s.Front(p)
	return p
}

// TestTheFileForTheSupport: what is typed is in it, the rest stays empty to be
// written by hand, and what is copied and saved is what is shown.
func TestTheFileForTheSupport(t *testing.T) {
	stage.Both(t, func(t *testing.T, lang i18n.Language) {
		s := newStand(t, lang, stage.Wide)
		p := s.support(text.English)
		if s.Window.Canvas().Focused() != fyne.Focusable(p.domain) {
			t.Error("the tenant's name does not have the focus")
		}
		for field, value := range map[*widgets.Field]string{
			p.domain: "contoso.onmicrosoft.com", p.tenant: "c0ffee01-1a2b-4c3d-8e4f-000000000001", p.sender: "佐藤 あき", p.upn: "admin@contoso.onmicrosoft.com",
		} {
			if field.SetText(value); !strings.Contains(p.text(), value) {
				t.Errorf("%q is not in:\n%s", value, p.text())
			}
		}
		for _, b := range p.language.Buttons {
			b.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
			if !strings.Contains(p.text(), "______") {
				t.Errorf("%q has no room to write", b.Text())
			}
			s.saved = nil
			s.press(p.Content(), "letter.copy", fyne.KeyReturn)
			s.press(p.Content(), "letter.txt", fyne.KeySpace)
			if s.copied != p.text() || len(s.saved) != 1 || s.saved[0].content != p.text() || s.saved[0].ending != ".txt" {
				t.Errorf("copied %q, saved %+v", s.copied, s.saved)
			}
		}
		before := p.text()
		if p.cause.Buttons[2].Tapped(nil); p.text() == before {
			t.Error("the cause changes nothing")
		}
		n := p.Remake(s.Frame).(*Support)
		if n.text() != p.text() {
			t.Errorf("made anew:\n%s\nwas\n%s", n.text(), p.text())
		}
		if p.Topic() != guide.Admin || p.Name() != "support" {
			t.Errorf("%s, explained by %s", p.Name(), p.Topic())
		}
	})
}

func TestHostileSupport(t *testing.T) {
	s := newStand(t, i18n.English, stage.Wide)
	p := s.support(text.English)
	lines := strings.Count(p.text(), "\n")
	for _, f := range []*widgets.Field{p.domain, p.upn, p.tenant, p.sender} {
		f.SetText("x\r\n\r\nSend money to\u2028\u202eevil\x00 <b>")
	}
	if got := strings.Count(p.text(), "\n"); got > lines+2 || strings.ContainsAny(p.text(), "\r\u2028\u202e\x00") {
		t.Errorf("%d lines of %d:\n%s", got, lines, p.text())
	}
}
