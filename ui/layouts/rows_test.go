package layouts

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// bricks are objects of one height and these widths.
func bricks(widths ...float32) []fyne.CanvasObject {
	out := make([]fyne.CanvasObject, len(widths))
	for i, w := range widths {
		r := canvas.NewRectangle(nil)
		r.SetMinSize(fyne.NewSize(w, 40))
		out[i] = r
	}
	return out
}

// rowsOf counts the objects in each row, and fails the test where one reaches out
// of the width or of the height asked for, or is narrower than it needs to be.
func rowsOf(t *testing.T, c *fyne.Container, width float32) string {
	t.Helper()
	for range 2 { // as a column does
		c.Resize(fyne.NewSize(width, c.MinSize().Height))
	}
	var rows []int
	y := float32(-1)
	for _, o := range c.Objects {
		if !o.Visible() {
			continue
		}
		if o.Position().Y > y {
			rows, y = append(rows, 0), o.Position().Y
		}
		rows[len(rows)-1]++
		if end := o.Position().X + o.Size().Width; end > width+0.01 {
			t.Errorf("one ends at %v of %v", end, width)
		}
		if end := o.Position().Y + o.Size().Height; end > c.MinSize().Height {
			t.Errorf("one ends at height %v of %v", end, c.MinSize().Height)
		}
		if o.Size().Width < min(width, o.MinSize().Width) {
			t.Errorf("one is %v wide and needs %v", o.Size().Width, o.MinSize().Width)
		}
	}
	return fmt.Sprint(rows)
}

func TestEqualGoesOnInTheNextRow(t *testing.T) {
	three, five := []float32{50, 90, 60}, []float32{60, 60, 60, 60, 60}
	for _, c := range []struct {
		name  string
		of    *fyne.Container
		width float32
		want  string
	}{
		{"all fit", Equal(10, bricks(three...)...), 290, "[3]"},
		{"all fit at their own widths", Equal(10, bricks(three...)...), 220, "[3]"},
		{"one pixel less", Equal(10, bricks(three...)...), 219, "[2 1]"},
		{"one a row", Equal(10, bricks(three...)...), 189, "[1 1 1]"},
		{"narrower than one", Equal(10, bricks(three...)...), 60, "[1 1 1]"},
		{"no row much shorter", Equal(10, bricks(five...)...), 300, "[3 2]"},
		{"nothing", Equal(10), 100, "[]"},
		{"flow fits", Flow(10, bricks(three...)...), 220, "[3]"},
		{"flow wraps", Flow(10, bricks(three...)...), 219, "[2 1]"},
		{"flow wraps twice", Flow(10, bricks(three...)...), 100, "[1 1 1]"},
	} {
		if got := rowsOf(t, c.of, c.width); got != c.want {
			t.Errorf("%s: rows of %s, want %s", c.name, got, c.want)
		}
	}
}

// TestWhatIsLeftOverIsAsWideAsTheOthers in the last row.
func TestWhatIsLeftOverIsAsWideAsTheOthers(t *testing.T) {
	c := Equal(10, bricks(50, 80, 50)...)
	rowsOf(t, c, 190)
	if got := c.Objects[2].Size().Width; got != 90 {
		t.Errorf("%v wide, want 90", got)
	}
}

func TestWhatIsHiddenTakesNoPlace(t *testing.T) {
	for _, c := range []*fyne.Container{Equal(10, bricks(90, 90, 90)...), Flow(10, bricks(90, 90, 90)...)} {
		c.Objects[1].Hide()
		if got := rowsOf(t, c, 190); got != "[2]" {
			t.Errorf("rows of %s", got)
		}
	}
}

// TestAChoiceMovesNoButton: the mark of the one that is chosen has its room
// before.
func TestAChoiceMovesNoButton(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.Light))
	var all []fyne.CanvasObject
	for _, text := range []string{"Yes", "No", "I do not know"} {
		b := widgets.NewButton(widgets.Soft, text, "", nil)
		b.Select(false)
		all = append(all, b)
	}
	c := Equal(6, all...)
	wide := all[2].MinSize().Width // without the mark
	for _, width := range []float32{3*wide + 12, 3*wide + 14, 3*wide + 40, 3*wide + 80} {
		before := rowsOf(t, c, width)
		for _, o := range all {
			o.(*widgets.Button).Select(true)
			if now := rowsOf(t, c, width); now != before {
				t.Errorf("%v wide: rows of %s, with %q chosen of %s", width, before, o.(*widgets.Button).Text(), now)
			}
			o.(*widgets.Button).Select(false)
		}
	}
}

func TestALineGoesUnderTheOther(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.Light))
	a, b := widgets.NewText("iPhone 12 → iPhone 17", widgets.Style{Lines: 1}), widgets.NewText("by 31 December", widgets.Style{Lines: 1})
	c := InlineOrUnder(10, a, b)
	both := a.Natural() + b.Natural() + 12
	high := a.MinSize().Height + b.MinSize().Height
	for _, k := range []struct {
		size  fyne.Size
		under bool
	}{
		{fyne.NewSize(both, high), false},
		{fyne.NewSize(both-1, high), true},
		{fyne.NewSize(both-1, high-1), false}, // no height for two
	} {
		c.Resize(k.size)
		if got := b.Position().Y > a.Position().Y; got != k.under {
			t.Errorf("%v: under %v, want %v", k.size, got, k.under)
		}
		if k.under && (b.Size().Width < b.Natural() || b.Position().X != 0) {
			t.Errorf("%v: %v wide at %v", k.size, b.Size(), b.Position())
		}
	}
	b.Set("")
	c.Resize(fyne.NewSize(a.Natural(), high))
	c.Refresh()
	if y := a.Position().Y; y != (high-a.MinSize().Height)/2 {
		t.Errorf("alone it stands at %v", y)
	}
}
