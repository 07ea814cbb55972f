package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/layout"
)

// TestColumnKeepsWrappedTextsApart: whatever widths follow each other, no text
// lies over the next one.
func TestColumnKeepsWrappedTextsApart(t *testing.T) {
	long := "開く：アプリが、その組織のセキュリティ情報をプライベートウィンドウで開きます。招待されたアドレスでサインインします。"
	texts := []*Text{NewText(long, Style{}), NewText("短い", Style{}), NewText(long, Style{}), NewText("end", Style{})}
	c := Column(8, texts[0], texts[1], texts[2], layout.NewSpacer(), texts[3])
	w := window(t, c, fyne.NewSize(900, 700))
	w.SetPadded(false)
	for _, width := range []float32{900, 320, 240, 700, 260} {
		w.Resize(fyne.NewSize(width, 700))
		for i, x := range texts {
			if x.Size().Height < x.MinSize().Height {
				t.Errorf("%v wide: text %d has %v, needs %v", width, i, x.Size().Height, x.MinSize().Height)
			}
			if i > 0 && x.Position().Y < texts[i-1].Position().Y+texts[i-1].Size().Height+8 {
				t.Errorf("%v wide: text %d lies over the one before", width, i)
			}
		}
		if end := texts[3].Position().Y + texts[3].Size().Height; end != 700 {
			t.Errorf("%v wide: the spacer leaves the end at %v", width, end)
		}
	}
	tall := c.MinSize().Height
	texts[1].Hide()
	if c.MinSize().Height >= tall {
		t.Error("what is hidden takes room")
	}
}
