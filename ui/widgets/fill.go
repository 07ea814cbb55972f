package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Fill is a ground of one colour token that follows a change of theme.
type Fill struct {
	widget.BaseWidget
	color, stroke fyne.ThemeColorName
	rect          *canvas.Rectangle
}

// NewFill returns a ground; radius rounds its corners.
func NewFill(color fyne.ThemeColorName, radius float32) *Fill {
	f := &Fill{color: color, rect: newRectangle()}
	f.rect.CornerRadius = radius
	f.ExtendBaseWidget(f)
	return f
}

// Set changes the colour token.
func (f *Fill) Set(color fyne.ThemeColorName) {
	f.color = color
	f.Refresh()
}

// SetStroke draws a line of this token around the ground; empty removes it.
func (f *Fill) SetStroke(color fyne.ThemeColorName) {
	f.stroke = color
	f.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (f *Fill) CreateRenderer() fyne.WidgetRenderer {
	return draw(f, f.rect)
}

func (f *Fill) least() fyne.Size   { return fyne.NewSize(1, 1) }
func (f *Fill) layout(s fyne.Size) { f.rect.Resize(s) }

func (f *Fill) paint() {
	f.rect.FillColor, f.rect.StrokeWidth = theme.Color(f.color), 0
	if f.stroke != "" {
		f.rect.StrokeWidth, f.rect.StrokeColor = 1, theme.Color(f.stroke)
	}
}

// On lays content on a ground without padding.
func On(color fyne.ThemeColorName, content fyne.CanvasObject) *fyne.Container {
	return container.NewStack(NewFill(color, 0), content)
}

// Card lays content on a rounded ground with padding on all sides.
func Card(color fyne.ThemeColorName, padding float32, content fyne.CanvasObject) *fyne.Container {
	return container.NewStack(NewFill(color, 12), Pad(padding, padding, padding, padding, content))
}

// Pad surrounds content with space: top, right, bottom, left.
func Pad(top, right, bottom, left float32, content fyne.CanvasObject) *fyne.Container {
	return container.New(layout.NewCustomPaddedLayout(top, bottom, left, right), content)
}

// Row sets objects side by side with a gap between them.
func Row(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(layout.NewCustomPaddedHBoxLayout(gap), objects...)
}

// Gap is empty space of a fixed size.
func Gap(width, height float32) fyne.CanvasObject {
	g := canvas.NewRectangle(color.Transparent)
	g.SetMinSize(fyne.NewSize(width, height))
	return g
}

// Rule is a thin horizontal or vertical line, whichever way it is stretched.
func Rule() *Fill { return NewFill("separator", 0) }
