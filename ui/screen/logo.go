package screen

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"sync"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"norikae/assets"
)

// logoSize is a header's icon in pixels at a scale of 1, logoShrink by how much
// the picture is made smaller: enough is left for a scale of 3.
const logoSize, logoShrink = 34, 8

// Logo returns the app's icon at the size of a header.
func Logo() fyne.CanvasObject {
	img := canvas.NewImageFromImage(smallIcon())
	img.FillMode = canvas.ImageFillContain
	img.SetMinSize(fyne.NewSquareSize(logoSize))
	return img
}

// smallIcon reads the icon once for all pages: the toolkit would take its million
// pixels apart anew for every page that opens.
var smallIcon = sync.OnceValue(func() image.Image {
	icon, err := png.Decode(bytes.NewReader(assets.IconPNG))
	if err != nil {
		return image.NewNRGBA(image.Rect(0, 0, 1, 1)) // an embedded file: a test opens it
	}
	return smaller(icon)
})

// smaller makes a picture smaller by logoShrink, each pixel the mean of a square.
func smaller(from image.Image) image.Image {
	b := from.Bounds()
	to := image.NewRGBA64(image.Rect(0, 0, b.Dx()/logoShrink, b.Dy()/logoShrink))
	for y := range to.Bounds().Dy() {
		for x := range to.Bounds().Dx() {
			to.SetRGBA64(x, y, mean(from, b.Min.X+x*logoShrink, b.Min.Y+y*logoShrink))
		}
	}
	return to
}

// mean is the colour of a square of logoShrink.
func mean(from image.Image, left, top int) color.RGBA64 {
	var sum [4]uint32
	for y := range logoShrink {
		for x := range logoShrink {
			r, g, b, a := from.At(left+x, top+y).RGBA()
			sum[0], sum[1], sum[2], sum[3] = sum[0]+r, sum[1]+g, sum[2]+b, sum[3]+a
		}
	}
	const n = logoShrink * logoShrink
	return color.RGBA64{uint16(sum[0] / n), uint16(sum[1] / n), uint16(sum[2] / n), uint16(sum[3] / n)}
}
