package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"norikae/ui/theme"
)

// TextWidth returns the width of a line of text in the typeface it is drawn in.
func TextWidth(text string, size float32, style fyne.TextStyle) float32 {
	s, _ := fyne.CurrentApp().Driver().RenderedTextSize(text, size, style, theme.Source(style))
	return s.Width
}

// setStyle gives a text a style and the typeface that belongs to it.
func setStyle(t *canvas.Text, style fyne.TextStyle) {
	t.TextStyle, t.FontSource = style, theme.Source(style)
}
