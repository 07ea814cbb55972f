package welcome

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/ui/layouts"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// makeEnds makes what stands in the foot. Tab comes to what leads on first, and
// only then to what leads away.
func (p *Page) makeEnds() fyne.CanvasObject {
	later := widgets.NewButton(widgets.Quiet, p.frame.Words.T("welcome.later"), "Esc", p.leave)
	left := widgets.Row(theme.Between, p.back)
	if p.try != nil {
		left.Add(p.try)
	}
	p.footDots = container.NewCenter(p.makeDots(1))
	return container.New(ends{}, p.next, later, layouts.Middle(left), p.footDots)
}

// ends sets what leads on and what leads away side by side at the right, what leads
// elsewhere at the left, and the dots between. What leads on is at least leastNext
// wide; where there is little room it gives up the name of its key.
type ends struct{}

const leastNext = 100

func (ends) MinSize(o []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(leastNext+2*theme.Between, 0)
	for i, x := range o[:3] {
		m := x.MinSize()
		size.Height = max(size.Height, m.Height)
		if i > 0 {
			size.Width += m.Width
		}
	}
	return size
}

func (ends) Layout(o []fyne.CanvasObject, s fyne.Size) {
	next, later, left := o[0].MinSize(), o[1].MinSize(), o[2].MinSize()
	room := s.Width - left.Width - later.Width - 2*theme.Between
	next.Width = max(leastNext, min(next.Width, room))
	x := s.Width
	for i, m := range []fyne.Size{next, later} {
		x -= m.Width
		o[i].Resize(m)
		o[i].Move(fyne.NewPos(x, (s.Height-m.Height)/2))
		x -= theme.Between
	}
	o[2].Resize(fyne.NewSize(left.Width, s.Height))
	o[2].Move(fyne.NewPos(0, 0))
	o[3].Resize(fyne.NewSize(x-left.Width, s.Height))
	o[3].Move(fyne.NewPos(left.Width, 0))
}

// showFoot offers the way back, or on the first page to practise instead, and
// puts the foot's ends under those of the page.
func (p *Page) showFoot() {
	first := p.at == stepDevice
	widgets.Show(p.back, !first)
	if p.try != nil {
		widgets.Show(p.try, first)
	}
	left, right := float32(formLeft), float32(formRight)
	if p.at == stepOrganisations {
		left, right = theme.Edge, 20
	}
	widgets.Show(p.footDots, p.at == stepOrganisations)
	p.foot.Objects = []fyne.CanvasObject{widgets.Pad(12, right, 36, left-4, p.ends)} // 4 are the quiet button's own
	p.foot.Refresh()
}
