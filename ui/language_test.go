package ui

import (
	"os"
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
	r.find()
	r.typeText("tsu")
	row, _ := r.main.Selected()
	r.openAdd()
	for _, f := range fields(r.pages.Top().Content()) {
		f.SetText("contoso.example\nsomething typed")
	}
	r.openSettings()
	r.setLanguage("ja")
	r.rest()
	if r.words.Language() != i18n.Japanese || r.page() != "settings" {
		t.Fatalf("language %s, page %s", r.words.Language(), r.page())
	}
	if r.window.Title() != "Norikae — 練習" || r.window.MainMenu().Items[0].Label != "一覧" || lang.L("Cancel") != "キャンセル" {
		t.Errorf("title %q, menu %q, the toolkit says %q", r.window.Title(), r.window.MainMenu().Items[0].Label, lang.L("Cancel"))
	}
	if !strings.Contains(r.texts(), "練習モード") {
		t.Error("the strip keeps its language")
	}
	r.key(fyne.KeyEscape)
	if r.page() == "add" && !strings.Contains(fields(r.pages.Top().Content())[0].Text, "something typed") {
		t.Error("what was typed is lost")
	}
	r.home()
	if fields(r.pages.Top().Content())[0].Text != "tsu" {
		t.Error("the search is lost")
	}
	if now, _ := r.main.Selected(); now.Key() != row.Key() {
		t.Error("another row is selected")
	}
	for _, english := range []string{"Guided run", "Settings", "Keep ", "Not started"} {
		if strings.Contains(r.texts(), english) {
			t.Errorf("%q is left in:\n%s", english, r.texts())
		}
	}
	if r.settings.language("") != i18n.Japanese {
		t.Error("the choice is not kept")
	}
	r.setLanguage("")
	if r.settings.p.String(keyLanguage) != "" {
		t.Error("the system's language cannot be chosen again")
	}
}

// TestAChangeOfLanguageAnswersNoQuestion: it is asked again in the other language.
func TestAChangeOfLanguageAnswersNoQuestion(t *testing.T) {
	r := newRoom(t, newMemory(), "en")
	r.start()
	row, _ := r.main.Selected()
	r.forget(row)
	r.speak(i18n.Japanese)
	if r.page() != "forget" || r.button(r.words.T("forget.do")) == nil {
		t.Errorf("page %s:\n%s", r.page(), r.texts())
	}
	if _, ok := r.desk.FindMembership(row.Key()); !ok {
		t.Error("the question was answered")
	}
	r.press(r.words.T("forget.do"))
	if _, ok := r.desk.FindMembership(row.Key()); ok {
		t.Error("the answer in the other language does nothing")
	}
	r.until("written", r.settled)
}

func TestTheme(t *testing.T) {
	r := newRoom(t, newMemory(), "en")
	r.setTheme(theme.Dark)
	if r.settings.theme() != theme.Dark {
		t.Error("the choice is not kept")
	}
	got := r.fyne.Settings().Theme().Color(theme.Panel, 1)
	if want := theme.New(theme.Dark).Color(theme.Panel, 0); got != want {
		t.Errorf("panel %v, want %v", got, want)
	}
}

func TestScale(t *testing.T) {
	t.Setenv(scaleVariable, "")
	r := newRoom(t, newMemory(), "en")
	if scale() != 100 {
		t.Errorf("begins with %d", scale())
	}
	r.setScale(125)
	if scale() != 125 || os.Getenv(scaleVariable) != "1.25" {
		t.Errorf("%d, %q", scale(), os.Getenv(scaleVariable))
	}
	t.Setenv(scaleVariable, "")
	r.startScale()
	if scale() != 125 {
		t.Error("the next start forgets the size")
	}
	t.Setenv(scaleVariable, "2")
	r.startScale()
	if scale() != 200 {
		t.Error("a size set from outside is overruled")
	}
	for _, odd := range []string{"auto", "-1", "x", "0"} {
		t.Setenv(scaleVariable, odd)
		if scale() != 100 {
			t.Errorf("%q is %d", odd, scale())
		}
	}
}
