package overview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"norikae/ui/widgets"
)

// Widths of the three parts, and the window width below which the detail
// becomes a page of its own.
const (
	sideWidth   = 268
	detailWidth = 404
	narrowBelow = 1100
)

// body lays out the three parts.
type body struct {
	widget.BaseWidget
	side, list, detail fyne.CanvasObject
	rules              [2]*widgets.Fill
	narrow, detailOpen bool
	narrowed           func(bool)
}

func newBody(side, list, detail fyne.CanvasObject, narrowed func(bool)) *body {
	b := &body{
		side: side, list: list, detail: detail, narrowed: narrowed,
		rules: [2]*widgets.Fill{widgets.Rule(), widgets.Rule()},
	}
	b.ExtendBaseWidget(b)
	return b
}

// showDetail brings the detail to the front in a narrow window.
func (b *body) showDetail(on bool) {
	b.detailOpen = on
	b.Refresh()
}

// openDetail brings the detail to the front where it is not beside the list.
func (b *body) openDetail() {
	if b.narrow {
		b.showDetail(true)
	}
}

func (b *body) showingDetail() bool { return b.narrow && b.detailOpen }

// Parts implements widgets.Parted.
func (b *body) Parts() []fyne.CanvasObject { return []fyne.CanvasObject{b.side, b.list, b.detail} }

// CreateRenderer implements fyne.Widget.
func (b *body) CreateRenderer() fyne.WidgetRenderer { return &bodyRenderer{b} }

type bodyRenderer struct{ b *body }

func (r *bodyRenderer) MinSize() fyne.Size { return fyne.NewSize(640, 380) }

func (r *bodyRenderer) Layout(s fyne.Size) {
	b := r.b
	if narrow := s.Width < narrowBelow; narrow != b.narrow {
		b.narrow = narrow
		b.narrowed(narrow)
	}
	put := func(o fyne.CanvasObject, x, w float32) {
		o.Move(fyne.NewPos(x, 0))
		o.Resize(fyne.NewSize(w, s.Height))
	}
	put(b.side, 0, sideWidth)
	put(b.rules[0], sideWidth, 1)
	rest := s.Width - sideWidth - 1
	if b.narrow {
		b.rules[1].Hide()
		widgets.Show(b.list, !b.detailOpen)
		widgets.Show(b.detail, b.detailOpen)
		put(b.list, sideWidth+1, rest)
		put(b.detail, sideWidth+1, rest)
		return
	}
	b.rules[1].Show()
	widgets.Show(b.list, true)
	widgets.Show(b.detail, true)
	put(b.list, sideWidth+1, rest-detailWidth)
	put(b.rules[1], s.Width-detailWidth, 1)
	put(b.detail, s.Width-detailWidth+1, detailWidth-1)
}

func (r *bodyRenderer) Refresh() { r.Layout(r.b.Size()) }
func (r *bodyRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.b.side, r.b.list, r.b.detail, r.b.rules[0], r.b.rules[1]}
}
func (r *bodyRenderer) Destroy() {}
