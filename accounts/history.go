package accounts

import "slices"

// historyLimit is how many acts can be taken back.
const historyLimit = 200

// History remembers the acts of the person for undo and redo. The zero value is
// empty and ready.
type History struct {
	done   []act
	undone []act
	last   int // number of the newest act
}

// act is one act with its number.
type act struct {
	Change
	number int
}

// Did records an act and returns its number; what had been undone can not be
// redone any more.
func (h *History) Did(c Change) int {
	h.last++
	h.done = append(h.done, act{c, h.last})
	if len(h.done) > historyLimit {
		h.done = h.done[1:]
	}
	h.undone = nil
	return h.last
}

// Refused forgets an act that was not carried out: there is nothing to take back.
func (h *History) Refused(number int) {
	same := func(a act) bool { return a.number == number }
	h.done, h.undone = slices.DeleteFunc(h.done, same), slices.DeleteFunc(h.undone, same)
}

// Undo returns the change that takes the last act back; Change.Onto fits it to
// what happened since.
func (h *History) Undo() (Change, bool) {
	if len(h.done) == 0 {
		return Change{}, false
	}
	a := h.done[len(h.done)-1]
	h.done = h.done[:len(h.done)-1]
	h.undone = append(h.undone, a)
	return a.Reverse(), true
}

// Redo returns the change that was taken back last; as with Undo.
func (h *History) Redo() (Change, bool) {
	if len(h.undone) == 0 {
		return Change{}, false
	}
	a := h.undone[len(h.undone)-1]
	h.undone = h.undone[:len(h.undone)-1]
	h.done = append(h.done, a)
	return a.Change, true
}
