package overview

import (
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

// shown is what a test lets the window show.
type shown struct {
	move  accounts.Move
	saves map[accounts.MembershipKey]desk.Save
	state desk.State
}

func (s *shown) Move() accounts.Move                     { return s.move }
func (s *shown) Save(k accounts.MembershipKey) desk.Save { return s.saves[k] }
func (s *shown) State() desk.State                       { return s.state }

// asked records what the person asked for.
type asked struct{ what []string }

func (a *asked) note(what string) func() { return func() { a.what = append(a.what, what) } }

func (a *asked) row(what string) func(accounts.Membership) {
	return func(m accounts.Membership) { a.what = append(a.what, what+" "+m.Title()) }
}

func (a *asked) last() string {
	if len(a.what) == 0 {
		return ""
	}
	return a.what[len(a.what)-1]
}

func (a *asked) wishes() Wishes {
	return Wishes{
		Opening: func(accounts.Membership) Opening { return Opening{Label: "Open in InPrivate (Edge)", Ready: true} },
		Open:    a.row("open"), Copy: a.row("copy"), Another: a.row("another"), Note: a.row("note"), Name: a.row("name"),
		Nothing: a.row("nothing"), Stuck: a.row("stuck"), Forget: a.row("forget"),
		Tick: func(m accounts.Membership, s accounts.Step) {
			a.what = append(a.what, "tick "+m.Title()+" "+string(rune('1'+s)))
		},
		Bulk: func(l []accounts.Membership, o accounts.Outcome, _ accounts.Reason) {
			a.what = append(a.what, "bulk "+string(rune('0'+len(l))))
		},
		AddOrganisations: a.note("add"), AddAccount: a.note("account"), Account: func(accounts.Account) { a.note("home")() },
		Device: a.note("device"), Gate: a.note("gate"), Guided: a.note("guided"), Settings: a.note("settings"),
		Retry: a.note("retry"), Keep: a.note("keep"), Export: a.note("export"), Import: a.note("import"), StartNew: a.note("new"),
		Arranged: func(Arrangement) {},
	}
}

var (
	sato = accounts.Account{Kind: accounts.Personal, Address: "a.sato@outlook.example"}
	work = accounts.Account{Kind: accounts.Work, Address: "sato@myfirm.example"}
	now  = time.Date(2026, 11, 22, 9, 0, 0, 0, time.Local)
)

func member(a accounts.Account, n int, name string) accounts.Membership {
	m := accounts.NewMembership(a, tenantlookup.Tenant{
		ID:    "c0ffee0" + string(rune('0'+n)) + "-1a2b-4c3d-8e4f-5a6b7c8d9e0" + string(rune('0'+n)),
		Cloud: tenantlookup.Clouds()[0], Domain: strings.ToLower(name) + ".example",
	})
	m.Name = name
	return m
}

// stage shows the page in a window of a size.
func stage(t *testing.T, lang words.Language, size fyne.Size, d *shown) (*Overview, *asked, fyne.Window) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Light))
	w, err := words.New(lang)
	if err != nil {
		t.Fatal(err)
	}
	win := test.NewTempWindow(t, nil)
	win.SetPadded(false)
	a := &asked{}
	o := New(screen.Frame{
		Words: w, Log: slog.New(slog.DiscardHandler), Now: func() time.Time { return now },
		Do: func(f func()) { f() }, Toast: func(string, string, func()) {}, Close: func() {},
		Focus: func(f fyne.Focusable) { win.Canvas().Focus(f) }, Copy: func(string) {}, Window: win,
	}, d, a.wishes(), Arrangement{})
	win.SetContent(o.Content())
	win.Resize(size)
	win.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { o.Typed(0, e.Name) })
	win.Canvas().SetOnTypedRune(func(r rune) { o.Typed(r, "") })
	o.Update()
	return o, a, win
}

func three() *shown {
	return &shown{
		move: accounts.Move{Device: accounts.Device{Old: []string{"iPhone 12"}, New: "iPhone 17"}}.
			With(member(sato, 1, "Contoso"), member(sato, 2, "Fabrikam"), member(work, 3, "Northwind")),
		state: desk.State{Phase: desk.Ready},
	}
}

var wide = fyne.NewSize(1280, 820)

func TestKeysOnTheList(t *testing.T) {
	o, a, win := stage(t, words.English, wide, three())
	o.Shown()
	list := win.Canvas().Focused()
	if list != fyne.Focusable(o.list.rows) {
		t.Fatal("the list does not have the focus")
	}
	list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	list.TypedRune('2')
	if got := a.last(); got != "tick Fabrikam 2" {
		t.Errorf("key 2 asks for %q", got)
	}
	list.TypedRune(' ')
	list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	list.TypedRune(' ')
	if n := len(o.list.marks.chosen()); n != 2 {
		t.Fatalf("%d rows marked, want 2", n)
	}
	o.list.marks.menu()[0].Action()
	if got := a.last(); got != "bulk 2" || len(o.list.marks.on) != 0 {
		t.Errorf("change of all asks for %q, %d marks left", got, len(o.list.marks.on))
	}
	o.MarkAll()
	list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if len(o.list.marks.on) != 0 {
		t.Error("Escape keeps the marks")
	}
	list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if win.Canvas().Focused() != fyne.Focusable(o.detail.open) {
		t.Error("Enter does not lead to the main button")
	}
}

