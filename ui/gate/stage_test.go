package gate

import (
	"fmt"
	"log/slog"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"norikae/accounts"
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
	now      = time.Date(2026, 11, 22, 9, 0, 0, 0, time.Local)
	wide     = fyne.NewSize(1280, 820)
	small    = fyne.NewSize(960, 586) // 640 without menu bar and practice strip
)

func member(a accounts.Account, name string, steps int) accounts.Membership {
	m := accounts.NewMembership(a, tenantlookup.Tenant{
		ID: fmt.Sprintf("c0ffee01-1a2b-4c3d-8e4f-%x", []byte(name)), Domain: strings.ToLower(name) + ".example", Cloud: tenantlookup.Clouds()[0],
	})
	m.Name, m.Added = name, now.AddDate(0, 0, -20)
	for s := range steps {
		m = m.Tick(accounts.Step(s), now.AddDate(0, 0, -10))
	}
	return m
}

func done(a accounts.Account) accounts.Account {
	a.Home = a.Home.Tick(accounts.Remove, now.AddDate(0, 0, -3))
	return a
}

// moving is a move of two accounts whose own security info is done.
func moving(list ...accounts.Membership) accounts.Move {
	m := accounts.Move{
		Device:   accounts.Device{Old: []string{"iPhone 12"}, New: "iPhone 17"},
		Accounts: []accounts.Account{done(work), done(personal)},
	}
	return m.With(list...)
}

// mixed holds the gate closed for every reason there is.
func mixed() accounts.Move {
	china := member(work, "China", 0)
	china.Tenant.Cloud = tenantlookup.Cloud{Name: "China", LoginHost: "login.partner.microsoftonline.cn"}
	m := moving(
		member(work, "Done", 4), member(work, "Trusted", 0).Set(accounts.NothingToMove, accounts.HomeTrusted, now),
		member(work, "Gone", 0).Set(accounts.Left, 0, now),
		member(work, "Fresh", 0), member(personal, "Opened", 1), member(personal, "Added", 2), member(personal, "Tried", 3),
		member(personal, "Waiting", 0).Set(accounts.Waiting, 0, now.AddDate(0, 0, -6)),
		member(personal, "Later", 0).Set(accounts.Skipped, 0, now.AddDate(0, 0, -1)),
		member(work, "Untried", 0).RemoveUntried(now.AddDate(0, 0, -2)), china,
	)
	m.Accounts[1] = personal
	return m
}

// stand shows a page in a window and records what is asked of it.
type stand struct {
	frame    screen.Frame
	window   fyne.Window
	move     accounts.Move
	state    desk.State
	exported time.Time
	asked    []string
}

func (s *stand) Move() accounts.Move { return s.move }
func (s *stand) State() desk.State   { return s.state }

func (s *stand) note(what string) func() { return func() { s.asked = append(s.asked, what) } }

func (s *stand) last() string {
	if len(s.asked) == 0 {
		return ""
	}
	return s.asked[len(s.asked)-1]
}

func (s *stand) wishes() Wishes {
	names := map[Deed]string{Open: "open", Try: "try", FollowUp: "follow up", Look: "look"}
	return Wishes{
		Do: func(h accounts.Hold, d Deed) { s.note(names[d] + " " + screen.HoldLine(h).Title())() },
		Tick: func(h accounts.Hold, step accounts.Step) {
			s.note(fmt.Sprint("tick ", screen.HoldLine(h).Title(), " ", step+1))()
		},
		Guided: s.note("guided"), Add: s.note("add"), Check: s.note("check"), Second: s.note("second"), Export: s.note("export"), Retry: s.note("retry"),
		Exported: func() time.Time { return s.exported },
	}
}

func newStand(t testing.TB, lang words.Language, size fyne.Size, m accounts.Move) *stand {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Light))
	w, err := words.New(lang)
	if err != nil {
		t.Fatal(err)
	}
	s := &stand{window: test.NewTempWindow(t, nil), move: m, state: desk.State{Phase: desk.Ready}}
	s.frame = screen.Frame{
		Words: w, Log: slog.New(slog.DiscardHandler), Now: func() time.Time { return now },
		Focus: func(f fyne.Focusable) { s.window.Canvas().Focus(f) }, Close: s.note("close"),
	}
	s.window.SetPadded(false)
	s.window.Resize(size)
	return s
}

// front brings a page to the front.
func (s *stand) front(p screen.Page) {
	size := s.window.Canvas().Size()
	s.window.SetContent(p.Content())
	s.window.Resize(size)
	s.window.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { p.Typed(0, e.Name) })
	s.window.Canvas().SetOnTypedRune(func(r rune) { p.Typed(r, "") })
	p.Update()
	p.Shown()
}

func (s *stand) page() *Page {
	p := New(s.frame, s, s.wishes())
	s.front(p)
	return p
}

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
func texts(o fyne.CanvasObject) string {
	var out []string
	visible(o, func(o fyne.CanvasObject) {
		switch x := o.(type) {
		case *widgets.Text:
			out = append(out, x.Text())
		case *widgets.Button:
			out = append(out, x.Text())
		}
	})
	return strings.Join(out, "\n")
}

func says(t *testing.T, o fyne.CanvasObject, want ...string) {
	t.Helper()
	all := texts(o)
	for _, w := range want {
		if !strings.Contains(all, w) {
			t.Errorf("does not say %q:\n%s", w, all)
		}
	}
}

func silent(t *testing.T, o fyne.CanvasObject, unwanted ...string) {
	t.Helper()
	all := texts(o)
	for _, w := range unwanted {
		if strings.Contains(all, w) {
			t.Errorf("says %q:\n%s", w, all)
		}
	}
}
