package widgets

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
)

func TestIndexByKeyboard(t *testing.T) {
	parts := []fyne.CanvasObject{
		NewButton(Soft, "one", "", nil), NewButton(Soft, "two", "", nil), NewButton(Soft, "three", "", nil),
	}
	foot := NewButton(Entry, "More", "", nil)
	x := NewIndex([]string{"Display", "Browser", "Erase"}, foot, func(id int) fyne.CanvasObject { return parts[id] })
	w := window(t, x.Content(), fyne.NewSize(700, 500))
	w.Canvas().Focus(x.Nav)
	press := func(k fyne.KeyName) { w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: k}) }
	if x.At() != 0 || !parts[0].Visible() {
		t.Errorf("begins with part %d", x.At())
	}
	press(fyne.KeyDown)
	press(fyne.KeyDown)
	if x.At() != 2 {
		t.Errorf("part %d after two Downs", x.At())
	}
	w.Canvas().Focused().TypedRune('b')
	if x.At() != 1 {
		t.Errorf("part %d after a first letter", x.At())
	}
	press(fyne.KeyReturn)
	if w.Canvas().Focused() != fyne.Focusable(parts[1].(*Button)) {
		t.Error("Enter does not enter the part")
	}
	w.Canvas().FocusNext()
	if w.Canvas().Focused() != fyne.Focusable(foot) {
		t.Error("Tab does not lead from the part to what stands under the list")
	}
	w.Canvas().FocusPrevious()
	w.Canvas().FocusPrevious()
	if w.Canvas().Focused() != fyne.Focusable(x.Nav) {
		t.Error("Shift+Tab does not go back to the list")
	}
}

// A search narrows the list; the part shown is always one of it, or none.
func TestIndexRenamed(t *testing.T) {
	var asked int
	x := NewIndex([]string{"Display", "Browser", "Erase"}, nil, func(id int) fyne.CanvasObject {
		asked = id
		return NewText("part", Style{})
	})
	search := NewField("search")
	x.SetAbove(search)
	w := window(t, x.Content(), fyne.NewSize(700, 500))
	w.Canvas().Focus(search)
	if w.Canvas().FocusNext(); w.Canvas().Focused() != fyne.Focusable(x.Nav) {
		t.Error("Tab does not lead from the search to the list")
	}
	x.Turn(2)
	x.Rename([]string{"Browser"}, 0)
	if x.At() != 0 || asked != 0 || x.Nav.Current() != 0 || x.Nav.Length() != 1 {
		t.Errorf("part %d, asked for %d, row %d", x.At(), asked, x.Nav.Current())
	}
	x.Rename(nil, 0)
	if x.At() != -1 || asked != -1 || x.Nav.Current() != -1 {
		t.Errorf("without parts: part %d, asked for %d, row %d", x.At(), asked, x.Nav.Current())
	}
	x.Rename([]string{"Display", "Erase"}, 1)
	if x.At() != 1 || asked != 1 || x.Nav.Current() != 1 {
		t.Errorf("again: part %d, asked for %d, row %d", x.At(), asked, x.Nav.Current())
	}
}

// Enter leads into the part, past a search that stands over the list.
func TestIndexEntersThePart(t *testing.T) {
	part := NewButton(Soft, "one", "", nil)
	x := NewIndex([]string{"Display"}, nil, func(int) fyne.CanvasObject { return part })
	x.SetAbove(NewField("search"))
	w := window(t, x.Content(), fyne.NewSize(700, 500))
	w.Canvas().Focus(x.Nav)
	x.Nav.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if w.Canvas().Focused() != fyne.Focusable(part) {
		t.Errorf("Enter leads to %T", w.Canvas().Focused())
	}
}

