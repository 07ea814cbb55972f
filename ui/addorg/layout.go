package addorg

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/ui/look"
	"norikae/ui/screen"
	"norikae/ui/widgets"
)

// layout sets the box at the left and the table at the right.
func (p *Panel) layout() fyne.CanvasObject {
	w := p.frame.Words
	p.lead = widgets.Column(2,
		widgets.NewText(w.T("add.box.title"), widgets.Style{Bold: true}),
		widgets.NewText(w.T("add.box.text"), widgets.Style{Color: look.Mute, Size: look.TextSmall + 1}),
		widgets.Gap(1, 6))
	left := widgets.Pad(look.Edge, look.Edge, look.Edge, look.Edge, screen.Fitted(p.lead, p.box, p.finder()))
	p.above = container.NewBorder(nil, nil,
		widgets.Row(look.Between, screen.Middle(screen.Width(160, p.bar)), screen.Middle(p.count)),
		screen.Middle(p.stop), screen.Middle(widgets.Pad(0, 8, 0, 12, p.doing)))
	top := container.NewVBox(container.NewStack(widgets.Gap(1, 59), widgets.Pad(0, 20, 0, 20, p.above)), widgets.Rule())
	p.below = container.NewBorder(nil, nil, nil,
		widgets.Row(look.Between, screen.Middle(p.retry), p.add), screen.Shrink(p.who))
	bottom := container.NewVBox(widgets.Rule(), widgets.Pad(18, 20, 18, 20, p.below))
	right := container.NewBorder(top, bottom, nil, nil,
		container.NewStack(p.rows, container.NewCenter(screen.Width(380, p.hint))))
	return container.New(twoParts{}, left, widgets.Rule(), right)
}

// twoParts gives the left part a third of the width, at most 430.
type twoParts struct{}

func (twoParts) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(760, 360) }

func (twoParts) Layout(o []fyne.CanvasObject, s fyne.Size) {
	left := min(430, s.Width*0.36)
	o[0].Resize(fyne.NewSize(left, s.Height))
	o[1].Move(fyne.NewPos(left, 0))
	o[1].Resize(fyne.NewSize(1, s.Height))
	o[2].Move(fyne.NewPos(left+1, 0))
	o[2].Resize(fyne.NewSize(s.Width-left-1, s.Height))
}
