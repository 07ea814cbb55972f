package layouts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/ui/widgets"
)

// fixedWidth gives its only object a fixed width and the height offered.
type fixedWidth float32

func (w fixedWidth) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(float32(w), o[0].MinSize().Height)
}

func (w fixedWidth) Layout(o []fyne.CanvasObject, s fyne.Size) {
	o[0].Resize(s)
	o[0].Move(fyne.NewPos(0, 0))
}

// Width gives an object a fixed width.
func Width(w float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(fixedWidth(w), o)
}

// centred keeps its only object at a width, in the middle of what is offered.
type centred float32

func (w centred) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(min(float32(w), max(320, o[0].MinSize().Width)), o[0].MinSize().Height)
}

func (w centred) Layout(o []fyne.CanvasObject, s fyne.Size) {
	width := min(float32(w), s.Width)
	o[0].Resize(fyne.NewSize(width, s.Height))
	o[0].Move(fyne.NewPos((s.Width-width)/2, 0))
}

// Centred keeps an object at most w wide, in the middle.
func Centred(w float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(centred(w), o)
}

// Labelled puts a small label over a field.
func Labelled(label string, field fyne.CanvasObject) fyne.CanvasObject {
	return widgets.Column(6, widgets.NewText(label, widgets.Style{Size: 13, Color: "norikae.mute"}), field)
}

// shrink gives its only object its own width, or less where there is no room.
type shrink struct{}

func (shrink) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(min(80, o[0].MinSize().Width), o[0].MinSize().Height)
}

func (shrink) Layout(o []fyne.CanvasObject, s fyne.Size) {
	m := o[0].MinSize()
	o[0].Resize(fyne.NewSize(min(m.Width, s.Width), m.Height))
	o[0].Move(fyne.NewPos(0, (s.Height-m.Height)/2))
}

// Shrink lets an object be narrower than it would like to be, never wider.
func Shrink(o fyne.CanvasObject) *fyne.Container { return container.New(shrink{}, o) }

// inline sets texts one after another at their natural width; what does not fit
// is cut by the text itself.
type inline float32

func (g inline) MinSize(o []fyne.CanvasObject) fyne.Size {
	s := fyne.NewSize(60, 0)
	for _, x := range o {
		s.Height = max(s.Height, x.MinSize().Height)
	}
	return s
}

func (g inline) Layout(o []fyne.CanvasObject, s fyne.Size) {
	kept := float32(0) // for those that follow: enough to see that they are cut
	for _, c := range o {
		kept += float32(g) + min(natural(c), cutText)
	}
	x := float32(0)
	for _, c := range o {
		kept -= float32(g) + min(natural(c), cutText)
		w := max(1, min(natural(c), s.Width-x-kept)) // a text without width is not cut at all
		h := c.MinSize().Height
		c.Resize(fyne.NewSize(w, h))
		c.Move(fyne.NewPos(x, (s.Height-h)/2))
		x += w + float32(g)
	}
}

// cutText is the least width in which a text shows that it is cut.
const cutText = 24

// natural is the width of a text on one line; of anything else, what it needs.
func natural(o fyne.CanvasObject) float32 {
	if t, ok := o.(*widgets.Text); ok {
		return t.Natural() + 1
	}
	return o.MinSize().Width
}

// Inline sets texts of one line side by side; in a narrow window the last ones
// are shortened.
func Inline(gap float32, texts ...*widgets.Text) *fyne.Container {
	objects := make([]fyne.CanvasObject, len(texts))
	for i, t := range texts {
		objects[i] = t
	}
	return container.New(inline(gap), objects...)
}

// under is inline as long as everything fits; else each text gets a line of its own.
type under float32

func (u under) MinSize(o []fyne.CanvasObject) fyne.Size { return inline(u).MinSize(o) }

func (u under) Layout(o []fyne.CanvasObject, s fyne.Size) {
	width, height, texts := -float32(u), float32(0), 0
	for _, c := range o {
		if t := c.(*widgets.Text); t.Text() != "" {
			width += t.Natural() + 1 + float32(u)
			height += t.MinSize().Height
			texts++
		}
	}
	if texts < 2 || width <= s.Width || height > s.Height {
		inline(u).Layout(o, s)
		return
	}
	y := (s.Height - height) / 2
	for _, c := range o {
		h := c.MinSize().Height
		c.Resize(fyne.NewSize(s.Width, h))
		c.Move(fyne.NewPos(0, y))
		if c.(*widgets.Text).Text() != "" {
			y += h
		}
	}
}

// InlineOrUnder is Inline where there is width for all texts; else, where there
// is height for them, they stand under one another.
func InlineOrUnder(gap float32, texts ...*widgets.Text) *fyne.Container {
	c := Inline(gap, texts...)
	c.Layout = under(gap)
	return c
}
