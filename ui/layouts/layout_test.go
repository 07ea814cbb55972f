package layouts

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// TestEqualGivesWhatIsNeeded: one width while there is room, then each as wide as it must be, and
// always the whole room; where even that is too little, two rows.
func TestEqualGivesWhatIsNeeded(t *testing.T) {
	for _, c := range []struct {
		room float32
		want []float32
	}{
		{620, []float32{200, 200, 200}},
		{320, []float32{100, 100, 100}},
		{260, []float32{80, 110, 50}}, // narrower than three of the widest
		{200, []float32{60, 90, 30}},
	} {
		o := []fyne.CanvasObject{widgets.Gap(60, 20), widgets.Gap(90, 20), widgets.Gap(30, 20)}
		row := Equal(10, o...)
		row.Resize(fyne.NewSize(c.room, 20))
		if m := row.MinSize(); m != fyne.NewSize(90, 20) {
			t.Errorf("needs %v", m)
		}
		x := float32(0)
		for i, w := range c.want {
			if o[i].Size().Width != w || o[i].Position().X != x {
				t.Errorf("in %v: %d is %v wide at %v, want %v at %v", c.room, i, o[i].Size().Width, o[i].Position().X, w, x)
			}
			x += w + 10
		}
	}
	row := Equal(10, widgets.Gap(60, 20), widgets.Gap(90, 20), widgets.Gap(30, 20))
	row.Resize(fyne.NewSize(199, 20))
	if m, last := row.MinSize(), row.Objects[2].Position(); m.Height != 50 || last != fyne.NewPos(0, 30) {
		t.Errorf("in 199: needs %v, the last one at %v", m, last)
	}
}

// TestInlineStaysInItsRow: however long the texts are, the last one ends in the
// row and each is either whole or shows that it is cut.
func TestInlineStaysInItsRow(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.Light))
	short, long := "iPhone 12", "Galaxy S26 Ultra Enterprise Edition 5G (dienstlich, zweites Gerät)"
	for _, texts := range [][2]string{{short, short}, {long, short}, {short, long}, {long, long}, {long, ""}} {
		for _, width := range []float32{60, 120, 300, 2000} {
			a, b := widgets.NewText(texts[0], widgets.Style{Lines: 1}), widgets.NewText(texts[1], widgets.Style{Lines: 1})
			row := Inline(10, a, b)
			row.Resize(fyne.NewSize(width, 30))
			if end := b.Position().X + b.Size().Width; end > width {
				t.Errorf("%q in %v: the last one ends at %v", texts, width, end)
			}
			for _, x := range []*widgets.Text{a, b} {
				if w := x.Size().Width; w < 1 || w < x.Natural() && w < cutText {
					t.Errorf("%q in %v: %q has %v", texts, width, x.Text(), w)
				}
			}
			if row.MinSize().Width > 60 {
				t.Errorf("needs %v", row.MinSize())
			}
		}
	}
}
