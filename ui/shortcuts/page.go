// Package shortcuts is the sheet of everything the keyboard can do. It is made
// from the same table as the menu, so that it cannot say anything else, and from
// the plain keys the screens name.
package shortcuts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/ui/layouts"
	"norikae/ui/shell"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// Key is one line: what is pressed, and what it does.
type Key struct {
	Press []string // in order, as on the keys: "Ctrl", "N"
	Does  string
}

// Group is a heading with its keys.
type Group struct {
	Title string
	Keys  []Key
}

// Page is the sheet.
type Page struct {
	shell.Still
	frame  shell.Frame
	groups func() []Group
	leave  *widgets.Button
	scroll *container.Scroll
}

// New returns the sheet; groups is asked again when the language changes.
func New(f shell.Frame, groups func() []Group) *Page {
	p := &Page{frame: f, groups: groups}
	w := f.Words
	left, right := widgets.Column(26), widgets.Column(26)
	list := groups()
	total, so := 0, 0
	for _, g := range list {
		total += len(g.Keys) + 2
	}
	for _, g := range list {
		column := left
		if so*2 >= total-len(g.Keys) {
			column = right
		}
		so += len(g.Keys) + 2
		column.Add(group(g))
	}
	p.leave = widgets.NewButton(widgets.Quiet, w.T("page.close"), "Esc", f.Close)
	p.scroll = container.NewVScroll(widgets.Pad(32, theme.Edge, 32, theme.Edge,
		layouts.Centred(960, layouts.Equal(48, container.NewVBox(left), container.NewVBox(right)))))
	p.Still = shell.NewStill("shortcuts", layouts.Full(layouts.Header(w.T("menu.shortcuts"), p.leave), p.scroll))
	return p
}

func group(g Group) fyne.CanvasObject {
	rows := container.NewVBox(widgets.Pad(0, 0, 8, 0, widgets.NewText(g.Title, widgets.Style{Bold: true})))
	for _, k := range g.Keys {
		rows.Add(widgets.Rule())
		caps := widgets.Row(5)
		for _, name := range k.Press {
			caps.Add(keycap(name))
		}
		rows.Add(widgets.Pad(6, 0, 6, 0, container.NewBorder(nil, nil, nil, caps,
			layouts.Middle(widgets.NewText(k.Does, widgets.Style{})))))
	}
	return rows
}

// keycap draws a key.
func keycap(name string) fyne.CanvasObject {
	ground := widgets.NewFill(theme.Background, 6)
	ground.SetStroke(theme.Track)
	text := widgets.NewText(name, widgets.Style{Size: theme.TextSmall, Fit: true, Lines: 1})
	return container.NewStack(ground, widgets.Pad(2, 8, 2, 8, text))
}

// Shown implements shell.Page.
func (p *Page) Shown() { p.frame.Focus(p.leave) }

// Typed implements shell.Page: the sheet scrolls by keys.
func (p *Page) Typed(_ rune, key fyne.KeyName) bool { return widgets.ScrollKey(p.scroll, key) }

// Remake implements shell.Remaker.
func (p *Page) Remake(f shell.Frame) shell.Page { return New(f, p.groups) }
