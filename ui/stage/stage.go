package stage

import (
	"fmt"
	"log/slog"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"norikae/ui/i18n"
	"norikae/ui/shell"
	"norikae/ui/theme"
)

// What is left for a screen under menu bar and practice strip: of the first and of
// the smallest window, 1280 x 820 and 960 x 640, and of a screen of 1920 x 1080
// pixels where everything is drawn at 150 %.
var (
	Wide  = fyne.NewSize(1280, 766)
	Small = fyne.NewSize(960, 586)
	Large = fyne.NewSize(1280, 666)
)

// Stage shows a screen in a window and records what is asked of the frame.
type Stage struct {
	T      testing.TB
	Window fyne.Window
	// Frame is what the screen is made with. Do and Go run at once (see Host),
	// Toast and Close are noted as "toast" with the text and as "close", and the
	// clock stands at Now; a test may replace any of them, and those of Host, before it
	// makes its screen.
	Frame shell.Frame
	*Host
	Asked []string // what was noted, oldest first
	Nav   *shell.Navigator

	layout *Layout
	long   bool       // its texts are longer than the app's
	base   shell.Page // under the pages of Open
}

// Now is where the frame's clock stands.
func Now() time.Time { return time.Date(2026, 11, 22, 9, 0, 0, 0, time.Local) }

// New returns a stage without a screen, of a size, in a language or in one that
// Longer returned.
func New(t testing.TB, lang i18n.Language, size fyne.Size) *Stage {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.Light))
	w := Words(t, lang)
	s := &Stage{T: t, Window: test.NewTempWindow(t, nil), long: lang != w.Language()}
	s.layout = NewLayout(s.Window)
	s.Host = newHost(t, s.Window)
	s.OnToast = func(text, _ string, _ func()) { s.Note("toast", text) }
	s.Frame = shell.Frame{
		Host: s.Host, Words: w, Log: slog.New(slog.DiscardHandler), Now: Now,
		Close: func() { s.Note("close") }, Turn: func(show func()) { show() },
	}
	s.Window.SetPadded(false)
	s.Window.Resize(size)
	s.Nav = shell.NewNavigator(t.Context(), display{s})
	return s
}

// Both runs a test in both languages.
func Both(t *testing.T, f func(t *testing.T, lang i18n.Language)) {
	t.Helper()
	for _, lang := range []i18n.Language{i18n.English, i18n.Japanese} {
		t.Run(string(lang), func(t *testing.T) { f(t, lang) })
	}
}

// Everywhere runs a test in both languages and sizes.
func Everywhere(t *testing.T, f func(t *testing.T, lang i18n.Language, size fyne.Size)) {
	t.Helper()
	Both(t, func(t *testing.T, lang i18n.Language) {
		for _, size := range []fyne.Size{Small, Wide} {
			t.Run(fmt.Sprint(size.Width), func(t *testing.T) { f(t, lang, size) })
		}
	})
}

// Note records what was asked for, its parts joined by spaces.
func (s *Stage) Note(what ...any) {
	s.Asked = append(s.Asked, strings.TrimSpace(fmt.Sprintln(what...)))
}

// Noted returns a wish that is noted when it is asked for.
func (s *Stage) Noted(what string) func() { return func() { s.Note(what) } }

// Last is what was noted last, "" if nothing was.
func (s *Stage) Last() string {
	if len(s.Asked) == 0 {
		return ""
	}
	return s.Asked[len(s.Asked)-1]
}

// Front brings a page to the front as the window does.
func (s *Stage) Front(p shell.Page) {
	s.Put(p.Content(), p.Typed)
	p.Update()
	p.Shown()
	s.Settle()
}

// Put fills the window. Keys that nothing else has used go to typed; one that it
// reports as unused is noted as "unused" with its name.
func (s *Stage) Put(content fyne.CanvasObject, typed func(rune, fyne.KeyName) bool) {
	size := s.Window.Canvas().Size()
	s.Window.SetContent(content)
	s.Window.Resize(size)
	s.Window.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) {
		if !typed(0, e.Name) {
			s.Note("unused", e.Name)
		}
	})
	s.Window.Canvas().SetOnTypedRune(func(r rune) { typed(r, "") })
}
