package widgets

import (
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

// tipWindow shows a button with a tip under a list, in a window with a layer for tips.
type tipWindow struct {
	fyne.Window
	tips  *Tips
	calls chan func()
	list  *KeyList
	names []string
	other *fyne.Container
}

const longTip = "Another way to open the page"

func newTipWindow(t *testing.T) (*tipWindow, *Button) {
	t.Helper()
	typeface(t)
	w := &tipWindow{calls: make(chan func(), 100)}
	w.tips = NewTips(func(f func()) { w.calls <- f })
	for range 40 {
		w.names = append(w.names, strings.Repeat("a long name ", 9))
	}
	w.list = NewKeyList(func() int { return len(w.names) }, func() fyne.CanvasObject {
		r := &plainRow{text: NewText("", Style{Lines: 1})}
		r.ExtendBaseWidget(r)
		return r
	}, func(id int, o fyne.CanvasObject) {
		o.(*plainRow).text.Set(w.names[id])
		o.(*plainRow).SetTip(w.names[id])
	}, func(int) {})
	b := NewButton(Soft, "Other", "", nil)
	b.SetTip(longTip)
	w.other = container.NewStack(container.NewBorder(nil, container.NewHBox(b), nil, nil, w.list))
	w.Window = test.NewTempWindow(t, nil)
	w.SetContent(w.tips.Over(w.other))
	w.Resize(fyne.NewSize(400, 300))
	return w, b
}

// wait lets time go by and does what comes due.
func (w *tipWindow) wait(d time.Duration) {
	for end := time.Now().Add(d); time.Now().Before(end); {
		time.Sleep(10 * time.Millisecond)
		for len(w.calls) > 0 {
			(<-w.calls)()
		}
	}
}

// shown is the tip in sight, "" if there is none.
func (w *tipWindow) shown() string {
	if len(w.tips.layer.Objects) == 0 {
		return ""
	}
	return w.tips.text
}

func pointer(x, y float32) *desktop.MouseEvent {
	return &desktop.MouseEvent{PointEvent: fyne.PointEvent{AbsolutePosition: fyne.NewPos(x, y)}}
}

// firstRow is the row that is drawn at the top of the list.
func (w *tipWindow) firstRow(t *testing.T) *plainRow {
	t.Helper()
	var found *plainRow
	test.WidgetRenderer(w.list) // drawn by now
	var look func(fyne.CanvasObject)
	look = func(o fyne.CanvasObject) {
		switch x := o.(type) {
		case *plainRow:
			if found == nil || placeOf(x).Y < placeOf(found).Y {
				found = x
			}
		case *fyne.Container:
			for _, c := range x.Objects {
				look(c)
			}
		case fyne.Widget:
			for _, c := range test.WidgetRenderer(x).Objects() {
				look(c)
			}
		}
	}
	look(w.list)
	if found == nil {
		t.Fatal("no row is drawn")
	}
	return found
}

// TestATipEndsWithItsPlace: whatever changes under the pointer, without the pointer being
// moved, no tip stays and none appears.
func TestATipEndsWithItsPlace(t *testing.T) {
	for name, change := range map[string]func(w *tipWindow, b *Button){
		"another page": func(w *tipWindow, _ *Button) {
			w.other.Objects = []fyne.CanvasObject{NewText("next", Style{})}
			w.other.Refresh()
		},
		"a hidden page":     func(w *tipWindow, _ *Button) { w.other.Hide() },
		"a key":             func(_ *tipWindow, b *Button) { b.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown}) },
		"a key in the list": func(w *tipWindow, _ *Button) { w.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown}) },
		"a letter":          func(w *tipWindow, _ *Button) { w.list.TypedRune('x') },
		"a click":           func(_ *tipWindow, b *Button) { b.Tapped(nil) },
		"another text":      func(_ *tipWindow, b *Button) { b.SetTip("something else"); b.Refresh() },
		"a menu":            func(w *tipWindow, _ *Button) { w.Canvas().Overlays().Add(NewText("menu", Style{})) },
		"a larger window":   func(w *tipWindow, _ *Button) { w.Resize(fyne.NewSize(400, 420)) },
		"the pointer":       func(_ *tipWindow, b *Button) { b.MouseOut() },
	} {
		for when, rest := range map[string]time.Duration{"shown": tipDelay + tipCheckDelay, "waited for": tipDelay / 2} {
			t.Run(name+", "+when, func(t *testing.T) {
				w, b := newTipWindow(t)
				synctest.Test(t, func(t *testing.T) {
					w.calls = make(chan func(), 100)
					b.MouseIn(pointer(20, 280))
					if w.wait(rest); (w.shown() == longTip) != (when == "shown") {
						t.Fatalf("before: %q", w.shown())
					}
					change(w, b)
					for range 20 {
						w.wait(2 * tipCheckDelay)
						if w.shown() == longTip {
							t.Fatal("the tip stays, or appears")
						}
					}
				})
			})
		}
	}
}

