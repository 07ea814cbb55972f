package ui

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"norikae/accounts"
	"norikae/tenantlookup"
	"norikae/ui/present"
	"norikae/ui/widgets"
)

// TestKeysOfTheGuidedRun counts what a person with one account and 12 organisations
// presses from the main window until the old phone may go: Enter alone, after the
// browser each time, and sixty times at most.
func TestKeysOfTheGuidedRun(t *testing.T) {
	r := newRoom(t, newMemory(), "en")
	r.until("the list", func() bool { return r.store.State().Known() })
	r.home()
	r.takes(nil) // no browser is started here: links are copied
	x := accounts.Account{Kind: accounts.Personal, Address: "a.sato@outlook.example"}
	r.store.PutAccount(x)
	for i := range 12 {
		r.store.Put(accounts.NewMembership(x, tenantlookup.Tenant{
			ID: fmt.Sprintf("c0ffee01-1a2b-4c3d-8e4f-0000000000%02d", i), Domain: fmt.Sprintf("org%d.example", i), Cloud: tenantlookup.Clouds()[0],
		}))
	}
	r.rest()
	r.guided.Open()
	keys := 1 // Ctrl+G
	for ; accounts.Gate(r.store.Move()).Light != accounts.Green && keys < 200; keys++ {
		r.key(fyne.KeyReturn)
		r.rest()
	}
	if keys > 60 {
		t.Errorf("%d keys; the light is %d on page %s", keys, accounts.Gate(r.store.Move()).Light, r.page())
	}
	t.Logf("%d keys for 12 organisations and their account", keys)
	k := r.store.Move().Memberships[0].Key()
	r.lines.Tick(k, accounts.Remove) // takes it back
	l, _ := r.store.Move().Find(k)
	if !r.lines.Confirm(k, l.Progress()) || r.lines.Confirm(k, l.Progress()) {
		t.Error("a step is not confirmed, or a key that comes too soon confirms one that nobody has seen")
	}
	r.until("everything is in the keyring", func() bool { return accounts.Gate(r.stored()).Light == accounts.Green })
}

// invitation is what a person has in the clipboard on the first day.
const invitation = `Tsubame Trading invited you to access applications within their organization.

Organization: Tsubame Trading
Domain: tsubame-trading.example
`

// TestKeysOfTheFirstOrganisation counts what a person with a personal account and an
// invitation in the clipboard presses from the first start until the four steps of
// the first organisation are done: only keys that stand on the buttons, besides Tab
// and what pastes, and fifteen at most. What is typed, the phones' names and the
// address, is not counted.
func TestKeysOfTheFirstOrganisation(t *testing.T) {
	for _, lang := range []string{"en", "ja"} {
		r := newRoom(t, newMemory(), lang)
		r.until("the welcome page", func() bool { return r.page() == "welcome" })
		withoutBrowsers(r)
		r.shell.Copy(strings.ReplaceAll(invitation, "\n", "\r\n"))
		keys := 0
		press := func(key string) {
			keys++
			switch key {
			case "Tab":
				r.shell.Window().Canvas().FocusNext()
			case "paste":
				r.shell.Window().Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutPaste{Clipboard: r.fyne.Clipboard()})
			case "Enter":
				r.key(fyne.KeyReturn)
			default:
				if shown := keysShown(r); !slices.Contains(shown, key) {
					t.Errorf("%s: after %d keys no button says that %s goes on: %q", lang, keys-1, key, shown)
				}
				pressMenuKey(r, fyne.KeyReturn)
			}
			r.rest()
		}
		goOn := present.Hint("Enter")
		r.typeText("iPhone 12")
		press("Tab")
		r.typeText("iPhone 17")
		press(goOn)
		r.typeText("a.sato@outlook.example")
		press(goOn)
		r.shell.Window().Canvas().Focused().(*widgets.Field).SetText("") // practice mode has put its sample there
		press("paste")
		r.until("found", func() bool {
			one := r.shell.Words().N("add.add", 1)
			add := r.button(one)
			return add != nil && add.Text() == one && !add.Disabled()
		})
		press(goOn)
		first := func() accounts.Membership { return r.store.Move().Memberships[0] }
		for r.page() == "welcome" || r.page() == "guided" && first().Outcome() != accounts.Done && keys < 20 {
			press("Enter")
		}
		if m := first(); keys > 15 || m.Outcome() != accounts.Done || m.Title() != "Tsubame Trading" {
			t.Errorf("%s: %d keys, page %s, %s has %d steps", lang, keys, r.page(), m.Title(), m.Reached())
		}
		r.until("everything is in the keyring", func() bool { return r.settled() && r.stored().Memberships[0].Reached() == 4 })
		t.Logf("%s: %d keys to the first organisation's last step", lang, keys)
	}
}

// pressMenuKey presses a key together with Ctrl, as a menu's command has it.
func pressMenuKey(r *room, key fyne.KeyName) {
	r.t.Helper()
	for _, m := range r.shell.Window().MainMenu().Items {
		for _, item := range m.Items {
			if u, ok := item.Shortcut.(undrawn); ok && u.Shortcut.ShortcutName() == (command{key: key, mod: ctrl}).shortcut().ShortcutName() {
				item.Action()
				return
			}
		}
	}
	r.t.Fatalf("no command for Ctrl and %s", key)
}

// keysShown lists the keys that stand on the buttons of the page on top.
func keysShown(r *room) (keys []string) {
	for _, b := range buttons(r.shell.Top().Content()) {
		for _, o := range test.WidgetRenderer(b).Objects() {
			if text, ok := o.(*canvas.Text); ok && text.Visible() && !b.Disabled() && text.Text != b.Text() {
				keys = append(keys, text.Text)
			}
		}
	}
	return keys
}