func TestRowsStayWhereTheyAreWhileOneWorks(t *testing.T) {
	d := three()
	o, _, _ := stage(t, words.English, wide, d)
	before := titles(o)
	first, _ := d.move.Find(o.list.shown[0].Key())
	d.move = d.move.With(first.Tick(accounts.Remove, now))
	o.Update()
	if got := titles(o); got != before {
		t.Errorf("rows jumped from %s to %s", before, got)
	}
	o.at.Sort = accounts.SortTouched
	o.Update()
	if got := titles(o); !strings.HasPrefix(got, first.Title()) {
		t.Errorf("another order shows %s", got)
	}
}

func titles(o *Overview) string {
	var s []string
	for _, m := range o.list.shown {
		s = append(s, m.Title())
	}
	return strings.Join(s, " ")
}

func TestSearchAndFilters(t *testing.T) {
	o, _, _ := stage(t, words.English, wide, three())
	o.list.search.SetText("ＦＡＢＲＩ")
	if titles(o) != "Fabrikam" {
		t.Errorf("full-width search shows %q", titles(o))
	}
	o.list.search.SetText("nothing like it")
	if titles(o) != "" || o.list.noneHas != noneFits {
		t.Errorf("no match: %q, text %v", titles(o), o.list.noneHas)
	}
	o.list.clear()
	o.at.Account = work.Key()
	o.Update()
	if titles(o) != "Northwind" {
		t.Errorf("one account shows %q", titles(o))
	}
}

func TestAnUnknownListIsNeverEmpty(t *testing.T) {
	for _, c := range []struct {
		phase desk.Phase
		want  noneKind
	}{{desk.Ready, noneYet}, {desk.Opening, noneUnknown}, {desk.Unavailable, noneUnknown}, {desk.Missing, noneUnknown}, {desk.Newer, noneUnknown}} {
		o, _, _ := stage(t, words.Japanese, wide, &shown{state: desk.State{Phase: c.phase}})
		if o.list.noneHas != c.want {
			t.Errorf("phase %v shows text %v, want %v", c.phase, o.list.noneHas, c.want)
		}
	}
}

func TestTheBannerOffersTheButtonThatHelps(t *testing.T) {
	d := three()
	o, a, _ := stage(t, words.English, wide, d)
	if o.banner.content.Visible() {
		t.Fatal("a banner although all is well")
	}
	d.state = desk.State{Phase: desk.Unavailable}
	o.Update()
	if !o.banner.content.Visible() || len(o.banner.buttons.Objects) == 0 {
		t.Fatal("no banner for a keyring that does not answer")
	}
	test.Tap(o.banner.buttons.Objects[0].(*widgets.Button))
	if a.last() != "retry" {
		t.Errorf("the first button asks for %q", a.last())
	}
}

func TestANarrowWindowShowsTheDetailAsAPage(t *testing.T) {
	o, _, win := stage(t, words.Japanese, fyne.NewSize(960, 640), three())
	o.Shown()
	if !o.body.narrow || o.body.showingDetail() {
		t.Fatalf("960 pixels: narrow %v, detail in front %v, width %v", o.body.narrow, o.body.showingDetail(), o.body.Size())
	}
	o.list.rows.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	if o.body.showingDetail() {
		t.Fatal("moving through the list must not leave it")
	}
	o.list.rows.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if !o.body.showingDetail() {
		t.Fatal("Enter on a row does not show it")
	}
	o.body.showDetail(false)
	o.list.tapped(0)
	if !o.body.showingDetail() {
		t.Fatal("a click on a row does not show it")
	}
	win.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if o.body.showingDetail() {
		t.Error("Escape does not lead back")
	}
}

func TestNothingNeedsMoreThanTheSmallestWindow(t *testing.T) {
	for _, lang := range []words.Language{words.English, words.Japanese} {
		d := three()
		d.move.Old = []string{"とても長い名前のスマートフォン 12 プロ"}
		d.move.By = now.AddDate(0, 0, 8)
		o, _, _ := stage(t, lang, fyne.NewSize(960, 640), d)
		if m := o.Content().MinSize(); m.Width > 960 || m.Height > 580 {
			t.Errorf("%s: needs %v, a window of 960 x 640 has less", lang, m)
		}
	}
}

func TestSavingIsSaid(t *testing.T) {
	d := three()
	k := d.move.Memberships[0].Key()
	d.saves = map[accounts.MembershipKey]desk.Save{k: desk.NotSaved}
	o, _, _ := stage(t, words.English, wide, d)
	o.Select(k)
	if got := o.detail.state.Text(); got != "Not saved" || !o.detail.state.Visible() {
		t.Errorf("a failed write shows %q", got)
	}
}
