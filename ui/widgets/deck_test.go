package widgets

import (
	"bytes"
	"image"
	"testing"

	"fyne.io/fyne/v2"

	"norikae/ui/theme"
)

// drawnRight fails if a window looks another way once everything in it is drawn anew.
func drawnRight(t *testing.T, w fyne.Window) {
	t.Helper()
	before := w.Canvas().Capture().(*image.NRGBA)
	settings := fyne.CurrentApp().Settings()
	settings.SetTheme(settings.Theme())
	if after := w.Canvas().Capture().(*image.NRGBA); !bytes.Equal(before.Pix, after.Pix) {
		t.Error("it is drawn in another theme")
	}
}

// TestADecksOtherCardsFollowTheTheme: content that comes back has the theme of now.
func TestADecksOtherCardsFollowTheTheme(t *testing.T) {
	typeface(t)
	d := NewDeck()
	card := func(text string) fyne.CanvasObject {
		return NewKeyList(func() int { return 3 }, func() fyne.CanvasObject { return Card(theme.Background, 8, NewText("", Style{})) },
			func(_ int, o fyne.CanvasObject) {
				o.(*fyne.Container).Objects[1].(*fyne.Container).Objects[0].(*Text).Set(text)
			}, func(int) {})
	}
	first, second := card("first"), card("second")
	d.Turn(1, first)
	w := window(t, d.Container, fyne.NewSize(300, 200))
	d.Turn(2, second)
	fyne.CurrentApp().Settings().SetTheme(theme.New(theme.Dark))
	d.Turn(1, first)
	drawnRight(t, w)
	if first.Visible() != true || second.Visible() != true || len(d.Objects) != 2 || d.Objects[0].Visible() == d.Objects[1].Visible() {
		t.Error("not one of two is shown")
	}
	if d.Clear(); len(d.Objects) > 0 {
		t.Error("not cleared")
	}
}
