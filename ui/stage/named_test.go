package stage

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"norikae/ui/i18n"
	"norikae/ui/widgets"
)

// card is pressed as a whole.
type card struct {
	widgets.Pressable
	text  *widgets.Text
	label string
}

func newCard(text, label string) *card {
	c := &card{text: widgets.NewText(text, widgets.Style{}), label: label}
	c.Extend(c)
	return c
}

func (c *card) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(c.text) }
func (c *card) AccessibilityLabel() string          { return c.label }

// plain has no role.
type plain struct{ *card }

func (plain) AccessibilityRole() fyne.AccessibleRole { return "" }

// mute can be pressed and says nothing of itself.
type mute struct{ widget.Icon }

func (*mute) Tapped(*fyne.PointEvent) {}

// TestUnnamed takes the name from each kind of control.
func TestUnnamed(t *testing.T) {
	New(t, i18n.English, Small)
	button := func(text, tip string) fyne.CanvasObject {
		b := widgets.NewButton(widgets.Soft, text, "", nil)
		b.SetTip(tip)
		return b
	}
	field := func(name, example, typed string) fyne.CanvasObject {
		f := widgets.NewField(example)
		f.Name = name
		f.SetText(typed)
		return f
	}
	list := func(rows int, row fyne.CanvasObject) fyne.CanvasObject {
		return widgets.NewKeyList(func() int { return rows }, func() fyne.CanvasObject { return row }, func(int, fyne.CanvasObject) {}, func(int) {})
	}
	hidden := newCard("Read me", "")
	hidden.Hide()
	icon := &mute{}
	icon.ExtendBaseWidget(icon)
	for name, c := range map[string]struct {
		object fyne.CanvasObject
		want   []string
	}{
		"button":         {button("Open", ""), nil},
		"symbol":         {button("◀", ""), []string{`*widgets.Button is called "◀"`}},
		"symbol and tip": {button("◀", "Previous month"), nil},
		"Japanese":       {button("開く", ""), nil},
		"field":          {field("Note", "", ""), nil},
		"example":        {field("", "a name", ""), nil},
		"only typed":     {field("", "", "iPhone 12"), []string{`*widgets.Field is called ""`}},
		"option":         {widgets.NewOption("Yes", "It works", nil), nil},
		"no text":        {widgets.NewReader(), []string{`*widgets.Reader is called ""`}},
		"empty list":     {list(0, widgets.Gap(1, 1)), nil},
		"list":           {list(2, widgets.NewText("Contoso", widgets.Style{})), nil},
		"mute list":      {list(2, widgets.Gap(1, 1)), []string{`*widgets.KeyList is called ""`}},
		"half a list":    {list(2, newCard("Contoso", "Row")), []string{`*widgets.KeyList shows "Contoso" and is called "Row"`}},
		"card":           {newCard("Read me", "Read me\nnow"), nil},
		"half":           {newCard("Read me", "Now"), []string{`*stage.card shows "Read me" and is called "Now"`}},
		"hidden":         {hidden, nil},
		"no role":        {&plain{newCard("Read me", "Read me")}, []string{`*stage.plain has no role`}},
		"no label":       {icon, []string{`*stage.mute is no fyne.Accessible`}},
		"toolkit's":      {widget.NewCheck("Yes", nil), []string{`*widget.Check is no fyne.Accessible`}},
		"only a text":    {widgets.NewText("", widgets.Style{}), nil},
	} {
		if got := Unnamed(container.NewStack(c.object)); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}
