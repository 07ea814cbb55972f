package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

// TestEveryPressable is pressed, followed and scrolled to alike.
func TestEveryPressable(t *testing.T) {
	type pressable interface {
		pressed
		fyne.Focusable
		desktop.Hoverable
		desktop.Cursorable
		Focused() bool
		Hovered() bool
	}
	for name, made := range map[string]func(tapped func()) pressable{
		"button": func(f func()) pressable { return NewButton(Soft, "x", "", f) },
		"option": func(f func()) pressable { return NewOption("x", "y", f) },
		"step":   func(f func()) pressable { return NewStepRow(1, true, f) },
	} {
		presses := 0
		o := made(func() { presses++ })
		s := container.NewVScroll(container.NewVBox(Gap(1, 500), o))
		w := window(t, s, fyne.NewSize(300, 200))
		var passed string
		w.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { passed += string(e.Name) })
		w.Canvas().SetOnTypedRune(func(r rune) { passed += string(r) })
		if w.Canvas().Focus(o); !o.Focused() || !inSight(s, o) {
			t.Errorf("%s: focused %v, in sight %v", name, o.Focused(), inSight(s, o))
		}
		for _, k := range []fyne.KeyName{fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace, fyne.KeyEscape} {
			o.TypedKey(&fyne.KeyEvent{Name: k})
		}
		o.TypedRune(' ')
		o.TypedRune('n')
		test.Tap(o)
		if presses != 4 || passed != "Escapen" {
			t.Errorf("%s: %d presses, the window got %q", name, presses, passed)
		}
		o.MouseIn(&desktop.MouseEvent{})
		over := o.Hovered()
		o.MouseMoved(&desktop.MouseEvent{})
		o.MouseOut()
		if !over || o.Hovered() || o.Cursor() != desktop.PointerCursor {
			t.Errorf("%s: over %v, then %v, cursor %v", name, over, o.Hovered(), o.Cursor())
		}
		if w.Canvas().Unfocus(); o.Focused() {
			t.Errorf("%s: still focused", name)
		}
	}
}
