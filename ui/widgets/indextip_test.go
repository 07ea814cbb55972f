package widgets

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

// TestIndexCutNames: a name that does not fit says itself whole when the pointer
// rests on it, and no other one does.
func TestIndexCutNames(t *testing.T) {
	long := strings.Repeat("A name that goes on and on ", 8)
	x := NewIndex([]string{"Display", long}, nil, func(int) fyne.CanvasObject { return NewText("part", Style{}) })
	window(t, x.Content(), fyne.NewSize(700, 500))
	n := newIndexName().(*indexName)
	n.Resize(fyne.NewSize(x.wide-2*12, n.MinSize().Height))
	for id, want := range []string{"", long} {
		if x.fill(id, n); n.Tip() != want {
			t.Errorf("%d says %q", id, n.Tip())
		}
	}
	if x.fill(0, n); n.Tip() != "" {
		t.Error("a row used again keeps another name")
	}
}

// TestIndexInALowerWindow: the part that is shown stays in sight in the list.
func TestIndexInALowerWindow(t *testing.T) {
	var names []string
	for i := range 18 {
		names = append(names, fmt.Sprintf("Part %d", i))
	}
	x := NewIndex(names, nil, func(int) fyne.CanvasObject { return NewText("part", Style{}) })
	w := window(t, x.Content(), fyne.NewSize(700, 900))
	x.Turn(17)
	if x.Nav.GetScrollOffset() != 0 {
		t.Fatal("the list does not fit at first")
	}
	w.Resize(fyne.NewSize(700, 400))
	low := x.Nav.GetScrollOffset()
	if row := float32(x.nameLines(names[17], false))*nameStyle(false).lineHeight() + 2*nameMargin; low < 18*row-x.Nav.Size().Height-1 {
		t.Errorf("scrolled to %v of %v", low, 18*row)
	}
	x.Nav.ScrollToOffset(0)
	w.Resize(fyne.NewSize(700, 450))
	if x.Nav.GetScrollOffset() != 0 {
		t.Error("a higher window moves the list")
	}
}
