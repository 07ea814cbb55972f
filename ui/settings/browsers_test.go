package settings

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"norikae/ui/browser"
	"norikae/ui/i18n"
	"norikae/ui/prefs"
	"norikae/ui/stage"
	"norikae/ui/theme"
)

func TestBrowsersAreListed(t *testing.T) {
	s := newStand(t, i18n.English, stage.Wide)
	s.turn("settings.browser")
	said := s.said()
	for _, want := range []string{
		"Choose for me", "Now Firefox", "Microsoft Edge (your default browser)", "“InPrivate”", "“Private browsing”",
		"switched off here by whoever manages", "for some pages only", "All of them share one sign-in", "the link is copied",
		"/usr/bin/firefox",
	} {
		if !strings.Contains(said, want) {
			t.Errorf("want %q in:\n%s", want, said)
		}
	}
	if !s.option("Choose for me").Chosen() {
		t.Error("nothing is chosen")
	}
	opera := s.option("Opera")
	test.Tap(opera)
	if s.values().Browser != "o" || !opera.Chosen() || s.option("Choose for me").Chosen() {
		t.Errorf("saved %q", s.values().Browser)
	}
	if !strings.Contains(s.said(), "Test Opera") {
		t.Error("another browser than the chosen one would be tested")
	}
	s.press("settings.separate.always")
	if !s.values().Separate {
		t.Error("the choice to separate is not taken")
	}
}

// TestBrowserListFollows checks that the list changes when another search ends,
// and keeps its controls, and so the focus, when nothing changed.
func TestBrowserListFollows(t *testing.T) {
	s := newStand(t, i18n.English, stage.Wide)
	s.searched, s.found = false, nil
	s.turn("settings.browser")
	if !strings.Contains(s.said(), "Looking for your browser…") {
		t.Errorf("not said that browsers are looked for:\n%s", s.said())
	}
	s.searched = true
	s.page.Update()
	if !strings.Contains(s.said(), "No browser with a private window was found") {
		t.Errorf("not said that there is none:\n%s", s.said())
	}
	s.found = []browser.Browser{{ID: "f", Name: "Firefox", Isolation: browser.Throwaway}}
	s.page.Update()
	first := s.option("Firefox")
	s.page.Update()
	if s.option("Firefox") != first {
		t.Error("the list is made anew although nothing changed")
	}
	s.press("settings.browser.again")
	if len(s.Asked) != 1 || s.Asked[0] != "search" {
		t.Errorf("asked for %q", s.Asked)
	}
}

func TestCommand(t *testing.T) {
	s := newStand(t, i18n.English, stage.Wide)
	s.turn("settings.browser")
	c := s.page.browsers.command
	for typed, says := range map[string]string{
		"/usr/bin/x":                   "Write {url} once",
		"/usr/bin/x --u={url}":         "Write {url} once",
		"/usr/bin/x {url} {url}":       "Write {url} once",
		`"/usr/bin/x {url}`:            "quotation mark",
		"sh -c {url}":                  "shell",
		"./x {url}":                    "no program",
		"/usr/bin/x \x07 {url}":        "cannot be seen",
		strings.Repeat("x", 5000) + "": "too long",
	} {
		c.field.SetText(typed)
		if !c.problem.Visible() || !strings.Contains(c.problem.Text(), says) || !c.use.Disabled() {
			t.Errorf("%.20q: says %q, want %q; usable: %v", typed, c.problem.Text(), says, !c.use.Disabled())
		}
		c.submit()
	}
	c.field.SetText("")
	if c.problem.Visible() || !c.use.Disabled() || s.values().Command != "" {
		t.Errorf("an empty field is called wrong; saved %q", s.values().Command)
	}
	c.field.SetText("/opt/other/browser --private {url}")
	c.field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if s.values().Browser != prefs.CustomBrowser || s.values().Command != "/opt/other/browser --private {url}" || !strings.HasPrefix(s.Last(), "toast ") {
		t.Errorf("saved %q, command %q, said %q", s.values().Browser, s.values().Command, s.Last())
	}
	if !s.option("Own command").Chosen() || !strings.Contains(s.said(), "Test browser") {
		t.Errorf("the command is not the chosen one:\n%s", s.said())
	}
}

