package shortcuts

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"norikae/ui/i18n"
	"norikae/ui/stage"
)

func groups() []Group {
	many := Group{Title: "List"}
	for range 30 {
		many.Keys = append(many.Keys, Key{[]string{"Ctrl", "Shift", "N"}, "Add organisations to the list of those where you are a guest"})
	}
	return []Group{many, {"Go", []Key{{[]string{"F1"}, "Open the guide"}}}, {"Help", nil}}
}

// show shows a sheet.
func show(t *testing.T, l i18n.Language, size fyne.Size, list func() []Group) (*Page, *stage.Stage) {
	t.Helper()
	s := stage.New(t, l, size)
	p := New(s.Frame, list)
	s.Front(p)
	return p, s
}

func TestSheet(t *testing.T) {
	p, s := show(t, i18n.English, stage.Small, groups)
	said := stage.Texts(p.Content()) + "\n"
	for _, want := range []string{"List", "Go", "Ctrl", "Shift", "F1", "Open the guide"} {
		if !strings.Contains(said, want+"\n") {
			t.Errorf("%q is missing", want)
		}
	}
	s.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if s.Last() != "close" {
		t.Error("the focus is not on what closes the sheet")
	}
}

// TestSheetScrolls reaches the end of a sheet that does not fit, by keyboard.
func TestSheetScrolls(t *testing.T) {
	p, _ := show(t, i18n.English, stage.Small, groups)
	if !p.Typed(0, fyne.KeyEnd) || p.scroll.Offset.Y == 0 {
		t.Error("End does not scroll")
	}
	if !p.Typed(0, fyne.KeyHome) || p.scroll.Offset.Y != 0 {
		t.Error("Home does not scroll back")
	}
	if p.Typed(0, fyne.KeyEscape) || p.Typed('n', "") {
		t.Error("the sheet keeps keys that are not its own")
	}
}

func TestRemake(t *testing.T) {
	language := "English"
	p, _ := show(t, i18n.English, stage.Small, func() []Group { return []Group{{language, nil}} })
	language = "日本語"
	other := stage.New(t, i18n.Japanese, stage.Small)
	n := p.Remake(other.Frame).(*Page)
	other.Front(n)
	other.Silent(n.Content(), "English")
	other.Says(n.Content(), "日本語")
}

func TestFits(t *testing.T) {
	stage.Everywhere(t, func(t *testing.T, l i18n.Language, size fyne.Size) {
		p, s := show(t, l, size, groups)
		s.Whole(p.Content())
		s.Columns(p.Content())
		s.Walk(p.Content(), s.Escape)
	})
}
