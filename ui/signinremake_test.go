package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"norikae/accounts/practice/practicetest"
	"norikae/accounts/practice/state"
	"norikae/ui/i18n"
	"norikae/ui/widgets"
)

// TestASignInOutlivesALanguage changes the language, in the settings over the card,
// while the browser is at the sign-in page: the sign-in succeeds, the settings stay
// open, and the page that asked for it reads on.
func TestASignInOutlivesALanguage(t *testing.T) {
	r := newRoom(t, newMemory(), "en")
	x := guest()
	m := beginWith(r, x, state.Throttled)
	r.microsoft.Check(m[0].Key())
	r.until("told to sign in", func() bool { return r.button("Sign in there") != nil })
	r.press("Sign in there")
	r.press("Open the sign-in page")
	r.until("a link to copy", func() bool { return r.button("Copy the link") != nil })
	r.press("Copy the link")
	link := r.fyne.Clipboard().Content()
	r.settings.Open()
	r.shell.Appearance().SetLanguage("ja")
	done := make(chan error, 1)
	go func() {
		v := practicetest.NewVisitor(r.practice.World)
		defer v.Close()
		done <- v.SignIn(t.Context(), link, x)
	}()
	r.until("the card has closed", func() bool { return len(r.shell.Pages()) == 3 })
	if err := <-done; err != nil {
		t.Fatal(err)
	}
	if r.page() != "settings" || !r.microsoft.SignedIn() {
		t.Fatalf("page %s, signed in %v", r.page(), r.microsoft.SignedIn())
	}
	r.shell.Back()
	r.until("read", func() bool { return r.page() == "proof" && r.button(r.shell.Words().T("proof.again")) != nil })
	if r.shell.Words().Language() != i18n.Japanese || !strings.Contains(r.texts(), state.OldPhone) {
		t.Errorf("the page says\n%s", r.texts())
	}
}

// TestWhatMicrosoftListsOutlivesALanguage: it comes to the add page of now.
func TestWhatMicrosoftListsOutlivesALanguage(t *testing.T) {
	r := newRoom(t, newMemory(), "en")
	x := guest()
	beginWith(r, x, state.SameNames)
	r.add.SetDraft("tsubame-trading.example\n")
	r.add.Open()
	r.press("Find them for me")
	r.shell.Appearance().SetLanguage(string(i18n.Japanese))
	r.shell.Appearance().SetLanguage(string(i18n.English))
	signIn(r, x)
	r.until("listed", func() bool { return r.page() == "add" && strings.Contains(r.texts(), "Microsoft lists") })
}

// TestWhatMicrosoftListedOutlivesALanguage: what it listed before stays on the add
// page and in the wizard, and what was left out stays left out.
func TestWhatMicrosoftListedOutlivesALanguage(t *testing.T) {
	for name, open := range map[string]func(*room){
		"add": func(r *room) { r.add.Open() },
		"welcome": func(r *room) {
			r.welcome.Open()
			for range 2 {
				r.press(r.shell.Words().T("welcome.next"))
			}
		},
	} {
		r := newRoom(t, newMemory(), "en")
		x := guest()
		beginWith(r, x, state.SameNames)
		r.add.SetDraft("tsubame-trading.example\n")
		open(r)
		r.press("Find them for me")
		signIn(r, x)
		r.until("listed", func() bool { return r.page() == name && strings.Contains(r.texts(), "Microsoft lists") })
		n := countReady(r)
		proposalList(r).TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
		for tries := 0; countReady(r) == n; tries++ { // some lines are no proposals
			if tries == 20 {
				t.Fatalf("%s: nothing can be left out:\n%s", name, r.texts())
			}
			proposalList(r).TypedKey(&fyne.KeyEvent{Name: fyne.KeyUp})
			proposalList(r).TypedRune(' ')
		}
		r.shell.Appearance().SetLanguage(string(i18n.Japanese))
		if got := countReady(r); r.page() != name || got != n-1 {
			t.Errorf("%s: page %s, %d can be added, want %d", name, r.page(), got, n-1)
		}
		if !strings.Contains(r.texts(), "Microsoft の一覧にあるのは") {
			t.Errorf("%s: the page says\n%s", name, r.texts())
		}
	}
}

// proposalList is the table of the page on top.
func proposalList(r *room) *widgets.KeyList {
	var out *widgets.KeyList
	visible(r.shell.Top().Content(), func(o fyne.CanvasObject) bool {
		if list, ok := o.(*widgets.KeyList); ok {
			out = list
		}
		return true
	})
	return out
}

// countReady returns how many organisations the main button of the page would add.
func countReady(r *room) int {
	r.t.Helper()
	for n := range 100 {
		if b := r.button(r.shell.Words().N("add.add", n)); b != nil && b.Text() == r.shell.Words().N("add.add", n) {
			return n
		}
	}
	r.t.Fatalf("no button adds anything on page %s", r.page())
	return 0
}

// TestNamesAreAskedForInTheLanguageOfNow: those that Microsoft lists.
func TestNamesAreAskedForInTheLanguageOfNow(t *testing.T) {
	r := newRoom(t, newMemory(), "en")
	app, _ := r.microsoft.Application()
	session, english, err := r.microsoft.Prepare(app)
	if err != nil {
		t.Fatal(err)
	}
	r.shell.Appearance().SetLanguage(string(i18n.Japanese))
	again, japanese, err := r.microsoft.Prepare(app)
	if err != nil || again != session {
		t.Errorf("the change signs out: %v", err)
	}
	if japanese == english {
		t.Error("names still come in English")
	}
}
