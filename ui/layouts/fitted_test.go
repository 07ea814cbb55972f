package layouts

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// TestFittedLeavesWrappedTextItsRoom: at every width the three parts lie one
// under the other, and none has less height than it needs.
func TestFittedLeavesWrappedTextItsRoom(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.Light))
	long := "ドメイン、メールアドレス、テナント ID、リンク、招待メールの全文。いくつでも一度に貼り付けられます。"
	top := widgets.Pad(4, 8, 4, 8, widgets.Column(2, widgets.NewText(long, widgets.Style{}), widgets.Gap(1, 6)))
	bottom := widgets.NewText(long, widgets.Style{Size: theme.TextSmall})
	middle := widgets.NewFill(theme.Panel, 0)
	c := Fitted(top, middle, bottom)
	win := test.NewTempWindow(t, c)
	win.SetPadded(false)
	for _, width := range []float32{900, 300, 240, 420, 1200, 180} {
		win.Resize(fyne.NewSize(width, 600))
		for name, o := range map[string]fyne.CanvasObject{"top": top, "bottom": bottom} {
			if o.Size().Height < o.MinSize().Height {
				t.Errorf("%v wide: %s has %v, needs %v", width, name, o.Size().Height, o.MinSize().Height)
			}
		}
		if end := top.Size().Height; middle.Position().Y != end {
			t.Errorf("%v wide: the middle begins at %v, the top ends at %v", width, middle.Position().Y, end)
		}
		if end := middle.Position().Y + middle.Size().Height; bottom.Position().Y != end || end+bottom.Size().Height != 600 {
			t.Errorf("%v wide: the bottom begins at %v, the middle ends at %v", width, bottom.Position().Y, end)
		}
	}
	top.Hide()
	c.Refresh()
	if middle.Position().Y != 0 {
		t.Errorf("a hidden top takes %v", middle.Position().Y)
	}
}
