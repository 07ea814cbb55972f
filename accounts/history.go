package accounts

// historyLimit is how many acts can be taken back.
const historyLimit = 200

// History remembers the acts of the person for undo and redo. The zero value is
// empty and ready.
type History struct {
	done   []Change
	undone []Change
}

// Did records an act; what was undone before cannot be redone any more.
func (h *History) Did(c Change) {
	h.done = append(h.done, c)
	if len(h.done) > historyLimit {
		h.done = h.done[1:]
	}
	h.undone = nil
}

// Undo returns the change that takes the last act back; Change.Onto fits it to
// what happened since.
func (h *History) Undo() (Change, bool) {
	if len(h.done) == 0 {
		return Change{}, false
	}
	c := h.done[len(h.done)-1]
	h.done = h.done[:len(h.done)-1]
	h.undone = append(h.undone, c)
	return c.Reverse(), true
}

// Redo returns the change that was taken back last; Change.Onto fits it to what
// happened since.
func (h *History) Redo() (Change, bool) {
	if len(h.undone) == 0 {
		return Change{}, false
	}
	c := h.undone[len(h.undone)-1]
	h.undone = h.undone[:len(h.undone)-1]
	h.done = append(h.done, c)
	return c, true
}
