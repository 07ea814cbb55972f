package widgets

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
)

// What the controls say to a screen reader: fyne.Accessible. A label is made of what a
// control was given, and so is in the window's language. A state that is drawn is
// in it as well: a tick before what is chosen or reached, a number for a share. Where a
// label has several parts, each is a line.

// Said sets the parts of a label under one another, each line once.
func Said(parts ...string) string {
	var all []string
	for _, line := range strings.Split(strings.Join(parts, "\n"), "\n") {
		if line != "" && !slices.Contains(all, line) {
			all = append(all, line)
		}
	}
	return strings.Join(all, "\n")
}

// Ticked is a label with a tick if something is chosen or done.
func Ticked(on bool, label string) string {
	if on {
		return chosenMark + label
	}
	return label
}

// Spoken is what is in sight of objects, as their labels say it.
func Spoken(objects ...fyne.CanvasObject) string {
	var all []string
	for _, o := range objects {
		if o == nil || !o.Visible() {
			continue
		}
		switch x := o.(type) {
		case *fyne.Container:
			all = append(all, Spoken(x.Objects...))
		case fyne.Accessible:
			all = append(all, x.AccessibilityLabel())
		}
	}
	return Said(all...)
}

// asText is embedded in what is read. The toolkit has no role for what is typed in, or for
// a message that a click takes away: they are read too.
type asText struct{}

// AccessibilityRole implements fyne.Accessible.
func (asText) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// AccessibilityLabel implements fyne.Accessible.
func (t *Text) AccessibilityLabel() string { return t.text }

// AccessibilityLabel implements fyne.Accessible.
func (s *Status) AccessibilityLabel() string { return s.text }

// AccessibilityLabel implements fyne.Accessible: all of the text.
func (r *Reader) AccessibilityLabel() string { return r.text.Text() }

// AccessibilityLabel implements fyne.Accessible: the share.
func (b *Bar) AccessibilityLabel() string { return fmt.Sprintf("%.0f %%", 100*b.part) }

// AccessibilityLabel implements fyne.Accessible: the names of the stations, or how many
// are reached.
func (l *Line) AccessibilityLabel() string {
	reached := 0
	var names []string
	for i, stop := range l.stops {
		if stop == Passed {
			reached++
		}
		names = append(names, Ticked(stop == Passed, l.labels[i]))
	}
	if l.large {
		return Said(names...)
	}
	return fmt.Sprintf("%d/%d", reached, len(l.stops))
}

// AccessibilityRole implements fyne.Accessible. The label is the widget's own.
func (p *Pressable) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// AccessibilityLabel implements fyne.Accessible.
func (b *Button) AccessibilityLabel() string { return Said(b.shown(), b.tipText) }

// AccessibilityRole implements fyne.Accessible: a button that is disabled is only read.
func (b *Button) AccessibilityRole() fyne.AccessibleRole {
	if b.disabled {
		return fyne.AccessibleRoleText
	}
	return b.Pressable.AccessibilityRole()
}

// AccessibilityLabel implements fyne.Accessible.
func (o *Option) AccessibilityLabel() string {
	return Said(Ticked(o.chosen, o.title.Text()), o.sub.Text())
}

// AccessibilityLabel implements fyne.Accessible.
func (s *StepRow) AccessibilityLabel() string {
	return Said(Ticked(s.stop == Passed, s.title.Text()), s.sub.Text())
}

// AccessibilityLabel implements fyne.Accessible: what the field is for, and what is typed.
func (f *Field) AccessibilityLabel() string {
	name := cmp.Or(f.Name, f.PlaceHolder)
	if f.Text == "" {
		return name
	}
	return name + "\n" + f.Text
}

// AccessibilityLabel implements fyne.Accessible: the chosen row, and which one of how
// many it is.
func (l *KeyList) AccessibilityLabel() string {
	place := fmt.Sprintf("%d/%d", l.current+1, l.Length())
	switch {
	case l.current < 0:
		return place
	case l.row != nil && l.rowID == l.current:
		return Said(Spoken(l.row), place)
	case l.Name != nil && l.current < l.Length():
		return Said(l.Name(l.current), place)
	}
	return place
}

// AccessibilityRole implements fyne.Accessible.
func (l *KeyList) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// AccessibilityLabel implements fyne.Accessible: the row, and what its tip explains.
func (r *TipRow) AccessibilityLabel() string { return Said(Spoken(r.content), r.tip) }

// AccessibilityRole implements fyne.Accessible.
func (r *TipRow) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

func (c *toastCard) AccessibilityLabel() string { return Spoken(c.content) }
