package widgets

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"norikae/ui/look"
)

// Toasts shows short messages over the middle of a page's header, one at a time,
// each for a few seconds: nothing to press lies there. A message that needs an
// answer is not a toast.
type Toasts struct {
	layer *fyne.Container
	do    func(func())
	shown int // counts messages, so that an old timer does not hide a new one
}

// ToastTime is how long a message stays.
const ToastTime = 5 * time.Second

// toastTop is the distance from the upper edge.
const toastTop = 6

// NewToasts returns the layer; do runs a function on Fyne's goroutine.
func NewToasts(do func(func())) *Toasts {
	return &Toasts{layer: container.NewStack(), do: do}
}

// Layer returns the object to stack over the window's content.
func (t *Toasts) Layer() fyne.CanvasObject { return t.layer }

// Show says s; action, when not empty, is a button that runs tapped.
func (t *Toasts) Show(s, action string, tapped func()) {
	t.shown++
	mine := t.shown
	row := []fyne.CanvasObject{container.NewCenter(NewText(s, Style{Color: look.Panel, Fit: true, Lines: 1}))}
	if action != "" {
		row = append(row, NewButton(Soft, action, "", func() {
			t.hide(mine)
			tapped()
		}))
	}
	line := container.New(layout.NewCustomPaddedHBoxLayout(look.Between), row...)
	card := container.NewStack(NewFill(look.Ink, 12), Pad(10, 18, 10, 18, line))
	t.layer.Objects = []fyne.CanvasObject{
		container.NewVBox(Gap(1, toastTop), container.NewHBox(layout.NewSpacer(), card, layout.NewSpacer())),
	}
	t.layer.Refresh()
	time.AfterFunc(ToastTime, func() { t.do(func() { t.hide(mine) }) })
}

func (t *Toasts) hide(n int) {
	if n == t.shown {
		t.layer.Objects = nil
		t.layer.Refresh()
	}
}
