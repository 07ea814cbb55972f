package settings

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"norikae/accounts"
	"norikae/accounts/ledger"
	"norikae/tenantlookup"
	"norikae/ui/browser"
	"norikae/ui/i18n"
	"norikae/ui/stage"
	"norikae/ui/store"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// stand is a stage for the settings page with everything behind it played.
type stand struct {
	*stage.Stage
	page *Page

	language string
	theme    theme.Variant
	scale    int
	found    []browser.Browser
	searched bool
	saved    string
	command  string
	separate bool
	off      map[string]bool // clouds not asked
	state    store.State
	move     accounts.Move
	damage   ledger.Damage
	exported time.Time
	tried    func(browser.Trial, error) // ends the trial under way
	tries    int
	erased   func(error)
}

func newStand(t *testing.T, l i18n.Language, size fyne.Size) *stand {
	t.Helper()
	s := &stand{
		Stage: stage.New(t, l, size), scale: 100, searched: true, off: map[string]bool{},
		state: store.State{Phase: store.Ready},
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
	s.page = New(s.Frame, s.options())
	s.Front(s.page)
	return s
}

// speak makes the page anew in another language, as package ui does.
func (s *stand) speak(l i18n.Language) {
	w, err := i18n.New(l)
	if err != nil {
		s.T.Fatal(err)
	}
	s.Frame.Words = w
	old := s.page
	s.page = old.Remake(s.Frame).(*Page)
	old.Closing()
	s.Front(s.page)
}

func (s *stand) options() Options {
	do := s.Noted
	return Options{
		Display: Display{
			Language: func() string { return s.language }, System: "en",
			Theme: func() theme.Variant { return s.theme }, Scale: func() int { return s.scale },
			SetLanguage: func(l string) { s.language = l }, SetTheme: func(v theme.Variant) { s.theme = v },
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
			Service: ledger.Service, State: func() store.State { return s.state },
			Move: func() accounts.Move { return s.move }, Damage: func() ledger.Damage { return s.damage }, Check: do("check"), Lost: do("lost"),
		},
		Files: Files{
			Export: do("export"), Import: do("import"), Report: do("report"), Text: do("text"), Sheet: do("sheet"),
			Calendar: do("calendar"), Exported: func() time.Time { return s.exported },
		},
		Moves:  Moves{Move: func() accounts.Move { return s.move }, Device: do("device"), Next: do("next")},
		SignIn: SignIn{ID: func() string { return "" }, Open: do("sign-in")},
		Erase: func(done func(error)) {
			s.Note("erase")
			s.erased = done
		},
		Shortcuts: do("shortcuts"), About: do("about"),
	}
}

// turn shows the section of that name.
func (s *stand) turn(id string) {
	s.T.Helper()
	for i, n := range s.page.names {
		if n == s.Frame.Words.T(id) {
			s.page.index.Turn(i)
			s.Settle()
			return
		}
	}
	s.T.Fatalf("no section %q in %q", s.Frame.Words.T(id), s.page.names)
}

// said is every visible text of the page, one a line.
func (s *stand) said() string { return stage.Said(s.page.Content()) }

// press presses the visible button of that name; what was noted stays.
func (s *stand) press(id string, pairs ...any) {
	s.T.Helper()
	want := s.Frame.Words.T(id, pairs...)
	for _, b := range stage.Buttons(s.page.Content()) {
		if b.Text() == want {
			test.Tap(b)
			return
		}
	}
	s.T.Fatalf("no button %q in:\n%s", want, s.said())
}

// option returns the option whose title begins so.
func (s *stand) option(title string) (found *widgets.Option) {
	s.T.Helper()
	stage.Visible(s.page.Content(), func(o fyne.CanvasObject) {
		if x, ok := o.(*widgets.Option); ok && found == nil && strings.HasPrefix(x.Title(), title) {
			found = x
		}
	})
	if found == nil {
		s.T.Fatalf("no option %q in:\n%s", title, s.said())
	}
	return found
}
