package widgets

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestStatusMovesNothing(t *testing.T) {
	s := NewStatus()
	window(t, s, fyne.NewSize(300, 40))
	r := test.WidgetRenderer(s).(*statusRenderer)
	if r.text.Visible() || r.ring.Visible() {
		t.Error("something shows although nothing runs")
	}
	quiet := s.MinSize()
	s.Set("Looking up 12 of 40")
	if !r.text.Visible() || !r.ring.Visible() || r.text.Text != s.Text() {
		t.Errorf("shows %q", r.text.Text)
	}
	if end := r.text.Position().X + r.text.Size().Width; end != s.Size().Width {
		t.Errorf("ends at %v of %v", end, s.Size().Width)
	}
	s.Set(strings.Repeat("Looking up 12 of 40 · ", 10))
	if x := r.ring.Position().X; x < 0 || !strings.HasSuffix(r.text.Text, "…") {
		t.Errorf("a long line begins at %v: %q", x, r.text.Text)
	}
	if s.MinSize() != quiet {
		t.Errorf("wants %v, %v while quiet", s.MinSize(), quiet)
	}
	if s.Set(""); r.text.Visible() || r.ring.Visible() {
		t.Error("the end is not shown")
	}
}
