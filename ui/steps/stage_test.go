package steps

import (
	"log/slog"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"norikae/accounts"
	"norikae/accounts/links"
	"norikae/tenantlookup"
	"norikae/ui/desk"
	"norikae/ui/look"
	"norikae/ui/screen"
	"norikae/ui/widgets"
	"norikae/ui/words"
)

var (
	work     = accounts.Account{Kind: accounts.Work, Address: "sato@myfirm.example"}
	personal = accounts.Account{Kind: accounts.Personal, Address: "a.sato@outlook.example"}
	mailed   = accounts.Account{Kind: accounts.EmailCode, Address: "sato@mail.example"}
	now      = time.Date(2026, 11, 22, 9, 0, 0, 0, time.Local)
	wide     = fyne.NewSize(1280, 720)
)

// shown is what a test lets the view show.
type shown struct {
	move  accounts.Move
	saves map[accounts.MembershipKey]desk.Save
}

func (s *shown) Move() accounts.Move                     { return s.move }
func (s *shown) Save(k accounts.MembershipKey) desk.Save { return s.saves[k] }
func (s *shown) State() desk.State                       { return desk.State{Phase: desk.Ready} }

func newShown() *shown {
	return &shown{move: accounts.Move{
		Device:   accounts.Device{Old: []string{"iPhone 12"}, New: "iPhone 17"},
		Accounts: []accounts.Account{work, personal, mailed},
	}}
}

func member(a accounts.Account, name string, steps int) accounts.Membership {
	m := accounts.NewMembership(a, tenantlookup.Tenant{
		ID: "c0ffee01-1a2b-4c3d-8e4f-5a6b7c8d9e01", Domain: strings.ToLower(name) + ".example", Cloud: tenantlookup.Clouds()[0],
	})
	m.Name = name
	for s := range steps {
		m = m.Tick(accounts.Step(s), now)
	}
	return m
}

// home is the line of an account with so many steps reached.
func home(a accounts.Account, steps int) screen.Line {
	for s := range steps {
		a.Home = a.Home.Tick(accounts.Step(s), now)
	}
	return screen.HomeLine(a)
}

// stand is a view in a window of its own, and what was asked of it.
type stand struct {
	*View
	window fyne.Window
	data   *shown
	asked  []string
	toasts []string
	take   func() // what the last message offers
	link   links.Link
	ready  bool
	page   words.Language
	next   int
}

func (s *stand) last() string {
	if len(s.asked) == 0 {
		return ""
	}
	return s.asked[len(s.asked)-1]
}

func newStand(t testing.TB, lang words.Language, size fyne.Size) *stand {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Light))
	w, err := words.New(lang)
	if err != nil {
		t.Fatal(err)
	}
	s := &stand{window: test.NewTempWindow(t, nil), data: newShown(), ready: true, page: lang}
	ask := func(what string) func(screen.Line) {
		return func(l screen.Line) { s.asked = append(s.asked, what+" "+l.Title()) }
	}
	s.View = New(screen.Frame{
		Words: w, Log: slog.New(slog.DiscardHandler), Now: func() time.Time { return now },
		Toast: func(text, _ string, tapped func()) { s.toasts, s.take = append(s.toasts, text), tapped },
		Focus: func(f fyne.Focusable) { s.window.Canvas().Focus(f) },
		Close: func() { s.asked = append(s.asked, "close") },
	}, s.data, Wishes{
		Opening: func() (string, bool) { return w.T("open.inprivate", "Browser", "Microsoft Edge"), s.ready },
		Link:    func(screen.Line) (links.Link, bool) { return s.link, true },
		Open:    ask("open"), Copy: ask("copy"), Another: ask("another"), Nothing: ask("nothing"), Stuck: ask("stuck"),
		Tick: func(l screen.Line, step accounts.Step) {
			s.asked = append(s.asked, "tick "+l.Title()+" "+string(rune('1'+step)))
		},
		PageLanguage: func() words.Language { return s.page }, SetPageLanguage: func(l words.Language) { s.page = l },
	})
	s.window.SetPadded(false)
	s.window.SetContent(s.Content())
	s.window.Resize(size)
	s.window.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { s.Typed(0, e.Name) })
	s.window.Canvas().SetOnTypedRune(func(r rune) { s.Typed(r, "") })
	return s
}

// show brings a line on the stand.
func (s *stand) show(l screen.Line) {
	s.Show(l, screen.As(s.frame.Words, l.Account), Next{Label: "next", Run: func() { s.next++ }})
}

// visible visits what can be seen of an object.
func visible(o fyne.CanvasObject, visit func(fyne.CanvasObject)) {
	if o == nil || !o.Visible() {
		return
	}
	visit(o)
	switch x := o.(type) {
	case *fyne.Container:
		for _, c := range x.Objects {
			visible(c, visit)
		}
	case fyne.Widget:
		for _, c := range test.WidgetRenderer(x).Objects() {
			visible(c, visit)
		}
	}
}

// texts lists what can be read.
func (s *stand) texts() string {
	var out []string
	visible(s.Content(), func(o fyne.CanvasObject) {
		switch x := o.(type) {
		case *widgets.Text:
			out = append(out, x.Text())
		case *widgets.Button:
			out = append(out, x.Text())
		}
	})
	return strings.Join(out, "\n")
}

// buttons lists the buttons that can be seen.
func (s *stand) buttons() []*widgets.Button {
	var out []*widgets.Button
	visible(s.Content(), func(o fyne.CanvasObject) {
		if b, ok := o.(*widgets.Button); ok {
			out = append(out, b)
		}
	})
	return out
}
