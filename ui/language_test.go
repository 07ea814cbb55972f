package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"norikae/ui/i18n"
	"norikae/ui/theme"
)

// TestLanguageChangesEverything switches with a search typed, a page open over
// the list, and text in it.
func TestLanguageChangesEverything(t *testing.T) {
	r := newRoom(t, newMemory(), "en")
	r.start()
	r.overview.Find()
	r.typeText("tsu")
	row, _ := r.main().Selected()
	r.add.Open()
	for _, f := range fields(r.shell.Top().Content()) {
		f.SetText("contoso.example\nsomething typed")
	}
	r.settings.Open()
	r.shell.Appearance().SetLanguage("ja")
	r.rest()
	if r.shell.Words().Language() != i18n.Japanese || r.page() != "settings" {
		t.Fatalf("language %s, page %s", r.shell.Words().Language(), r.page())
	}
	if r.shell.Window().Title() != "Norikae — 練習" || r.shell.Window().MainMenu().Items[0].Label != "一覧" || lang.L("Cancel") != "キャンセル" {
		t.Errorf("title %q, menu %q, the toolkit says %q", r.shell.Window().Title(), r.shell.Window().MainMenu().Items[0].Label, lang.L("Cancel"))
	}
	if !strings.Contains(r.texts(), "練習モード") {
		t.Error("the strip keeps its language")
	}
	r.key(fyne.KeyEscape)
	if r.page() == "add" && !strings.Contains(fields(r.shell.Top().Content())[0].Text, "something typed") {
		t.Error("what was typed is lost")
	}
	r.home()
	if fields(r.shell.Top().Content())[0].Text != "tsu" {
		t.Error("the search is lost")
	}
	if now, _ := r.main().Selected(); now.Key() != row.Key() {
		t.Error("another row is selected")
	}
	for _, english := range []string{"Guided run", "Settings", "Keep ", "Not started"} {
		if strings.Contains(r.texts(), english) {
			t.Errorf("%q is left in:\n%s", english, r.texts())
		}
	}
	if r.prefs.Get().Language != "ja" {
		t.Error("the choice is not kept")
	}
	r.shell.Appearance().SetLanguage("")
	if r.prefs.Get().Language != "" {
		t.Error("the system's language cannot be chosen again")
	}
}

// TestAChangeOfLanguageAnswersNoQuestion: it is asked again in the other language.
func TestAChangeOfLanguageAnswersNoQuestion(t *testing.T) {
	r := newRoom(t, newMemory(), "en")
	r.start()
	row, _ := r.main().Selected()
	r.lines.Forget(row.Key())
	r.shell.Appearance().SetLanguage(string(i18n.Japanese))
	if r.page() != "forget" || r.button(r.shell.Words().T("forget.do")) == nil {
		t.Errorf("page %s:\n%s", r.page(), r.texts())
	}
	if _, ok := r.store.FindMembership(row.Key()); !ok {
		t.Error("the question was answered")
	}
	r.press(r.shell.Words().T("forget.do"))
	if _, ok := r.store.FindMembership(row.Key()); ok {
		t.Error("the answer in the other language does nothing")
	}
	r.until("written", r.settled)
}

func TestTheme(t *testing.T) {
	r := newRoom(t, newMemory(), "en")
	r.shell.Appearance().SetTheme(theme.Dark)
	if r.prefs.Get().Theme != string(theme.Dark) {
		t.Error("the choice is not kept")
	}
	got := r.fyne.Settings().Theme().Color(theme.Panel, 1)
	if want := theme.New(theme.Dark).Color(theme.Panel, 0); got != want {
		t.Errorf("panel %v, want %v", got, want)
	}
}
