package settings

import (
	"errors"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/accounts/ledger"
	"norikae/ui/browser"
	"norikae/ui/i18n"
	"norikae/ui/prefs"
	"norikae/ui/stage"
	"norikae/ui/store"
)

// TestGolden holds every section in each of its states, in both languages.
func TestGolden(t *testing.T) {
	november := func(d int) time.Time { return time.Date(2026, time.November, d, 9, 30, 0, 0, time.Local) }
	for state, c := range map[string]struct {
		size    fyne.Size
		section string
		before  func(*stand) // the page shows the section
		after   func(*stand)
	}{
		"display": {stage.Wide, "settings.display", nil, func(s *stand) { s.Frame.Focus(s.page.language.Buttons[2]) }},
		"browsers": {stage.Small, "settings.browser", func(s *stand) {
			s.set(func(v *prefs.Values) { v.Browser, v.Command = "o", "/opt/other/browser --private {url}" })
		}, func(s *stand) {
			s.page.browsers.command.field.SetText("sh -c {url}")
		}},
		"searching": {stage.Small, "settings.browser", func(s *stand) { s.searched, s.found = false, nil }, nil},
		"tried": {stage.Small, "settings.browser", func(s *stand) { s.found = s.found[1:2] }, func(s *stand) {
			x := s.page.browsers.test
			s.Frame.Focus(x.button)
			x.start()
			s.tried(browser.Trial{Arrived: true, Times: 2, Marked: true}, nil)
		}},
		"clouds":  {stage.Small, "settings.clouds", func(s *stand) { s.set(func(v *prefs.Values) { v.CloudsOff = []string{"login.microsoftonline.us"} }) }, nil},
		"sign-in": {stage.Small, "settings.signin", nil, nil},
		"saved": {stage.Small, "settings.keyring", nil, func(s *stand) {
			s.page.Update()
			s.press("settings.keyring.check")
		}},
		"unsaved": {stage.Small, "settings.keyring", func(s *stand) {
			s.state.Unsaved = 3
			s.damage = ledger.Damage{Items: []ledger.DamagedItem{{Key: "x"}}}
		}, nil},
		"locked":  {stage.Small, "settings.keyring", func(s *stand) { s.state = store.State{Phase: store.Unavailable, Trouble: ledger.Locked} }, nil},
		"reading": {stage.Small, "settings.keyring", func(s *stand) { s.state = store.State{Phase: store.Slow} }, nil},
		"files":   {stage.Small, "settings.files", func(s *stand) { s.set(func(v *prefs.Values) { v.Exported = november(3) }) }, nil},
		"move":    {stage.Small, "settings.move", nil, nil},
		"moves": {stage.Small, "settings.move", func(s *stand) {
			d := accounts.Device{Old: []string{"iPhone 17", "Pixel 6"}, New: "iPhone 19", By: november(30)}
			s.move = s.move.Next(d, november(20))
		}, nil},
		"erase": {stage.Small, "settings.erase", nil, func(s *stand) {
			s.page.erase.word.SetText("erase")
			s.Frame.Focus(s.page.erase.do)
		}},
		"erase-failed": {stage.Small, "settings.erase", nil, func(s *stand) {
			s.page.erase.word.SetText("erase")
			s.page.erase.submit()
			s.erased(errors.New("left"))
		}},
	} {
		t.Run(state, func(t *testing.T) {
			stage.Looks(t, func(t *testing.T, lang i18n.Language) {
				s := newStand(t, lang, c.size)
				if c.before != nil {
					c.before(s)
				}
				s.turn(c.section)
				s.page.Update()
				if c.after != nil {
					c.after(s)
				}
				s.Golden(state)
			})
		})
	}
}
