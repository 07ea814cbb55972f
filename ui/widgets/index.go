package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"norikae/ui/theme"
)

// Index is a page in parts: their names in a list at the left, one of them at
// the right. Up, Down and first letters change the part, Tab or Enter enters it.
type Index struct {
	Nav *KeyList // for the focus

	names   []string
	part    func(id int) fyne.CanvasObject
	at      int
	wide    float32         // of the list
	head    *fyne.Container // over the list
	room    *Deck
	content fyne.CanvasObject
}

// indexWidth and indexMost are the least and the most the list is wide: as its
// longest name needs.
const indexWidth, indexMost = 232, 256

// NewIndex returns a page showing its first part. part makes, or finds, the
// content of one; it is called each time the part is turned to. below stands
// under the list and may be nil.
func NewIndex(names []string, below fyne.CanvasObject, part func(id int) fyne.CanvasObject) *Index {
	x := &Index{names: names, part: part, head: container.NewVBox(), room: NewDeck()}
	x.Nav = NewKeyList(func() int { return len(x.names) }, newIndexName, x.fill, x.Turn)
	x.Nav.HideSeparators = true
	x.Nav.Name = func(id int) string { return x.names[id] }
	x.Nav.OnEnter = func(int) {
		if c := canvasOf(x.Nav); c != nil {
			c.FocusNext()
		}
	}
	if below == nil {
		below = Gap(1, 1)
	}
	// In the order of Tab: what stands over the list, the list, the part, what
	// stands under the list.
	x.wide = indexWidth
	for _, name := range names {
		x.wide = max(x.wide, Style{Bold: true}.measure(name)+2*(12+13))
	}
	x.wide = min(x.wide, indexMost)
	x.content = container.New(&indexLayout{x: x}, NewFill(theme.Side, 0),
		container.New(layout.NewBorderLayout(x.head, nil, nil, nil), x.head, Pad(16, 12, 0, 12, x.Nav)), x.room.Container, Pad(8, 12, 16, 12, below))
	x.heights()
	x.Turn(0)
	return x
}

// nameStyle is how a name looks; the one of the part shown is bold.
func nameStyle(bold bool) Style { return Style{Lines: 3, Bold: bold} }

// nameLines is how many lines a name takes.
func (x *Index) nameLines(name string, bold bool) int {
	style := nameStyle(bold)
	return min(style.Lines, len(wrap(name, x.wide-2*12-2*(nameMargin+1), style.measure)))
}

// nameMargin is what surrounds the text of a name on every side.
const nameMargin = 11

// heights gives a name that is too long for one line the lines it needs.
func (x *Index) heights() {
	for i, name := range x.names {
		x.Nav.SetItemHeight(i, float32(x.nameLines(name, false))*nameStyle(false).lineHeight()+2*nameMargin)
	}
}

// Content returns the page.
func (x *Index) Content() fyne.CanvasObject { return x.content }

// SetAbove puts an object over the list, such as a field to search in.
func (x *Index) SetAbove(o fyne.CanvasObject) {
	x.head.Objects = []fyne.CanvasObject{Pad(16, 12, 0, 12, o)}
	x.head.Refresh()
}

// Rename replaces the parts and shows the one with the number at. Without any,
// part is called with -1 for what is shown instead.
func (x *Index) Rename(names []string, at int) {
	x.names = names
	x.room.Clear()
	x.heights()
	x.Nav.Choose(-1)
	if len(names) == 0 {
		at = -1
	}
	x.Turn(at)
}

// At returns the number of the part that is shown.
func (x *Index) At() int { return x.at }

// Turn shows a part.
func (x *Index) Turn(id int) {
	x.at = id
	x.room.Turn(id, x.part(id))
	x.Nav.Choose(id)
	x.Nav.Refresh()
}

// indexName is one line of the list. A name that is cut is whole in its tooltip.
type indexName struct {
	TipRow
	text *Text
}

func newIndexName() fyne.CanvasObject {
	n := &indexName{text: NewText("", nameStyle(false))}
	n.ExtendBaseWidget(n)
	return n
}

func (n *indexName) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(n.Over(Pad(nameMargin, nameMargin+1, nameMargin, nameMargin+1, n.text)))
}

func (x *Index) fill(id int, o fyne.CanvasObject) {
	n := o.(*indexName)
	n.text.Set(x.names[id])
	n.SetTip(x.names[id]) // shown where the name is cut
	// A name that would need another line in bold stays as it is: its ground marks
	// it, and the list does not move.
	bold := id == x.at && x.nameLines(x.names[id], true) == x.nameLines(x.names[id], false)
	n.text.SetStyle(nameStyle(bold))
}

// indexLayout gives the list its width; the part gets the rest. When the list gets
// lower, the part that is shown stays in sight in it.
type indexLayout struct {
	x    *Index
	high float32 // the list's last height
}

func (l *indexLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(l.x.wide+o[2].MinSize().Width, max(360, o[2].MinSize().Height))
}

func (l *indexLayout) Layout(o []fyne.CanvasObject, s fyne.Size) {
	below := o[3].MinSize().Height
	o[0].Resize(fyne.NewSize(l.x.wide, s.Height))
	o[1].Resize(fyne.NewSize(l.x.wide, max(0, s.Height-below)))
	o[2].Move(fyne.NewPos(l.x.wide, 0))
	o[2].Resize(fyne.NewSize(s.Width-l.x.wide, s.Height))
	o[3].Move(fyne.NewPos(0, s.Height-below))
	o[3].Resize(fyne.NewSize(l.x.wide, below))
	if lower := l.x.Nav.Size().Height < l.high; lower && l.x.at >= 0 {
		l.x.Nav.ScrollTo(l.x.at)
	}
	l.high = l.x.Nav.Size().Height
}
