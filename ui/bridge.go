package ui

// Writable reports whether changes may be made now, and says so if not.
func (a *application) Writable() bool { return a.writable() }

// Undo takes the last act back.
func (a *application) Undo() { a.undo() }
