package layouts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// Full lays a page out: what it shows under its header. Tab comes to the header last.
func Full(header, content fyne.CanvasObject) *fyne.Container {
	return container.New(fitted{header, content, widgets.Gap(0, 0)}, content, header)
}

// Sheet is the content of a page that is one column, at most width wide, which
// scrolls; top is the space over it.
func Sheet(top, width float32, column fyne.CanvasObject) *container.Scroll {
	return container.NewVScroll(widgets.Pad(top, theme.Edge, theme.Edge, theme.Edge, Centred(width, column)))
}

// Part is the same beside a list of names, as in the settings.
func Part(column fyne.CanvasObject) *container.Scroll {
	return container.NewVScroll(widgets.Pad(36, 40, 40, 40, Centred(680, column)))
}

// Ways are the two ways out of a form: the button that leaves it, on Escape, and its
// main button.
func Ways(cancel string, leave func(), ok fyne.CanvasObject) fyne.CanvasObject {
	return container.NewBorder(nil, nil, nil, widgets.Row(theme.Between, Middle(widgets.NewButton(widgets.Quiet, cancel, "Esc", leave)), ok))
}
