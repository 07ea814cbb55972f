package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Field is Fyne's entry with the keys a form needs: Escape, F1 and F10 go to the
// window, and Tab leaves a field of many lines too instead of being typed into it.
type Field struct {
	widget.Entry
	asText
	Name     string      // what it is for, where something else than its placeholder says so
	OnDown   func()      // Down or Enter in a field of one line; may be nil
	OnEscape func() bool // Escape; true when used, else the window gets the key. May be nil

	pressSpace
	making bool // its renderer is being made
}

var _ desktop.Keyable = (*Field)(nil)

// NewField returns a field of one line.
func NewField(placeholder string) *Field {
	f := &Field{}
	f.PlaceHolder = placeholder
	f.OnCursorChanged = f.moved
	f.ExtendBaseWidget(f)
	return f
}

// NewBox returns a field of many lines that wraps.
func NewBox(placeholder string) *Field {
	f := NewField(placeholder)
	f.MultiLine, f.Wrapping = true, fyne.TextWrapBreak
	return f
}

// MinSize implements fyne.CanvasObject: a field of one line is as high as a button.
func (f *Field) MinSize() fyne.Size {
	least := f.Entry.MinSize()
	if !f.MultiLine {
		least.Height = max(least.Height, buttonHeight)
	}
	return least
}

// AcceptsTab implements fyne.Tabbable: Tab always moves the focus.
func (f *Field) AcceptsTab() bool { return false }

// FocusGained implements fyne.Focusable.
func (f *Field) FocusGained() {
	f.Entry.FocusGained()
	Reveal(f)
	showComposition(f)
}

// SelectAll selects the text: what is typed next replaces it.
func (f *Field) SelectAll() { f.TypedShortcut(&fyne.ShortcutSelectAll{}) }

// lineHeight is the height of a line of the field's text.
func (f *Field) lineHeight() float32 {
	return fyne.MeasureText("M", f.Theme().Size(theme.SizeNameText), f.TextStyle).Height
}

// TypedRune implements fyne.Focusable.
func (f *Field) TypedRune(r rune) {
	endTip(f)
	if !f.is(r) {
		f.Entry.TypedRune(r)
	}
}

// KeyDown implements desktop.Keyable.
func (f *Field) KeyDown(e *fyne.KeyEvent) {
	f.Entry.KeyDown(e)
	PassDown(f, e)
}

// KeyUp implements desktop.Keyable.
func (f *Field) KeyUp(e *fyne.KeyEvent) {
	f.Entry.KeyUp(e)
	PassUp(f, e)
}

// TakeBack takes the last of what was typed back, and reports whether there was any.
func (f *Field) TakeBack() bool { return f.changedBy(f.Undo) }

// TypeAgain types again what was taken back last, and reports whether there was any.
func (f *Field) TypeAgain() bool { return f.changedBy(f.Redo) }

func (f *Field) changedBy(act func()) bool {
	before := f.Text
	act()
	return f.Text != before
}

// TypedKey implements fyne.Focusable.
func (f *Field) TypedKey(e *fyne.KeyEvent) {
	endTip(f)
	f.due = false
	switch {
	case e.Name == fyne.KeyEscape && f.OnEscape != nil && f.OnEscape():
	case e.Name == fyne.KeyEscape, e.Name == fyne.KeyF1, e.Name == fyne.KeyF10:
		PassKey(f, e)
	case !f.MultiLine && f.OnDown != nil && (e.Name == fyne.KeyDown || e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter):
		f.OnDown()
	default:
		f.Entry.TypedKey(e)
	}
}

// moved follows the cursor.
func (f *Field) moved() {
	if !f.making {
		showComposition(f)
	}
}

// CreateRenderer implements fyne.Widget.
func (f *Field) CreateRenderer() fyne.WidgetRenderer {
	r := &fieldRenderer{WidgetRenderer: f.Entry.CreateRenderer(), f: f}
	for _, o := range r.Objects() {
		if frame, ok := o.(*canvas.Rectangle); ok && frame.StrokeWidth > 0 {
			r.frame = frame
		}
	}
	// The toolkit forgets a renderer that was not drawn for a minute. The new one shows
	// selection and cursor too, but asks nobody where the field is: that would make
	// another one.
	f.making = true
	r.Refresh()
	f.making = false
	return r
}

// fieldRenderer is the entry's with a frame that is drawn sharply: the entry's own begins
// in the middle of a pixel and is empty, and both blur it.
type fieldRenderer struct {
	fyne.WidgetRenderer
	f     *Field
	frame *canvas.Rectangle // nil: the toolkit draws none any more
}

func (r *fieldRenderer) Layout(s fyne.Size) {
	r.WidgetRenderer.Layout(s)
	r.sharpen()
}

func (r *fieldRenderer) Refresh() {
	r.WidgetRenderer.Refresh()
	r.sharpen()
}

func (r *fieldRenderer) sharpen() {
	if r.frame == nil {
		return
	}
	r.frame.FillColor = theme.Color(theme.ColorNameInputBackground)
	r.frame.Move(fyne.NewPos(0, 0))
	r.frame.Resize(r.f.Size())
	r.frame.Refresh()
}

// showComposition tells the system where the cursor of a field is: there an input
// method, as for Japanese, shows what is being composed and the words to choose
// from. Without it Windows shows both in the window's corner.
func showComposition(f *Field) {
	c := canvasOf(f)
	if c == nil || c.Focused() != fyne.Focusable(f) {
		return
	}
	d := fyne.CurrentApp().Driver()
	at := d.AbsolutePositionForObject(f).Add(f.cursor())
	for _, w := range d.AllWindows() {
		if w.Canvas() == c {
			composeAt(w, int32(at.X*c.Scale()), int32(at.Y*c.Scale()))
		}
	}
}

// cursor is where in the field the upper end of its cursor is seen. Fyne counts from
// the beginning of the text, which may be scrolled out of sight.
func (f *Field) cursor() fyne.Position {
	at := f.CursorPosition()
	size := f.Size()
	return fyne.NewPos(max(0, min(at.X, size.Width)), max(0, min(at.Y, size.Height-f.lineHeight())))
}
