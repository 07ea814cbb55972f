package widgets

import (
	"image/color"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"norikae/ui/theme"
)

// window shows an object in a test window with the app's theme.
func window(t *testing.T, o fyne.CanvasObject, size fyne.Size) fyne.Window {
	t.Helper()
	typeface(t)
	w := test.NewTempWindow(t, o)
	w.Resize(size)
	return w
}

// typeface starts an app, so that what is made next is measured as in the app.
func typeface(t *testing.T) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.Light))
}

func TestButtonIsPressedByEnterSpaceAndTap(t *testing.T) {
	presses := 0
	b := NewButton(Primary, "Open", "Ctrl ⏎", func() { presses++ })
	w := window(t, b, fyne.NewSize(300, 60))
	w.Canvas().Focus(b)
	for _, k := range []fyne.KeyName{fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace} {
		b.TypedKey(&fyne.KeyEvent{Name: k})
	}
	test.Tap(b)
	if presses != 4 {
		t.Errorf("%d presses, want 4", presses)
	}
	b.Disable()
	test.Tap(b)
	b.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if presses != 4 {
		t.Error("a disabled button was pressed")
	}
}

func TestUnusedKeysReachTheWindow(t *testing.T) {
	b := NewButton(Soft, "x", "", nil)
	w := window(t, b, fyne.NewSize(200, 60))
	var keys []fyne.KeyName
	var runes []rune
	w.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { keys = append(keys, e.Name) })
	w.Canvas().SetOnTypedRune(func(r rune) { runes = append(runes, r) })
	b.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	b.TypedRune('2')
	b.TypedRune(' ') // the space that pressed it
	if len(keys) != 1 || keys[0] != fyne.KeyEscape || string(runes) != "2" {
		t.Errorf("window got keys %v and runes %q", keys, string(runes))
	}
}

func TestASelectedButtonSaysSoWithoutColour(t *testing.T) {
	b := NewButton(Soft, "Work", "", nil)
	window(t, b, fyne.NewSize(200, 60))
	plain := b.shown()
	b.Select(true)
	if b.shown() == plain {
		t.Error("only the colour tells that the button is selected")
	}
}

func TestTextGrowsWithItsLines(t *testing.T) {
	text := NewText("いまのスマホを手放す前に、すべての組織で新しいスマホを追加します。", Style{})
	w := window(t, Column(0, text), fyne.NewSize(600, 400))
	one := text.MinSize().Height
	w.Resize(fyne.NewSize(160, 400))
	if got := text.MinSize().Height; got < one*2 {
		t.Errorf("height %v in a narrow window, %v in a wide one", got, one)
	}
}

func TestKeyList(t *testing.T) {
	var chosen []int
	entered := -1
	names := []string{"alpha", "beta", "bravo", "gamma", "omega"}
	l := NewKeyList(func() int { return len(names) },
		func() fyne.CanvasObject { return NewText("", Style{}) },
		func(id int, o fyne.CanvasObject) { o.(*Text).Set(names[id]) },
		func(id int) { chosen = append(chosen, id) })
	l.OnEnter = func(id int) { entered = id }
	l.Name = func(id int) string { return names[id] }
	used := false
	l.OnKey = func(r rune) bool { used = r == '3'; return used }
	now := time.Unix(1000, 0)
	l.now = func() time.Time { return now }
	w := window(t, l, fyne.NewSize(300, 90))
	w.Canvas().Focus(l)
	key := func(k fyne.KeyName) int { l.TypedKey(&fyne.KeyEvent{Name: k}); return l.Current() }
	steps := []struct {
		k    fyne.KeyName
		want int
	}{
		{fyne.KeyDown, 1},
		{fyne.KeyEnd, 4},
		{fyne.KeyDown, 4},
		{fyne.KeyHome, 0},
		{fyne.KeyUp, 0},
		{fyne.KeyPageDown, 1},
		{fyne.KeyPageUp, 0},
	}
	for i, s := range steps {
		if got := key(s.k); got != s.want && !(s.k == fyne.KeyPageDown && got > 0) {
			t.Errorf("step %d, %s: row %d, want %d", i, s.k, got, s.want)
		}
	}
	for _, r := range "br" {
		l.TypedRune(r)
	}
	if l.Current() != 2 {
		t.Errorf("typing br goes to row %d", l.Current())
	}
	now = now.Add(2 * time.Second)
	l.TypedRune('o')
	if l.Current() != 4 {
		t.Errorf("typing o later goes to row %d", l.Current())
	}
	l.TypedRune('3')
	key(fyne.KeyReturn)
	if !used || entered != 4 {
		t.Errorf("key used %v, entered %d", used, entered)
	}
	before := len(chosen)
	l.Choose(1)
	if l.Current() != 1 || len(chosen) != before {
		t.Error("Choose must select without reporting")
	}
	l.Choose(99)
	if l.Current() != -1 {
		t.Error("a row that does not exist is chosen")
	}
}

