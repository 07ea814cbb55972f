package layouts_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/ui/i18n"
	"norikae/ui/layouts"
	"norikae/ui/stage"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// long is longer than any header is wide.
const long = "Internationale Vereinigung zur Förderung der grenzüberschreitenden Zusammenarbeit in Forschung und Lehre e. V."

// TestGolden holds what the screens are put together from.
func TestGolden(t *testing.T) {
	for name, sheet := range map[string]func() fyne.CanvasObject{"header": headers, "layout": arrangements, "fitted": fitted} {
		t.Run(name, func(t *testing.T) {
			s := stage.New(t, i18n.English, stage.Small)
			s.Put(sheet(), func(rune, fyne.KeyName) bool { return false })
			s.Golden(name)
		})
	}
}

// headers are those of a page: alone, with buttons, with a title too long for
// its room, and with progress as in the guided run.
func headers() fyne.CanvasObject {
	button := func(text, hint string) fyne.CanvasObject { return widgets.NewButton(widgets.Quiet, text, hint, nil) }
	bar := widgets.NewBar()
	bar.Set(3, 4)
	hidden := button("gone", "")
	hidden.Hide()
	return container.NewVBox(
		layouts.Header("乗り換え"), layouts.Header("Guide", button("Close", "Esc")),
		layouts.Header(long, button("Guide", "F1"), hidden, button("Close", "Esc")),
		layouts.Header("Guided run", widgets.NewText("3 of 4", widgets.Style{Bold: true, Fit: true, Lines: 1}), layouts.Width(140, bar), button("Close", "Esc")),
		layouts.HeaderBar(layouts.Middle(widgets.NewText("anything", widgets.Style{}))),
	)
}

// arrangements are rows with room and rows without.
func arrangements() fyne.CanvasObject {
	buttons := func(texts ...string) []fyne.CanvasObject {
		var out []fyne.CanvasObject
		for _, text := range texts {
			out = append(out, widgets.NewButton(widgets.Soft, text, "", nil))
		}
		return out
	}
	kinds := []string{"Work or school", "Personal Microsoft", "Code by e-mail"}
	text := func(s string) *widgets.Text { return widgets.NewText(s, widgets.Style{Lines: 1}) }
	part := func(width float32) fyne.CanvasObject {
		return layouts.Width(width, widgets.Column(16,
			layouts.Labelled("A label", widgets.NewField("a field")),
			layouts.Equal(8, buttons("Yes", "No", "Not sure")...), layouts.Equal(8, buttons(kinds...)...),
			layouts.Inline(0, widgets.NewButton(widgets.Soft, "Write the letter to Contoso", "", nil)),
			layouts.Inline(12, text("contoso.example"), text(long), text("sato@myfirm.example")),
			layouts.Centred(320, widgets.Card(theme.AccentSoft, 12, widgets.NewText(long, widgets.Style{})))))
	}
	return widgets.On(theme.Panel, widgets.Pad(20, 20, 20, 20, container.NewHBox(part(520), widgets.Gap(20, 1), part(360))))
}

// fitted is a part that takes what its wrapped neighbours leave.
func fitted() fyne.CanvasObject {
	wrapped := func() fyne.CanvasObject { return widgets.NewText(long+" "+long, widgets.Style{}) }
	ground := func() fyne.CanvasObject { return widgets.NewFill(theme.Side, 12) }
	return layouts.Equal(20, layouts.Fitted(wrapped(), ground(), wrapped()), layouts.Fitted(nil, ground(), wrapped()), layouts.Fitted(wrapped(), ground(), nil))
}
