package layouts

import (
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/ui/i18n"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// Limit says near a field how much room is left in it, and whether what is typed
// fits. Nothing is cut: what is too long stays until the person shortens it.
type Limit struct {
	words *i18n.Words
	field *widgets.Field
	most  int // bytes of UTF-8
	line  *widgets.Text
}

// NewLimit returns the limit of a field, in bytes of UTF-8. It comes after what
// else the field's OnChanged does.
func NewLimit(w *i18n.Words, f *widgets.Field, most int) *Limit {
	l := &Limit{words: w, field: f, most: most, line: widgets.NewText("", widgets.Style{Size: theme.TextSmall})}
	before := f.OnChanged
	f.OnChanged = func(s string) {
		if before != nil {
			before(s)
		}
		l.show()
	}
	l.show()
	return l
}

// Line is where it is said, for under the field; it takes no room while there is
// enough.
func (l *Limit) Line() fyne.CanvasObject { return l.line }

// Fits reports whether what is typed fits. If not, the field gets the focus.
func (l *Limit) Fits(focus func(fyne.Focusable)) bool {
	if len(l.field.Text) <= l.most {
		return true
	}
	focus(l.field)
	return false
}

// near is the part of the room at whose end it is said how much is left.
const near = 5

// LimitText says what is left of a limit, in bytes, or how much there is too much of a
// text, in characters; nothing while there is enough.
func LimitText(w *i18n.Words, text string, most int) (said string, over bool) {
	left := most - len(text)
	switch {
	case left < 0:
		return w.N("limit.over", utf8.RuneCountInString(text[len(accounts.Cut(text, most)):])), true
	case left >= most/near:
		return "", false
	case len(text) > utf8.RuneCountInString(text):
		left /= utf8.RuneLen('あ') // what is typed takes so much
	}
	return w.N("limit.left", left), false
}

// show shows what LimitText says.
func (l *Limit) show() {
	text, over := LimitText(l.words, l.field.Text, l.most)
	color := theme.Mute
	if over {
		color = theme.Bad
	}
	l.line.SetColor(color)
	l.line.SetOrHide(text)
}
