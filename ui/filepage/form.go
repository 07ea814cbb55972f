package filepage

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/ui/look"
	"norikae/ui/screen"
	"norikae/ui/widgets"
)

// form lays a page out: what it is about, the fields, what is wrong, and the two
// ways out.
func form(f screen.Frame, title, text string, ok *widgets.Button, problem *widgets.Text, fields ...fyne.CanvasObject) fyne.CanvasObject {
	w := f.Words
	cancel := widgets.NewButton(widgets.Quiet, w.T("page.cancel"), "Esc", f.Close)
	foot := container.NewBorder(nil, nil, nil, widgets.Row(look.Between, screen.Middle(cancel), ok))
	column := widgets.Column(20, widgets.NewText(text, widgets.Style{Color: look.Mute}))
	for _, o := range fields {
		column.Add(o)
	}
	column.Add(problem)
	column.Add(foot)
	return container.NewStack(widgets.NewFill(look.Panel, 0), container.NewBorder(
		screen.Header(title), nil, nil, nil,
		container.NewVScroll(widgets.Pad(40, look.Edge, look.Edge, look.Edge, screen.Centred(680, column)))))
}

func newProblem() *widgets.Text {
	t := widgets.NewText("", widgets.Style{Size: look.TextSmall + 1, Color: look.Bad})
	t.Hide()
	return t
}

// say shows a problem, or none.
func say(t *widgets.Text, problem string) {
	t.Set(problem)
	if problem == "" {
		t.Hide()
		return
	}
	t.Show()
}
