package stage

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"norikae/ui/i18n"
	"norikae/ui/widgets"
)

// part is a widget that a refresh of the window leaves alone, as one that lays
// out others, or a row of a list.
type part struct {
	widget.BaseWidget
	content fyne.CanvasObject
}

func (p *part) CreateRenderer() fyne.WidgetRenderer {
	return still{widget.NewSimpleRenderer(p.content)}
}

type still struct{ fyne.WidgetRenderer }

func (still) Refresh() {}

// TestSettleReachesIntoWidgets: a text in a widget that got longer has its room
// and stays within it, and one that wraps pushes down what stands under it.
func TestSettleReachesIntoWidgets(t *testing.T) {
	s := New(t, i18n.English, Small)
	state := widgets.NewText("1", widgets.Style{Fit: true, Lines: 1})
	long, under := widgets.NewText("", widgets.Style{}), widgets.NewText("under", widgets.Style{})
	p := &part{content: container.NewBorder(nil, nil, nil, state, widgets.Column(0, long, under))}
	p.ExtendBaseWidget(p)
	s.Put(p, func(rune, fyne.KeyName) bool { return false })
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

// TestFramesAreFynes: of two branches that change at once Fyne lays out one, so
// that what appears over another change has no room; on its own it gets it.
func TestFramesAreFynes(t *testing.T) {
	for _, both := range []bool{false, true} {
		s := New(t, i18n.English, Small)
		notice, body := widgets.NewText("locked", widgets.Style{}), widgets.NewText("list", widgets.Style{Fit: true, Lines: 1})
		notice.Hide()
		top := container.NewVBox(widgets.NewText("title", widgets.Style{}), notice)
		page := container.NewBorder(top, nil, nil, nil, container.NewScroll(body))
		page.Objects[0], page.Objects[1] = page.Objects[1], page.Objects[0] // drawn from the top down, as ours are
		s.Put(container.NewStack(page), func(rune, fyne.KeyName) bool { return false })
		s.Settle()
		notice.Show()
		if both {
			body.Set("a longer list")
		}
		s.Settle()
		if low := top.Size().Height < top.MinSize().Height; low != both {
			t.Errorf("with both %v: the top is %v high and needs %v", both, top.Size().Height, top.MinSize().Height)
		}
	}
}
