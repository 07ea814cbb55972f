package widgets_test

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/ui/i18n"
	"norikae/ui/layouts"
	"norikae/ui/stage"
	"norikae/ui/theme"
	. "norikae/ui/widgets"
)

// prose is what a text has to wrap, in both languages.
func prose(lang i18n.Language) string {
	if lang == i18n.Japanese {
		return "いまのスマホを手放す前に、すべての組織で「新しいスマホ」を追加します。Microsoft Authenticator のバックアップでは移りません。"
	}
	return "Before the old phone goes, add the new one at every organisation: Authenticator’s backup doesn’t bring work accounts along."
}

// TestGolden holds every control in each of its states, one sheet a control.
func TestGolden(t *testing.T) {
	for control, sheet := range map[string]func(*stage.Stage) fyne.CanvasObject{
		"line": lines, "steprow": stepRows, "button": buttons, "button-tall": tallButtons, "field": fields,
		"keylist": keyLists, "text": texts, "option": options, "toast": toasts, "status": statuses, "index": index, "reader": reader,
	} {
		t.Run(control, func(t *testing.T) {
			stage.Both(t, func(t *testing.T, lang i18n.Language) {
				if lang == i18n.Japanese && control != "text" {
					return // it says the same
				}
				s := stage.New(t, lang, stage.Small)
				content := On(theme.Panel, Pad(20, 20, 20, 20, container.NewStack()))
				s.Put(content, func(rune, fyne.KeyName) bool { return false })
				room := content.Objects[1].(*fyne.Container).Objects[0].(*fyne.Container)
				room.Objects = []fyne.CanvasObject{sheet(s)} // what takes the focus needs a window
				s.Settle()
				s.Markup(control)
			})
		})
	}
}

// lines are the two horizontal forms of the train line.
func lines(*stage.Stage) fyne.CanvasObject {
	all := Column(16)
	for _, tone := range []Tone{Normal, Amber, Faded} {
		row := Row(24)
		for _, stops := range [][4]Stop{{}, {Passed, Next, Hollow, Hollow}, {Passed, Passed, Saving, Hollow}, {Passed, Passed, Passed, Passed}} {
			small := NewLine()
			small.Set(stops, tone, theme.Panel)
			row.Add(small)
		}
		all.Add(row)
		large := NewLargeLine([4]string{"Open", "Add", "Try", "Remove"})
		large.Set([4]Stop{Passed, Next, Saving, Hollow}, tone, theme.Panel)
		all.Add(large)
	}
	done := NewLargeLine([4]string{"開く", "追加", "試す", "削除"})
	done.Set([4]Stop{Passed, Passed, Passed, Passed}, Normal, theme.Panel)
	all.Add(done)
	return all
}

// stepRows are the train line's vertical form, in each tone.
func stepRows(*stage.Stage) fyne.CanvasObject {
	all := layouts.Equal(40)
	for _, tone := range []Tone{Normal, Amber, Faded} {
		column := Column(0)
		for i, stop := range []Stop{Passed, Next, Saving, Hollow} {
			r := NewStepRow(i+1, i == 3, nil)
			sub := ""
			if i > 0 {
				sub = strings.Repeat("What the page shows there, and what to press. ", i)
			}
			r.Set(stop, tone, []string{"Open", "Add iPhone 17", "Try", "Remove"}[i], sub)
			if i == 1 && tone == Normal {
				r.FocusGained()
			}
			if i == 1 && tone == Amber {
				r.Hover()
			}
			column.Add(r)
		}
		all.Add(column)
	}
	return all
}

// buttons are the four kinds in each state.
func buttons(*stage.Stage) fyne.CanvasObject {
	all := Column(12)
	for _, kind := range []ButtonKind{Primary, Soft, Quiet, Entry} {
		plain, hint, more := NewButton(kind, "Open", "", nil), NewButton(kind, "Open", "Ctrl O", nil), NewButton(kind, "Open", "›", nil)
		selected, off := NewButton(kind, "Open", "", nil), NewButton(kind, "Open", "", nil)
		hovered, focused := NewButton(kind, "Open", "", nil), NewButton(kind, "Open", "", nil)
		selected.Select(true)
		off.Disable()
		hovered.Hover()
		focused.FocusGained()
		all.Add(Row(16, plain, hint, more, selected, off, hovered, focused))
	}
	return all
}

// tallButtons fill their column and shorten their label before they grow.
func tallButtons(*stage.Stage) fyne.CanvasObject {
	all := Column(12)
	for _, width := range []float32{600, 300, 200} {
		for _, kind := range []ButtonKind{Primary, Soft} {
			b := NewButton(kind, "Open in InPrivate (Microsoft Edge)", "Enter", nil)
			b.Tall = true
			all.Add(container.NewHBox(layouts.Width(width, b)))
		}
	}
	return all
}

// fields are those of one line and of many, empty, filled and with the focus.
func fields(*stage.Stage) fyne.CanvasObject {
	written, long, typed := NewField("an example"), NewField(""), NewField("")
	written.SetText("iPhone 12")
	long.SetText(strings.Repeat("a name that is too long ", 8))
	typed.SetText("iPhone 17")
	off := NewField("switched off")
	off.Disable()
	empty, box := NewBox("Paste anything"), NewBox("")
	box.SetText(prose(i18n.English) + "\n" + prose(i18n.Japanese))
	box.SetMinRowsVisible(4)
	all := Column(12, NewField("an example"), written, long, typed, off, empty, box)
	typed.FocusGained()
	return all
}

