package shell_test

import (
	"context"
	"fmt"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"pgregory.net/rapid"

	"norikae/ui/shell"
)

// display is a window without a toolkit: what Do and Go are given waits for the test.
type display struct {
	calls   []func()
	works   []func()
	shown   []shell.Page
	focused int
}

func (d *display) Frame() shell.Frame { return shell.Frame{Host: d} }

func (d *display) Do(f func())               { d.calls = append(d.calls, f) }
func (d *display) Focus(fyne.Focusable)      { d.focused++ }
func (*display) Toast(_, _ string, _ func()) {}
func (*display) Copy(string)                 {}
func (*display) Window() fyne.Window         { return nil }
func (d *display) Go(work func(context.Context)) context.CancelFunc {
	d.works = append(d.works, func() { work(context.Background()) })
	return func() {}
}

func (d *display) Show(p shell.Page) { d.shown = append(d.shown, p) }

// settle runs what is waiting, works and calls in any order.
func (d *display) settle(t *rapid.T) {
	for len(d.works)+len(d.calls) > 0 {
		if n := rapid.IntRange(0, len(d.works)+min(1, len(d.calls))-1).Draw(t, "next"); n < len(d.works) {
			work := d.works[n]
			d.works = slices.Delete(d.works, n, n+1)
			work()
		} else { // calls come in their order
			call := d.calls[0]
			d.calls = d.calls[1:]
			call()
		}
	}
}

// page is a page that asks for something and notes what it hears.
type page struct {
	shell.Still
	frame  shell.Frame
	name   string
	heard  []string
	closed int
	again  func(shell.Frame) shell.Page
}

func (p *page) Name() string               { return p.name }
func (p *page) Content() fyne.CanvasObject { return nil }
func (p *page) Shown()                     {}
func (p *page) Closing()                   { p.closed++ }
func (p *page) Remake(f shell.Frame) shell.Page {
	p.frame = f
	if p.again != nil {
		return p.again(f)
	}
	return p
}

// ask has something found out; the answer closes the page if it is to.
func (p *page) ask(what string, closes bool) (stop func()) {
	frame := p.frame
	return frame.Go(func(ctx context.Context) {
		frame.Post(ctx, func() {
			p.heard = append(p.heard, what)
			if closes {
				frame.Close()
			}
		})
	})
}

func opened(n *shell.Navigator, id shell.ID, name string) *page {
	return n.Push(id, func(f shell.Frame) shell.Page { return &page{frame: f, name: name} }).(*page)
}

func newNavigator(t interface{ Helper() }, d *display) *shell.Navigator {
	t.Helper()
	n := shell.NewNavigator(context.Background(), d)
	n.Base(1, func(f shell.Frame) shell.Page { return &page{frame: f, name: "main"} })
	return n
}

// TestALateAnswerReachesOnlyThePageThatAsked: pages open and close in any order
// while answers come in any order. No answer reaches a page that has closed, and
// none closes another page.
func TestALateAnswerReachesOnlyThePageThatAsked(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := &display{}
		n := newNavigator(t, d)
		var all []*page
		asked := map[*page]int{}
		for range rapid.IntRange(1, 12).Draw(t, "acts") {
			top, _ := n.Top().(*page)
			switch rapid.IntRange(0, 5).Draw(t, "act") {
			case 0, 1:
				all = append(all, opened(n, nil, fmt.Sprint(len(all))))
			case 2:
				n.Back()
			case 3:
				if len(all) > 0 {
					n.Close(all[rapid.IntRange(0, len(all)-1).Draw(t, "which")])
				}
			case 4:
				n.Remake()
			default:
				asked[top]++
				top.ask("answer", rapid.Bool().Draw(t, "closes") && top.name != "main")
			}
		}
		open := n.Pages()
		before := map[*page]int{}
		for _, p := range all {
			before[p] = p.closed
		}
		d.settle(t)
		for _, p := range all {
			if was := slices.Contains(open, shell.Page(p)); !was && len(p.heard) > 0 || p.closed > 1 {
				t.Fatalf("page %s, open %v: heard %v, closed %d times", p.name, was, p.heard, p.closed)
			}
			if p.closed > before[p] && asked[p] == 0 {
				t.Fatalf("page %s was closed by another's answer", p.name)
			}
			if still := slices.Contains(n.Pages(), shell.Page(p)); still == (p.closed == 1) {
				t.Fatalf("page %s: open %v, closed %d times", p.name, still, p.closed)
			}
		}
		if len(n.Pages()) == 0 || n.Pages()[len(n.Pages())-1].(*page).name != "main" {
			t.Fatal("the main page has gone")
		}
	})
}

