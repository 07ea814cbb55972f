package ui

import (
	"testing"

	"norikae/ui/words"
)

// TestTypedTextsOutliveALanguage types into every form and changes the language.
func TestTypedTextsOutliveALanguage(t *testing.T) {
	r := newRoom(t, newMemory(), "en")
	r.start()
	for name, open := range map[string]func(){"device": r.openDevice, "account": r.openAccount, "add": r.openAdd} {
		r.speak(words.English)
		open()
		fields(r.pages.top().Content())[0].SetText("half typ")
		r.speak(words.Japanese)
		if r.page() != name {
			t.Errorf("%s is closed", name)
			continue
		}
		if got := fields(r.pages.top().Content())[0].Text; got != "half typ" {
			t.Errorf("%s keeps %q", name, got)
		}
		r.home()
	}
}

// TestTheWizardOutlivesALanguage changes the language at the first start, where
// it matters most.
func TestTheWizardOutlivesALanguage(t *testing.T) {
	r := newRoom(t, newMemory(), "en")
	r.until("the welcome page", func() bool { return r.page() == "welcome" })
	r.typeText("iPhone 12")
	r.openSettings()
	r.setLanguage("ja")
	r.pages.pop()
	if r.page() != "welcome" || fields(r.pages.top().Content())[0].Text != "iPhone 12" {
		t.Fatalf("page %s", r.page())
	}
	if r.button("次へ") == nil {
		t.Errorf("the wizard keeps its language:\n%s", r.texts())
	}
}
