package shell

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// viewport lets a window be as small on the screen as where everything is drawn at
// 100 %. What has no room in it then can be scrolled to.
type viewport struct{ content fyne.CanvasObject }

func newViewport(content fyne.CanvasObject) *fyne.Container {
	return container.New(viewport{content}, container.NewScroll(content))
}

func (v viewport) MinSize([]fyne.CanvasObject) fyne.Size {
	least, part := v.content.MinSize(), min(1, 1/drawnScale(Scale()))
	return fyne.NewSize(least.Width*part, least.Height*part)
}

func (viewport) Layout(o []fyne.CanvasObject, s fyne.Size) { o[0].Resize(s) }
