package settings

import (
	"context"
	"log/slog"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"norikae/accounts"
	"norikae/accounts/ledger"
	"norikae/tenantlookup"
	"norikae/ui/browser"
	"norikae/ui/desk"
	"norikae/ui/look"
	"norikae/ui/screen"
	"norikae/ui/widgets"
	"norikae/ui/words"
)

// now is the moment of these tests.
var now = time.Date(2026, time.November, 22, 10, 15, 0, 0, time.Local)

// stage is a settings page in a test window with everything behind it played.
type stage struct {
	t      *testing.T
	window fyne.Window
	frame  screen.Frame
	page   *Page
	toasts []string
	closed int
	did    []string // what was asked for, in order

	language string
	theme    look.Variant
	scale    int
	found    []browser.Browser
	searched bool
	saved    string
	command  string
	separate bool
	off      map[string]bool // clouds not asked
	state    desk.State
	move     accounts.Move
	damage   ledger.Damage
	exported time.Time
	tried    func(browser.Trial, error) // ends the trial under way
	tries    int
	erased   func(error)
}

func newStage(t *testing.T, l words.Language, width, height float32) *stage {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Light))
	s := &stage{
		t: t, window: test.NewTempWindow(t, nil), scale: 100, searched: true, off: map[string]bool{},
		state: desk.State{Phase: desk.Ready},
		found: []browser.Browser{
			{ID: "e", Kind: "edge", Name: "Microsoft Edge", Path: "/usr/bin/microsoft-edge", Default: true, Word: browser.WordInPrivate, Isolation: browser.Throwaway, Policy: browser.PolicyDisabled},
			{ID: "f", Kind: "firefox", Name: "Firefox", Path: "/usr/bin/firefox", Word: browser.WordPrivate, Isolation: browser.Throwaway, Policy: browser.PolicyMaybe},
			{ID: "o", Kind: "opera", Name: "Opera", Path: "/usr/bin/opera", Word: browser.WordPrivate, Isolation: browser.PrivateOnly},
			{ID: "s", Kind: "safari", Name: "Safari", Word: browser.WordPrivateMenu},
		},
	}
	a := accounts.Account{Kind: accounts.Personal, Address: "a.sato@outlook.example"}
	s.move = accounts.Move{Device: accounts.Device{Old: []string{"iPhone 12"}, New: "iPhone 17"}}.With(
		accounts.NewMembership(a, tenantlookup.Tenant{ID: "0001", Domain: "contoso.example"}),
		accounts.NewMembership(a, tenantlookup.Tenant{ID: "0002", Domain: "fabrikam.example"}))
	s.window.Resize(fyne.NewSize(width, height))
	s.speak(l)
	s.page = New(s.frame, s.options())
	s.show()
	return s
}

// speak sets the language of the frame.
func (s *stage) speak(l words.Language) {
	w, err := words.New(l)
	if err != nil {
		s.t.Fatal(err)
	}
	s.frame = screen.Frame{
		Words: w, Log: slog.New(slog.DiscardHandler), Now: func() time.Time { return now },
		Do: func(f func()) { f() }, Go: func(work func(context.Context)) { work(s.t.Context()) },
		Toast: func(text, _ string, _ func()) { s.toasts = append(s.toasts, text) },
		Close: func() { s.closed++ }, Focus: func(f fyne.Focusable) { s.window.Canvas().Focus(f) }, Window: s.window,
	}
}

// show puts the page into the window as package ui does.
func (s *stage) show() {
	size := s.window.Canvas().Size()
	s.window.SetContent(s.page.Content())
	s.window.Resize(size)
	s.page.Shown()
}

func (s *stage) options() Options {
	do := func(what string) func() { return func() { s.did = append(s.did, what) } }
	return Options{
		Display: Display{
			Language: func() string { return s.language }, System: "en",
			Theme: func() look.Variant { return s.theme }, Scale: func() int { return s.scale },
			SetLanguage: func(l string) { s.language = l }, SetTheme: func(v look.Variant) { s.theme = v },
			SetScale: func(n int) { s.scale = n },
		},
		Browsers: Browsers{
			Found: func() ([]browser.Browser, bool) { return s.found, s.searched }, Search: do("search"),
			Saved: func() string { return s.saved }, Command: func() string { return s.command },
			Separate: func() bool { return s.separate }, Choose: func(id string) { s.saved = id },
			SetCommand: func(t browser.Template) { s.command = t.String() }, SetSeparate: func(on bool) { s.separate = on },
			Try: func(_ browser.Browser, done func(browser.Trial, error)) func() {
				s.tries++
				s.tried = done
				return do("cancel")
			},
		},
		Clouds: Clouds{
			All: tenantlookup.Clouds(), On: func(c tenantlookup.Cloud) bool { return !s.off[c.LoginHost] },
			Set: func(c tenantlookup.Cloud, on bool) { s.off[c.LoginHost] = !on },
		},
		Keyring: Keyring{
			Service: ledger.Service, State: func() desk.State { return s.state },
			Move: func() accounts.Move { return s.move }, Damage: func() ledger.Damage { return s.damage }, Check: do("check"),
		},
		Files: Files{
			Export: do("export"), Import: do("import"), Report: do("report"), Text: do("text"), Sheet: do("sheet"),
			Calendar: do("calendar"), Exported: func() time.Time { return s.exported },
		},
		Moves:     Moves{Move: func() accounts.Move { return s.move }, Device: do("device"), Next: do("next")},
		SignIn:    SignIn{ID: func() string { return "" }, Open: do("sign-in")},
		Erase:     func(done func(error)) { s.did, s.erased = append(s.did, "erase"), done },
		Shortcuts: do("shortcuts"), About: do("about"),
	}
}

// turn shows the section of that name.
func (s *stage) turn(id string) {
	s.t.Helper()
	for i, n := range s.page.names {
		if n == s.frame.Words.T(id) {
			s.page.index.Turn(i)
			return
		}
	}
	s.t.Fatalf("no section %q in %q", s.frame.Words.T(id), s.page.names)
}

// visible lists every object below o that is shown.
func visible(o fyne.CanvasObject) []fyne.CanvasObject {
	if !o.Visible() {
		return nil
	}
	list := []fyne.CanvasObject{o}
	var children []fyne.CanvasObject
	switch x := o.(type) {
	case *fyne.Container:
		children = x.Objects
	case fyne.Widget:
		children = test.WidgetRenderer(x).Objects()
	}
	for _, c := range children {
		list = append(list, visible(c)...)
	}
	return list
}

// said is every visible text of the page, one a line.
func (s *stage) said() string {
	all := ""
	for _, o := range visible(s.page.Content()) {
		switch x := o.(type) {
		case *widgets.Text:
			all += x.Text() + "\n"
		case *widgets.Button:
			all += x.Text() + "\n"
		}
	}
	return all
}

// press presses the visible button of that name.
func (s *stage) press(id string, pairs ...any) {
	s.t.Helper()
	want := s.frame.Words.T(id, pairs...)
	for _, o := range visible(s.page.Content()) {
		if b, ok := o.(*widgets.Button); ok && b.Text() == want {
			test.Tap(b)
			return
		}
	}
	s.t.Fatalf("no button %q in:\n%s", want, s.said())
}

// option returns the option whose title begins so.
func (s *stage) option(title string) *widgets.Option {
	s.t.Helper()
	for _, o := range visible(s.page.Content()) {
		if x, ok := o.(*widgets.Option); ok && len(x.Title()) >= len(title) && x.Title()[:len(title)] == title {
			return x
		}
	}
	s.t.Fatalf("no option %q in:\n%s", title, s.said())
	return nil
}
