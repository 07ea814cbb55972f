package widgets_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// TestLabels reads every control in the states that a screen reader must tell apart.
func TestLabels(t *testing.T) {
	test.NewTempApp(t)
	button := func(set func(*widgets.Button)) fyne.CanvasObject {
		b := widgets.NewButton(widgets.Soft, "Japanese", "J", nil)
		set(b)
		return b
	}
	option := widgets.NewOption("Yes", "It works.", nil)
	option.Choose(true)
	bar := widgets.NewBar()
	bar.Set(1, 3)
	stops := [4]widgets.Stop{widgets.Passed, widgets.Saving, widgets.Next}
	line, large := widgets.NewLine(), widgets.NewLargeLine([4]string{"開く", "追加", "試す", "削除"})
	line.Set(stops, widgets.Normal, theme.Panel)
	large.Set(stops, widgets.Normal, theme.Panel)
	step := func(s widgets.Stop) fyne.CanvasObject {
		r := widgets.NewStepRow(1, false, nil)
		r.Set(s, widgets.Normal, "Open the page", "22 Nov")
		return r
	}
	field := func(name, typed string) fyne.CanvasObject {
		f := widgets.NewField("a name")
		f.Name = name
		f.SetText(typed)
		return f
	}
	status, reader := widgets.NewStatus(), widgets.NewReader()
	status.Set("Saving")
	reader.Set("First\nSecond")
	const pressed, read = fyne.AccessibleRoleButton, fyne.AccessibleRoleText
	for name, c := range map[string]struct {
		object fyne.CanvasObject
		label  string
		role   fyne.AccessibleRole
	}{
		"text":            {widgets.NewText("Title", widgets.Style{}), "Title", read},
		"button":          {button(func(*widgets.Button) {}), "Japanese", pressed},
		"chosen button":   {button(func(b *widgets.Button) { b.Select(true) }), "✓ Japanese", pressed},
		"button with tip": {button(func(b *widgets.Button) { b.SetTip("of the window") }), "Japanese\nof the window", pressed},
		"tip that repeats": {
			button(func(b *widgets.Button) { b.SetTip("Japanese") }), "Japanese", pressed,
		},
		"disabled button": {button((*widgets.Button).Disable), "Japanese", read},
		"option":          {widgets.NewOption("Yes", "", nil), "Yes", pressed},
		"chosen option":   {option, "✓ Yes\nIt works.", pressed},
		"step":            {step(widgets.Next), "Open the page\n22 Nov", pressed},
		"done step":       {step(widgets.Passed), "✓ Open the page\n22 Nov", pressed},
		"line":            {line, "1/4", read},
		"large line":      {large, "✓ 開く\n追加\n試す\n削除", read},
		"bar":             {bar, "33 %", read},
		"status":          {status, "Saving", read},
		"reader":          {reader, "First\nSecond", read},
		"field":           {field("Old phone", "iPhone 12"), "Old phone\niPhone 12", read},
		"empty field":     {field("", ""), "a name", read},
	} {
		a := c.object.(fyne.Accessible)
		if got := a.AccessibilityLabel(); got != c.label || a.AccessibilityRole() != c.role {
			t.Errorf("%s: %q, %s", name, got, a.AccessibilityRole())
		}
	}
}

// TestListLabel reads a list: its chosen row as the row says it, also when the row is
// drawn no longer.
func TestListLabel(t *testing.T) {
	test.NewTempApp(t)
	names := []string{"Contoso", "Fabrikam", "Litware"}
	state := "to do"
	list := widgets.NewKeyList(func() int { return len(names) },
		func() fyne.CanvasObject {
			return container.NewHBox(widgets.NewText("", widgets.Style{}), widgets.NewText("", widgets.Style{}))
		},
		func(id int, o fyne.CanvasObject) {
			texts := o.(*fyne.Container).Objects
			texts[0].(*widgets.Text).Set(names[id])
			texts[1].(*widgets.Text).Set(state)
		}, func(int) {})
	says := func(when, want string) {
		t.Helper()
		if got := list.AccessibilityLabel(); got != want {
			t.Errorf("%s: %q, want %q", when, got, want)
		}
	}
	says("nothing chosen", "0/3")
	list.Choose(1)
	says("nothing drawn, no names", "2/3")
	list.Name = func(id int) string { return names[id] }
	says("nothing drawn", "Fabrikam\n2/3")
	w := test.NewTempWindow(t, list)
	w.Resize(fyne.NewSize(300, 300))
	says("drawn", "Fabrikam\nto do\n2/3")
	state = "done"
	list.Refresh()
	says("changed", "Fabrikam\ndone\n2/3")
	list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	says("moved", "Litware\ndone\n3/3")
	names = nil
	list.Refresh()
	list.Choose(-1)
	says("empty", "0/0")
	if role := list.AccessibilityRole(); role != fyne.AccessibleRoleContainer {
		t.Error(role)
	}
}

// TestRowLabel reads a row with a hidden part, and what its tip says beyond it.
func TestRowLabel(t *testing.T) {
	test.NewTempApp(t)
	hidden := widgets.NewText("hidden", widgets.Style{})
	hidden.Hide()
	var r widgets.TipRow
	r.Over(container.NewHBox(widgets.NewText("Contoso", widgets.Style{}), hidden))
	r.SetTip("Contoso\n2 of 4 steps done")
	if got, want := r.AccessibilityLabel(), "Contoso\n2 of 4 steps done"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestMessageLabel reads a message with the button in it.
func TestMessageLabel(t *testing.T) {
	test.NewTempApp(t)
	toasts := widgets.NewToasts(func(f func()) { f() })
	toasts.Show("Copied", widgets.Action{Text: "Undo", Run: func() {}})
	card := toasts.Layer().(*fyne.Container).Objects[0].(fyne.Accessible)
	if got := card.AccessibilityLabel(); got != "Copied\nUndo" || card.AccessibilityRole() != fyne.AccessibleRoleText {
		t.Errorf("%q, %s", got, card.AccessibilityRole())
	}
}
