package stage

import (
	"fmt"
	"image"
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"

	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// leastInk is the contrast that the darkest and the lightest pixel of a text have at
// least: thin strokes are drawn lighter than their colour, and a disabled button's label
// is faint.
const leastInk = 2

// Unreadable lists the texts of a window that do not stand out from their ground in a
// picture of the window, and says if the window is not as bright as the theme's ground.
// What is scrolled out of sight, in part too, is not looked at.
func Unreadable(content fyne.CanvasObject, picture image.Image) []string {
	var out []string
	light := newLuminance(picture)
	dark := luminance(fynetheme.Color(theme.Panel)) < 0.5
	part := light.share(picture.Bounds(), func(l float64) bool { return l > 0.5 })
	// The first start's cover is dark in a light theme too: nearly half of a small window.
	if dark && part > 0.2 || !dark && part < 0.5 {
		out = append(out, fmt.Sprintf("the theme is dark: %v; %.0f %% of the window is bright", dark, part*100))
	}
	for _, s := range spots(content) {
		if s.ground || s.says == "" || s.at.Empty() || s.at.Both(s.clip) != s.at {
			continue
		}
		switch s.object.(type) {
		case *widgets.Text, *canvas.Text, *widgets.Button:
		default:
			continue
		}
		area := image.Rect(int(s.at.From.X), int(s.at.From.Y), int(s.at.To.X), int(s.at.To.Y))
		if contrast := light.contrast(area); contrast < leastInk {
			out = append(out, fmt.Sprintf("%q has a contrast of %.1f", s.says, contrast))
		}
	}
	return out
}

// brightness is the relative luminance of every pixel of a picture.
type brightness struct {
	wide int
	all  []float64
}

func newLuminance(picture image.Image) *brightness {
	size := picture.Bounds()
	b := &brightness{wide: size.Dx(), all: make([]float64, 0, size.Dx()*size.Dy())}
	known := map[color.Color]float64{}
	for y := range size.Dy() {
		for x := range size.Dx() {
			c := picture.At(x, y)
			l, ok := known[c]
			if !ok {
				l = luminance(c)
				known[c] = l
			}
			b.all = append(b.all, l)
		}
	}
	return b
}

// share is the part of an area's pixels that are so.
func (b *brightness) share(area image.Rectangle, is func(float64) bool) float64 {
	n := 0
	for y := area.Min.Y; y < area.Max.Y; y++ {
		for _, l := range b.all[y*b.wide+area.Min.X : y*b.wide+area.Max.X] {
			if is(l) {
				n++
			}
		}
	}
	return float64(n) / float64(area.Dx()*area.Dy())
}

// contrast is that of the darkest and the lightest pixel of an area (WCAG 2.2).
func (b *brightness) contrast(area image.Rectangle) float64 {
	low, high := 1.0, 0.0
	for y := area.Min.Y; y < area.Max.Y; y++ {
		for _, l := range b.all[y*b.wide+area.Min.X : y*b.wide+area.Max.X] {
			low, high = min(low, l), max(high, l)
		}
	}
	return (high + 0.05) / (low + 0.05)
}

// luminance is the relative luminance of WCAG 2.2.
func luminance(c color.Color) float64 {
	r, g, b, _ := c.RGBA()
	linear := func(v uint32) float64 {
		f := float64(v) / 0xFFFF
		if f <= 0.04045 {
			return f / 12.92
		}
		return math.Pow((f+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
}
