package stage

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"norikae/ui/widgets"
)

// mostRows is how many rows of a list are described.
const mostRows = 24

// listLines describes a list with its rows, those out of sight too. Of a long one
// it is the first rows, or those up to the chosen one.
func listLines(l *widgets.KeyList) []string {
	n := l.Length()
	lines := []string{fmt.Sprintf("list of %d", n) + marks(mark(focused(l), "focused"))}
	first := max(0, min(l.Current()+1, n)-mostRows)
	last := min(n, first+mostRows)
	if first > 0 {
		lines = append(lines, fmt.Sprintf("  … %d more", first))
	}
	for id := first; id < last; id++ {
		sign := "  - "
		if id == l.Current() {
			sign = "  > "
		}
		lines = append(lines, sign+rowText(l, id))
	}
	if n > last {
		lines = append(lines, fmt.Sprintf("  … %d more", n-last))
	}
	return lines
}

// rowText is a row, filled anew.
func rowText(l *widgets.KeyList, id int) string {
	row := l.CreateItem()
	for range 2 { // what wraps knows its height once it has its width
		row.Resize(fyne.NewSize(l.Size().Width, row.MinSize().Height))
	}
	l.UpdateItem(id, row)
	row.Resize(fyne.NewSize(l.Size().Width, row.MinSize().Height))
	return rowLine(row)
}

// rowLine is a row in one line.
func rowLine(row fyne.CanvasObject) string {
	return strings.Join(describe(row, fyne.Position{}).lines, " | ")
}