// TestARowsTipEndsWithTheWheel: a list scrolled under a pointer that rests, and a list
// whose rows change, keep no tip of a row that is gone.
func TestARowsTipEndsWithTheWheel(t *testing.T) {
	for name, change := range map[string]func(w *tipWindow){
		"wheel":   func(w *tipWindow) { w.list.ScrollToOffset(400) },
		"changed": func(w *tipWindow) { w.names = []string{strings.Repeat("another name ", 9)}; w.list.Refresh() },
		"emptied": func(w *tipWindow) { w.names = nil; w.list.Refresh() },
	} {
		t.Run(name, func(t *testing.T) {
			w, _ := newTipWindow(t)
			row := w.firstRow(t)
			synctest.Test(t, func(t *testing.T) {
				w.calls = make(chan func(), 100)
				row.MouseIn(pointer(20, 10))
				if w.wait(tipDelay + tipCheckDelay); w.shown() != w.names[0] {
					t.Fatalf("shown: %q", w.shown())
				}
				change(w)
				if w.wait(2 * tipCheckDelay); w.shown() != "" {
					t.Errorf("%q stays", w.shown())
				}
			})
		})
	}
}

// TestATipIsAsWideAsItsWords: no line of a text that has line breaks is broken again
// while it has room, and every tip stands in the window.
func TestATipIsAsWideAsItsWords(t *testing.T) {
	w, b := newTipWindow(t)
	b.SetTip("hayabusa-consulting.example\n株式会社はやぶさコンサルティング\n手順 0 / 4 完了")
	for _, at := range []fyne.Position{fyne.NewPos(0, 0), fyne.NewPos(390, 5), fyne.NewPos(200, 290), fyne.NewPos(399, 299)} {
		synctest.Test(t, func(t *testing.T) {
			w.calls = make(chan func(), 100)
			b.MouseIn(pointer(at.X, at.Y))
			w.wait(tipDelay + tipCheckDelay)
			if w.shown() == "" {
				t.Fatal("no tip")
			}
			card := w.tips.layer.Objects[0]
			text := card.(*fyne.Container).Objects[1].(*fyne.Container).Objects[0].(*Text)
			if text.lines != 3 {
				t.Errorf("drawn in %d lines", text.lines)
			}
			if p, s := card.Position(), card.Size(); p.X < 0 || p.Y < 0 || p.X+s.Width > 400 || p.Y+s.Height > 300 || s.Width > tipMost {
				t.Errorf("stands at %v, %v large", p, s)
			}
			b.MouseOut()
			w.wait(time.Second)
		})
	}
}

// TestATipSaysOnlyWhatIsNotInSight of its row.
func TestATipSaysOnlyWhatIsNotInSight(t *testing.T) {
	r := &plainRow{text: NewText("Contoso", Style{Lines: 1})}
	r.ExtendBaseWidget(r)
	w := window(t, r, fyne.NewSize(200, 40))
	if r.SetTip("Contoso\n0 of 4 steps"); r.Tip() != "0 of 4 steps" {
		t.Errorf("says %q", r.Tip())
	}
	if r.SetTip("Contoso"); r.Tip() != "" {
		t.Errorf("repeats %q", r.Tip())
	}
	r.text.Set("Contoso Consulting International and Partners")
	r.SetTip(r.text.Text())
	w.Resize(fyne.NewSize(80, 40))
	if r.Tip() != r.text.Text() {
		t.Errorf("a name that is cut says %q", r.Tip())
	}
}
