package widgets

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

func TestStatusMovesNothing(t *testing.T) {
	s := NewStatus()
	window(t, s, fyne.NewSize(300, 40))
	if s.line.Visible() || s.ring.Visible() {
		t.Error("something shows although nothing runs")
	}
	quiet := s.MinSize()
	s.Set("Looking up 12 of 40")
	if !s.line.Visible() || !s.ring.Visible() || s.line.Text != s.Text() {
		t.Errorf("shows %q", s.line.Text)
	}
	if end := s.line.Position().X + s.line.Size().Width; end != s.Size().Width {
		t.Errorf("ends at %v of %v", end, s.Size().Width)
	}
	s.Set(strings.Repeat("Looking up 12 of 40 · ", 10))
	if x := s.ring.Position().X; x < 0 || !strings.HasSuffix(s.line.Text, "…") {
		t.Errorf("a long line begins at %v: %q", x, s.line.Text)
	}
	if s.MinSize() != quiet {
		t.Errorf("wants %v, %v while quiet", s.MinSize(), quiet)
	}
	if s.Set(""); s.line.Visible() || s.ring.Visible() {
		t.Error("the end is not shown")
	}
}
