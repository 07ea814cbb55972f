package signincard

import (
	"context"
	"log/slog"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"norikae/ui/stage"
	"norikae/ui/words"
)

// stand is a stage for a card. What the card runs in the background runs there;
// its calls on Fyne's goroutine run when the test lets them.
type stand struct {
	*stage.Stage
	closed int
	copied string
	log    strings.Builder
}

func newStand(t *testing.T, l words.Language) *stand {
	t.Helper()
	s := &stand{Stage: stage.New(t, l, stage.Small)}
	s.Queue()
	s.Frame.Log = slog.New(slog.NewTextHandler(&s.log, nil))
	s.Frame.Go = func(work func(context.Context)) { go work(t.Context()) }
	s.Frame.Copy = func(c string) { s.copied = c }
	s.Frame.Close = func() { s.closed++ }
	return s
}

func (s *stand) card(o Options) *Page {
	if o.Done == nil {
		o.Done = func() {}
	}
	if o.Register == nil {
		o.Register = func() {}
	}
	p := New(s.Frame, func() Options { return o })
	s.Front(p)
	return p
}

func enter(o fyne.Focusable) { o.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}) }
