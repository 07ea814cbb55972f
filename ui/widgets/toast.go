package widgets

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"norikae/ui/theme"
)

// Toasts shows short messages, one at a time, each for a few seconds: low in the
// middle of the window, or near to that where nothing lies that is needed. A
// message that needs an answer is not a toast. A click takes it away.
type Toasts struct {
	layer *fyne.Container
	under []fyne.CanvasObject // what a message must not hide
	do    func(func())
	shown int // counts messages, so that an old timer does not hide a new one
}

// ToastTime is how long a message stays.
const ToastTime = 5 * time.Second

// toastMost is how wide a message is before it takes a second line.
const toastMost = 440

// NewToasts returns the layer; do runs a function on Fyne's goroutine.
func NewToasts(do func(func())) *Toasts {
	t := &Toasts{do: do}
	t.layer = container.New(&toastPlace{t: t})
	return t
}

// Layer returns the object to stack over the window's content.
func (t *Toasts) Layer() fyne.CanvasObject { return t.layer }

// Avoid names the objects that a message should not hide; they begin in the same corner
// as the layer.
func (t *Toasts) Avoid(objects ...fyne.CanvasObject) { t.under = objects }

// Action is a button of a message.
type Action struct {
	Text string
	Run  func()
}

// Show says s, with a button for each action.
func (t *Toasts) Show(s string, actions ...Action) {
	t.shown++
	mine := t.shown
	line := &toastLine{text: NewText(s, Style{Color: theme.Panel, Lines: 3})}
	row := container.New(line, line.text)
	for _, a := range actions {
		b := NewButton(Soft, a.Text, "", func() {
			t.hide(mine)
			a.Run()
		})
		line.buttons = append(line.buttons, b)
		row.Add(b)
	}
	card := &toastCard{
		content: container.NewStack(NewFill(theme.Ink, 12), Pad(10, 18, 10, 18, row)), tapped: func() { t.hide(mine) }, asks: len(actions) > 0,
	}
	card.ExtendBaseWidget(card)
	t.layer.Layout = &toastPlace{t: t}
	t.layer.Objects = []fyne.CanvasObject{card}
	t.layer.Refresh()
	time.AfterFunc(ToastTime, func() { t.do(func() { t.hide(mine) }) })
}

// Moved has the message look for another place if something else lies under it
// now, as when another page came to the front.
func (t *Toasts) Moved() {
	if len(t.layer.Objects) > 0 {
		t.layer.Refresh()
	}
}

// Turn runs what brings another page to the front. A message from before that has no
// button then ends, unless there is a place where it hides nothing, and at the second
// page in any case: it is read, and what it was about is no longer in sight. One with
// a button can still be wanted.
func (t *Toasts) Turn(show func()) {
	before := t.shown
	show()
	if len(t.layer.Objects) == 0 {
		return
	}
	card := t.layer.Objects[0].(*toastCard)
	window := t.layer.Size()
	if g := occupancyOf(t.under, window); !card.asks && (card.turned || !g.free(g.place(window, card.Size()), card.Size())) {
		t.hide(before) // not one that the next page shows
		return
	}
	card.turned = before == t.shown
	t.Moved()
}

func (t *Toasts) hide(n int) {
	if n == t.shown {
		t.layer.Objects = nil
		t.layer.Refresh()
	}
}

// toastCard is a message. What lies under it must not get its clicks.
type toastCard struct {
	widget.BaseWidget
	asText
	content fyne.CanvasObject
	tapped  func()
	asks    bool // it has a button
	turned  bool // another page has come to the front
}

func (c *toastCard) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(c.content)
}

func (c *toastCard) Tapped(*fyne.PointEvent) { c.tapped() }

// toastLine sets a message and its buttons side by side; the message wraps.
type toastLine struct {
	text    *Text
	buttons []*Button
}

// beside is the room the buttons take, and high the height of the highest.
func (l *toastLine) beside() (width, high float32) {
	for _, b := range l.buttons {
		width += b.MinSize().Width + theme.Inside
		high = max(high, b.MinSize().Height)
	}
	if width > 0 {
		width += theme.Between - theme.Inside
	}
	return width, high
}

func (l *toastLine) MinSize([]fyne.CanvasObject) fyne.Size {
	width, high := l.beside()
	return fyne.NewSize(min(l.text.Natural()+1, toastMost)+width, max(l.text.MinSize().Height, high))
}

func (l *toastLine) Layout(_ []fyne.CanvasObject, s fyne.Size) {
	beside, _ := l.beside()
	FitHeight(l.text, s.Width-beside)
	l.text.Move(fyne.NewPos(0, (s.Height-l.text.Size().Height)/2))
	x := s.Width
	for _, b := range slices.Backward(l.buttons) {
		m := b.MinSize()
		b.Resize(m)
		b.Move(fyne.NewPos(x-m.Width, (s.Height-m.Height)/2))
		x -= m.Width + theme.Inside
	}
}

// toastPlace gives a message its size and a place. It stays there as long as
// nothing comes to lie under it that did not before.
type toastPlace struct {
	t      *Toasts
	placed bool
	window fyne.Size // at that time
}

func (*toastPlace) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (l *toastPlace) Layout(o []fyne.CanvasObject, s fyne.Size) {
	if len(o) == 0 {
		return
	}
	card := o[0]
	for range 2 {
		FitHeight(card, min(card.MinSize().Width, s.Width-2*theme.Between))
	}
	g := occupancyOf(l.t.under, s)
	if l.placed && l.window == s && g.free(card.Position(), card.Size()) {
		return
	}
	l.placed, l.window = true, s
	card.Move(g.place(s, card.Size()))
}