func TestTrial(t *testing.T) {
	s := newStand(t, i18n.English, stage.Wide)
	s.set(func(v *prefs.Values) { v.Browser = "f" })
	s.turn("settings.browser")
	x := s.page.browsers.test
	s.press("settings.try.do", "Browser", "Firefox")
	if !x.stop.Visible() || !strings.Contains(x.result.Text(), "waiting up to 20 seconds") {
		t.Errorf("while it runs: %q", x.result.Text())
	}
	s.tried(browser.Trial{Arrived: true, Exact: true, Times: 1, Took: 1400 * time.Millisecond}, nil)
	if x.stop.Visible() || !strings.HasPrefix(x.result.Text(), "✓ Firefox asked for the page after 1.4 seconds") {
		t.Errorf("afterwards: %q", x.result.Text())
	}
	if !strings.Contains(x.note.Text(), "cannot be proven") {
		t.Errorf("the limits are not said: %q", x.note.Text())
	}
}

// TestTrialStopped checks that the result of a trial that was stopped, or of a
// browser no longer chosen, is not shown.
func TestTrialStopped(t *testing.T) {
	s := newStand(t, i18n.English, stage.Wide)
	s.set(func(v *prefs.Values) { v.Browser = "f" })
	s.turn("settings.browser")
	x := s.page.browsers.test
	x.start()
	late := s.tried
	test.Tap(s.option("Opera"))
	late(browser.Trial{Arrived: true, Exact: true, Times: 1}, nil)
	if x.result.Visible() || s.Asked[0] != "cancel" {
		t.Errorf("says %q of a browser no longer chosen; asked for %q", x.result.Text(), s.Asked)
	}
	x.start()
	s.page.Closing()
	if len(s.Asked) != 2 {
		t.Error("leaving the page does not end the trial")
	}
}

func TestVerdicts(t *testing.T) {
	w := newStand(t, i18n.English, stage.Wide).Frame.Words
	b := browser.Browser{Name: "Edge", Word: browser.WordInPrivate}
	for name, c := range map[string]struct {
		seen browser.Trial
		err  error
		says string
		tone fyne.ThemeColorName
		note bool
	}{
		"fine":      {browser.Trial{Arrived: true, Exact: true, Times: 1}, nil, "arrived unchanged", theme.OK, true},
		"silent":    {browser.Trial{}, nil, "did not ask", theme.Bad, false},
		"changed":   {browser.Trial{Arrived: true, Times: 1}, nil, "was changed", theme.Warn, true},
		"twice":     {browser.Trial{Arrived: true, Exact: true, Times: 2}, nil, "2 times", theme.Warn, true},
		"marked":    {browser.Trial{Arrived: true, Exact: true, Times: 1, Marked: true}, nil, "came back", theme.Warn, true},
		"stopped":   {browser.Trial{}, context.Canceled, "Stopped", theme.Mute, false},
		"forbidden": {browser.Trial{}, fmt.Errorf("%w: x", browser.ErrPrivateDisabled), "switched off", theme.Warn, false},
		"copy only": {browser.Trial{}, fmt.Errorf("%w: x", browser.ErrNoPrivateMode), "links are copied", theme.Warn, false},
		"exited":    {browser.Trial{}, fmt.Errorf("%w: x", browser.ErrExited), "ended at once", theme.Bad, false},
		"no start":  {browser.Trial{}, fmt.Errorf("%w: x", browser.ErrStart), "could not be started", theme.Bad, false},
		"other":     {browser.Trial{}, errors.New("x"), "the log says why", theme.Bad, false},
	} {
		v := judge(w, b, c.seen, c.err)
		if !strings.Contains(v.text, c.says) || v.tone != c.tone || (v.note != "") != c.note {
			t.Errorf("%s: %q, tone %s, note %q", name, v.text, v.tone, v.note)
		}
	}
}

// TestTrialIsSeen: in the smallest window the result stands below what fits.
func TestTrialIsSeen(t *testing.T) {
	s := newStand(t, i18n.English, stage.Small)
	s.set(func(v *prefs.Values) { v.Browser = "f" })
	s.turn("settings.browser")
	x := s.page.browsers.test
	s.Window.Canvas().Focus(x.button)
	x.start()
	s.tried(browser.Trial{Arrived: true, Exact: true, Times: 1}, nil)
	s.Settle() // what the next frame lays out
	s.inSight(x.result)
	s.inSight(x.note)
}
