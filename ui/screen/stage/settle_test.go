package stage

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"norikae/ui/widgets"
	"norikae/ui/words"
)

// box is a widget that lays its content out once, as a row of a list does.
type box struct {
	widget.BaseWidget
	content fyne.CanvasObject
}

func (b *box) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(b.content) }

// TestSettleReachesIntoWidgets: a text in a widget that got longer has its room
// and stays within it, and one that wraps pushes down what stands under it.
func TestSettleReachesIntoWidgets(t *testing.T) {
	s := New(t, words.English, Small)
	state := widgets.NewText("1", widgets.Style{Fit: true, Lines: 1})
	long, under := widgets.NewText("", widgets.Style{}), widgets.NewText("under", widgets.Style{})
	b := &box{content: container.NewBorder(nil, nil, nil, state, widgets.Column(0, long, under))}
	b.ExtendBaseWidget(b)
	s.Put(b, func(rune, fyne.KeyName) bool { return false })
	s.Settle()
	before := under.Position().Y
	state.Set("Waiting for an administrator")
	for range 5 {
		long.Set(long.Text() + "A sentence that is as long as it takes to fill more than one line of the window. ")
	}
	s.Settle()
	if end := state.Position().X + state.MinSize().Width; end > Small.Width {
		t.Errorf("the state ends at %v of %v", end, Small.Width)
	}
	if y := under.Position().Y; y <= before || y < long.MinSize().Height {
		t.Errorf("what stands under %v of text begins at %v, was %v", long.MinSize().Height, y, before)
	}
}
