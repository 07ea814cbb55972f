package stage

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"norikae/ui/i18n"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// TestDescribe: every kind of thing a page is made of, and how it is written.
func TestDescribe(t *testing.T) {
	New(t, i18n.English, Small) // the theme, before anything is made
	text := func(s string, style widgets.Style) fyne.CanvasObject { return widgets.NewText(s, style) }
	button := func(kind widgets.ButtonKind, label, hint string, do func(*widgets.Button)) fyne.CanvasObject {
		b := widgets.NewButton(kind, label, hint, nil)
		if do != nil {
			do(b)
		}
		return b
	}
	field := func(typed string) fyne.CanvasObject {
		f := widgets.NewBox("a name")
		f.SetText(typed)
		return f
	}
	option := func(many, on bool) fyne.CanvasObject {
		o := widgets.NewOption("Yes", "It works.", nil)
		o.Many = many
		o.Choose(on)
		return o
	}
	line := widgets.NewLine()
	line.Set([4]widgets.Stop{widgets.Passed, widgets.Next, widgets.Hollow, widgets.Hollow}, widgets.Amber, theme.Panel)
	step := widgets.NewStepRow(2, false, nil)
	step.Set(widgets.Passed, widgets.Normal, "Add", "done")
	bar := widgets.NewBar()
	bar.Set(1, 4)
	hidden := text("hidden", widgets.Style{})
	hidden.Hide()
	fit := widgets.Style{Fit: true, Lines: 1}
	for name, c := range map[string]struct {
		page fyne.CanvasObject
		want string
	}{
		"texts": {
			container.NewVBox(text("Title", widgets.Style{Size: theme.TextTitle}), text("said", widgets.Style{}), hidden,
				text("bold", widgets.Style{Bold: true, Color: theme.Bad}), text("two\nlines", widgets.Style{})),
			"# Title\nsaid\n**bold** {bad}\ntwo\nlines\n",
		},
		"buttons": {
			container.NewVBox(button(widgets.Primary, "Open", "Enter", nil), button(widgets.Soft, "All", "", func(b *widgets.Button) { b.Select(true) }),
				button(widgets.Quiet, "Off", "", (*widgets.Button).Disable)),
			"[Open | Enter] {primary}\n[All] {chosen}\n[Off] {disabled}\n",
		},
		"fields":  {container.NewVBox(field(""), field("b"), field("c\nd")), "field \"\" {hint: a name}\nfield \"b\"\nfield\n  | c\n  | d\n"},
		"long":    {field(strings.Repeat("x\n", 20) + "end"), "field\n" + strings.Repeat("  | x\n", 12) + "  | … 9 more\n"},
		"options": {container.NewVBox(option(false, true), option(true, false)), "(x) Yes\n    It works.\n[ ] Yes\n    It works.\n"},
		"lines":   {container.NewVBox(line, step, bar), "●◎○○ {amber}\n●\n  **Add**\n  done\nbar 25 %\n"},
		"grounds": {
			container.NewStack(widgets.NewFill(theme.WarnSoft, 0), container.NewVBox(text("locked", widgets.Style{}), button(widgets.Soft, "Again", "", nil))),
			"warn:\n  locked\n  [Again]\n",
		},
		"beside": {
			container.NewVBox(container.NewHBox(text("Done", fit), text("3", fit), button(widgets.Soft, "Look", "", nil))),
			"Done | 3\n[Look]\n",
		},
		// The toolkit draws what is in the middle first.
		"order": {
			container.NewBorder(text("top", fit), text("bottom", fit), text("left", fit), text("right", fit), container.NewVBox(text("middle", fit))),
			"top\nleft | middle | right\nbottom\n",
		},
		"icons": {container.NewHBox(widget.NewIcon(fynetheme.CheckButtonCheckedIcon()), text("On", fit)), "[x]\nOn\n"},
	} {
		t.Run(name, func(t *testing.T) {
			s := New(t, i18n.English, Small)
			s.Put(c.page, func(rune, fyne.KeyName) bool { return false })
			s.Settle()
			if got := Describe(s.Window.Content()); got != c.want {
				t.Errorf("got:\n%s\nwant:\n%s", got, c.want)
			}
		})
	}
}

// TestDescribeAList: the rows out of sight too, of a long list those up to the
// chosen one, and where the keys go.
func TestDescribeAList(t *testing.T) {
	s := New(t, i18n.English, Small)
	name := "Row "
	l := widgets.NewKeyList(func() int { return 100 }, func() fyne.CanvasObject {
		return container.NewBorder(nil, nil, nil, widgets.NewButton(widgets.Soft, "Open", "", nil), widgets.NewText("", widgets.Style{Lines: 1}))
	}, func(id int, o fyne.CanvasObject) {
		o.(*fyne.Container).Objects[0].(*widgets.Text).Set(fmt.Sprint(name, id))
	}, func(int) {})
	s.Put(l, func(rune, fyne.KeyName) bool { return false })
	s.Window.Canvas().Focus(l)
	l.Choose(98)
	got := Describe(s.Window.Content())
	want := "list of 100 {focused}\n  … 75 more\n"
	for id := 75; id < 98; id++ {
		want += fmt.Sprintf("  - Row %d | [Open]\n", id)
	}
	if want += "  > Row 98 | [Open]\n  … 1 more\n"; got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
	name = "Line "
	if got := Describe(s.Window.Content()); !strings.Contains(got, "  > Line 98 | [Open]\n") || !strings.Contains(got, "  ! drawn before the last change: Row 98 | [Open]\n") {
		t.Errorf("of a list that was not drawn anew it says:\n%s", got)
	}
}
