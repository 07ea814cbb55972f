package widgets

import (
	"strings"
	"time"
)

// firstLetters finds a row by the first letters of its name, as they are typed.
type firstLetters struct {
	Name    func(id int) string // nil: letters find nothing
	now     func() time.Time    // for the pause between letters
	typed   string              // letters typed so far
	typedAt time.Time           // when the last one was typed
}

// find takes one letter more, and returns the first row whose name begins with the
// letters: of so many rows, from one on. A pause begins a new name.
func (f *firstLetters) find(letter rune, from, rows int) (id int, found bool) {
	if f.Name == nil {
		return 0, false
	}
	if f.now().Sub(f.typedAt) > time.Second {
		f.typed = ""
	}
	f.typed += strings.ToLower(string(letter))
	f.typedAt = f.now()
	for i := range rows {
		if id = (from + i) % rows; strings.HasPrefix(strings.ToLower(f.Name(id)), f.typed) {
			return id, true
		}
	}
	return 0, false
}
