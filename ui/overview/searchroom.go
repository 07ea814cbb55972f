package overview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"norikae/ui/widgets"
)

// searchRoom lays the search out in what filter and order leave of the row, and
// lets it say what it finds in the most words that have room there.
type searchRoom struct {
	search *widgets.Field
	says   []string // the longest first
}

func (r searchRoom) MinSize([]fyne.CanvasObject) fyne.Size { return r.search.MinSize() }

func (r searchRoom) Layout(_ []fyne.CanvasObject, s fyne.Size) {
	r.search.Resize(s)
	for i, text := range r.says {
		width := widgets.TextWidth(text, theme.TextSize(), fyne.TextStyle{}) + 2*theme.InnerPadding()
		if width > s.Width && i+1 < len(r.says) {
			continue
		}
		if r.search.PlaceHolder != text {
			r.search.SetPlaceHolder(text)
		}
		return
	}
}