func TestAPageIsClosedWhereverItIs(t *testing.T) {
	d := &display{}
	n := newNavigator(t, d)
	a, b := opened(n, nil, "a"), opened(n, nil, "b")
	a.frame.Close()
	if n.Top() != shell.Page(b) || len(n.Pages()) != 2 || a.closed != 1 || b.closed != 0 {
		t.Errorf("%d pages, a closed %d times, b %d", len(n.Pages()), a.closed, b.closed)
	}
	a.frame.Close() // once more does nothing
	n.Close(a)
	if n.Top() != shell.Page(b) || a.closed != 1 {
		t.Error("closed twice")
	}
	if b.frame.Focus(nil); d.focused != 1 {
		t.Error("the page in front gets no focus")
	}
	if a.frame.Focus(nil); d.focused != 1 {
		t.Error("a closed page takes the focus")
	}
}

// TestASecondQuestionOpens over the first; a page that a command opens opens once.
func TestASecondQuestionOpens(t *testing.T) {
	n := newNavigator(t, &display{})
	first, second := opened(n, nil, "openFailed"), opened(n, nil, "openFailed")
	if first == second || n.Top() != shell.Page(second) {
		t.Error("the second is dropped")
	}
	add := opened(n, 7, "add")
	if opened(n, 7, "add") != add {
		t.Error("opened twice")
	}
	guide := opened(n, 8, "guide")
	if n.Replace(8, func(shell.Frame) shell.Page { t.Error("made anew"); return nil }) != shell.Page(guide) {
		t.Error("another guide")
	}
	n.Replace(7, func(f shell.Frame) shell.Page { return &page{frame: f, name: "add again"} })
	if n.TopID() != 7 || add.closed != 1 || guide.closed != 1 || len(n.Pages()) != 4 {
		t.Errorf("on top %d of %d; closed %d and %d times", n.TopID(), len(n.Pages()), add.closed, guide.closed)
	}
	if p, ok := n.Open(7); !ok || p.Name() != "add again" {
		t.Errorf("%v", p)
	}
	n.CloseAll(7, 8)
	if n.Top() != shell.Page(second) {
		t.Error("more or less is closed")
	}
	n.Home()
	n.Back()
	if len(n.Pages()) != 1 || second.closed != 1 || first.closed != 1 {
		t.Errorf("%d pages left", len(n.Pages()))
	}
}

// TestWorkOutlivesALanguage, and what cannot be made anew is closed.
func TestWorkOutlivesALanguage(t *testing.T) {
	d := &display{}
	n := newNavigator(t, d)
	stays, goes := opened(n, nil, "stays"), opened(n, nil, "goes")
	goes.again = func(shell.Frame) shell.Page { return nil }
	other := opened(n, 3, "other")
	next := &page{name: "next"}
	other.again = func(f shell.Frame) shell.Page { next.frame = f; return next }
	stays.ask("a", false)
	goes.ask("b", false)
	stop := stays.ask("c", false)
	n.Remake()
	stop()
	rapid.Check(t, func(rt *rapid.T) { d.settle(rt) })
	if !slices.Equal(stays.heard, []string{"a"}) || len(goes.heard) > 0 || goes.closed != 1 || stays.closed != 0 || other.closed != 1 {
		t.Errorf("heard %v and %v; closed %d, %d, %d times", stays.heard, goes.heard, goes.closed, stays.closed, other.closed)
	}
	next.frame.Close()
	if next.closed != 1 || n.Top() != shell.Page(stays) {
		t.Error("the page made anew does not close itself")
	}
}

// TestTasksAreWaitedFor, so long and no longer, and who is left is named.
func TestTasksAreWaitedFor(t *testing.T) {
	var tasks shell.Tasks
	ctx, cancel := context.WithCancel(t.Context())
	for range 3 {
		tasks.Go(ctx, func(ctx context.Context) { <-ctx.Done() })
	}
	if left := tasks.Wait(10 * time.Millisecond); len(left) != 3 {
		t.Errorf("left %q", left)
	}
	cancel()
	if left := tasks.Wait(30 * time.Second); left != nil {
		t.Errorf("left %q", left)
	}
	never := make(chan struct{})
	defer close(never)
	tasks.Go(ctx, func(context.Context) { <-never })
	began := time.Now()
	left := tasks.Wait(20 * time.Millisecond)
	if len(left) != 1 || left[0] != "norikae/ui/shell_test.TestTasksAreWaitedFor" || time.Since(began) > 10*time.Second {
		t.Errorf("left %q after %v", left, time.Since(began))
	}
}
