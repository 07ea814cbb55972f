package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Pressable is the base of a widget that is pressed as a whole: by a click, and
// by Enter and Space while it has the focus. It scrolls into sight when it gets
// the focus, gives the window the keys it has no use for, follows the pointer
// and says its tip when the pointer rests on it. Embed it in place of
// widget.BaseWidget and call Extend before anything else; what Focused and
// Hovered mean for the look is the widget's own to draw.
//
// A widget that cannot always be pressed has its own Tapped and Cursor, which
// then count for the keys as well.
type Pressable struct {
	widget.BaseWidget
	OnTapped func() // may be nil: then nothing happens

	self             pressed
	focused, hovered bool
	tip              string
}

// pressed is a widget in which Pressable is embedded.
type pressed interface {
	fyne.Widget
	fyne.Tappable
	fyne.Accessible
}

var (
	_ fyne.Tappable      = (*Pressable)(nil)
	_ fyne.Focusable     = (*Pressable)(nil)
	_ desktop.Keyable    = (*Pressable)(nil)
	_ desktop.Hoverable  = (*Pressable)(nil)
	_ desktop.Cursorable = (*Pressable)(nil)
)

// Extend tells the base which widget it is embedded in.
func (p *Pressable) Extend(self pressed) {
	p.self = self
	p.ExtendBaseWidget(self)
}

// Focused reports whether the widget has the focus.
func (p *Pressable) Focused() bool { return p.focused }

// Hovered reports whether the pointer is over the widget.
func (p *Pressable) Hovered() bool { return p.hovered }

// SetTip sets what is said when the pointer rests on the widget; "" says nothing.
func (p *Pressable) SetTip(text string) { p.tip = text }

// Tip returns what is said when the pointer rests on the widget.
func (p *Pressable) Tip() string { return p.tip }

// Tapped implements fyne.Tappable.
func (p *Pressable) Tapped(*fyne.PointEvent) {
	endTip(p.self)
	if p.OnTapped != nil {
		p.OnTapped()
	}
}

// TypedKey implements fyne.Focusable: Enter presses (Fyne's own button does not).
func (p *Pressable) TypedKey(e *fyne.KeyEvent) {
	endTip(p.self)
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		p.self.Tapped(nil)
	case fyne.KeySpace:
		PressBySpace(p.self, func() { p.self.Tapped(nil) })
	default:
		PassKey(p.self, e)
	}
}

// TypedRune implements fyne.Focusable.
func (p *Pressable) TypedRune(r rune) {
	endTip(p.self)
	if r != ' ' {
		PassRune(p.self, r)
	}
}

// KeyDown implements desktop.Keyable.
func (p *Pressable) KeyDown(e *fyne.KeyEvent) { PassDown(p.self, e) }

// KeyUp implements desktop.Keyable.
func (p *Pressable) KeyUp(e *fyne.KeyEvent) { PassUp(p.self, e) }

// FocusGained implements fyne.Focusable.
func (p *Pressable) FocusGained() { p.focused = true; p.self.Refresh(); Reveal(p.self) }

// FocusLost implements fyne.Focusable.
func (p *Pressable) FocusLost() { p.focused = false; p.self.Refresh() }

// MouseIn implements desktop.Hoverable.
func (p *Pressable) MouseIn(e *desktop.MouseEvent) {
	p.hovered = true
	p.self.Refresh()
	pointerOver(p.self, p.Tip, e.AbsolutePosition)
}

// MouseMoved implements desktop.Hoverable.
func (p *Pressable) MouseMoved(e *desktop.MouseEvent) { pointerMoved(p.self, e.AbsolutePosition) }

// MouseOut implements desktop.Hoverable.
func (p *Pressable) MouseOut() {
	p.hovered = false
	p.self.Refresh()
	endTip(p.self)
}

// Cursor implements desktop.Cursorable.
func (p *Pressable) Cursor() desktop.Cursor { return desktop.PointerCursor }
