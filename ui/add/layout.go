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
	p.forWhom = widgets.Column(4, widgets.NewText(w.T("add.forWhom"), widgets.Style{Bold: true}), layouts.Inline(0, p.who), widgets.Gap(1, 8))
	p.lead = widgets.Column(2, p.forWhom,
		widgets.NewText(w.T("add.box.title"), widgets.Style{Bold: true}),
		widgets.NewText(w.T("add.box.text"), widgets.Style{Color: theme.Mute, Size: theme.TextSmall + 1}),
		widgets.Gap(1, 6))
	left := container.NewVScroll( // on a small screen, drawn large, the box keeps some height
		widgets.Pad(theme.Edge, theme.Edge, theme.Edge, theme.Edge, layouts.Fitted(p.lead, p.box, p.finder())))
	p.above = container.New(progress{p}, p.bar, p.count, p.doing, p.stop, p.look)
	top := widgets.Column(0, container.NewStack(widgets.Gap(1, 59), widgets.Pad(0, 20, 0, 20, p.above)), widgets.Rule())
	p.below = container.NewBorder(nil, nil, nil,
		widgets.Row(theme.Between, layouts.Middle(p.retry), p.add), layouts.Inline(0, p.notes))
	bottom := widgets.Column(0, widgets.Rule(), widgets.Pad(18, 20, 18, 20, p.below))
	p.empty = p.places()
	right := layouts.Fitted(top, container.New(fitting{p.rowList}, p.rows, p.empty), bottom)
	return layouts.RuledColumns(0.36, 430, 760, left, right)
}

// progress sets bar, numbers, words and button side by side. The bar gets shorter
// where the words need the room.
type progress struct{ p *Panel }

const longBar, shortBar = 160, 60

// end is the button that stands last; nil for none.
func (l progress) end() fyne.CanvasObject {
	for _, b := range []fyne.CanvasObject{l.p.stop, l.p.look} {
		if b.Visible() {
			return b
		}
	}
	return nil
}

// begin is how much of the width stands before the words.
func (l progress) begin(bar float32) float32 {
	width := float32(0)
	if l.p.bar.Visible() {
		width += bar + theme.Between
	}
	if l.p.count.Text() != "" {
		width += l.p.count.MinSize().Width + theme.Between
	}
	return width
}

func (l progress) MinSize([]fyne.CanvasObject) fyne.Size {
	p := l.p
	width := l.begin(shortBar) + p.doing.MinSize().Width
	height := max(p.count.MinSize().Height, p.doing.MinSize().Height)
	if end := l.end(); end != nil {
		width, height = width+theme.Between+end.MinSize().Width, max(height, end.MinSize().Height)
	}
	return fyne.NewSize(width, height)
}

func (l progress) Layout(_ []fyne.CanvasObject, s fyne.Size) {
	p := l.p
	put := func(o fyne.CanvasObject, x, width float32) {
		widgets.FitHeight(o, width)
		o.Move(fyne.NewPos(x, (s.Height-o.Size().Height)/2))
	}
	right := s.Width
	if end := l.end(); end != nil {
		right -= end.MinSize().Width
		put(end, right, end.MinSize().Width)
		right -= theme.Between
	}
	bar := min(longBar, max(shortBar, right-l.begin(0)-p.doing.Natural()-1))
	words := l.begin(bar)
	put(p.bar, 0, bar)
	put(p.count, max(0, words-theme.Between-p.count.MinSize().Width), p.count.MinSize().Width)
	put(p.doing, words, max(0, right-words))
}
