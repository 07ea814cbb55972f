package ui

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"norikae/accounts"
	"norikae/accounts/ledger"
	"norikae/ui/stage"
	"norikae/ui/store"
)

// TestWhatAppearsHasASize: what the window says of its own accord while it is open is
// laid out as it appears, without the window being resized: all of it has its height, is
// not cut, and lies over nothing else.
func TestWhatAppearsHasASize(t *testing.T) {
	for _, lang := range []string{"en", "ja"} {
		for name, reason := range map[string]ledger.Trouble{
			"no answer": ledger.Other, "locked": ledger.Locked, "prompt cancelled": ledger.Dismissed, "no secret service": ledger.NoService,
			"no collection": ledger.NoCollection, "no desktop session": ledger.NoLogonSession, "late": ledger.Timeout,
			"refused": ledger.Refused,
		} {
			keyring := newMemory()
			keyring.fail(&ledger.UnavailableError{Reason: reason, Err: errLocked{}})
			r := newRoom(t, keyring, lang)
			r.until("told", func() bool { return r.store.State().Phase == store.Unavailable })
			checkAppeared(r, name, r.shell.Words().T("keyring.retry"))
			keyring.fail(nil)
			r.lines.Retry()
			r.until("readable", func() bool { return r.store.State().Phase == store.Ready })
			checkAppeared(r, name+", and mended", "")
		}
	}
}

// TestNoticesAppearWithASize is the same for what comes up later.
func TestNoticesAppearWithASize(t *testing.T) {
	for _, lang := range []string{"en", "ja"} {
		keyring := newMemory()
		r := newRoomWith(t, keyring, keyring, Config{Keep: true, Lang: lang, StateDir: t.TempDir(), Crash: "/home/sato/.local/state/norikae/crash-2026-11-28.txt"})
		r.until("the welcome page", func() bool { return r.page() == "welcome" })
		checkAppeared(r, "the last crash", r.shell.Words().T("toast.copyPath"))
		r.start()
		checkAppeared(r, "organisations", "")
		row, _ := r.main().Selected()
		r.store.Put(row.Set(accounts.Waiting, accounts.NoReason, time.Now().AddDate(0, 0, -20)))
		r.until("written", r.settled)
		checkAppeared(r, "overdue", r.shell.Words().T("overdue.show"))
		r.pressed(r.shell.Words().T("page.close"))
		checkAppeared(r, "the crash is closed", "")
		keyring.fail(errLocked{})
		r.store.Put(row.Tick(accounts.Open, time.Now()))
		r.until("unsaved", func() bool { return r.store.State().Unsaved > 0 })
		checkAppeared(r, "unsaved", r.shell.Words().T("keyring.retry"))
		keyring.fail(nil)
		r.lines.Retry()
		r.until("saved", r.settled)
		checkAppeared(r, "saved again", "")
		r.log.forget("not saved") // as it was meant to be
		for _, key := range slices.Sorted(maps.Keys(keyring.items)) {
			if strings.HasPrefix(key, "v1/s/001") {
				keyring.items[key] = "unreadable " + keyring.items[key]
			}
		}
		r = newRoom(t, keyring, lang)
		r.until("read", func() bool { return r.store.State().Phase == store.Ready })
		checkAppeared(r, "damaged", r.shell.Words().T("keyring.lost.do"))
	}
}

// checkAppeared checks the window as the change left it. If it is to offer a button, that
// must be there.
func checkAppeared(r *room, state, button string) {
	r.t.Helper()
	r.rest()
	if card := r.toast(); card != nil {
		test.Tap(card.(fyne.Tappable)) // a message may lie over rows for a moment
	}
	r.layout.Frames()
	for _, wrong := range stage.Misfits(r.shell.Window().Content()) {
		r.t.Errorf("%s in %s: %s", state, r.shell.Words().Language(), wrong)
	}
	if button == "" {
		return
	}
	for _, b := range buttons(r.shell.Window().Content()) {
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(b)
		if b.Text() == button && b.Size().Height >= b.MinSize().Height && at.Y > 0 && at.Y+b.Size().Height < r.shell.Window().Canvas().Size().Height {
			return
		}
	}
	r.t.Errorf("%s in %s: there is no %q in sight", state, r.shell.Words().Language(), button)
}
