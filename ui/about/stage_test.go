package about

import (
	"runtime/debug"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	known "norikae/accounts/facts"
	"norikae/ui/i18n"
	"norikae/ui/stage"
)

// stand is a stage with the page on it.
type stand struct {
	*stage.Stage
	page   *Page
	copied string
}

func newStand(t *testing.T, l i18n.Language, size fyne.Size, facts Facts) *stand {
	t.Helper()
	s := &stand{Stage: stage.New(t, l, size)}
	s.Host.OnCopy = func(text string) { s.copied = text }
	s.page = newPage(s.Frame, facts, some(), known.All()[:4])
	s.Front(s.page)
	return s
}

func (s *stand) said() string { return stage.Texts(s.page.Content()) }

// turn shows a part.
func (s *stand) turn(id int) {
	s.page.index.Turn(id)
	s.Settle()
}

// press presses the n-th button of that name.
func (s *stand) press(text string, n int) {
	s.T.Helper()
	for _, b := range stage.Buttons(s.page.Content()) {
		if b.Text() == text {
			if n--; n < 0 {
				test.Tap(b)
				return
			}
		}
	}
	s.T.Fatalf("no button %q", text)
}

func facts() Facts {
	return Facts{
		Version: "1.2.0", Revision: "abcdef0", Date: time.Date(2026, 11, 22, 0, 0, 0, 0, time.UTC), Releases: "https://example.com/releases",
		Keyring: "io.github.norikae", Settings: "/home/x/preferences.json",
		State: "/home/x/state", Log: "/home/x/log/norikae.log", Crash: "/home/x/log/crash-20261122.txt",
	}
}

// some is a build of a few modules.
func some() build {
	return build{system: "linux amd64", golang: "1.26.0", modules: []*debug.Module{
		{Path: "fyne.io/fyne/v2", Version: "v2.8.1"},
		{Path: "golang.org/x/text", Version: "v0.43.0"},
		{Path: "example.com/unknown", Version: "v9.9.9"},
	}}
}
