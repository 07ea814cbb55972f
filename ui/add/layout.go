package add

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/ui/layouts"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// layout sets the box at the left and the table at the right.
func (p *Panel) layout() fyne.CanvasObject {
	w := p.frame.Words
	p.lead = widgets.Column(2,
		widgets.NewText(w.T("add.box.title"), widgets.Style{Bold: true}),
		widgets.NewText(w.T("add.box.text"), widgets.Style{Color: theme.Mute, Size: theme.TextSmall + 1}),
		widgets.Gap(1, 6))
	left := widgets.Pad(theme.Edge, theme.Edge, theme.Edge, theme.Edge, layouts.Fitted(p.lead, p.box, p.finder()))
	p.above = container.New(progress{p}, p.bar, p.count, p.doing, p.stop)
	top := container.NewVBox(container.NewStack(widgets.Gap(1, 59), widgets.Pad(0, 20, 0, 20, p.above)), widgets.Rule())
	p.below = container.NewBorder(nil, nil, nil,
		widgets.Row(theme.Between, layouts.Middle(p.retry), p.add), layouts.Inline(0, p.who))
	bottom := container.NewVBox(widgets.Rule(), widgets.Pad(18, 20, 18, 20, p.below))
	right := container.NewBorder(top, bottom, nil, nil,
		container.New(fitting{p}, p.rows, container.NewCenter(layouts.Width(380, p.hint))))
	return layouts.RuledColumns(0.36, 430, 760, left, right)
}

// progress sets bar, numbers, words and button side by side. The bar gets shorter
// where the words need the room.
type progress struct{ p *Panel }

const longBar, shortBar = 160, 60

func (l progress) MinSize([]fyne.CanvasObject) fyne.Size {
	p := l.p
	width := shortBar + theme.Between + p.count.MinSize().Width + theme.Between + p.doing.MinSize().Width
	height := max(p.count.MinSize().Height, p.doing.MinSize().Height)
	if p.stop.Visible() {
		width, height = width+theme.Between+p.stop.MinSize().Width, max(height, p.stop.MinSize().Height)
	}
	return fyne.NewSize(width, height)
}

func (l progress) Layout(_ []fyne.CanvasObject, s fyne.Size) {
	p := l.p
	put := func(o fyne.CanvasObject, x, width float32) {
		widgets.FitHeight(o, width)
		o.Move(fyne.NewPos(x, (s.Height-o.Size().Height)/2))
	}
	end := s.Width
	if p.stop.Visible() {
		end -= p.stop.MinSize().Width
		put(p.stop, end, p.stop.MinSize().Width)
		end -= theme.Between
	}
	count := p.count.MinSize().Width
	bar := min(longBar, max(shortBar, end-2*theme.Between-count-p.doing.Natural()-1))
	words := bar + theme.Between + count + theme.Between
	put(p.bar, 0, bar)
	put(p.count, bar+theme.Between, count)
	put(p.doing, words, max(0, end-words))
}
