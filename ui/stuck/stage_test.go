package stuck

import (
	"context"
	"fmt"
	"log/slog"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"norikae/accounts"
	"norikae/accounts/links"
	"norikae/accounts/recovery"
	"norikae/accounts/recovery/guide"
	"norikae/tenantlookup"
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
	wide     = fyne.NewSize(1280, 766) // 820 without menu bar and practice strip
	small    = fyne.NewSize(960, 586)  // 640 likewise
)

// longName is longer than any window is wide.
const longName = "Internationale Vereinigung zur Förderung der grenzüberschreitenden Zusammenarbeit in Forschung und Lehre e. V., Geschäftsstelle Süd, Abteilung Datenverarbeitung und Zugangsverwaltung 株式会社日本総合研究開発機構連合会事務局"

func member(a accounts.Account, name string) accounts.Membership {
	m := accounts.NewMembership(a, tenantlookup.Tenant{
		ID: fmt.Sprintf("c0ffee01-1a2b-4c3d-8e4f-%012x", []byte(name)[:min(5, len(name))]), Domain: "contoso.example", Cloud: tenantlookup.Clouds()[0],
	})
	m.Name, m.Added = name, now.AddDate(0, 0, -20)
	return m
}

// noPage is a membership whose page the app does not know.
func noPage(a accounts.Account) accounts.Membership {
	m := member(a, "China")
	m.Tenant.Cloud = tenantlookup.Cloud{Name: "China", LoginHost: "login.partner.microsoftonline.cn"}
	return m
}

// lines are one of each kind, by name.
func lines() map[string]screen.Line {
	return map[string]screen.Line{
		"work": screen.RowLine(member(work, "Work")), "personal": screen.RowLine(member(personal, "Personal")),
		"mailed": screen.RowLine(member(mailed, "Mailed")), "no page": screen.RowLine(noPage(work)),
		"work itself": screen.HomeLine(work), "personal itself": screen.HomeLine(personal),
	}
}

// dropping is a window into which a test can drop files.
type dropping struct {
	fyne.Window
	drop func(fyne.Position, []fyne.URI)
}

func (w *dropping) SetOnDropped(f func(fyne.Position, []fyne.URI)) { w.drop = f }

// stand shows a page in a window and records what is asked of it.
type stand struct {
	frame   screen.Frame
	window  *dropping
	move    accounts.Move
	answers map[accounts.MembershipKey]recovery.Answers
	asked   []string
}

func (s *stand) Move() accounts.Move { return s.move }

func (s *stand) note(what ...any) {
	s.asked = append(s.asked, strings.TrimSpace(fmt.Sprintln(what...)))
}

func (s *stand) last() string {
	if len(s.asked) == 0 {
		return ""
	}
	return s.asked[len(s.asked)-1]
}

func newStand(t testing.TB, lang words.Language, size fyne.Size, list ...screen.Line) *stand {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Light))
	w, err := words.New(lang)
	if err != nil {
		t.Fatal(err)
	}
	s := &stand{window: &dropping{Window: test.NewTempWindow(t, nil)}, answers: map[accounts.MembershipKey]recovery.Answers{}}
	s.move.Device = accounts.Device{Old: []string{"iPhone 12"}, New: "iPhone 17"}
	s.move.Accounts = []accounts.Account{work, personal, mailed}
	for _, l := range list {
		if !l.Home {
			s.move = s.move.With(l.Membership)
		}
	}
	s.frame = screen.Frame{
		Words: w, Log: slog.New(slog.DiscardHandler), Now: func() time.Time { return now },
		Do: func(f func()) { f() }, Go: func(f func(context.Context)) { f(t.Context()) },
		Toast: func(text, _ string, _ func()) { s.note("toast", text) },
		Focus: func(f fyne.Focusable) { s.window.Canvas().Focus(f) }, Close: func() { s.note("close") }, Window: s.window,
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
	s.window.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) {
		if !p.Typed(0, e.Name) {
			s.note("unused", e.Name)
		}
	})
	p.Update()
	p.Shown()
	s.settle()
}

// settle lays out until nothing moves: a wrapped text knows its height only once
// it has its width.
func (s *stand) settle() {
	for range 3 {
		s.window.Content().Refresh()
	}
}

// page shows the three doors of a line.
func (s *stand) page(l screen.Line) *Page {
	p := New(s.frame, s, Wishes{
		Do:     func(l screen.Line, a recovery.Action, f recovery.Found) { s.note(a, l.Title(), f.Codes, f.Trace) },
		Lost:   func(l screen.Line) { s.note("lost", l.Title()) },
		Decide: func(l screen.Line, o accounts.Outcome) { s.note("decide", o, l.Title()) },
		Letter: func(l screen.Line) { s.note("letter", l.Title()) },
		Guide:  func(t guide.Topic) { s.note("guide", t) },
		OpenFile: func(read func(string)) {
			s.note("file")
			read("AADSTS53003 from a file")
		},
	}, l.Key())
	s.front(p)
	return p
}

// lost shows the second door; with the zero key for everything.
func (s *stand) lost(k accounts.MembershipKey) *Lost {
	p := NewLost(s.frame, s, LostWishes{
		Answers: func(k accounts.MembershipKey) recovery.Answers { return s.answers[k] },
		Answer: func(keys []accounts.MembershipKey, q recovery.Question, a recovery.Answer) {
			for _, k := range keys {
				s.answers[k] = s.answers[k].With(q, a)
			}
		},
		LinkText: func(_ accounts.Account, l links.Link) string { return "link " + l.ID },
		OpenLink: func(a accounts.Account, l links.Link) { s.note("link", l.ID, a.Address) },
		Open:     func(m accounts.Membership) { s.note("open", m.Title()) },
		Letter:   func(l screen.Line) { s.note("letter", l.Title()) },
		Letters:  func(list []accounts.Membership) { s.note("letters", len(list)) },
		Guide:    func(t guide.Topic) { s.note("guide", t) },
	}, k)
	s.front(p)
	return p
}

// visible visits what can be seen.
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

func buttons(o fyne.CanvasObject) []*widgets.Button {
	var out []*widgets.Button
	visible(o, func(o fyne.CanvasObject) {
		if b, ok := o.(*widgets.Button); ok {
			out = append(out, b)
		}
	})
	return out
}

// said is everything that can be read.
func said(o fyne.CanvasObject) string {
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

// press presses the button that says so, with a key.
func (s *stand) press(t *testing.T, o fyne.CanvasObject, text string, key fyne.KeyName) {
	t.Helper()
	for _, b := range buttons(o) {
		if b.Text() == text {
			s.asked = nil
			b.TypedKey(&fyne.KeyEvent{Name: key})
			return
		}
	}
	t.Errorf("no button %q in:\n%s", text, said(o))
}

// both runs a test in both languages.
func both(t *testing.T, f func(t *testing.T, lang words.Language)) {
	t.Helper()
	for _, lang := range []words.Language{words.English, words.Japanese} {
		t.Run(string(lang), func(t *testing.T) { f(t, lang) })
	}
}
