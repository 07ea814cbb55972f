package settings

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"norikae/accounts"
	"norikae/accounts/ledger"
	"norikae/tenantlookup"
	"norikae/ui/browser"
	"norikae/ui/i18n"
	"norikae/ui/prefs"
	"norikae/ui/stage"
	"norikae/ui/store"
	"norikae/ui/theme"
	"norikae/ui/transfer/report"
	"norikae/ui/widgets"
)

// stand is a stage for the settings page with everything behind it played.
type stand struct {
	*stage.Stage
	page *Page

	prefs    *prefs.Prefs
	found    []browser.Browser
	searched bool
	state    store.State
	move     accounts.Move
	damage   ledger.Damage
	tried    func(browser.Trial, error) // ends the trial under way
	tries    int
	erased   func(error)
}

func newStand(t *testing.T, l i18n.Language, size fyne.Size) *stand {
	t.Helper()
	s := &stand{
		Stage: stage.New(t, l, size), searched: true,
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
	t.Setenv("FYNE_SCALE", "")
	for _, name := range []string{"LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"} {
		t.Setenv(name, "en_US.UTF-8")
	}
	s.prefs = prefs.Open(filepath.Join(t.TempDir(), "choices.json"), func(err error) { t.Error(err) })
	t.Cleanup(func() { _ = s.prefs.Close(context.Background()) })
	s.page = New(s.Frame, s.rooms())
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

// set changes a choice.
func (s *stand) set(change func(v *prefs.Values)) { s.prefs.Set(change) }

// values are the choices of now.
func (s *stand) values() prefs.Values { return s.prefs.Get() }

func (s *stand) rooms() Rooms {
	return Rooms{
		Prefs: s.prefs, Appearance: appearance{s}, Browsers: found{s}, List: list{s}, Service: ledger.Service,
		Damage: func() ledger.Damage { return s.damage }, Files: saving{s}, Reports: reports{s}, Device: device{s},
		Application: opener{s, "sign-in"}, Past: report.Past, Redraw: func() {}, Shortcuts: opener{s, "shortcuts"}, About: opener{s, "about"},
	}
}

type appearance struct{ s *stand }

func (a appearance) ChosenLanguage() string { return a.s.values().Language }
func (a appearance) SetLanguage(l string)   { a.s.set(func(v *prefs.Values) { v.Language = l }) }
func (a appearance) SetTheme(t theme.Variant) {
	a.s.set(func(v *prefs.Values) { v.Theme = string(t) })
}

func (a appearance) SetScale(n int) {
	a.s.set(func(v *prefs.Values) { v.Scale = n })
	_ = os.Setenv("FYNE_SCALE", fmt.Sprint(float64(n)/100))
}

type found struct{ s *stand }

func (f found) Found() ([]browser.Browser, bool) { return f.s.found, f.s.searched }
func (f found) Search()                          { f.s.Note("search") }
func (f found) Try(_ browser.Browser, done func(browser.Trial, error)) func() {
	f.s.tries++
	f.s.tried = done
	return f.s.Noted("cancel")
}

type list struct{ s *stand }

func (l list) Move() accounts.Move { return l.s.move }
func (l list) State() store.State  { return l.s.state }
func (l list) Check()              { l.s.Note("check") }

type saving struct{ s *stand }

func (f saving) Export()  { f.s.Note("export") }
func (f saving) Import()  { f.s.Note("import") }
func (f saving) AskLoss() { f.s.Note("lost") }
func (f saving) EraseAll(done func(error)) {
	f.s.Note("erase")
	f.s.erased = done
}

type reports struct{ s *stand }

func (r reports) SavePage()     { r.s.Note("report") }
func (r reports) SaveText()     { r.s.Note("text") }
func (r reports) SaveTable()    { r.s.Note("sheet") }
func (r reports) SaveReminder() { r.s.Note("calendar") }

type device struct{ s *stand }

func (d device) Open() { d.s.Note("device") }
func (d device) Next() { d.s.Note("next") }

// opener notes that a page was asked for.
type opener struct {
	s    *stand
	what string
}

func (o opener) Open() { o.s.Note(o.what) }

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
