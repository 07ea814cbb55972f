package letter

import (
	"bytes"
	"fmt"
	"io"
	"log/slog"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"norikae/accounts"
	text "norikae/accounts/recovery/letter"
	"norikae/tenantlookup"
	"norikae/ui/look"
	"norikae/ui/screen"
	"norikae/ui/widgets"
	"norikae/ui/words"
)

var (
	work     = accounts.Account{Kind: accounts.Work, Address: "sato@myfirm.example"}
	personal = accounts.Account{Kind: accounts.Personal, Address: "a.sato@outlook.example"}
	now      = time.Date(2026, 11, 22, 9, 0, 0, 0, time.Local)
	wide     = fyne.NewSize(1280, 766) // 820 without menu bar and practice strip
	small    = fyne.NewSize(960, 586)  // 640 likewise
)

// longName is longer than any window is wide.
const longName = "Internationale Vereinigung zur Förderung der grenzüberschreitenden Zusammenarbeit in Forschung und Lehre e. V., Geschäftsstelle Süd, Abteilung Datenverarbeitung und Zugangsverwaltung 株式会社日本総合研究開発機構連合会事務局"

func member(a accounts.Account, name string) accounts.Membership {
	m := accounts.NewMembership(a, tenantlookup.Tenant{
		ID: fmt.Sprintf("c0ffee01-1a2b-4c3d-8e4f-%012d", len(name)), Domain: "contoso.example", Cloud: tenantlookup.Clouds()[0],
	})
	m.Name = name
	return m
}

// saved is a file that a page wanted to save.
type saved struct{ name, ending, content string }

// stand shows a page in a window and records what is asked of it.
type stand struct {
	t       testing.TB
	frame   screen.Frame
	window  fyne.Window
	asked   []string
	copied  string
	link    string
	saved   []saved
	batch   []Named
	facts   text.Facts
	options text.Options
}

func (s *stand) note(what ...any) {
	s.asked = append(s.asked, strings.TrimSpace(fmt.Sprintln(what...)))
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
	s := &stand{t: t, window: test.NewTempWindow(t, nil)}
	s.frame = screen.Frame{
		Words: w, Log: slog.New(slog.DiscardHandler), Now: func() time.Time { return now },
		Toast: func(text, _ string, _ func()) { s.note("toast", text) }, Copy: func(c string) { s.copied = c },
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

// settle lays out until nothing moves.
func (s *stand) settle() {
	for range 3 {
		s.window.Content().Refresh()
	}
}

func (s *stand) save(name, ending string, write func(io.Writer) error) {
	var b bytes.Buffer
	if err := write(&b); err != nil {
		s.t.Error(err)
	}
	s.saved = append(s.saved, saved{name, ending, b.String()})
}

func (s *stand) keep(f text.Facts, o text.Options) { s.facts, s.options = f, o }

// start is what a letter about a line begins with.
func start(lang words.Language, l screen.Line) Start {
	st := Start{Line: l, Facts: text.Facts{
		Account: l.Account, Tenant: l.Membership.Tenant, Organisation: l.Membership.Name, Sender: "佐藤 あき", Old: "iPhone 12", New: "iPhone 17",
	}}
	if lang == words.English {
		st.Options.Language = text.English
	}
	if l.Home {
		st.Options.To = text.HelpDesk
	}
	return st
}

// page shows a letter.
func (s *stand) page(st Start) *Page {
	p := New(s.frame, Wishes{
		Mail: func(m text.Mailto) { s.link = m.String() }, Save: s.save,
		Sent: func() { s.note("sent") }, Keep: s.keep,
	}, st)
	s.front(p)
	return p
}

// many shows a batch.
func (s *stand) many(st ManyStart) *Many {
	if st.On == nil {
		st.On = map[accounts.MembershipKey]bool{}
	}
	p := NewMany(s.frame, ManyWishes{
		Save: func(list []Named) { s.batch = list }, One: func(m accounts.Membership) { s.note("one", m.Name) },
		Sent: func(list []accounts.Membership) { s.note("sent", len(list)) },
		Make: func(m accounts.Membership, f text.Facts) (text.Facts, bool) {
			f.Account, f.Tenant, f.Organisation = m.Account, m.Tenant, m.Name
			return f, m.Outcome() == accounts.Waiting
		},
		Keep: s.keep,
	}, st)
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

// press presses the button that says what a text's id says, with a key.
func (s *stand) press(o fyne.CanvasObject, id string, key fyne.KeyName) {
	s.t.Helper()
	for _, b := range buttons(o) {
		if b.Text() == s.frame.Words.T(id) {
			s.asked = nil
			b.TypedKey(&fyne.KeyEvent{Name: key})
			return
		}
	}
	s.t.Errorf("no button %q", s.frame.Words.T(id))
}

// both runs a test in both languages.
func both(t *testing.T, f func(t *testing.T, lang words.Language)) {
	t.Helper()
	for _, lang := range []words.Language{words.English, words.Japanese} {
		t.Run(string(lang), func(t *testing.T) { f(t, lang) })
	}
}
