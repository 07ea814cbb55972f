package ui

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/tenantlookup"
	"norikae/ui/prefs"
	"norikae/ui/store"
)

// pressed presses the button of that text on the page in front.
func (r *room) pressed(text string) {
	r.t.Helper()
	var found fyne.Tappable
	visible(r.shell.Window().Content(), func(o fyne.CanvasObject) bool {
		named, ok := o.(interface{ Text() string })
		if tappable, can := o.(fyne.Tappable); ok && can && named.Text() == text {
			found = tappable
		}
		return true
	})
	if found != nil {
		found.Tapped(nil)
		return
	}
	r.t.Fatalf("no button %q in:\n%s", text, strings.Join(said(r.shell.Window().Content()), "\n"))
}

// TestALossIsSaidAndAnswered: part of the stored list cannot be read. The window
// says so at once and at every later start, the gate stays red, and only the
// person's own answer ends it.
func TestALossIsSaidAndAnswered(t *testing.T) {
	keyring := newMemory()
	r := newRoom(t, keyring, "en")
	r.start()
	for _, key := range slices.Sorted(maps.Keys(keyring.items)) {
		if strings.HasPrefix(key, "v1/s/001") {
			keyring.items[key] = "unreadable " + keyring.items[key]
		}
	}
	for range 2 {
		r = newRoom(t, keyring, "en")
		r.until("read", func() bool { return r.store.State().Phase == store.Ready })
		r.rest()
		lost := r.store.State().Lost
		texts := strings.Join(said(r.shell.Window().Content()), "\n")
		if lost == 0 || !strings.Contains(texts, r.shell.Words().N("keyring.lost", lost)) || !strings.Contains(texts, r.shell.Words().N("gate.lost", lost)) {
			t.Fatalf("%d lost, and the window says:\n%s", lost, texts)
		}
		if v := accounts.Gate(r.store.Move()); v.Light != accounts.Red {
			t.Fatalf("light %d", v.Light)
		}
	}
	r.pressed(r.shell.Words().T("keyring.lost.do"))
	texts := strings.Join(said(r.shell.Window().Content()), "\n")
	for _, id := range []string{"loss.import", "loss.find", "loss.save", "loss.accept"} {
		if !strings.Contains(texts, r.shell.Words().T(id)) {
			t.Errorf("%s is not offered:\n%s", id, texts)
		}
	}
	if !strings.Contains(texts, ".example") {
		t.Errorf("nothing is named although its domain can still be read:\n%s", texts)
	}
	file := content(t, r.save(func() { r.pressed(r.shell.Words().T("loss.save")) }))
	if !strings.Contains(file, "norikae-damage") || !strings.Contains(file, "unreadable ") {
		t.Errorf("the file for whoever can help:\n%s", file)
	}
	r.pressed(r.shell.Words().T("loss.accept"))
	r.until("answered", func() bool { return r.store.State().Lost == 0 && r.settled() })
	again := newRoom(t, keyring, "en")
	again.until("read", func() bool { return again.store.State().Phase == store.Ready })
	if again.store.State().Lost != 0 {
		t.Error("asked again at the next start")
	}
}

// TestGoingOnWithoutTheListIsNeverGreen: a list was saved, the keyring is locked, and
// the person goes on without it. What is done then is not all there is.
func TestGoingOnWithoutTheListIsNeverGreen(t *testing.T) {
	keyring := newMemory()
	r := newRoom(t, keyring, "en")
	r.start()
	saved := len(r.store.Move().Memberships)
	keyring.fail(errLocked{})
	cfg := Config{Keep: true, Lang: "en", StateDir: r.cfg.StateDir}
	r.prefs.Set(func(v *prefs.Values) { v.ListSaved = true })
	r.close()
	r = newRoomWith(t, keyring, keyring, cfg)
	r.until("told", func() bool { return r.store.State().Phase == store.Unavailable })
	r.rest()
	r.pressed(r.shell.Words().T("keyring.keep"))
	a := accounts.Account{Kind: accounts.EmailCode, Address: "me@example.com"}
	row := accounts.NewMembership(a, tenantlookup.Tenant{ID: "c0ffee01-1a2b-4c3d-8e4f-5a6b7c8d9e01", Domain: "kept.example"})
	r.store.Put(row.Tick(accounts.Remove, time.Now()))
	r.rest()
	red := func(where string) {
		if v := accounts.Gate(r.store.Move()); v.Light != accounts.Red || !strings.Contains(r.texts(), r.shell.Words().T("gate.unknown")) ||
			strings.Contains(r.texts(), r.shell.Words().T("gate.all")) {
			t.Errorf("%s, light %d:\n%s", where, v.Light, r.texts())
		}
	}
	red("the main window")
	r.gate.Open()
	r.rest()
	red("the gate's page")
	keyring.fail(nil)
	r.pressed(r.shell.Words().T("keyring.retry"))
	r.until("read and written", r.settled)
	r.log.forget("not saved") // while it was locked
	if n := len(r.store.Move().Memberships); n != saved+1 || r.store.Move().Unread {
		t.Errorf("%d rows, want %d", n, saved+1)
	}
}

// TestCheckNowReads presses the button of the settings: the keyring is read.
func TestCheckNowReads(t *testing.T) {
	keyring := newMemory()
	r := newRoom(t, keyring, "en")
	r.start()
	r.settings.Open()
	keyring.mu.Lock()
	clear(keyring.items)
	keyring.mu.Unlock()
	for range 4 {
		r.key(fyne.KeyDown) // to the keyring
	}
	r.pressed(r.shell.Words().T("settings.keyring.check"))
	r.until("missed", func() bool { return r.store.State().Phase == store.Missing })
	r.rest()
	texts := strings.Join(said(r.shell.Window().Content()), "\n")
	if strings.Contains(texts, r.shell.Words().T("settings.keyring.state.saved")) || strings.Contains(texts, "Read again") {
		t.Errorf("everything is called saved:\n%s", texts)
	}
}

// TestAGuessIsProven: nothing to move is a guess, then the page lets the person in
// with the new phone alone; it is kept, and can be taken back.
func TestAGuessIsProven(t *testing.T) {
	keyring := newMemory()
	r := newRoom(t, keyring, "en")
	r.start()
	row, _ := r.main().Selected()
	r.lines.Decide(row.Key(), accounts.NothingToMove, accounts.HomeTrusted)
	now := func() accounts.Membership { m, _ := r.store.FindMembership(row.Key()); return m }
	r.until("written", func() bool { return now().Guessed() && r.settled() })
	r.takes(nil)
	r.copied()
	r.lines.Open(now().Key())
	r.rest()
	if !r.copied() {
		t.Error("trying it opens nothing")
	}
	r.pressed(r.shell.Words().T("todo.guess.yes"))
	r.until("proven", func() bool { return now().Proven() && r.settled() })
	if strings.Contains(strings.Join(said(r.shell.Window().Content()), "\n"), r.shell.Words().T("todo.guess.yes")) {
		t.Error("still asked")
	}
	r.lines.Undo()
	r.until("a guess again", func() bool { return now().Guessed() && r.settled() })
	r.pressed(r.shell.Words().T("todo.guess.no", "Old", "iPhone 12"))
	r.until("open again", func() bool { return now().Outcome() == accounts.NotStarted && r.settled() })
}
