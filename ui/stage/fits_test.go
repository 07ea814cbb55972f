package stage

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/ui/i18n"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// TestMisfits breaks a page in every way that Misfits looks for.
func TestMisfits(t *testing.T) {
	New(t, i18n.English, Small) // the theme, before anything is made
	at := func(o fyne.CanvasObject, x, y, w, h float32) fyne.CanvasObject {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(w, h))
		return o
	}
	text := func(s string) *widgets.Text { return widgets.NewText(s, widgets.Style{Lines: 1}) }
	button := func(s string) *widgets.Button { return widgets.NewButton(widgets.Soft, s, "", nil) }
	list := widgets.NewKeyList(func() int { return 1 }, func() fyne.CanvasObject { return text("") }, func(int, fyne.CanvasObject) {}, func(int) {})
	column := container.NewVScroll(at(text("said"), 0, 500, 300, 30))
	for name, c := range map[string]struct {
		objects []fyne.CanvasObject
		want    string // "" says that nothing is wrong
	}{
		"good":          {[]fyne.CanvasObject{at(widgets.NewFill(theme.Panel, 0), 0, 0, 960, 586), at(text("said"), 0, 0, 300, 30), at(button("Open"), 0, 40, 100, 40)}, ""},
		"cut text":      {[]fyne.CanvasObject{at(text("a sentence that is said"), 0, 0, 60, 30)}, `"a sentence that is said" is cut`},
		"cut button":    {[]fyne.CanvasObject{at(button("Open the page"), 0, 0, 60, 40)}, `"Open the page" is cut`},
		"cut name":      {[]fyne.CanvasObject{at(text("a.sato@outlook.example"), 0, 0, 60, 30)}, ""},
		"cut given":     {[]fyne.CanvasObject{at(text("Contoso and its friends"), 0, 0, 60, 30)}, ""},
		"no height":     {[]fyne.CanvasObject{at(button("Open"), 0, 0, 100, 0)}, `"Open" is 0 high`},
		"no list":       {[]fyne.CanvasObject{at(list, 0, 0, 100, 0)}, `"0/1" is 0 high`},
		"right of it":   {[]fyne.CanvasObject{at(button("Open"), 900, 0, 100, 40)}, "stands outside"},
		"below it":      {[]fyne.CanvasObject{at(button("Open"), 0, 560, 100, 40)}, "stands outside"},
		"scrolled":      {[]fyne.CanvasObject{at(column, 0, 0, 300, 100)}, ""},
		"over a text":   {[]fyne.CanvasObject{at(text("said"), 0, 0, 300, 30), at(button("Open"), 10, 10, 100, 40)}, `"Open" at 10,10 to 110,50 lies over "said"`},
		"under a sheet": {[]fyne.CanvasObject{at(text("said"), 0, 0, 300, 30), at(widgets.NewFill(theme.Panel, 0), 0, 0, 960, 586)}, `"ground" at 0,0 to 960,586 lies over "said"`},
	} {
		t.Run(name, func(t *testing.T) {
			s := New(t, i18n.English, Small)
			s.Put(container.NewWithoutLayout(c.objects...), func(rune, fyne.KeyName) bool { return false })
			got := strings.Join(Misfits(s.Window.Content(), "Contoso"), "\n")
			if (c.want == "") != (got == "") || !strings.Contains(got, c.want) {
				t.Errorf("it finds %q, want %q", got, c.want)
			}
		})
	}
	s := New(t, i18n.English, Small)
	s.Put(widgets.Gap(2000, 10), func(rune, fyne.KeyName) bool { return false })
	if got := Misfits(container.NewStack(s.Window.Content())); len(got) != 1 || !strings.Contains(got[0], "the page needs") {
		t.Errorf("of a page too large it says %q", got)
	}
}
