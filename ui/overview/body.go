package overview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

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
	side, list, detail fyne.CanvasObject
	rules              [2]*widgets.Fill
	narrow, detailOpen bool
	narrowed           func(bool)
	content            *fyne.Container
}

func newBody(side, list, detail fyne.CanvasObject, narrowed func(bool)) *body {
	b := &body{
		side: side, list: list, detail: detail, narrowed: narrowed,
		rules: [2]*widgets.Fill{widgets.Rule(), widgets.Rule()},
	}
	b.content = container.New(b, side, list, detail, b.rules[0], b.rules[1])
	return b
}

// showDetail brings the detail to the front in a narrow window.
func (b *body) showDetail(on bool) {
	b.detailOpen = on
	b.Layout(nil, b.content.Size())
}

// openDetail brings the detail to the front where it is not beside the list.
func (b *body) openDetail() {
	if b.narrow {
		b.showDetail(true)
	}
}

func (b *body) showingDetail() bool { return b.narrow && b.detailOpen }

func (b *body) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(640, 380) }

func (b *body) Layout(_ []fyne.CanvasObject, s fyne.Size) {
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
	widgets.Show(b.rules[1], !b.narrow)
	widgets.Show(b.list, !b.narrow || !b.detailOpen)
	widgets.Show(b.detail, !b.narrow || b.detailOpen)
	if b.narrow {
		put(b.list, sideWidth+1, rest)
		put(b.detail, sideWidth+1, rest)
		return
	}
	put(b.list, sideWidth+1, rest-detailWidth)
	put(b.rules[1], s.Width-detailWidth, 1)
	put(b.detail, s.Width-detailWidth+1, detailWidth-1)
}
