package layouts

import (
	"testing"

	"fyne.io/fyne/v2/canvas"
)

// TestTheLogoIsTheIcon: white strokes on the accent, in rounded corners, large
// enough for a screen of three times the pixels.
func TestTheLogoIsTheIcon(t *testing.T) {
	img := Logo().(*canvas.Image).Image
	if w := img.Bounds().Dx(); w < 3*logoSize || w != img.Bounds().Dy() {
		t.Fatalf("%v", img.Bounds())
	}
	if _, _, _, a := img.At(0, 0).RGBA(); a != 0 {
		t.Error("the corner is not rounded")
	}
	bright, accent := 0, 0
	for y := range img.Bounds().Dy() {
		for x := range img.Bounds().Dx() {
			switch r, g, b, a := img.At(x, y).RGBA(); {
			case r > 0xe000 && g > 0xe000 && b > 0xe000:
				bright++
			case a > 0xe000 && g > 2*r:
				accent++
			}
		}
	}
	if n := img.Bounds().Dx() * img.Bounds().Dy(); bright < n/20 || accent < n/4 {
		t.Errorf("%d bright and %d accent pixels of %d", bright, accent, n)
	}
}

// BenchmarkLogo: a header's icon costs next to nothing after the first.
func BenchmarkLogo(b *testing.B) {
	Logo()
	for b.Loop() {
		Logo()
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N), "µs")
	b.ReportMetric(100, "µs-limit")
}
