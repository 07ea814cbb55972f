package lines

import "norikae/ui/store"

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
	switch {
	case !c.Writable():
	case c.Store.Undo():
		c.say("toast.undone")
	default:
		c.say("toast.nothingToUndo")
	}
}

// Redo does again what was taken back last.
func (c *changes) Redo() {
	if c.Writable() && c.Store.Redo() {
		c.say("toast.redone")
	}
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
