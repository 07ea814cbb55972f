package widgets

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/ui/theme"
)

// Tips is the layer of a window in which the tip of the control under the pointer is
// shown, one at a time. A tip ends when the pointer leaves, at every key, and as soon as
// its control stands elsewhere, is hidden, lies under a menu or says something else: as
// after another page, a turn of the wheel, or another row in the control's place.
type Tips struct {
	layer *fyne.Container
	do    func(func())
	owner fyne.CanvasObject // under the pointer; nil: nothing with a tip is
	tip   func() string     // of the owner: what is not in sight without it; "" is no tip
	mouse fyne.Position     // in the window
	stand fyne.Position     // of the owner, when the pointer came
	text  string
	round int       // counts tips, so that a timer of an old one does nothing
	ended time.Time // when the last tip was hidden that was shown
}

// How long the pointer rests on a control until its tip is shown, how long after
// another one was shown, and how often it is checked that the tip still belongs there.
const (
	tipDelay      = 700 * time.Millisecond
	nextTipDelay  = 300 * time.Millisecond
	tipCheckDelay = 80 * time.Millisecond
)

// Distances of a tip from the pointer and from the window's edge, and its greatest width.
const (
	tipBelow = 18
	tipAbove = 8
	tipEdge  = 6
	tipMost  = 440
)

// NewTips returns a layer; do runs a function on Fyne's goroutine.
func NewTips(do func(func())) *Tips {
	t := &Tips{do: do}
	t.layer = container.New(t)
	return t
}

// Over returns content with the layer over it, for Window.SetContent: controls find the
// layer there.
func (t *Tips) Over(content fyne.CanvasObject) *fyne.Container {
	return container.NewStack(content, t.layer)
}

// End hides the tip, and forgets one that is still waited for.
func (t *Tips) End() {
	t.round++
	t.owner = nil
	if len(t.layer.Objects) > 0 {
		t.ended = time.Now()
		t.layer.Objects = nil
		t.layer.Refresh()
	}
}

// tipsOf returns the layer of the window an object is in, nil if there is none.
func tipsOf(o fyne.CanvasObject) *Tips {
	c := canvasOf(o)
	if c == nil {
		return nil
	}
	if content, ok := c.Content().(*fyne.Container); ok {
		for _, x := range content.Objects {
			if layer, ok := x.(*fyne.Container); ok {
				if t, ok := layer.Layout.(*Tips); ok {
					return t
				}
			}
		}
	}
	return nil
}

// endTip ends the tip of the window an object is in.
func endTip(o fyne.CanvasObject) {
	if t := tipsOf(o); t != nil && t.owner != nil {
		t.End()
	}
}

// pointerOver begins to wait for the tip of a control.
func pointerOver(o fyne.CanvasObject, tip func() string, mouse fyne.Position) {
	t := tipsOf(o)
	if t == nil {
		return
	}
	t.End()
	text := tip()
	if text == "" {
		return
	}
	t.owner, t.tip, t.text, t.mouse, t.stand = o, tip, text, mouse, placeOf(o)
	delay := tipDelay
	if time.Since(t.ended) < tipDelay {
		delay = nextTipDelay
	}
	t.later(delay, t.show)
}

// pointerMoved follows the pointer until the tip is shown.
func pointerMoved(o fyne.CanvasObject, mouse fyne.Position) {
	if t := tipsOf(o); t != nil && t.owner == o {
		t.mouse = mouse
	}
}

// later calls then after a while, unless the tip has ended by then.
func (t *Tips) later(delay time.Duration, then func()) {
	mine := t.round
	time.AfterFunc(delay, func() {
		t.do(func() {
			if mine == t.round {
				then()
			}
		})
	})
}

// show shows the tip, and then checks again and again that it still belongs there.
func (t *Tips) show() {
	if !t.belongs() {
		t.End()
		return
	}
	if len(t.layer.Objects) == 0 {
		ground := NewFill(theme.Panel, 6)
		ground.SetStroke(theme.Track)
		text := NewText(t.text, Style{Size: theme.TextSmall})
		t.layer.Objects = []fyne.CanvasObject{container.NewStack(ground, Pad(6, 10, 6, 10, text))}
		t.layer.Refresh()
	}
	t.later(tipCheckDelay, t.show)
}

// belongs reports whether the owner stands where it stood and has the same tip.
func (t *Tips) belongs() bool {
	c := canvasOf(t.owner)
	return c != nil && c.Overlays().Top() == nil && placeOf(t.owner) == t.stand && t.tip() == t.text
}

func placeOf(o fyne.CanvasObject) fyne.Position {
	return fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
}

// MinSize implements fyne.Layout.
func (*Tips) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// Layout implements fyne.Layout: the tip is as wide as its longest line, and stands
// under the pointer, or over it where there is no room below.
func (t *Tips) Layout(o []fyne.CanvasObject, window fyne.Size) {
	if len(o) == 0 {
		return
	}
	width := min(longestLine(t.text, Style{Size: theme.TextSmall})+2*10+1, tipMost, window.Width-2*tipEdge)
	FitHeight(o[0], width)
	size := o[0].Size()
	x := max(tipEdge, min(t.mouse.X, window.Width-tipEdge-size.Width))
	y := t.mouse.Y + tipBelow
	if y+size.Height > window.Height-tipEdge {
		y = max(tipEdge, t.mouse.Y-tipAbove-size.Height)
	}
	o[0].Move(fyne.NewPos(x, y))
}
