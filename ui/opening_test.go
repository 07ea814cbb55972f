package ui

import (
	"errors"
	"strings"
	"testing"
	"time"

	"norikae/accounts"
	"norikae/accounts/links"
	"norikae/ui/browser"
)

// TestWhatAPrivateWindowLacksIsSaid: wherever another way in is offered, passkeys
// and known devices are named, with a normal window beside them.
func TestWhatAPrivateWindowLacksIsSaid(t *testing.T) {
	for lang, want := range map[string][]string{
		"en": {"passkey", "security key", "does not know this device", "Open in a normal window"},
		"ja": {"パスキー", "セキュリティキー", "デバイス", "通常のウィンドウで開く"},
	} {
		r := newRoom(t, newMemory(), lang)
		r.start()
		m := r.store.Move().Memberships[0]
		for name, open := range map[string]func(){
			"another": func() { r.lines.Another(m.Key()) }, "another, home": func() { r.lines.Another(accounts.HomeLine(r.account()).Key()) },
			"other browser": func() { r.lines.OtherBrowser(m.Key()) },
		} {
			open()
			all := strings.Join(said(r.shell.Window().Content()), "\n")
			for _, s := range want {
				if !strings.Contains(all, s) {
					t.Errorf("%s, %s: %q is not said:\n%s", lang, name, s, all)
				}
			}
			r.shell.Back()
		}
	}
}

// TestWaysOutOfABrowserThatFailed: every browser that can is offered, none that
// cannot, and a normal window by its name and only when asked for.
func TestWaysOutOfABrowserThatFailed(t *testing.T) {
	r := newRoom(t, newMemory(), "en")
	r.start()
	edge := browser.Browser{ID: "edge", Name: "Edge", Isolation: browser.Throwaway, Word: browser.WordInPrivate}
	r.takes([]browser.Browser{
		edge,
		{ID: "fox", Name: "Fox", Isolation: browser.PrivateOnly},
		{ID: "safari", Name: "Safari"},
		{ID: "kept", Name: "Kept", Isolation: browser.Throwaway, Policy: browser.PolicyDisabled},
	})
	m := r.store.Move().Memberships[0]
	l := r.lines.Opening(m.Key()).Link
	if l.URL == "" {
		t.Fatal("no link")
	}
	for name, want := range map[error]string{
		browser.ErrPrivateDisabled: "does not allow private windows in Edge",
		browser.ErrCloseFirst:      "They are closed: open it",
		browser.ErrProfile:         "No separate window could be prepared",
		browser.ErrExited:          "Edge could not be started",
	} {
		r.browsing.Failed(edge, l, browser.Session{}, name, r.browsing.Say)
		all := strings.Join(said(r.shell.Window().Content()), "\n")
		for _, s := range []string{want, "Open in a private window (Fox)", "Copy link", "Open in a normal window"} {
			if !strings.Contains(all, s) {
				t.Errorf("%v: %q is not offered:\n%s", name, s, all)
			}
		}
		if strings.Contains(all, "Safari") || strings.Contains(all, "Kept") {
			t.Errorf("%v: offers what cannot:\n%s", name, all)
		}
		if isolated := strings.Contains(all, "Open in a separate window (Edge)"); isolated == errors.Is(name, browser.ErrProfile) {
			t.Errorf("%v: a separate window is offered: %v", name, isolated)
		}
		r.shell.Back()
	}
	r.browsing.Copy(links.Link{URL: l.URL})
	if got := r.fyne.Clipboard().Content(); !strings.HasPrefix(got, "http://127.0.0.1") {
		t.Errorf("copied %q", got)
	}
}

// TestAKeyHeldDownOpensOnce: Ctrl+Enter held for three seconds is one wish; the
// same link later, or another at once, is another.
func TestAKeyHeldDownOpensOnce(t *testing.T) {
	r := newRoom(t, newMemory(), "en")
	r.start()
	r.takes(nil) // then a link is copied, which can be counted
	members := r.store.Move().Memberships
	clipboard := r.fyne.Clipboard()
	opened := 0
	press := func(i int) {
		clipboard.SetContent("")
		r.lines.Open(members[i].Key())
		if clipboard.Content() != "" {
			opened++
		}
	}
	for range 50 {
		press(0)
	}
	if opened != 1 {
		t.Errorf("a key held down opened %d windows", opened)
	}
	press(1)
	press(0)
	if opened != 3 {
		t.Errorf("another link at once, and the first again: %d windows", opened)
	}
}

// TestOpeningWaitsForBrowsers: a link that is asked for while browsers are looked for
// opens once they are found; it is not copied instead, and it opens once.
func TestOpeningWaitsForBrowsers(t *testing.T) {
	r := newRoom(t, newMemory(), "en")
	r.start()
	r.takes(nil) // then a link is copied, which can be seen
	r.browsing.Search()
	members := r.store.Move().Memberships
	clipboard := r.fyne.Clipboard()
	clipboard.SetContent("")
	r.lines.Open(members[0].Key())
	r.lines.Open(members[1].Key())
	if got := clipboard.Content(); got != "" {
		t.Errorf("before browsers are found %q is copied", got)
	}
	r.browsing.SetFound(nil)
	if got := clipboard.Content(); !strings.Contains(got, members[1].Tenant.ID) {
		t.Errorf("after browsers were found %q is copied, want the page that was asked for last", got)
	}
	clipboard.SetContent("")
	r.browsing.SetFound(nil)
	if got := clipboard.Content(); got != "" {
		t.Errorf("found again, %q is copied once more", got)
	}
}

// TestAPageOfBeforeIsNotComeBackFrom: a page that was opened in one move waits for
// nobody in the next, nor after everything was erased; naming the phones anew in the
// same move changes nothing.
func TestAPageOfBeforeIsNotComeBackFrom(t *testing.T) {
	for name, end := range map[string]func(r *room){
		"the same move": func(r *room) {
			d := r.store.Move().Device
			d.New = "iPhone 18"
			r.store.PutDevice(d)
			r.until("another phone", r.settled)
		},
		"the next move": func(r *room) {
			r.device.Next()
			fields(r.shell.Top().Content())[1].SetText("iPhone 19")
			r.press(r.shell.Words().T("nextMove.do"))
			r.until("the next move", func() bool { return r.store.Move().New == "iPhone 19" && r.settled() })
		},
		"begun anew": func(r *room) {
			erased := false
			r.transfer.EraseAll(func(error) { erased = true })
			r.until("erased", func() bool { return erased })
			r.log.forget("msg=resolved")
			r.start()
		},
	} {
		r := newRoom(t, newMemory(), "en")
		r.start()
		r.takes(nil) // then a link is copied
		row, _ := r.main().Selected()
		keys := []accounts.LineKey{row.Key(), accounts.HomeLine(r.account()).Key()}
		for _, k := range keys {
			r.lines.Open(k)
			if r.lines.Opening(k).Opened == "" {
				t.Fatal("nothing was opened")
			}
		}
		time.Sleep(1100 * time.Millisecond) // a move begins at a whole second
		end(r)
		for _, k := range keys {
			if waits := r.lines.Opening(k).Opened != ""; waits != (name == "the same move") {
				t.Errorf("%s: the page of before waits: %v", name, waits)
			}
		}
		r.main().Select(row.Key())
		if did := r.shell.Words().T("todo.did.open"); strings.Contains(r.texts(), did) != (name == "the same move") {
			t.Errorf("%s: the window says\n%s", name, r.texts())
		}
	}
}
