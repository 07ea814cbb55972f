package settings

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"norikae/ui/i18n"
	"norikae/ui/prefs"
	"norikae/ui/stage"
	"norikae/ui/theme"
)

func TestDisplay(t *testing.T) {
	s := newStand(t, i18n.English, stage.Wide)
	s.press("settings.theme.dark")
	if s.values().Theme != string(theme.Dark) {
		t.Errorf("theme %q", s.values().Theme)
	}
	s.press("settings.scale.percent", "N", 150)
	if s.values().Scale != 150 {
		t.Errorf("scale %d", s.values().Scale)
	}
	s.press("settings.language.system", "Language", "English")
	for _, b := range s.page.language.Buttons {
		if b.Text() == "日本語" {
			b.Tapped(nil)
		}
	}
	if s.values().Language != "ja" {
		t.Errorf("language %q", s.values().Language)
	}
}

// TestRemake changes the language with something typed in two sections, one of
// them open: nothing is lost and the focus stays on the choice.
func TestRemake(t *testing.T) {
	s := newStand(t, i18n.English, stage.Wide)
	s.page.browsers.command.field.SetText("/usr/bin/x {url")
	s.page.erase.word.SetText("era")
	s.set(func(v *prefs.Values) { v.Language = "ja" })
	s.speak(i18n.Japanese)
	said := s.said()
	if !strings.Contains(said, "設定") || strings.Contains(said, "Language") {
		t.Errorf("not Japanese:\n%s", said)
	}
	if s.Window.Canvas().Focused() != fyne.Focusable(s.page.language.Button("ja")) {
		t.Errorf("the focus is on %T", s.Window.Canvas().Focused())
	}
	if s.page.browsers.command.field.Text != "/usr/bin/x {url" || s.page.erase.word.Text != "era" {
		t.Error("what was typed is lost")
	}
	s.turn("settings.keyring")
	s.speak(i18n.English)
	if !strings.Contains(s.said(), "Check now") {
		t.Errorf("another section is shown:\n%s", s.said())
	}
}

func TestClouds(t *testing.T) {
	s := newStand(t, i18n.English, stage.Wide)
	s.turn("settings.clouds")
	us := s.option("US Government")
	if !us.Chosen() {
		t.Error("a cloud that is asked is not marked")
	}
	us.Tapped(nil)
	if us.Chosen() || !slices.Contains(s.values().CloudsOff, "login.microsoftonline.us") {
		t.Error("the cloud is still asked")
	}
	for _, o := range []string{"Worldwide", "China", "Bleu", "Delos", "GovSG"} {
		s.option(o).Tapped(nil)
	}
	if !s.option("GovSG").Chosen() || len(s.Asked) != 1 {
		t.Errorf("the last cloud can be taken off; said %q", s.Asked)
	}
}

func TestEveryActIsAskedFor(t *testing.T) {
	s := newStand(t, i18n.English, stage.Wide)
	s.turn("settings.files")
	for _, b := range stage.Buttons(s.page.Content()) {
		if b.Text() == "Save…" || b.Text() == "Import…" {
			b.Tapped(nil)
		}
	}
	s.turn("settings.move")
	s.press("settings.move.edit")
	s.press("settings.move.next.do")
	s.press("menu.shortcuts")
	s.press("menu.about")
	want := "export import report text sheet calendar device next shortcuts about"
	if got := strings.Join(s.Asked, " "); got != want {
		t.Errorf("asked for %q, want %q", got, want)
	}
	s.press("page.close")
	if s.Last() != "close" {
		t.Error("Close does not close")
	}
}
