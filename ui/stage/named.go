package stage

import (
	"fmt"
	"go/token"
	"reflect"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"norikae/ui/widgets"
)

// Unnamed lists what of a page can be pressed or can get the focus and a screen reader
// could not name: without a role, without a label that has a letter or a number in it, or
// with a label that leaves out what can be read in the control. What is typed in a field
// is not the field's name, and the number of its rows is not a list's.
func Unnamed(page fyne.CanvasObject) []string {
	var out []string
	Visible(page, func(o fyne.CanvasObject) {
		_, pressed := o.(fyne.Tappable)
		_, focused := o.(fyne.Focusable)
		if pressed || focused {
			out = append(out, unnamed(o)...)
		}
	})
	return out
}

// unnamed says what is wrong with the name of one control.
func unnamed(o fyne.CanvasObject) []string {
	if partOfToolkit(o) {
		return nil
	}
	a, ok := o.(fyne.Accessible)
	if !ok {
		return []string{fmt.Sprintf("%T is no fyne.Accessible", o)}
	}
	var out []string
	if a.AccessibilityRole() == "" {
		out = append(out, fmt.Sprintf("%T has no role", o))
	}
	label, texts := a.AccessibilityLabel(), Texts(o)
	name := label
	switch x := o.(type) {
	case *widgets.Field:
		name = x.Name + x.PlaceHolder
	case *widgets.KeyList:
		if x.Length() > 0 { // its label is of one row, and all rows are made like the first
			row := x.CreateItem()
			x.UpdateItem(0, row)
			texts = Texts(row)
			label = widgets.Spoken(row)
			name = label
		}
	}
	if !strings.ContainsFunc(name, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }) {
		out = append(out, fmt.Sprintf("%T is called %q", o, name))
	}
	for _, line := range strings.Split(texts, "\n") {
		if !strings.Contains(label, line) {
			out = append(out, fmt.Sprintf("%T shows %q and is called %q", o, line, label))
		}
	}
	return out
}

// partOfToolkit reports whether an object is a part of one of the toolkit's controls, such
// as the row of a list around what is in it, or the layer that a calendar lies in.
func partOfToolkit(o fyne.CanvasObject) bool {
	_, layer := o.(*widget.PopUp)
	kind := reflect.TypeOf(o).Elem()
	return layer || !ours(o) && (!token.IsExported(kind.Name()) || strings.Contains(kind.PkgPath(), "/internal/"))
}

// ours reports whether an object is a control of the app's.
func ours(o fyne.CanvasObject) bool {
	return strings.HasPrefix(reflect.TypeOf(o).Elem().PkgPath(), "norikae/")
}

// labelOf is what a control of the app's says, "" for anything else.
func labelOf(o fyne.CanvasObject) string {
	if a, ok := o.(fyne.Accessible); ok && ours(o) {
		return a.AccessibilityLabel()
	}
	return ""
}
