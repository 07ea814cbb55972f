package filepage

import (
	"io"
	"testing"

	"fyne.io/fyne/v2"

	"norikae/ui/i18n"
	"norikae/ui/stage"
)

// stand is a stage for the pages. Background work runs at once, so that a test
// needs no waiting.
type stand struct {
	*stage.Stage
	closed int
}

func newStand(t *testing.T, l i18n.Language) *stand {
	t.Helper()
	s := &stand{Stage: stage.New(t, l, stage.Small)}
	s.Frame.Close = func() { s.closed++ }
	return s
}

func enter(o fyne.Focusable) { o.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}) }

func save(t *testing.T, s *stand, dir, text string) (*Save, *[]string) {
	t.Helper()
	var saved []string
	p := NewSave(s.Frame, SaveOptions{
		Title: "Save", Text: "x", File: "norikae.json", Folder: dir,
		Write: func(w io.Writer, _ *i18n.Words) error {
			_, err := io.WriteString(w, text)
			return err
		},
		Saved: func(path string) { saved = append(saved, path) },
	})
	s.Front(p)
	return p, &saved
}
