package proof

import (
	"context"
	"testing"

	"fyne.io/fyne/v2"

	"norikae/ui/i18n"
	"norikae/ui/stage"
	"norikae/ui/widgets"
)

// focused is the button that has the focus, which fails the test out of sight.
func (s *stand) focused() string {
	s.T.Helper()
	s.Settle()
	b, ok := s.Window.Canvas().Focused().(*widgets.Button)
	if !ok {
		s.T.Fatal("no button has the focus")
	}
	top, height := fyne.CurrentApp().Driver().AbsolutePositionForObject(b).Y, s.Window.Canvas().Size().Height
	if top < 0 || top+b.Size().Height > height {
		s.T.Errorf("%q has the focus at %v of %v, out of sight", b.Text(), top, height)
	}
	return b.Text()
}

// TestWhatHasTheFocusIsInSight with a list that is longer than the window: when it
// was read, and when it is read again from further down.
func TestWhatHasTheFocusIsInSight(t *testing.T) {
	stage.Everywhere(t, func(t *testing.T, lang i18n.Language, size fyne.Size) {
		s := newStand(t, lang)
		s.Window.Resize(size)
		f := everyKind()
		f.Methods = append(f.Methods, f.Methods...)
		p := s.show(Options{
			Organisation: "Contoso", Account: "a", Old: "iPhone 12", New: "iPhone 17",
			Read:    func(context.Context, bool) Finding { return f },
			Confirm: func(Finding) {},
		})
		if got, want := s.focused(), confirmText(s.Frame.Words, f.News); got != want {
			t.Errorf("%q has the focus, not %q", got, want)
		}
		f.News = nil
		p.sheet.ScrollToBottom()
		p.read(true)
		if got, want := s.focused(), s.Frame.Words.T("proof.again"); got != want {
			t.Errorf("read again, %q has the focus, not %q", got, want)
		}
		if y := p.sheet.Offset.Y; y != 0 {
			t.Errorf("read again, what was found begins %v above the window", y)
		}
		f = Finding{Trouble: Unsupported}
		p.read(true)
		if got, want := s.focused(), s.Frame.Words.T("page.close"); got != want {
			t.Errorf("with nothing to do %q has the focus, not %q", got, want)
		}
	})
}

// TestAQuestionHasTheFocus, on its first answer; each answer leads to the next
// question, and the last to what can be done then.
func TestAQuestionHasTheFocus(t *testing.T) {
	stage.Both(t, func(t *testing.T, lang i18n.Language) {
		s := newStand(t, lang)
		w := s.Frame.Words
		f := everyKind()
		f.News, f.Unknown = nil, []string{"SM-G991", "Pixel 9"}
		var named []string
		p := s.show(Options{
			Read: func(context.Context, bool) Finding { return f },
			Name: func(f Finding, device string, _ Role) Finding {
				named = append(named, device)
				f.Unknown = f.Unknown[1:]
				return f
			},
		})
		for range f.Unknown {
			if got, want := s.focused(), w.T("proof.role.old"); got != want {
				t.Fatalf("%q has the focus, not %q", got, want)
			}
			p.sheet.ScrollToBottom()
			s.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		}
		if len(named) != 2 || named[0] != "SM-G991" || named[1] != "Pixel 9" {
			t.Errorf("named %q", named)
		}
		if got, want := s.focused(), w.T("proof.again"); got != want {
			t.Errorf("%q has the focus, not %q", got, want)
		}
	})
}

// TestKeysScrollTheList, in which nothing takes the focus.
func TestKeysScrollTheList(t *testing.T) {
	s := newStand(t, i18n.English)
	f := everyKind()
	p := s.show(Options{Read: func(context.Context, bool) Finding { return f }, Confirm: func(Finding) {}})
	key := func(k fyne.KeyName) float32 {
		s.Asked = nil
		s.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: k})
		if len(s.Asked) != 0 {
			t.Errorf("%s gives %q", k, s.Asked)
		}
		return p.sheet.Offset.Y
	}
	end := p.sheet.Content.Size().Height - p.sheet.Size().Height
	if end <= 0 {
		t.Fatal("the list fits the window")
	}
	if down := key(fyne.KeyDown); down <= 0 || down >= end {
		t.Errorf("Down scrolls by %v of %v", down, end)
	}
	if y := key(fyne.KeyEnd); y != end {
		t.Errorf("End scrolls by %v of %v", y, end)
	}
	if y := key(fyne.KeyHome); y != 0 {
		t.Errorf("Home leaves it scrolled by %v", y)
	}
}
