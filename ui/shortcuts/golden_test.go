package shortcuts

import (
	"testing"

	"fyne.io/fyne/v2"

	"norikae/ui/i18n"
	"norikae/ui/stage"
)

// told is a sheet like the app's, in a language: longer than the smallest window.
func told(w *i18n.Words) []Group {
	key := func(id string, press ...string) Key { return Key{Press: press, Does: w.T(id)} }
	return []Group{
		{w.T("menu.file"), []Key{
			key("menu.addOrganisations", "Ctrl", "N"), key("menu.addAccount", "Ctrl", "Shift", "N"), key("menu.shortcuts", "Ctrl", "/"),
		}},
		{w.T("keys.everywhere"), []Key{
			key("keys.tab", "Tab"), key("keys.back", "Shift", "Tab"), key("keys.press", "Enter"), key("keys.close", "Esc"),
		}},
		{w.T("keys.list"), []Key{
			key("keys.rows", "↑", "↓"), key("keys.pages", "PgUp", "PgDn"), key("keys.ends", "Home", "End"),
			key("keys.letters", "A", "…"), key("keys.steps", "1", "2", "3", "4"), key("keys.mark", w.T("keys.space")), key("keys.account", "A"),
		}},
		{w.T("sidebar.guided"), []Key{
			key("keys.guided.open", "Enter"), key("keys.guided.next", "N"), key("keys.guided.back", "B"), key("keys.guided.later", "S"),
			key("keys.guided.nothing", "0"), key("keys.guided.stuck", "X"), key("keys.guided.copy", "C"), key("keys.guided.link", "L"),
		}},
	}
}

// TestGolden holds the sheet, in both languages and sizes, and its end in the
// smallest window.
func TestGolden(t *testing.T) {
	for state, c := range map[string]struct {
		size fyne.Size
		key  fyne.KeyName
	}{"sheet": {stage.Small, ""}, "sheet/end": {stage.Small, fyne.KeyEnd}, "sheet/wide": {stage.Wide, ""}} {
		t.Run(state, func(t *testing.T) {
			stage.Looks(t, func(t *testing.T, lang i18n.Language) {
				s := stage.New(t, lang, c.size)
				p := New(s.Frame, func() []Group { return told(s.Frame.Words) })
				s.Front(p)
				if c.key != "" && !p.Typed(0, c.key) {
					t.Error("the sheet is not longer than the window")
				}
				s.Golden(state)
			})
		})
	}
}
