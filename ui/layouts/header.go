package layouts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// headerHeight is the height of the bar over every page.
const headerHeight = 71

// Header returns the bar over a page: logo and title at the left, the rest at
// the right, a line under it. A title as long as a name can be is shortened.
func Header(title string, right ...fyne.CanvasObject) fyne.CanvasObject {
	name := widgets.NewText(title, widgets.Style{Size: theme.TextTitle - 1, Bold: true, Lines: 1})
	return HeaderRoom(Middle(name), right...)
}

// HeaderRoom is Header with something else than a title between logo and the rest.
func HeaderRoom(content fyne.CanvasObject, right ...fyne.CanvasObject) fyne.CanvasObject {
	end := widgets.Row(20)
	for _, o := range right {
		end.Add(Middle(o))
	}
	return HeaderBar(container.NewBorder(nil, nil, container.NewCenter(Logo()), end, widgets.Pad(0, 10, 0, 10, content)))
}

// HeaderBar gives any content the height and the line of a header.
func HeaderBar(content fyne.CanvasObject) fyne.CanvasObject {
	bar := container.NewStack(widgets.Gap(1, headerHeight), widgets.Pad(0, theme.Edge, 0, theme.Edge, content))
	return widgets.Column(0, bar, widgets.Rule())
}

// Middle centres an object vertically, at its own height.
func Middle(o fyne.CanvasObject) fyne.CanvasObject {
	return container.New(middleLayout{}, o)
}

// middleLayout gives its objects the full width and centres them vertically.
type middleLayout struct{}

func (middleLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	if !objects[0].Visible() {
		return fyne.Size{} // what is hidden leaves its room to others
	}
	return objects[0].MinSize()
}

func (middleLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	o := objects[0]
	h := widgets.FitHeight(o, size.Width)
	o.Move(fyne.NewPos(0, (size.Height-h)/2))
}
