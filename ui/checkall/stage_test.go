package checkall

import (
	"context"
	"fmt"
	"log/slog"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"norikae/accounts"
	"norikae/ui/look"
	"norikae/ui/proof"
	"norikae/ui/screen"
	"norikae/ui/widgets"
	"norikae/ui/words"
)

// stage shows a page in a test window of the smallest size. Answers are what the
// test puts into answers; a row whose answer is missing waits until ctx ends.
type stage struct {
	t      *testing.T
	frame  screen.Frame
	window fyne.Window
	calls  chan func()
	page   *Page

	items    []Item
	answers  map[int]proof.Finding
	runs     [][]int // what every run was asked to read
	agains   []bool
	signed   map[string]bool // seats
	signedAt []int
	marked   [][]int
	shown    []int
	named    map[string]proof.Role
}

func newStage(t *testing.T, l words.Language, n int) *stage {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Light))
	w, err := words.New(l)
	if err != nil {
		t.Fatal(err)
	}
	s := &stage{
		t: t, window: test.NewTempWindow(t, nil), calls: make(chan func(), 10000),
		answers: map[int]proof.Finding{}, signed: map[string]bool{"me": true}, named: map[string]proof.Role{},
	}
	for i := range n {
		s.items = append(s.items, Item{Title: fmt.Sprintf("Organisation %d", i), Account: "a.sato@outlook.example", Seat: "me"})
		s.answers[i] = found()
	}
	s.frame = screen.Frame{
		Words: w, Log: slog.New(slog.DiscardHandler), Now: time.Now,
		Do:    func(f func()) { s.calls <- f },
		Go:    func(work func(context.Context)) { go work(t.Context()) },
		Close: func() {}, Focus: func(f fyne.Focusable) { s.window.Canvas().Focus(f) },
	}
	return s
}

func (s *stage) show() *Page {
	s.page = New(s.frame, Options{
		Items: func() []Item { return s.items }, Old: "iPhone 12", New: "iPhone 17",
		Read: s.read,
		Judge: func(_ int, f proof.Finding) proof.Finding {
			f.Strange = slices.DeleteFunc(slices.Clone(f.Strange), func(d string) bool { _, ok := s.named[d]; return ok })
			if len(s.marked) > 0 {
				f.News = nil
			}
			return f
		},
		Name:     func(device string, r proof.Role) { s.named[device] = r },
		SignedIn: func(i int) bool { return s.signed[s.items[i].Seat] },
		SignIn: func(i int, done func()) {
			s.signedAt = append(s.signedAt, i)
			s.signed[s.items[i].Seat] = true
			done()
		},
		Show:    func(i int) { s.shown = append(s.shown, i) },
		Confirm: func(which []int) { s.marked = append(s.marked, which) },
	})
	s.window.SetContent(s.page.Content())
	s.window.Resize(fyne.NewSize(960, 640))
	s.page.Shown()
	return s.page
}

// read answers as the test has said. It runs off the test's goroutine, so what it
// notes is noted there.
func (s *stage) read(ctx context.Context, which []int, again bool, begun func(int), got func(int, proof.Finding)) {
	s.calls <- func() { s.runs, s.agains = append(s.runs, which), append(s.agains, again) }
	for _, i := range which {
		waits := make(chan bool, 1)
		s.calls <- func() {
			begun(i)
			f, ok := s.answers[i]
			if ok {
				got(i, f)
			}
			waits <- !ok
		}
		if <-waits {
			<-ctx.Done()
		}
	}
}

// until lets calls run until the page is as it should be.
func (s *stage) until(what string, ok func() bool) {
	s.t.Helper()
	for late := time.After(10 * time.Second); !ok(); {
		select {
		case f := <-s.calls:
			f()
		case <-late:
			s.t.Fatalf("never: %s", what)
		}
	}
}

// finished waits for the end of the run, and that it was shown.
func (s *stage) finished() {
	s.t.Helper()
	s.until("the end of the run", func() bool { return s.page.cancel == nil && len(s.runs) > 0 && len(s.calls) == 0 })
}

func (s *stage) enter() {
	s.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
}

// said is what every row says, drawn or not.
func (s *stage) said() string {
	var all []string
	for i := range s.page.rows {
		all = append(all, s.page.say(i).text)
	}
	return strings.Join(all, "\n")
}

func found() proof.Finding {
	return proof.Finding{
		At: time.Now(), New: proof.Seen, Old: proof.NotSeen, News: []accounts.Step{accounts.Add, accounts.Remove},
		Methods: []proof.Method{{Sort: proof.Authenticator, Name: "iPhone 17"}},
	}
}

func trouble(t proof.Trouble) proof.Finding { return proof.Finding{Trouble: t} }

// buttons lists what can be seen and pressed.
func buttons(o fyne.CanvasObject) []*widgets.Button {
	if o == nil || !o.Visible() {
		return nil
	}
	switch x := o.(type) {
	case *widgets.Button:
		return []*widgets.Button{x}
	case *fyne.Container:
		var out []*widgets.Button
		for _, c := range x.Objects {
			out = append(out, buttons(c)...)
		}
		return out
	case fyne.Widget:
		var out []*widgets.Button
		for _, c := range test.WidgetRenderer(x).Objects() {
			out = append(out, buttons(c)...)
		}
		return out
	}
	return nil
}