func TestKeyListWithoutRows(t *testing.T) {
	l := NewKeyList(func() int { return 0 }, func() fyne.CanvasObject { return NewText("", Style{}) },
		func(int, fyne.CanvasObject) {}, func(int) {})
	w := window(t, l, fyne.NewSize(300, 90))
	w.Canvas().Focus(l)
	for _, k := range []fyne.KeyName{fyne.KeyDown, fyne.KeyEnd, fyne.KeyReturn, fyne.KeyPageDown} {
		l.TypedKey(&fyne.KeyEvent{Name: k})
	}
	if l.Current() != -1 {
		t.Errorf("row %d of an empty list", l.Current())
	}
}

func TestFieldLeavesTabAndEscapeToTheWindow(t *testing.T) {
	f := NewBox("")
	w := window(t, f, fyne.NewSize(300, 200))
	var heard fyne.KeyName
	w.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { heard = e.Name })
	if f.AcceptsTab() {
		t.Error("Tab would be typed into the box: the keyboard could not leave it")
	}
	for _, key := range []fyne.KeyName{fyne.KeyEscape, fyne.KeyF1, fyne.KeyF10} {
		if f.TypedKey(&fyne.KeyEvent{Name: key}); heard != key {
			t.Errorf("%s does not reach the window", key)
		}
	}
}

func TestToastsGoInTurn(t *testing.T) {
	toasts := NewToasts(func(f func()) { f() })
	window(t, toasts.Layer(), fyne.NewSize(400, 200))
	toasts.Show("one")
	first := toasts.shown
	undone := false
	toasts.Show("two", Action{"Undo", func() { undone = true }})
	toasts.hide(first) // the first one's timer
	if len(toasts.layer.Objects) == 0 {
		t.Fatal("the timer of an old message hides the new one")
	}
	for _, o := range test.LaidOutObjects(toasts.layer) {
		if b, ok := o.(*Button); ok {
			test.Tap(b)
		}
	}
	if !undone || len(toasts.layer.Objects) != 0 {
		t.Error("the action neither ran nor closed the message")
	}
}

func TestStepRowAndLineDrawEveryState(t *testing.T) {
	line := NewLine()
	large := NewLargeLine([4]string{"開く", "追加", "試す", "削除"})
	tapped := false
	row := NewStepRow(2, false, func() { tapped = true })
	window(t, Column(4, line, large, row), fyne.NewSize(700, 300))
	for _, stop := range []Stop{Hollow, Next, Passed, Saving} {
		for _, tone := range []Tone{Normal, Amber, Faded} {
			line.Set([4]Stop{stop, stop, stop, stop}, tone, theme.Panel)
			large.Set([4]Stop{stop, stop, stop, stop}, tone, theme.Panel)
			row.Set(stop, tone, "Add", "hint")
		}
	}
	row.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	if !tapped {
		t.Error("Space does not tick")
	}
}

// TestKeyListShowsWhereKeysAct: one row has the ring, only while the list has the
// focus.
func TestKeyListShowsWhereKeysAct(t *testing.T) {
	l := NewKeyList(func() int { return 5 }, func() fyne.CanvasObject { return NewText("row", Style{}) },
		func(int, fyne.CanvasObject) {}, func(int) {})
	w := window(t, l, fyne.NewSize(200, 400))
	rings := func() (at []int) {
		n := 0
		for _, o := range test.LaidOutObjects(l) {
			if r, ok := o.(*canvas.Rectangle); ok && r.CornerRadius == theme.Radius && r.FillColor == color.Transparent {
				if r.StrokeWidth > 0 {
					at = append(at, n)
				}
				n++
			}
		}
		return at
	}
	for _, step := range []struct {
		what string
		do   func()
		want []int
	}{
		{"nothing", func() {}, nil},
		{"the focus", func() { w.Canvas().Focus(l) }, []int{0}},
		{"Down", func() { l.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown}) }, []int{1}},
		{"End", func() { l.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd}) }, []int{4}},
		{"the focus elsewhere", func() { w.Canvas().Unfocus() }, nil},
	} {
		if step.do(); !slices.Equal(rings(), step.want) {
			t.Errorf("after %s: rings at %v, want %v", step.what, rings(), step.want)
		}
	}
}
