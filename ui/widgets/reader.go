package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"norikae/ui/theme"
)

// Reader is a long text that the arrow keys, PageUp, PageDown, Home and End
// scroll through. It takes the focus.
type Reader struct {
	widget.BaseWidget
	asText
	text    *Text
	scroll  *container.Scroll
	ring    *canvas.Rectangle
	focused bool
}

var (
	_ fyne.Focusable  = (*Reader)(nil)
	_ desktop.Keyable = (*Reader)(nil)
)

// NewReader returns an empty reader.
func NewReader() *Reader {
	r := &Reader{text: NewText("", Style{Size: theme.TextSmall}), ring: newRectangle()}
	r.scroll = container.NewVScroll(Pad(16, 20, 16, 20, r.text))
	r.ExtendBaseWidget(r)
	return r
}

// Set shows a text from its beginning.
func (r *Reader) Set(s string) {
	r.text.Set(s)
	r.scroll.ScrollToTop()
	r.scroll.Refresh()
}

// TypedKey implements fyne.Focusable.
func (r *Reader) TypedKey(e *fyne.KeyEvent) {
	if !ScrollKey(r.scroll, e.Name) {
		PassKey(r, e)
	}
}

// ScrollKey scrolls s by a key that scrolls, and reports whether it is one.
func ScrollKey(s *container.Scroll, key fyne.KeyName) bool {
	const line = 3 * theme.TextBody
	page := s.Size().Height - line
	y := s.Offset.Y
	switch key {
	case fyne.KeyDown:
		y += line
	case fyne.KeyUp:
		y -= line
	case fyne.KeyPageDown, fyne.KeySpace:
		y += page
	case fyne.KeyPageUp:
		y -= page
	case fyne.KeyHome:
		y = 0
	case fyne.KeyEnd:
		y = s.Content.MinSize().Height
	default:
		return false
	}
	s.ScrollToOffset(fyne.NewPos(0, max(0, min(y, s.Content.MinSize().Height-s.Size().Height))))
	return true
}

// TypedRune implements fyne.Focusable.
func (r *Reader) TypedRune(c rune) {
	if c != ' ' {
		PassRune(r, c)
	}
}

// KeyDown implements desktop.Keyable.
func (r *Reader) KeyDown(e *fyne.KeyEvent) { PassDown(r, e) }

// KeyUp implements desktop.Keyable.
func (r *Reader) KeyUp(e *fyne.KeyEvent) { PassUp(r, e) }

// FocusGained implements fyne.Focusable.
func (r *Reader) FocusGained() { r.focused = true; r.Refresh() }

// FocusLost implements fyne.Focusable.
func (r *Reader) FocusLost() { r.focused = false; r.Refresh() }

// CreateRenderer implements fyne.Widget.
func (r *Reader) CreateRenderer() fyne.WidgetRenderer {
	return draw(r, r.scroll, r.ring)
}

func (r *Reader) least() fyne.Size { return fyne.NewSize(200, 120) }

func (r *Reader) layout(s fyne.Size) {
	r.scroll.Resize(s)
	r.ring.Move(fyne.NewPos(1, 1))
	r.ring.Resize(s.SubtractWidthHeight(2, 2))
}

func (r *Reader) paint() {
	r.ring.CornerRadius, r.ring.StrokeColor, r.ring.StrokeWidth = theme.Radius, fynetheme.Color(theme.Ring), 0
	if r.focused {
		r.ring.StrokeWidth = 2
	}
}
