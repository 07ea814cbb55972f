package widgets

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"norikae/ui/theme"
)

// KeyList is Fyne's recycling list with the keys a list should have: Home, End,
// PageUp, PageDown, Enter, first letters. The focused row is the selected row, and
// has a ring while the list has the focus.
type KeyList struct {
	widget.List
	OnEnter func(id int)                   // Enter on a row; may be nil
	OnKey   func(r rune) bool              // a plain key; true when used. May be nil
	OnMenu  func(id int, at fyne.Position) // the menu key on a row; may be nil
	firstLetters
	pressSpace
	focused bool
	marked  int // the row Fyne marks
	current int // the selected row; -1: none
	chosen  func(id widget.ListItemID)
	row     fyne.CanvasObject // drawn last as the row that was selected then, rowID; nil: none
	rowID   int
}

var _ desktop.Keyable = (*KeyList)(nil)

// NewKeyList returns a list; selected is called for every newly selected row.
func NewKeyList(length func() int, create func() fyne.CanvasObject, update func(int, fyne.CanvasObject), selected func(id int)) *KeyList {
	l := &KeyList{current: -1, firstLetters: firstLetters{now: time.Now}}
	l.Length = length
	l.rows(create, update)
	l.chosen = selected
	l.OnSelected = func(id widget.ListItemID) {
		l.current = id
		l.mark(id)
		l.chosen(id)
	}
	l.ExtendBaseWidget(l)
	return l
}

// Current returns the selected row, -1 for none.
func (l *KeyList) Current() int { return l.current }

// Choose selects row id without reporting it, and scrolls to it; -1 clears.
func (l *KeyList) Choose(id int) {
	report := l.chosen
	l.chosen = func(int) {}
	defer func() { l.chosen = report }()
	if id < 0 || id >= l.Length() {
		l.current = -1
		l.UnselectAll()
		return
	}
	if id == l.current {
		l.RefreshItem(id)
		return
	}
	l.Select(id)
}

// Resize implements fyne.CanvasObject: a selected row that was in sight stays there when
// the list becomes lower, as when the system makes a new window fit the screen.
func (l *KeyList) Resize(s fyne.Size) {
	stays := l.current >= 0 && s.Height < l.Size().Height && l.inSight(l.current)
	l.List.Resize(s)
	if stays {
		l.ScrollTo(l.current)
	}
}

// inSight reports whether the whole of a row is shown.
func (l *KeyList) inSight(id int) bool {
	high := l.CreateItem().MinSize().Height
	top := float32(id)*(high+l.Theme().Size(fynetheme.SizeNamePadding)) - l.GetScrollOffset()
	return top >= 0 && top+high <= l.Size().Height
}

// TypedKey implements fyne.Focusable.
func (l *KeyList) TypedKey(e *fyne.KeyEvent) {
	endTip(l)
	l.due = false
	n := l.Length()
	if n == 0 {
		PassKey(l, e)
		return
	}
	page := max(1, int(l.Size().Height/max(1, l.CreateItem().MinSize().Height))-1)
	target := l.current
	switch e.Name {
	case fyne.KeyDown:
		target++
	case fyne.KeyUp:
		target--
	case fyne.KeyHome:
		target = 0
	case fyne.KeyEnd:
		target = n - 1
	case fyne.KeyPageDown:
		target += page
	case fyne.KeyPageUp:
		target -= page
	case fyne.KeySpace: // a plain key here: see OnKey
		return
	case desktop.KeyMenu:
		if l.OnMenu != nil && l.current >= 0 {
			l.OnMenu(l.current, fyne.CurrentApp().Driver().AbsolutePositionForObject(l))
		}
		return
	case fyne.KeyReturn, fyne.KeyEnter:
		if l.OnEnter != nil && l.current >= 0 {
			l.OnEnter(l.current)
		}
		return
	default:
		PassKey(l, e)
		return
	}
	l.goTo(min(max(0, target), n-1))
}

// KeyDown implements desktop.Keyable.
func (l *KeyList) KeyDown(e *fyne.KeyEvent) { PassDown(l, e) }

// KeyUp implements desktop.Keyable.
func (l *KeyList) KeyUp(e *fyne.KeyEvent) { PassUp(l, e) }

// mark moves Fyne's own mark of the row that keys act on along: it would stay on
// the first row and look like a second selection.
func (l *KeyList) mark(id int) {
	if id != l.marked {
		l.marked = id
		l.Highlight(id)
	}
}

func (l *KeyList) goTo(id int) {
	if id != l.current {
		l.Select(id)
	}
	l.ScrollTo(id)
}

// FocusLost implements fyne.Focusable.
func (l *KeyList) FocusLost() {
	l.focused = false
	l.List.FocusLost()
	l.refreshCurrent()
}

func (l *KeyList) refreshCurrent() {
	if l.current >= 0 {
		l.RefreshItem(l.current)
	}
}

// FocusGained implements fyne.Focusable; an empty choice becomes the first row.
func (l *KeyList) FocusGained() {
	l.focused = true
	l.List.FocusGained()
	l.refreshCurrent()
	if l.current < 0 && l.Length() > 0 {
		l.goTo(0)
	}
}

// TypedRune implements fyne.Focusable: first letters jump to a row.
func (l *KeyList) TypedRune(r rune) {
	endTip(l)
	if l.is(r) || l.OnKey != nil && l.OnKey(r) {
		return
	}
	if id, found := l.find(r, max(0, l.current), l.Length()); found {
		l.goTo(id)
	}
}

// rows wraps the making and the filling of rows: over each lies a ring that shows
// where keys act while the list has the focus. The colour of the chosen row alone
// would not tell whether it does.
func (l *KeyList) rows(create func() fyne.CanvasObject, update func(int, fyne.CanvasObject)) {
	l.CreateItem = func() fyne.CanvasObject {
		ring := newRectangle()
		ring.CornerRadius = theme.Radius
		return container.NewStack(create(), ring)
	}
	l.UpdateItem = func(id int, o fyne.CanvasObject) {
		row, ring := o.(*fyne.Container).Objects[0], o.(*fyne.Container).Objects[1].(*canvas.Rectangle)
		update(id, row)
		switch {
		case id == l.current:
			l.row, l.rowID = row, id
		case l.row == row:
			l.row = nil
		}
		ring.StrokeColor, ring.StrokeWidth = fynetheme.Color(theme.Ring), 0
		if id == l.current && l.focused {
			ring.StrokeWidth = 2
		}
		ring.Refresh()
	}
}

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
