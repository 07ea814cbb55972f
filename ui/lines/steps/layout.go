package steps

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"norikae/ui/layouts"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// spread stacks its objects at full width and shares the height that is left
// among the gaps: little in a small window, never more than the eye can bridge.
type spread struct{}

const (
	leastGap = 8
	mostGap  = 44
)

// usualCard is the height of a card with a text of usual length. The gaps are shared
// out as if no card were lower, so that name and stations stay where they are from
// step to step.
const usualCard = 430

// compactBelow is the height under which the view saves space: a smaller name,
// less space in the card.
const compactBelow = 580

// viewport gives the scrolled content the size offered and notes in the view whether
// that is little.
type viewport struct{ v *View }

func (viewport) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(420, 200) }

func (r viewport) Layout(o []fyne.CanvasObject, s fyne.Size) {
	if compact := s.Height < compactBelow; compact != r.v.compact {
		r.v.compact = compact
		r.v.fit()
	}
	scroll := o[0].(*container.Scroll)
	// The drawing makes the words beside it longer. It is left out where that pushes the
	// end of the card out of sight.
	widgets.Show(r.v.drawing, r.v.hasDrawing && !r.v.compact)
	if r.arrange(scroll, s); r.v.drawing.Visible() && scroll.Content.MinSize().Height > s.Height {
		r.v.drawing.Hide()
		r.arrange(scroll, s)
	}
}

// arrange gives what is scrolled its size. The words are laid out anew also where that is
// the same: the drawing beside them may have come or gone.
func (r viewport) arrange(scroll *container.Scroll, s fyne.Size) {
	scroll.Resize(s)
	r.v.words.Refresh()
	scroll.Content.Refresh()
}

// cardSides is the space in the card left and right of its content; over and under it
// there is less in a compact view.
const cardSides = 32

func cardPadding(compact bool) fyne.Layout {
	if compact {
		return layout.NewCustomPaddedLayout(16, 16, cardSides, cardSides)
	}
	return layout.NewCustomPaddedLayout(24, 24, cardSides, cardSides)
}

func (spread) MinSize(all []fyne.CanvasObject) fyne.Size {
	o := layouts.Seen(all)
	s := fyne.NewSize(0, float32(len(o)+1)*leastGap)
	for _, x := range o {
		m := x.MinSize()
		s.Width, s.Height = max(s.Width, m.Width+2*theme.Edge), s.Height+m.Height
	}
	return s
}

func (spread) Layout(all []fyne.CanvasObject, s fyne.Size) {
	o := layouts.Seen(all)
	width := s.Width - 2*theme.Edge
	used := float32(0)
	for i, x := range o {
		h := widgets.FitHeight(x, width)
		if i == len(o)-1 {
			h = max(h, usualCard)
		}
		used += h
	}
	gap := min(mostGap, max(leastGap, (s.Height-used)/float32(len(o)+1)))
	y := gap
	for _, x := range o {
		x.Move(fyne.NewPos(theme.Edge, y))
		y += x.Size().Height + gap
	}
}
