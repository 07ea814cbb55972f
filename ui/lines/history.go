package lines

import (
	"slices"

	"norikae/accounts"
	"norikae/ui/present"
	"norikae/ui/store"
)

// Writable reports whether the list may be changed now, and says so if not.
func (c *changes) Writable() bool {
	if c.Store.Writable() {
		return true
	}
	c.say("toast.notWritable")
	return false
}

// Undo takes the last act back, whatever page it was done on.
func (c *changes) Undo() {
	if !c.Writable() {
		return
	}
	if change, ok := c.Store.Undo(); ok {
		c.sayWhat("toast.undone.what", change)
	} else {
		c.say("toast.nothingToUndo")
	}
}

// Redo does again what was taken back last.
func (c *changes) Redo() {
	if !c.Writable() {
		return
	}
	if change, ok := c.Store.Redo(); ok {
		c.sayWhat("toast.redone.what", change)
	}
}

// sayWhat says that something was taken back or done again, and what that is about: it
// may not be in sight. A change of which nothing was left is none.
func (c *changes) sayWhat(id string, change accounts.Change) {
	if what := c.whatOf(change); what != "" {
		c.Shell.Toast(c.Shell.Words().T(id, "What", what), "", nil)
		return
	}
	c.say("toast.covered") // another copy of the app had changed the same since
}

// whatOf names what a change is about; of one line also how it stands now.
func (c *changes) whatOf(change accounts.Change) string {
	w := c.Shell.Words()
	homes := append(slices.Clone(change.AccountsBefore), change.AccountsAfter...)
	switch n := max(len(change.Before), len(change.After)); {
	case len(homes) > 0:
		return homes[0].Title()
	case n > 1:
		return w.N("undo.rows", n)
	case n == 1:
		m := append(slices.Clone(change.After), change.Before...)[0]
		if now, ok := c.Store.FindMembership(m.Key()); ok && len(change.Before) == 1 && change.Before[0].Progress != now.Progress {
			state, _ := present.State(w, now.Progress, c.Shell.Now())
			return w.T("undo.state", "Organisation", now.Title(), "State", state)
		}
		return m.Title()
	case change.DeviceAfter != nil && onlyChecks(*change.DeviceBefore, *change.DeviceAfter):
		return w.T("undo.checks")
	case change.DeviceAfter != nil:
		return w.T("undo.device")
	default:
		return ""
	}
}

// onlyChecks reports whether two devices differ in nothing but the last checks.
func onlyChecks(a, b accounts.Device) bool {
	same := a.Checks == b.Checks
	a.Checks = b.Checks
	return !same && a.Equal(b)
}

// Retry reads the keyring again, or writes again what it does not have.
func (c *changes) Retry() {
	if c.Store.State().Phase == store.Ready {
		c.Store.TryAgain()
		return
	}
	c.Store.Open()
}

// say shows a message.
func (c *changes) say(id string) { c.Shell.Toast(c.Shell.Words().T(id), "", nil) }

// Changed shows a message about a change, with the button that takes it back.
func (c *changes) Changed(text string) {
	c.Shell.Toast(text, c.Shell.Words().T("toast.undo"), c.Undo)
}
