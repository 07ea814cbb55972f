package welcome

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"norikae/ui/layouts"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// makeEnds makes what stands in the foot. Tab comes to what leads on first, and
// only then to what leads away.
func (p *Page) makeEnds() fyne.CanvasObject {
	later := widgets.NewButton(widgets.Quiet, p.frame.Words.T("welcome.later"), "Esc", p.leave)
	right := container.New(fromRight{}, p.next, later)
	left := widgets.Row(theme.Between, p.back)
	if p.try != nil {
		left.Add(p.try)
	}
	start := layouts.Middle(left)
	p.footDots = container.NewCenter(p.makeDots(1))
	return container.New(layout.NewBorderLayout(nil, nil, start, right), right, start, p.footDots)
}

// fromRight sets two buttons side by side, the first at the right, where it is at
// least leastNext wide.
type fromRight struct{}

const leastNext = 100

func (fromRight) MinSize(o []fyne.CanvasObject) fyne.Size {
	a, b := o[0].MinSize(), o[1].MinSize()
	return fyne.NewSize(max(leastNext, a.Width)+theme.Between+b.Width, max(a.Height, b.Height))
}

func (fromRight) Layout(o []fyne.CanvasObject, s fyne.Size) {
	x := s.Width
	for i, b := range o {
		m := b.MinSize()
		if i == 0 {
			m.Width = max(leastNext, m.Width)
		}
		x -= m.Width
		b.Resize(m)
		b.Move(fyne.NewPos(x, (s.Height-m.Height)/2))
		x -= theme.Between
	}
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
