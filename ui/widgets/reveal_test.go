package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// inSight reports whether o lies inside the visible part of s.
func inSight(s *container.Scroll, o fyne.CanvasObject) bool {
	d := fyne.CurrentApp().Driver()
	top := d.AbsolutePositionForObject(o).Y - d.AbsolutePositionForObject(s).Y
	return top > -1 && top+o.Size().Height < s.Size().Height+1 // rounded
}

// TestTabKeepsTheFocusInSight walks through more buttons than fit, there and
// back.
func TestTabKeepsTheFocusInSight(t *testing.T) {
	list := container.NewVBox()
	var all []*Button
	for range 30 {
		b := NewButton(Soft, "x", "", nil)
		all = append(all, b)
		list.Add(Pad(4, 4, 4, 4, container.NewHBox(b)))
	}
	field := NewField("")
	list.Add(field)
	list.Add(Gap(1, 20)) // a page ends with space
	s := container.NewVScroll(list)
	w := window(t, container.NewBorder(NewText("head", Style{}), nil, nil, nil, s), fyne.NewSize(300, 200))
	for i, b := range all {
		w.Canvas().FocusNext()
		if w.Canvas().Focused() != fyne.Focusable(b) || !inSight(s, b) {
			t.Fatalf("button %d has the focus and is out of sight", i)
		}
	}
	w.Canvas().FocusNext()
	if !inSight(s, field) {
		t.Error("the field is out of sight")
	}
	for range all {
		w.Canvas().FocusPrevious()
	}
	if !inSight(s, all[0]) || s.Offset.Y > revealMargin {
		t.Errorf("back at the first, scrolled by %v", s.Offset.Y)
	}
}

func TestRevealOutsideAnyScroll(t *testing.T) {
	b := NewButton(Soft, "x", "", nil)
	Reveal(b) // not in a window
	w := window(t, b, fyne.NewSize(200, 60))
	w.Canvas().Focus(b)
	other := container.NewVScroll(NewText("x", Style{}))
	w.SetContent(container.NewBorder(b, nil, nil, nil, other))
	Reveal(b)
	if other.Offset.Y != 0 {
		t.Error("a scroll beside the button moved")
	}
}
