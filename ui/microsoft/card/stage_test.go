package card

import (
	"log/slog"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"norikae/ui/i18n"
	"norikae/ui/shell"
	"norikae/ui/stage"
)

// stand is a stage for a card. What the card runs in the background runs there;
// its calls on Fyne's goroutine run when the test lets them.
type stand struct {
	*stage.Stage
	copied string
	log    strings.Builder
}

func newStand(t *testing.T, l i18n.Language) *stand {
	t.Helper()
	s := &stand{Stage: stage.New(t, l, stage.Small)}
	s.Queue()
	s.Frame.Log = slog.New(slog.NewTextHandler(&s.log, nil))
	s.Aside()
	s.Host.OnCopy = func(c string) { s.copied = c }
	return s
}

func (s *stand) card(o Options) *Page {
	if o.Done == nil {
		o.Done = func() {}
	}
	o.Rooms = rooms{s}
	return s.Open(func(f shell.Frame) shell.Page { return New(f, func() Options { return o }) }).(*Page)
}

// rooms note where the card leads.
type rooms struct{ s *stand }

func (r rooms) Register() { r.s.Note("register") }
func (r rooms) Stuck()    { r.s.Note("stuck") }

func enter(o fyne.Focusable) { o.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}) }

// open reports whether a card is open.
func (s *stand) open(p *Page) bool { return slices.Contains(s.Nav.Pages(), shell.Page(p)) }
