package account

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/ui/i18n"
	"norikae/ui/stage"
)

// newPage shows the page; what is added is noted.
func newPage(t *testing.T, lang i18n.Language, size fyne.Size) (*Page, *stage.Stage) {
	t.Helper()
	s := stage.New(t, lang, size)
	guess := func(address string) accounts.Kind {
		k, _ := accounts.KindHint(address)
		return k
	}
	p := NewPage(s.Frame, guess, func(a accounts.Account) bool {
		s.Note("add", a.Kind, a.Address)
		return a.Address != "refused@myfirm.example"
	}, func() { s.Note("added") })
	s.Front(p)
	return p, s
}

func TestThePageHolds(t *testing.T) {
	stage.Everywhere(t, func(t *testing.T, lang i18n.Language, size fyne.Size) {
		p, s := newPage(t, lang, size)
		if s.Window.Canvas().Focused() != p.form.First() {
			t.Error("the address does not have the focus")
		}
		s.Whole(p.Content())
		s.Columns(p.Content())
		s.Walk(p.Content(), s.Escape)
	})
}

// TestTheKindIsProposed from the address, until the person has chosen one.
func TestTheKindIsProposed(t *testing.T) {
	p, s := newPage(t, i18n.English, stage.Small)
	p.form.address.SetText("sato@outlook.com")
	if p.form.kind.At() != accounts.Personal {
		t.Errorf("kind %v for a mailbox of Microsoft's", p.form.kind.At())
	}
	s.Says(p.Content(), s.Frame.Words.T("account.hint.personal"))
	s.Press(p.Content(), s.Frame.Words.T("account.kind.email"), fyne.KeySpace)
	p.form.address.SetText("sato@myfirm.example")
	if p.form.kind.At() != accounts.EmailCode {
		t.Errorf("kind %v after another was chosen", p.form.kind.At())
	}
	p.form.Clear()
	if a := p.form.Address(); a != "" || p.form.kind.At() != accounts.Work || p.form.decided {
		t.Errorf("%q of kind %v is left", a, p.form.kind.At())
	}
}

func TestAddingAnAccount(t *testing.T) {
	p, s := newPage(t, i18n.Japanese, stage.Small)
	problem, add := s.Frame.Words.T("account.problem"), s.Frame.Words.T("account.add")
	s.Press(p.Content(), add, fyne.KeyReturn)
	s.Says(p.Content(), problem)
	if len(s.Asked) != 0 {
		t.Errorf("asks for %q", s.Asked)
	}
	p.form.address.SetText(" 佐藤 <ｓａｔｏ＠myfirm.example> ")
	s.Silent(p.Content(), problem)
	p.form.address.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if got := strings.Join(s.Asked, ", "); got != "add 0 sato@myfirm.example, close, added" {
		t.Errorf("asks for %q", got)
	}
	s.Asked = nil
	p.form.address.SetText("refused@myfirm.example")
	s.Press(p.Content(), add, fyne.KeyReturn)
	if got := strings.Join(s.Asked, ", "); got != "add 0 refused@myfirm.example" || p.form.Address() == "" {
		t.Errorf("where the list cannot be changed: asks for %q, typed is %q", got, p.form.Address())
	}
}

func TestAddress(t *testing.T) {
	for text, want := range map[string]string{
		"a@b.example": "a@b.example", "  Ａ Ｂ <a@b.example>": "a@b.example", "ａ＠ｂ．example": "a@b.example",
		"": "", "a": "", "a@": "", "a@localhost": "", "b.example": "", "a@b.example c@d.example": "",
	} {
		if got, ok := Address(text); got != want || ok != (want != "") {
			t.Errorf("%q is read as %q, %v", text, got, ok)
		}
	}
}

// TestRemake: what is typed and chosen is there in the other language.
func TestRemake(t *testing.T) {
	p, _ := newPage(t, i18n.English, stage.Small)
	p.form.address.SetText("sato@my")
	p.form.kind.Button(accounts.EmailCode).Tapped(nil)
	other := stage.New(t, i18n.Japanese, stage.Small)
	n := p.Remake(other.Frame).(*Page)
	if n.form.Address() != "sato@my" || n.form.kind.At() != accounts.EmailCode || !n.form.decided {
		t.Errorf("%q of kind %v, decided %v", n.form.Address(), n.form.kind.At(), n.form.decided)
	}
}