// keyLists have a chosen row, one with the focus, one scrolled to its end.
func keyLists(*stage.Stage) fyne.CanvasObject {
	list := func(rows, at int) *KeyList {
		l := NewKeyList(func() int { return rows }, func() fyne.CanvasObject { return Pad(8, 8, 8, 8, NewText("", Style{Lines: 1})) },
			func(id int, o fyne.CanvasObject) {
				o.(*fyne.Container).Objects[0].(*Text).Set(fmt.Sprintf("Organisation %d", id+1))
			}, func(int) {})
		l.Resize(fyne.NewSize(200, 160))
		l.Choose(at)
		return l
	}
	focused := list(3, 1)
	focused.FocusGained()
	return container.NewGridWrap(fyne.NewSize(200, 160), list(3, -1), list(3, 2), focused, list(60, 59))
}

// texts are wrapped, cut and aligned.
func texts(s *stage.Stage) fyne.CanvasObject {
	p := prose(s.Frame.Words.Language())
	column := func(width float32) fyne.CanvasObject {
		return layouts.Width(width, Column(12,
			NewText(p, Style{}), NewText(p, Style{Size: theme.TextSmall, Color: theme.Mute}), NewText(p, Style{Bold: true, Lines: 2}),
			NewText(p, Style{Lines: 1}), NewText(p, Style{Size: theme.TextTitle, Align: fyne.TextAlignCenter, Lines: 2}),
			NewText("c0ffee01-1a2b-4c3d-8e4f-5a6b7c8d9e01", Style{Mono: true})))
	}
	return container.NewVBox(container.NewHBox(column(400), Gap(24, 1), column(220), Gap(24, 1), column(160)),
		container.NewHBox(NewText("12 of 120", Style{Bold: true, Fit: true, Lines: 1}), NewText("right", Style{Fit: true, Align: fyne.TextAlignTrailing})))
}

// options are of the two forms, in each state.
func options(*stage.Stage) fyne.CanvasObject {
	all := layouts.Equal(24)
	for _, many := range []bool{false, true} {
		column := Column(12)
		for i, title := range []string{"Plain", "Chosen", "Under the pointer", "With the focus"} {
			o := NewOption(title, []string{"", "What it means.", prose(i18n.English) + " " + prose(i18n.English), "短い説明。"}[i], nil)
			o.Many = many
			o.Choose(i == 1)
			if i == 2 {
				o.Hover()
			}
			if i == 3 {
				o.FocusGained()
			}
			column.Add(o)
		}
		all.Add(column)
	}
	return all
}

// toasts are messages without and with something to press.
func toasts(*stage.Stage) fyne.CanvasObject {
	layers := container.NewGridWithRows(3)
	for _, show := range []func(*Toasts){
		func(t *Toasts) { t.Show("Copied") },
		func(t *Toasts) { t.Show("Contoso: Add is ticked", Action{"Undo", func() {}}) },
		func(t *Toasts) { t.Show("Saved", Action{"Open", func() {}}, Action{"Open folder", func() {}}) },
	} {
		t := NewToasts(func(func()) {})
		show(t)
		layers.Add(t.Layer())
	}
	return layers
}

// statuses are what runs in the background, and progress beside its numbers.
func statuses(*stage.Stage) fyne.CanvasObject {
	all := Column(16)
	for _, text := range []string{"", "Reading the keyring", prose(i18n.English) + " " + prose(i18n.English)} {
		st := NewStatus()
		st.Set(text)
		all.Add(container.NewStack(Gap(1, 24), st))
	}
	for _, done := range []int{0, 1, 60, 120} {
		b := NewBar()
		b.Set(done, 120)
		all.Add(container.NewBorder(nil, nil, nil, NewText(fmt.Sprintf("%d of 120", done), Style{Fit: true, Lines: 1}), b))
	}
	slim := NewSlimBar()
	slim.Set(60, 120)
	all.Add(slim)
	return Column(16, all, Rule(), Card(theme.AccentSoft, 16, NewText("a card", Style{})))
}

// index has names of one to three lines, and something over and under its list.
func index(*stage.Stage) fyne.CanvasObject {
	x := NewIndex([]string{
		"Display", "Work or school accounts", "What Authenticator’s backup moves, and what not", "バックアップで移るもの、移らないもの", "Erase",
	}, NewButton(Entry, "More", "", nil), func(id int) fyne.CanvasObject {
		return Pad(20, 20, 20, 20, NewText(fmt.Sprintf("Part %d", id+1), Style{}))
	})
	x.SetAbove(NewField("Search"))
	x.Turn(2)
	x.Nav.FocusGained()
	return x.Content()
}

// reader is a long text of many lines.
func reader(*stage.Stage) fyne.CanvasObject {
	r := NewReader()
	r.Set(strings.Repeat(prose(i18n.English)+"\n\n"+prose(i18n.Japanese)+"\n\n", 4))
	return r
}
