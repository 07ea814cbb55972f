package layouts

import (
	"bytes"
	"image"
	"image/png"
	"sync"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"norikae/assets"
)

// logoSize is a header's icon in pixels at a scale of 1.
const logoSize = 34

// Logo returns the app's icon at the size of a header.
func Logo() fyne.CanvasObject {
	img := canvas.NewImageFromImage(icon())
	img.FillMode = canvas.ImageFillContain
	img.SetMinSize(fyne.NewSquareSize(logoSize))
	return img
}

// icon reads the icon once for all pages: the toolkit would do so anew for every
// page that opens.
var icon = sync.OnceValue(func() image.Image {
	picture, err := png.Decode(bytes.NewReader(assets.IconPNG))
	if err != nil {
		return image.NewNRGBA(image.Rect(0, 0, 1, 1)) // an embedded file: a test opens it
	}
	return picture
})
