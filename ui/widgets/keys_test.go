package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// TestTheSpaceThatPressesIsNotTyped: the toolkit types it after the press, at whatever has
// the focus by then. The next space is the person's own.
func TestTheSpaceThatPressesIsNotTyped(t *testing.T) {
	field := NewBox("contoso.com")
	marked := 0
	list := NewKeyList(func() int { return 1 }, func() fyne.CanvasObject { return NewText("", Style{}) },
		func(int, fyne.CanvasObject) {}, func(int) {})
	list.OnKey = func(r rune) bool { marked++; return r == ' ' }
	var w fyne.Window
	var to fyne.Focusable
	b := NewButton(Soft, "Add", "", func() { w.Canvas().Focus(to) })
	w = window(t, Column(0, b, field, list), fyne.NewSize(300, 300))
	space := func() {
		w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
		w.Canvas().Focused().TypedRune(' ')
	}
	for _, to = range []fyne.Focusable{field, list} {
		w.Canvas().Focus(b)
		space()
		if w.Canvas().Focused() != to || field.Text != "" || marked != 0 {
			t.Errorf("the press typed %q and marked %d rows", field.Text, marked)
		}
	}
	space()
	w.Canvas().Focus(field)
	space()
	if field.Text != " " || marked != 1 {
		t.Errorf("the person typed %q and marked %d rows", field.Text, marked)
	}
	w.Canvas().Focus(b)
	space() // and an input method took the space
	test.Type(field, "a b")
	if field.Text != " a b" {
		t.Errorf("typed later: %q", field.Text)
	}
}

// TestTakingBackWhatIsTyped says whether there was anything to take back.
func TestTakingBackWhatIsTyped(t *testing.T) {
	f := NewField("")
	window(t, f, fyne.NewSize(300, 60))
	if f.TakeBack() || f.TypeAgain() {
		t.Error("something was taken back in an empty field")
	}
	test.Type(f, "contoso")
	if !f.TakeBack() || f.Text != "" {
		t.Errorf("left: %q", f.Text)
	}
	if !f.TypeAgain() || f.Text != "contoso" {
		t.Errorf("typed again: %q", f.Text)
	}
}

// TestTheSelectedRowStaysInSight when the list becomes lower; a row that was scrolled away
// does not come back by itself.
func TestTheSelectedRowStaysInSight(t *testing.T) {
	l := NewKeyList(func() int { return 30 }, func() fyne.CanvasObject { return NewText("x", Style{}) },
		func(int, fyne.CanvasObject) {}, func(int) {})
	w := window(t, l, fyne.NewSize(300, 300))
	l.Choose(20)
	w.Resize(fyne.NewSize(300, 270))
	if !l.inSight(20) {
		t.Errorf("row 20 is out of sight at %v in %v", l.GetScrollOffset(), l.Size())
	}
	l.ScrollToTop()
	w.Resize(fyne.NewSize(300, 240))
	if l.GetScrollOffset() != 0 {
		t.Errorf("the list jumped to %v", l.GetScrollOffset())
	}
}
