package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	fynetheme "fyne.io/fyne/v2/theme"

	"norikae/ui/theme"
)

// ButtonKind is how loudly a button speaks.
type ButtonKind int

// The kinds of button.
const (
	Primary ButtonKind = iota // the one thing to do on a screen
	Soft                      // framed, beside the primary one
	Quiet                     // text of the accent colour, no frame
	Entry                     // a line of the sidebar or of a menu: text at the left
)

// Button is a button that Enter and Space both press, with a visible focus ring
// and, at its right end, the shortcut that does the same.
type Button struct {
	Pressable
	Kind ButtonKind
	Tall bool // 52 instead of 40 high

	text, hint string
	disabled   bool
	selected   bool
	choice     bool   // one of a group of which one is chosen
	tipText    string // what the screen set
	shortened  bool   // the label did not fit

	back, ring  *canvas.Rectangle
	label, keys *canvas.Text
}

var _ fyne.Disableable = (*Button)(nil)

// NewButton returns a button; hint may be empty.
func NewButton(kind ButtonKind, text, hint string, tapped func()) *Button {
	b := &Button{
		Kind: kind, text: text, hint: hint,
		back: newRectangle(), ring: newRectangle(), label: canvas.NewText("", nil), keys: canvas.NewText("", nil),
	}
	b.OnTapped = tapped
	b.Extend(b)
	return b
}

// SetTip sets what is said when the pointer rests on the button. A label that
// had to be shortened says itself in full.
func (b *Button) SetTip(text string) { b.tipText = text }

// Shortened reports whether the label did not fit where it stands.
func (b *Button) Shortened() bool { return b.shortened }

// toolTip chooses what the pointer is told.
func (b *Button) toolTip(shortened bool) {
	b.shortened = shortened
	text := b.tipText
	if text == "" && shortened {
		text = b.text
	}
	b.Pressable.SetTip(text)
}

// Text returns the label.
func (b *Button) Text() string { return b.text }

// shown is the label with a mark before it when the button is the chosen one:
// colour alone would not say so.
func (b *Button) shown() string {
	if b.selected {
		return chosenMark + b.text
	}
	return b.text
}

const chosenMark = "✓ "

// Widest is the width the button needs whether it is the chosen one of its group or
// not. The label of the chosen one may be set a little smaller.
func (b *Button) Widest() float32 {
	style := b.style()
	w := TextWidth(b.text, b.textSize(), style)
	if b.choice {
		w = max(w, TextWidth(chosenMark+b.text, b.textSize()-1, style))
	}
	if b.hint != "" {
		w += TextWidth(b.hint, theme.TextSmall-1, fyne.TextStyle{}) + 10
	}
	return w + 2*b.padding()
}

func (b *Button) style() fyne.TextStyle { return fyne.TextStyle{Bold: b.Kind == Primary} }

// Set changes label and hint.
func (b *Button) Set(text, hint string) {
	if b.text == text && b.hint == hint {
		return
	}
	b.text, b.hint = text, hint
	b.Refresh()
}

// Select draws the button as the chosen one of its group.
func (b *Button) Select(on bool) {
	b.choice = true
	if b.selected != on {
		b.selected = on
		b.Refresh()
	}
}

// Tapped implements fyne.Tappable.
func (b *Button) Tapped(e *fyne.PointEvent) {
	if !b.disabled {
		b.Pressable.Tapped(e)
	}
}

// Cursor implements desktop.Cursorable.
func (b *Button) Cursor() desktop.Cursor {
	if b.disabled {
		return desktop.DefaultCursor
	}
	return b.Pressable.Cursor()
}

// SetEnabled says whether the button can be pressed.
func (b *Button) SetEnabled(on bool) {
	if on == b.disabled {
		b.disabled = !on
		b.Refresh()
	}
}

// Enable implements fyne.Disableable.
func (b *Button) Enable() { b.SetEnabled(true) }

// Disable implements fyne.Disableable.
func (b *Button) Disable() { b.SetEnabled(false) }

// Disabled implements fyne.Disableable.
func (b *Button) Disabled() bool { return b.disabled }

// CreateRenderer implements fyne.Widget.
func (b *Button) CreateRenderer() fyne.WidgetRenderer {
	return draw(b, b.ring, b.back, b.label, b.keys)
}

// padding is the space left and right of the label.
func (b *Button) padding() float32 {
	switch {
	case b.Kind == Quiet:
		return 4
	case b.Tall:
		return 18
	default:
		return 12
	}
}