// A long name takes the lines it needs, a short one no more than it does.
func TestIndexShowsWholeNames(t *testing.T) {
	names := []string{"Keys", "Work or school accounts", "What Authenticator’s backup moves, and what not", "Authenticator のバックアップで移るもの、移らないもの"}
	w := window(t, NewText("", Style{}), fyne.NewSize(700, 500)) // with the typeface that names are measured in
	x := NewIndex(names, nil, func(int) fyne.CanvasObject { return NewText("part", Style{}) })
	w.SetContent(x.Content())
	w.Resize(fyne.NewSize(700, 500))
	var heights []float32
	for _, o := range test.LaidOutObjects(x.Content()) {
		n, ok := o.(*indexName)
		if !ok {
			continue
		}
		heights = append(heights, n.Size().Height)
		for _, line := range test.WidgetRenderer(n.text).Objects() {
			if text := line.(*canvas.Text).Text; strings.HasSuffix(text, "…") {
				t.Errorf("%q is cut: %q", n.text.Text(), text)
			}
		}
		if d := n.Size().Height - n.MinSize().Height; d < 0 || d > 1 {
			t.Errorf("%q needs %v, has %v", n.text.Text(), n.MinSize().Height, n.Size().Height)
		}
	}
	if len(heights) != len(names) || heights[0] != heights[1] || heights[1] >= heights[2] {
		t.Errorf("heights %v", heights)
	}
}

func TestReader(t *testing.T) {
	r := NewReader()
	r.Set(strings.Repeat("A line of a licence that is long enough to wrap in a window as narrow as this one.\n", 60))
	w := window(t, r, fyne.NewSize(300, 200))
	w.Canvas().Focus(r)
	at := func() float32 { return r.scroll.Offset.Y }
	var bottom float32
	for _, step := range []struct {
		key   fyne.KeyName
		moved func(before, after float32) bool
	}{
		{fyne.KeyUp, func(b, a float32) bool { return a == 0 }},
		{fyne.KeyDown, func(b, a float32) bool { return a > b }},
		{fyne.KeyPageDown, func(b, a float32) bool { return a > b+100 }},
		{fyne.KeyEnd, func(b, a float32) bool { bottom = a; return a > 1000 }},
		{fyne.KeyPageDown, func(b, a float32) bool { return a == bottom }},
		{fyne.KeyPageUp, func(b, a float32) bool { return a < b-100 }},
		{fyne.KeyHome, func(b, a float32) bool { return a == 0 }},
	} {
		before := at()
		r.TypedKey(&fyne.KeyEvent{Name: step.key})
		if !step.moved(before, at()) {
			t.Errorf("%s: from %v to %v", step.key, before, at())
		}
	}
	passed := false
	w.Canvas().SetOnTypedKey(func(*fyne.KeyEvent) { passed = true })
	r.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if !passed {
		t.Error("Escape does not reach the window")
	}
	r.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	r.Set("short")
	if at() != 0 {
		t.Error("another text does not begin at its beginning")
	}
	test.Scroll(w.Canvas(), fyne.NewPos(10, 10), 0, -10)
}

// A row is as high as its name: one that just fits into the list, which is wider
// the longer its longest name is, leaves no gap under it.
func TestIndexRowsFitTheirNames(t *testing.T) {
	typeface(t)
	names := []string{"旧端末がもうないとき", "職場または学校のアカウント", "管理者が自分しかいないとき", "Authenticator のバックアップで移るもの、移らないもの", "Display"}
	for at := range names {
		x := NewIndex(names, nil, func(int) fyne.CanvasObject { return NewText("part", Style{}) })
		window(t, x.Content(), fyne.NewSize(700, 500))
		x.Turn(at)
		rows := 0
		for _, o := range test.LaidOutObjects(x.Nav) {
			n, ok := o.(*indexName)
			if !ok || !n.Visible() {
				continue
			}
			rows++
			lines := len(test.WidgetRenderer(n.text).Objects())
			if want := float32(lines)*nameStyle(false).lineHeight() + 2*nameMargin; n.Size().Height != want {
				t.Errorf("%q on %d lines is %v high, want %v", n.text.Text(), lines, n.Size().Height, want)
			}
		}
		if rows != len(names) {
			t.Errorf("%d rows, want %d", rows, len(names))
		}
	}
}
