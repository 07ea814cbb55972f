package stage

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"norikae/ui/widgets"
)

// mostRows is how many rows of a list are described.
const mostRows = 24

// listLines describes a list with its rows, those out of sight too. Of a long one
// it is the first rows, or those up to the chosen one. A row that is drawn as none
// of them is stands at the end: the list was not drawn anew after a change.
func listLines(l *widgets.KeyList) []string {
	rows := make([]string, l.Length())
	for id := range rows {
		rows[id] = rowText(l, id)
	}
	lines := []string{fmt.Sprintf("list of %d", len(rows)) + marks(mark(focused(l), "focused"))}
	first := max(0, min(l.Current()+1, len(rows))-mostRows)
	last := min(len(rows), first+mostRows)
	if first > 0 {
		lines = append(lines, fmt.Sprintf("  … %d more", first))
	}
	for id := first; id < last; id++ {
		sign := "  - "
		if id == l.Current() {
			sign = "  > "
		}
		lines = append(lines, sign+rows[id])
	}
	if len(rows) > last {
		lines = append(lines, fmt.Sprintf("  … %d more", len(rows)-last))
	}
	for _, drawn := range drawnRows(l) {
		if !slices.Contains(rows, drawn) {
			lines = append(lines, "  ! drawn before the last change: "+drawn)
		}
	}
	return lines
}

// rowText is a row, filled anew.
func rowText(l *widgets.KeyList, id int) string {
	row := l.CreateItem()
	l.UpdateItem(id, row)
	for range 2 { // what wraps knows its height once it has its width
		row.Resize(fyne.NewSize(l.Size().Width, row.MinSize().Height))
	}
	return rowLine(row)
}

// drawnRows are the rows in sight, as they are drawn.
func drawnRows(l *widgets.KeyList) []string {
	var out []string
	inside, _ := parts(l)
	for _, o := range inside[0].(*container.Scroll).Content.(*fyne.Container).Objects {
		if _, line := o.(*widget.Separator); !line && o.Visible() {
			out = append(out, rowLine(o))
		}
	}
	return out
}

// rowLine is a row in one line. The focus of a button in it is the list's.
func rowLine(row fyne.CanvasObject) string {
	line := strings.Join(describe(row, fyne.Position{}).lines, " | ")
	return strings.NewReplacer(" {focused}", "", ", focused}", "}").Replace(line)
}
