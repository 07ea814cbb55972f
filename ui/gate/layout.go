package gate

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/ui/lines/holds"
	"norikae/ui/widgets"
)

// sheet stacks heading, list, message and the checks: the list is as high as its
// rows, and scrolls when there is no room for all of them; so do the checks.
type sheet struct{ list *holds.List }

// leastRows is how many rows of the list a small window still shows, leastChecks
// how much of the checks.
const leastRows, leastChecks = 2, 200

func (s sheet) MinSize(o []fyne.CanvasObject) fyne.Size {
	h := min(s.list.Wanted(), leastRows*s.list.RowHeight())
	for _, x := range []fyne.CanvasObject{o[0], o[2]} {
		if x.Visible() {
			h += x.MinSize().Height
		}
	}
	h += min(leastChecks, wholeChecks(o[3]))
	return fyne.NewSize(400, h)
}

func (s sheet) Layout(o []fyne.CanvasObject, size fyne.Size) {
	heights := [4]float32{}
	rest := size.Height
	for _, i := range []int{0, 2} {
		if o[i].Visible() {
			heights[i] = widgets.FitHeight(o[i], size.Width)
			rest -= heights[i]
		}
	}
	o[3].Resize(fyne.NewSize(size.Width, o[3].Size().Height)) // wraps its texts
	heights[3] = min(wholeChecks(o[3]), rest-min(s.list.Wanted(), leastRows*s.list.RowHeight()))
	heights[1] = max(0, min(s.list.Wanted(), rest-heights[3]))
	y := float32(0)
	for i, x := range o {
		x.Move(fyne.NewPos(0, y))
		x.Resize(fyne.NewSize(size.Width, heights[i]))
		y += heights[i]
	}
}

// wholeChecks is the height at which the checks need not scroll.
func wholeChecks(o fyne.CanvasObject) float32 { return o.(*container.Scroll).Content.MinSize().Height }
