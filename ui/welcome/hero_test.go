package welcome

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"norikae/ui/i18n"
)

// TestThePromiseIsNotTorn: no word of the promise is broken and no line of it
// begins with a comma, at the first and at the smallest size.
func TestThePromiseIsNotTorn(t *testing.T) {
	for _, l := range []i18n.Language{i18n.English, i18n.Japanese} {
		for _, size := range []fyne.Size{fyne.NewSize(1280, 760), fyne.NewSize(960, 590)} {
			s := newStand(t, l, size)
			p := s.page()
			var lines []string
			for _, o := range test.WidgetRenderer(p.poster).Objects() {
				lines = append(lines, o.(*canvas.Text).Text)
			}
			whole := strings.Fields(p.poster.Text())
			for _, word := range strings.Fields(strings.Join(lines, " ")) {
				if !slices.Contains(whole, word) {
					t.Errorf("%s at %v: %q is torn: %q", l, size, word, lines)
				}
			}
			if l == i18n.Japanese && len(lines) != strings.Count(p.poster.Text(), "\n")+1 {
				t.Errorf("at %v: %q", size, lines)
			}
			if m := p.Content().MinSize(); m.Width > size.Width || m.Height > size.Height-60 {
				t.Errorf("%s needs %v; a notice over the page needs 60 of %v", l, m, size)
			}
		}
	}
}