func (b *Button) height() float32 {
	switch {
	case b.Tall:
		return 52
	case b.Kind == Quiet:
		return 28
	default:
		return buttonHeight
	}
}

// primaryWidth is the least width of the one thing to do on a screen.
const primaryWidth = 100

// buttonHeight is the height of buttons, and of fields beside them.
const buttonHeight = 40

func (b *Button) layout(s fyne.Size) {
	b.back.Resize(s)
	b.ring.Move(fyne.NewPos(-3, -3))
	b.ring.Resize(s.AddWidthHeight(6, 6))
	pad := b.padding()
	hm := b.keys.MinSize()
	hintRoom := float32(0)
	if b.keys.Text != "" {
		hintRoom = hm.Width + 10
	}
	b.label.TextSize = b.textSize() // whatever the last layout came to
	measure := func(t string) float32 { return TextWidth(t, b.label.TextSize, b.label.TextStyle) }
	room := s.Width - 2*pad - hintRoom
	if b.keys.Hidden = (b.Tall || b.Kind == Primary) && measure(b.shown()) > room; b.keys.Hidden {
		room += hintRoom // the label matters more
	}
	// A label that is a little too long is set smaller before it is cut.
	for b.label.TextSize > theme.TextSmall-2 && measure(b.shown()) > room {
		b.label.TextSize--
	}
	b.label.Text = ellipsis(b.shown(), room, measure)
	lm := b.label.MinSize()
	b.toolTip(b.label.Text != b.shown())
	x := pad
	if b.Kind != Entry && b.Kind != Quiet && b.hint == "" {
		x = (s.Width - measure(b.label.Text)) / 2
	}
	b.label.Move(fyne.NewPos(x, (s.Height-lm.Height)/2))
	b.label.Resize(fyne.NewSize(room, lm.Height))
	hx := s.Width - pad - hm.Width
	if b.hint != "›" && (b.Kind == Entry || b.Kind == Quiet) {
		hx = x + lm.Width + 10
	}
	b.keys.Move(fyne.NewPos(hx, (s.Height-hm.Height)/2))
	b.keys.Resize(hm)
}

func (b *Button) least() fyne.Size {
	w := TextWidth(b.shown(), b.textSize(), b.label.TextStyle) + 2*b.padding()
	if b.hint != "" {
		w += b.keys.MinSize().Width + 10
	}
	switch {
	case b.Tall: // it fills its column and shortens its label if it must
		w = min(w, 200)
	case b.Kind == Primary:
		w = max(w, primaryWidth)
	}
	return fyne.NewSize(w, b.height())
}

// textSize is the label's, where there is room for it.
func (b *Button) textSize() float32 {
	if b.Tall {
		return theme.TextBody + 1
	}
	return theme.TextBody - 1
}

// colours returns ground, frame and label tokens for the state.
func (b *Button) colours() (ground, frame, label fyne.ThemeColorName) {
	switch b.Kind {
	case Primary:
		ground, label = theme.Accent, theme.OnAccent
	case Soft:
		ground, frame, label = fynetheme.ColorNameButton, theme.Line, theme.Accent
	case Quiet:
		label = theme.Accent
	case Entry:
		label = theme.Mute
	}
	if b.selected {
		ground, frame, label = theme.AccentSoft, theme.Accent, theme.Ink
	}
	if b.hovered && !b.disabled {
		switch b.Kind {
		case Primary:
		case Quiet:
			label = theme.Ink
		default:
			ground = theme.Hover
		}
	}
	if b.disabled {
		label = fynetheme.ColorNameDisabled
		if b.Kind == Primary {
			ground = fynetheme.ColorNameDisabledButton
		}
	}
	return ground, frame, label
}

func (b *Button) paint() {
	ground, frame, label := b.colours()
	b.back.CornerRadius, b.ring.CornerRadius = theme.Radius, theme.Radius+3
	b.back.FillColor, b.back.StrokeWidth = color.Transparent, 0
	if ground != "" {
		b.back.FillColor = fynetheme.Color(ground)
	}
	if frame != "" {
		b.back.StrokeColor, b.back.StrokeWidth = fynetheme.Color(frame), 1
	}
	b.ring.StrokeWidth = 0
	if b.focused {
		b.ring.StrokeColor, b.ring.StrokeWidth = fynetheme.Color(theme.Ring), 2
	}
	b.label.Text, b.label.Color, b.label.TextSize = b.shown(), fynetheme.Color(label), b.textSize()
	setStyle(b.label, b.style())
	b.keys.Text, b.keys.Color, b.keys.TextSize = b.hint, fynetheme.Color(label), theme.TextSmall-1
}
