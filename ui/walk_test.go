package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/ui/shell"
	"norikae/ui/widgets"
)

// screens opens every page of the window, by name.
func (r *room) screens() map[string]func() {
	row, _ := r.main().Selected()
	return map[string]func(){
		"add":      r.add.Open,
		"account":  r.accounts.Open,
		"device":   r.device.Open,
		"guided":   r.guided.Open,
		"gate":     r.gate.Open,
		"home":     func() { r.lines.Show(accounts.HomeLine(r.store.Move().Accounts[0]).Key()) },
		"settings": r.settings.Open,
		"nothing":  func() { r.lines.Nothing(row.Key()) },
		"stuck":    func() { r.lines.Stuck(row.Key()) },
		"lost":     r.recovery.LostAll,
		"letters":  func() { r.recovery.Letters(accounts.Keys(r.store.Move().Memberships)) },
		"letter":   func() { r.recovery.Letter(row.Key()) },
		"guide":    r.guide.Open,
		"about":    r.about.Open,
		"keys":     r.shortcuts.Open,
		"note":     func() { r.lines.Note(row.Key()) },
		"name":     func() { r.lines.Rename(row.Key()) },
		"forget":   func() { r.lines.Forget(row.Key()) },
		"another":  func() { r.lines.Another(row.Key()) },
		"places":   r.add.Places,
	}
}

// home closes everything over the main window.
func (r *room) home() {
	for range 12 {
		for o := r.shell.Window().Canvas().Overlays().Top(); o != nil; o = r.shell.Window().Canvas().Overlays().Top() {
			r.shell.Window().Canvas().Overlays().Remove(o)
		}
		if r.page() == "main" {
			return
		}
		r.key(fyne.KeyEscape)
		if r.page() != "main" && r.shell.Window().Canvas().Focused() != nil {
			r.shell.Window().Canvas().Unfocus()
		}
	}
	r.t.Fatalf("Escape does not leave %s", r.page())
}

// reached walks a page by Tab and returns what had the focus.
func (r *room) reached() map[fyne.Focusable]bool {
	c := r.shell.Window().Canvas()
	seen := map[fyne.Focusable]bool{}
	for range 400 {
		c.FocusNext()
		f := c.Focused()
		if f == nil || seen[f] {
			break
		}
		seen[f] = true
	}
	return seen
}

// pressable lists a page's enabled buttons. Those in the rows of a list are
// pressed through the list, by Enter on the row.
func pressable(r *room) []*widgets.Button {
	var out []*widgets.Button
	visible(r.shell.Top().Content(), func(o fyne.CanvasObject) bool {
		switch x := o.(type) {
		case *widgets.KeyList:
			return false
		case *widgets.Button:
			if !x.Disabled() {
				out = append(out, x)
			}
			return false
		}
		return true
	})
	return out
}

// TestEveryScreenByKeyboard: on every page Tab reaches every button, and Escape
// leads back.
func TestEveryScreenByKeyboard(t *testing.T) {
	r := newRoom(t, newMemory(), "en")
	r.start()
	r.takes(nil) // no browser is started here: links are copied
	for name, open := range r.screens() {
		open()
		r.rest()
		if r.page() == "main" {
			t.Errorf("%s does not open", name)
			continue
		}
		focusable := r.reached()
		for _, b := range pressable(r) {
			if !focusable[b] {
				t.Errorf("%s: Tab does not reach %q", name, b.Text())
			}
		}
		r.home()
	}
	focusable := r.reached()
	for _, b := range pressable(r) {
		if !focusable[b] {
			t.Errorf("main: Tab does not reach %q", b.Text())
		}
	}
}

// TestEverythingIsPressedOnce presses every button of every page once, as Enter
// does. Nothing may panic or write an error to the log, and Escape must always
// lead back.
func TestEverythingIsPressedOnce(t *testing.T) {
	for _, lang := range []string{"en", "ja"} {
		t.Run(lang, func(t *testing.T) {
			r := newRoom(t, newMemory(), lang)
			r.start()
			for name := range r.screens() {
				pressAll(r, name)
			}
		})
	}
}

// pressAll presses each button of a page on a freshly opened page.
func pressAll(r *room, name string) {
	for i := 0; ; i++ {
		r.takes(nil)
		if row, ok := r.main().Selected(); !ok || row.Tenant.ID == "" {
			if list := r.store.Move().Memberships; len(list) > 0 {
				r.main().Select(list[0].Key())
			}
		}
		open := r.screens()[name]
		open()
		r.rest()
		all := pressable(r)
		if i >= len(all) {
			r.home()
			return
		}
		b := all[i]
		if leaveAlone(r, b.Text()) {
			r.home()
			continue
		}
		b.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		r.rest()
		r.home()
	}
}

// leaveAlone reports buttons that end the window, start another program, or take
// the whole list away: they have tests of their own.
func leaveAlone(r *room, label string) bool {
	for _, id := range []string{"unsaved.quit", "welcome.practice", "practice.leave", "forget.do"} {
		if strings.Contains(label, r.shell.Words().T(id)) {
			return true
		}
	}
	return false
}

// TestNoTextIsCutInTheSmallestWindow: no page needs more room than 960 x 640
// leaves, in either language.
func TestNoTextIsCutInTheSmallestWindow(t *testing.T) {
	for _, lang := range []string{"en", "ja"} {
		r := newRoom(t, newMemory(), lang)
		r.start()
		r.shell.Window().Resize(fyne.NewSize(shell.LeastWidth, shell.LeastHeight))
		for name, open := range r.screens() {
			open()
			r.rest()
			if m := r.shell.Window().Content().MinSize(); m.Width > shell.LeastWidth || m.Height > shell.LeastHeight-30 {
				t.Errorf("%s in %s needs %v", name, lang, m)
			}
			for _, b := range buttons(r.shell.Top().Content()) {
				if b.Shortened() {
					t.Errorf("%s in %s: %q is cut", name, lang, b.Text())
				}
			}
			r.home()
		}
	}
}
