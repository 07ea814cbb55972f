package checkall

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/accounts/directory"
	"norikae/ui/i18n"
	"norikae/ui/microsoft/proof"
	"norikae/ui/stage"
)

// stand is a stage for the page. Answers are what the test puts into answers; a
// row whose answer is missing waits until ctx ends.
type stand struct {
	*stage.Stage
	page *Page

	items    []Item
	answers  map[int]proof.Finding
	runs     [][]int // what every run was asked to read
	agains   []bool
	signed   map[string]bool // seats
	signedAt []int
	marked   [][]int
	shown    []int
	named    map[string]proof.Role
	late     bool              // a row was answered after the run had ended
	signing  func(done func()) // has somebody sign in; nil: that goes well at once
}

func newStand(t *testing.T, l i18n.Language, n int) *stand {
	t.Helper()
	s := &stand{
		Stage:   stage.New(t, l, stage.Small),
		answers: map[int]proof.Finding{}, signed: map[string]bool{"me": true}, named: map[string]proof.Role{},
	}
	s.Queue()
	s.Aside()
	for i := range n {
		s.items = append(s.items, Item{Title: fmt.Sprintf("Organisation %d", i), Account: "a.sato@outlook.example", Seat: "me"})
		s.answers[i] = found()
	}
	return s
}

// options are what the page is made with.
func (s *stand) options() Options {
	return Options{
		Organisations: s, SignIns: s, Old: "iPhone 12", New: "iPhone 17",
		Name: func(device string, r proof.Role) { s.named[device] = r },
		Show: func(i int) { s.shown = append(s.shown, i) },
	}
}

// Items implements Organisations.
func (s *stand) Items() []Item { return s.items }

// Judge implements Organisations.
func (s *stand) Judge(_ int, f proof.Finding) proof.Finding {
	f.Unknown = slices.DeleteFunc(slices.Clone(f.Unknown), func(d string) bool { _, ok := s.named[d]; return ok })
	if len(s.marked) > 0 {
		f.News = nil
	}
	return f
}

// Confirm implements Organisations.
func (s *stand) Confirm(which []int) { s.marked = append(s.marked, which) }

// SignedIn implements SignIns.
func (s *stand) SignedIn(i int) bool { return s.signed[s.items[i].Seat] }

// SignIn implements SignIns.
func (s *stand) SignIn(i int, done func()) {
	s.signedAt = append(s.signedAt, i)
	s.signed[s.items[i].Seat] = true
	if s.signing != nil {
		s.signing(done)
		return
	}
	done()
}

func (s *stand) show() *Page {
	s.page = New(s.Frame, s.options)
	s.Front(s.page)
	return s.page
}

// Read implements Organisations: it answers as the test has said. It runs off the
// test's goroutine, so what it notes is noted there.
func (s *stand) Read(ctx context.Context, which []int, again bool, begun func(int), got func(int, proof.Finding)) {
	s.Calls <- func() { s.runs, s.agains = append(s.runs, which), append(s.agains, again) }
	for _, i := range which {
		waits := make(chan bool, 1)
		s.Calls <- func() {
			begun(i)
			f, ok := s.answers[i]
			if ok {
				s.late = s.late || ctx.Err() != nil
				got(i, f)
			}
			waits <- !ok
		}
		if <-waits {
			<-ctx.Done()
		}
	}
}

// finished waits for the end of the run, and that it was shown.
func (s *stand) finished() {
	s.T.Helper()
	s.Until("the end of the run", func() bool { return !s.page.running && len(s.runs) > 0 && len(s.Calls) == 0 })
}

func (s *stand) enter() {
	s.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
}

// said is what every row says, drawn or not.
func (s *stand) said() string {
	var all []string
	for i := range s.page.rows {
		all = append(all, s.page.say(i).text)
	}
	return strings.Join(all, "\n")
}

func found() proof.Finding {
	return proof.Finding{
		Reading: directory.Reading{At: stage.Now(), Methods: []directory.Method{{Kind: directory.Authenticator, Name: "iPhone 17"}}},
		Verdict: directory.Verdict{New: directory.Seen, Old: directory.NotSeen},
		News:    []accounts.Step{accounts.Add, accounts.Remove},
	}
}

func trouble(t proof.Trouble) proof.Finding { return proof.Finding{Trouble: t} }
