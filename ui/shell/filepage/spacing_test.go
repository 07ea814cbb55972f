package filepage

import (
	"testing"

	"fyne.io/fyne/v2"

	"norikae/ui/i18n"
	"norikae/ui/stage"
	"norikae/ui/widgets"
)

// between is the room between the lower edge of one object and the upper edge of
// another.
func between(above, below fyne.CanvasObject) float32 {
	d := fyne.CurrentApp().Driver()
	return d.AbsolutePositionForObject(below).Y - d.AbsolutePositionForObject(above).Y - above.Size().Height
}

// labelled finds the text that says so.
func labelled(t *testing.T, o fyne.CanvasObject, want string) *widgets.Text {
	t.Helper()
	var found *widgets.Text
	stage.Visible(o, func(o fyne.CanvasObject) {
		if x, ok := o.(*widgets.Text); ok && x.Text() == want {
			found = x
		}
	})
	if found == nil {
		t.Fatalf("no text %q", want)
	}
	return found
}

// TestWhatIsNotOfferedTakesNoRoom: the field follows at the same distance whether
// earlier files stand over it or not.
func TestWhatIsNotOfferedTakesNoRoom(t *testing.T) {
	stage.Both(t, func(t *testing.T, lang i18n.Language) {
		s := newStand(t, lang)
		s.Idle() // nothing is looked for
		w := s.Frame.Words
		p := NewOpen(s.Frame, OpenOptions{Title: "file.title.import", Text: "settings.import.text", Pattern: "norikae*.json"})
		s.Front(p)
		text, field := labelled(t, p.Content(), w.T("settings.import.text")), labelled(t, p.Content(), w.T("file.path"))
		alone := between(text, field)
		p.offer([]recent{{home + "/a.json", stage.Now()}, {home + "/b.json", stage.Now()}})
		s.Settle()
		files := stage.Buttons(p.earlier)
		if after, before := between(files[1], field), between(text, labelled(t, p.Content(), w.T("file.earlier"))); alone != after || alone != before {
			t.Errorf("%v to the field alone, %v and %v around earlier files", alone, before, after)
		}
		if gap := between(files[0], files[1]); gap != 8 {
			t.Errorf("%v between two files", gap)
		}
	})
}
