package ui

import (
	"strings"
	"testing"

	"norikae/accounts/practice"
	"norikae/accounts/practice/visitor"
	"norikae/ui/words"
)

// TestASignInOutlivesALanguage changes the language, in the settings over the card,
// while the browser is at the sign-in page: the sign-in succeeds, the settings stay
// open, and the page that asked for it reads on.
func TestASignInOutlivesALanguage(t *testing.T) {
	r := newRoom(t, newMemory(), "en")
	x := guest()
	m := r.begins(x, practice.Throttled)
	r.check(m[0])
	r.until("told to sign in", func() bool { return r.button("Sign in there") != nil })
	r.press("Sign in there")
	r.press("Open the sign-in page")
	r.until("a link to copy", func() bool { return r.button("Copy the link") != nil })
	r.press("Copy the link")
	link := r.fyne.Clipboard().Content()
	r.openSettings()
	r.setLanguage("ja")
	done := make(chan error, 1)
	go func() {
		v := visitor.New(r.world)
		defer v.Close()
		done <- v.SignIn(t.Context(), link, x)
	}()
	r.until("the card has closed", func() bool { return len(r.pages.stack) == 3 })
	if err := <-done; err != nil {
		t.Fatal(err)
	}
	if r.page() != "settings" || !r.signedIn() {
		t.Fatalf("page %s, signed in %v", r.page(), r.signedIn())
	}
	r.pages.pop()
	r.until("read", func() bool { return r.page() == "proof" && r.button(r.words.T("proof.again")) != nil })
	if r.words.Language() != words.Japanese || !strings.Contains(r.texts(), practice.OldPhone) {
		t.Errorf("the page says\n%s", r.texts())
	}
}

// TestWhatMicrosoftListsOutlivesALanguage: it comes to the add page of now.
func TestWhatMicrosoftListsOutlivesALanguage(t *testing.T) {
	r := newRoom(t, newMemory(), "en")
	x := guest()
	r.begins(x, practice.SameNames)
	r.pasted = "tsubame-trading.example\n"
	r.openAdd()
	r.press("Find them for me")
	r.speak(words.Japanese)
	r.speak(words.English)
	r.signsIn(x)
	r.until("listed", func() bool { return r.page() == "add" && strings.Contains(r.texts(), "Microsoft lists") })
}

// TestNamesAreAskedForInTheLanguageOfNow: those that Microsoft lists.
func TestNamesAreAskedForInTheLanguageOfNow(t *testing.T) {
	r := newRoom(t, newMemory(), "en")
	app, _ := r.registered()
	session, english, err := r.asking(app)
	if err != nil {
		t.Fatal(err)
	}
	r.speak(words.Japanese)
	again, japanese, err := r.asking(app)
	if err != nil || again != session {
		t.Errorf("the change signs out: %v", err)
	}
	if japanese == english {
		t.Error("names still come in English")
	}
}
