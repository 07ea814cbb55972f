package screen_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/ui/i18n"
	"norikae/ui/screen"
	"norikae/ui/stage"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// long is longer than any header is wide.
const long = "Internationale Vereinigung zur Förderung der grenzüberschreitenden Zusammenarbeit in Forschung und Lehre e. V."

// TestGolden holds what the screens are put together from.
func TestGolden(t *testing.T) {
	for name, sheet := range map[string]func() fyne.CanvasObject{"header": headers, "layout": layouts, "fitted": fitted} {
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
		screen.Header("乗り換え"), screen.Header("Guide", button("Close", "Esc")),
		screen.Header(long, button("Guide", "F1"), hidden, button("Close", "Esc")),
		screen.Header("Guided run", widgets.NewText("3 of 4", widgets.Style{Bold: true, Fit: true, Lines: 1}), screen.Width(140, bar), button("Close", "Esc")),
		screen.HeaderBar(screen.Middle(widgets.NewText("anything", widgets.Style{}))),
	)
}

// layouts are rows with room and rows without.
func layouts() fyne.CanvasObject {
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
		return screen.Width(width, widgets.Column(16,
			screen.Labelled("A label", widgets.NewField("a field")),
			screen.Equal(8, buttons("Yes", "No", "Not sure")...), screen.Fair(8, buttons(kinds...)...),
			screen.Shrink(widgets.NewButton(widgets.Soft, "Write the letter to Contoso", "", nil)),
			screen.Inline(12, text("contoso.example"), text(long), text("sato@myfirm.example")),
			screen.Centred(320, widgets.Card(theme.AccentSoft, 12, widgets.NewText(long, widgets.Style{})))))
	}
	return widgets.On(theme.Panel, widgets.Pad(20, 20, 20, 20, container.NewHBox(part(520), widgets.Gap(20, 1), part(360))))
}

// fitted is a part that takes what its wrapped neighbours leave.
func fitted() fyne.CanvasObject {
	wrapped := func() fyne.CanvasObject { return widgets.NewText(long+" "+long, widgets.Style{}) }
	ground := func() fyne.CanvasObject { return widgets.NewFill(theme.Side, 12) }
	return screen.Equal(20, screen.Fitted(wrapped(), ground(), wrapped()), screen.Fitted(nil, ground(), wrapped()), screen.Fitted(wrapped(), ground(), nil))
}
