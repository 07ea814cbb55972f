package stage

import (
	"strings"

	"fyne.io/fyne/v2"

	"norikae/ui/widgets"
)

// Visible visits what can be seen of an object, from the outside in.
func Visible(o fyne.CanvasObject, visit func(fyne.CanvasObject)) {
	if o == nil || !o.Visible() {
		return
	}
	visit(o)
	inside, _ := parts(o)
	for _, c := range inside {
		Visible(c, visit)
	}
}

// Buttons lists the buttons that can be seen.
func Buttons(o fyne.CanvasObject) []*widgets.Button {
	var out []*widgets.Button
	Visible(o, func(o fyne.CanvasObject) {
		if b, ok := o.(*widgets.Button); ok {
			out = append(out, b)
		}
	})
	return out
}

// Texts is what can be read beside the buttons, a text a line.
func Texts(o fyne.CanvasObject) string { return read(o, false) }

// Said is everything that can be read, a text or a button a line.
func Said(o fyne.CanvasObject) string { return read(o, true) }

// read collects the texts that can be seen, with the buttons' labels or without.
func read(o fyne.CanvasObject, labels bool) string {
	var out []string
	Visible(o, func(o fyne.CanvasObject) {
		switch x := o.(type) {
		case *widgets.Text:
			out = append(out, x.Text())
		case *widgets.Button:
			if labels {
				out = append(out, x.Text())
			}
		}
	})
	return strings.Join(out, "\n")
}

// Says fails unless each of the texts can be read.
func (s *Stage) Says(o fyne.CanvasObject, want ...string) {
	s.T.Helper()
	all := Said(o)
	for _, w := range want {
		if !strings.Contains(all, w) {
			s.T.Errorf("does not say %q:\n%s", w, all)
		}
	}
}

// Silent fails if one of the texts can be read.
func (s *Stage) Silent(o fyne.CanvasObject, unwanted ...string) {
	s.T.Helper()
	all := Said(o)
	for _, w := range unwanted {
		if strings.Contains(all, w) {
			s.T.Errorf("says %q:\n%s", w, all)
		}
	}
}

// Press forgets what was noted and presses the button that says so with a key;
// it fails if there is none.
func (s *Stage) Press(o fyne.CanvasObject, text string, key fyne.KeyName) {
	s.T.Helper()
	for _, b := range Buttons(o) {
		if b.Text() == text {
			s.Asked = nil
			b.TypedKey(&fyne.KeyEvent{Name: key})
			return
		}
	}
	s.T.Errorf("no button %q in:\n%s", text, Said(o))
}
