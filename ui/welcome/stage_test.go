package welcome

import (
	"context"
	"fmt"
	"log/slog"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"norikae/accounts"
	"norikae/tenantlookup"
	"norikae/ui/addorg"
	"norikae/ui/look"
	"norikae/ui/screen"
	"norikae/ui/widgets"
	"norikae/ui/words"
)

var (
	wide  = fyne.NewSize(1280, 766) // 820 without menu bar and practice strip
	small = fyne.NewSize(960, 586)  // 640 likewise
)

// longName is longer than any window is wide.
const longName = "Galaxy S26 Ultra Enterprise Edition 5G (dienstlich, zweites Gerät der Abteilung Datenverarbeitung und Zugangsverwaltung, Geschäftsstelle Süd) 予備機"

// stand shows the wizard in a window and does what it asks for.
type stand struct {
	t      testing.TB
	frame  screen.Frame
	window fyne.Window
	move   accounts.Move
	asked  []string
	sent   chan func() // to Fyne's goroutine, for which the test's stands in
}

func (s *stand) Move() accounts.Move { return s.move }

func (s *stand) note(what string) { s.asked = append(s.asked, what) }

// ResolveAll finds an organisation for every text.
func (s *stand) ResolveAll(_ context.Context, list []string, report func(int, tenantlookup.Result)) []tenantlookup.Result {
	var out []tenantlookup.Result
	for i, text := range list {
		r := tenantlookup.Result{Text: text, Tenant: tenantlookup.Tenant{
			ID: fmt.Sprintf("c0ffee01-1a2b-4c3d-8e4f-%012d", i), Domain: text, Cloud: tenantlookup.Clouds()[0],
		}}
		report(i+1, r)
		out = append(out, r)
	}
	return out
}

// ResolveEvery finds nothing in other clouds.
func (s *stand) ResolveEvery(context.Context, string) ([]tenantlookup.Tenant, error) {
	return nil, tenantlookup.ErrNotFound
}

func newStand(t testing.TB, lang words.Language, size fyne.Size) *stand {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Light))
	w, err := words.New(lang)
	if err != nil {
		t.Fatal(err)
	}
	s := &stand{t: t, window: test.NewTempWindow(t, nil), sent: make(chan func(), 1000)}
	s.frame = screen.Frame{
		Words: w, Log: slog.New(slog.DiscardHandler), Now: time.Now,
		Do: func(f func()) { s.sent <- f }, Go: func(f func(context.Context)) { f(t.Context()) }, Toast: func(string, string, func()) {},
		Focus: func(f fyne.Focusable) { s.window.Canvas().Focus(f) }, Close: func() { s.note("close") }, Window: s.window,
	}
	s.window.SetPadded(false)
	s.window.Resize(size)
	return s
}

func (s *stand) wishes() Wishes {
	return Wishes{
		Move:   s.Move,
		Device: func(d accounts.Device) { s.move.Device = d; s.note("device") },
		Guess: func(address string) accounts.Kind {
			if strings.Contains(address, "outlook") {
				return accounts.Personal
			}
			return accounts.Work
		},
		AddAccount: func(a accounts.Account) { s.move.Accounts = append(s.move.Accounts, a) },
		Account: func(a accounts.Account) {
			s.move.Accounts = slices.DeleteFunc(s.move.Accounts, func(x accounts.Account) bool { return x.Same(a) })
		},
		Add: func(o addorg.Options) *addorg.Panel {
			o.Resolver, o.Data, o.Text = s, s, "contoso.example\nfabrikam.example"
			return addorg.NewPanel(s.frame, o)
		},
		Added: func(list []accounts.Membership) {
			s.move = s.move.With(list...)
			s.note(fmt.Sprint("added ", len(list)))
		},
		Practice: func() { s.note("practice") }, Guided: func() { s.note("guided") }, Done: func() { s.note("done") },
	}
}

// page shows the wizard from its first page.
func (s *stand) page() *Page {
	p := New(s.frame, s.wishes())
	s.front(p)
	return p
}

func (s *stand) front(p screen.Page) {
	size := s.window.Canvas().Size()
	s.window.SetContent(p.Content())
	s.window.Resize(size)
	s.window.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) {
		if !p.Typed(0, e.Name) {
			s.note("unused " + string(e.Name))
		}
	})
	p.Update()
	p.Shown()
	s.settle()
}

// until carries out what is sent to Fyne's goroutine until want holds.
func (s *stand) until(what string, want func() bool) {
	s.t.Helper()
	for deadline := time.After(30 * time.Second); !want(); {
		select {
		case f := <-s.sent:
			f()
		case <-deadline:
			s.t.Fatalf("never happened: %s", what)
		}
	}
}

// settle lays out until nothing moves.
func (s *stand) settle() {
	for range 3 {
		s.window.Content().Refresh()
	}
}

// write types where the focus is; key presses a key there.
func (s *stand) write(text string) { test.Type(s.window.Canvas().Focused(), text) }

func (s *stand) key(k fyne.KeyName) {
	s.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: k})
}

// visible visits what can be seen.
func visible(o fyne.CanvasObject, visit func(fyne.CanvasObject)) {
	if o == nil || !o.Visible() {
		return
	}
	visit(o)
	switch x := o.(type) {
	case *fyne.Container:
		for _, c := range x.Objects {
			visible(c, visit)
		}
	case fyne.Widget:
		for _, c := range test.WidgetRenderer(x).Objects() {
			visible(c, visit)
		}
	}
}

func buttons(o fyne.CanvasObject) []*widgets.Button {
	var out []*widgets.Button
	visible(o, func(o fyne.CanvasObject) {
		if b, ok := o.(*widgets.Button); ok {
			out = append(out, b)
		}
	})
	return out
}

func said(o fyne.CanvasObject) string {
	var out []string
	visible(o, func(o fyne.CanvasObject) {
		if x, ok := o.(*widgets.Text); ok {
			out = append(out, x.Text())
		}
	})
	return strings.Join(out, "\n")
}

func (s *stand) press(o fyne.CanvasObject, text string) {
	s.t.Helper()
	for _, b := range buttons(o) {
		if b.Text() == text {
			b.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
			return
		}
	}
	s.t.Errorf("no button %q in:\n%s", text, said(o))
}

// both runs a test in both languages.
func both(t *testing.T, f func(t *testing.T, lang words.Language)) {
	t.Helper()
	for _, lang := range []words.Language{words.English, words.Japanese} {
		t.Run(string(lang), func(t *testing.T) { f(t, lang) })
	}
}
