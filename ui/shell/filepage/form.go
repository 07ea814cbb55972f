package filepage

import (
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"norikae/ui/layouts"
	"norikae/ui/shell"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// form lays a page out: what it is about, the fields, what is wrong, and the two
// ways out.
func form(f shell.Frame, title, text string, ok *widgets.Button, problem *widgets.Text, fields ...fyne.CanvasObject) fyne.CanvasObject {
	column := widgets.Column(20, widgets.NewText(text, widgets.Style{Color: theme.Mute}))
	for _, o := range fields {
		column.Add(o)
	}
	column.Add(problem)
	column.Add(layouts.Ways(f.Words.T("page.cancel"), f.Close, ok))
	return layouts.Full(layouts.Header(title), layouts.Sheet(40, 680, column))
}

func newProblem() *widgets.Text {
	t := widgets.NewText("", widgets.Style{Size: theme.TextSmall + 1, Color: theme.Bad})
	t.Hide()
	return t
}

// typedPath is the path in a field. Windows copies paths in quotes.
func typedPath(f *widgets.Field) string { return strings.Trim(strings.TrimSpace(f.Text), `"`) }

// takeDropped has files taken that are dropped on the window.
func takeDropped(f shell.Frame, take func(paths ...string)) {
	f.Window().SetOnDropped(func(_ fyne.Position, files []fyne.URI) {
		var paths []string
		for _, file := range files {
			paths = append(paths, filepath.FromSlash(file.Path()))
		}
		take(paths...)
	})
}
