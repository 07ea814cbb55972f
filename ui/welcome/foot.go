package welcome

import (
	"fyne.io/fyne/v2"

	"norikae/ui/theme"
	"norikae/ui/widgets"
)

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
	p.foot.Objects = []fyne.CanvasObject{widgets.Pad(12, right, 36, left-4, p.ends)} // 4 are the quiet button's own
	p.foot.Refresh()
}
