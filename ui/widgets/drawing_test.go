package widgets

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	fynetheme "fyne.io/fyne/v2/theme"

	"norikae/ui/theme"
)

// TestADrawingFollowsTheTheme: the middle of the picture has the colour that its token
// has, before and after a change of theme, and nothing is drawn once there is no picture.
func TestADrawingFollowsTheTheme(t *testing.T) {
	settings := test.NewTempApp(t).Settings()
	settings.SetTheme(theme.New(theme.Light))
	d := NewDrawing(fyne.NewSize(40, 40))
	w := test.NewTempWindow(t, d)
	middle := func() color.Color {
		img := w.Canvas().Capture()
		return img.At(img.Bounds().Dx()/2, img.Bounds().Dy()/2)
	}
	is := func(when string, token fyne.ThemeColorName) {
		t.Helper()
		if got, want := color.NRGBAModel.Convert(middle()), color.NRGBAModel.Convert(fynetheme.Color(token)); got != want {
			t.Errorf("%s: %v, want %v", when, got, want)
		}
	}
	square := func(token string) string {
		return `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40" viewBox="0 0 40 40"><rect width="40" height="40" fill="` + token + `"/></svg>`
	}
	is("empty", theme.Panel)
	d.Set(square("{accent}"))
	is("light", theme.Accent)
	light := middle()
	settings.SetTheme(theme.New(theme.Dark))
	is("dark", theme.Accent)
	if middle() == light {
		t.Error("the theme did not change the colour")
	}
	d.Set(square("{bad}"))
	is("another", theme.Bad)
	d.Set("")
	is("taken away", theme.Panel)
}
