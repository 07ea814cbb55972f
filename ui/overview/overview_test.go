package overview

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"norikae/accounts"
	"norikae/ui/i18n"
	"norikae/ui/stage"
	"norikae/ui/store"
	"norikae/ui/widgets"
)

func TestKeysOnTheList(t *testing.T) {
	o, s := play(t, i18n.English, stage.Wide, three())
	o.Shown()
	list := s.Window.Canvas().Focused()
	if list != fyne.Focusable(o.list.rows) {
		t.Fatal("the list does not have the focus")
	}
	list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	list.TypedRune('2')
	if got := s.Last(); got != "tick Fabrikam 2" {
		t.Errorf("key 2 asks for %q", got)
	}
	says := o.list.rows.AccessibilityLabel()
	if list.TypedRune(' '); o.list.rows.AccessibilityLabel() != "✓ "+says || !strings.HasPrefix(says, "Fabrikam\n") {
		t.Errorf("the list says %q, and of a marked row %q", says, o.list.rows.AccessibilityLabel())
	}
	list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	list.TypedRune(' ')
	if n := len(o.list.marks.chosen()); n != 2 {
		t.Fatalf("%d rows marked, want 2", n)
	}
	o.list.marks.menu()[0].Action()
	if got := s.Last(); got != "bulk 2" || len(o.list.marks.on) != 0 {
		t.Errorf("change of all asks for %q, %d marks left", got, len(o.list.marks.on))
	}
	o.MarkAll()
	list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if len(o.list.marks.on) != 0 {
		t.Error("Escape keeps the marks")
	}
	list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if s.Window.Canvas().Focused() != fyne.Focusable(o.detail.open) {
		t.Error("Enter does not lead to the main button")
	}
}

func TestRowsStayWhereTheyAreWhileOneWorks(t *testing.T) {
	d := three()
	o, _ := play(t, i18n.English, stage.Wide, d)
	before := titles(o)
	first, _ := d.move.FindMembership(o.list.shown[0].Key())
	d.move = d.move.With(first.Tick(accounts.Remove, now))
	o.Update()
	if got := titles(o); got != before {
		t.Errorf("rows jumped from %s to %s", before, got)
	}
	o.list.sorts()[accounts.SortRisk].Action()
	if got := titles(o); !strings.HasSuffix(got, first.Title()) {
		t.Errorf("choosing the same order again shows %s", got)
	}
	o.at.Sort = accounts.SortTouched
	o.Update()
	if got := titles(o); !strings.HasPrefix(got, first.Title()) {
		t.Errorf("another order shows %s", got)
	}
}

func titles(o *Overview) string {
	var out []string
	for _, m := range o.list.shown {
		out = append(out, m.Title())
	}
	return strings.Join(out, " ")
}

func TestSearchAndFilters(t *testing.T) {
	o, _ := play(t, i18n.English, stage.Wide, three())
	o.list.search.SetText("ＦＡＢＲＩ")
	if titles(o) != "Fabrikam" {
		t.Errorf("full-width search shows %q", titles(o))
	}
	o.list.search.SetText("nothing like it")
	if titles(o) != "" || o.list.noneHas != "list.none.title" {
		t.Errorf("no match: %q, text %v", titles(o), o.list.noneHas)
	}
	o.list.clear()
	o.at.Account = work.Key().Hash()
	o.Update()
	if titles(o) != "Northwind" {
		t.Errorf("one account shows %q", titles(o))
	}
}

// TestTheSearchHidesTheDetail of a row that it does not show, and nothing is done to it.
func TestTheSearchHidesTheDetail(t *testing.T) {
	o, s := play(t, i18n.English, stage.Wide, three())
	list := o.list.rows
	list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyHome})
	m, _ := o.Selected()
	search := func(text string) (shown bool) {
		o.list.search.SetText(text)
		o.Submit()
		return strings.Contains(stage.Texts(o.detail.content), m.Tenant.Domain)
	}
	if !search(m.Title()) || s.Last() != "open "+m.Title() {
		t.Errorf("searched for by its name: %q", s.Last())
	}
	s.Note("searching")
	if search("nothing like it") || s.Last() != "searching" {
		t.Errorf("hidden by the search: %q", s.Last())
	}
	if !search("") {
		t.Error("the row does not come back after the search")
	}
	o.list.search.SetText("nothing like it")
	if o.Select(m.Key()); o.list.search.Text != "" || !strings.Contains(stage.Texts(o.detail.content), m.Tenant.Domain) {
		t.Errorf("a row that is to be shown stays hidden by the search %q", o.list.search.Text)
	}
}

// A double click on a row opens its page; two slow clicks, or clicks on two rows, do
// not.
func TestADoubleClickOpensThePage(t *testing.T) {
	o, s := play(t, i18n.English, stage.Wide, three())
	clock := now
	o.frame.Now = func() time.Time { return clock }
	for _, id := range []int{0, 1, 1} {
		if s.Last() != "" {
			t.Fatalf("one click asks for %q", s.Last())
		}
		o.list.tapped(id)
		clock = clock.Add(100 * time.Millisecond)
	}
	if got := s.Last(); got != "open Fabrikam" {
		t.Errorf("a double click asks for %q", got)
	}
	o.list.tapped(0)
	clock = clock.Add(2 * time.Second)
	o.list.tapped(0)
	if got := s.Last(); got != "open Fabrikam" {
		t.Errorf("two slow clicks ask for %q", got)
	}
}

// Each filter says how many rows it would show of what is searched.
func TestFiltersSayHowMany(t *testing.T) {
	d := three()
	rows := d.move.Memberships
	d.move = d.move.With(rows[0].Set(accounts.Skipped, accounts.NoReason, now), rows[1].Set(accounts.Left, accounts.NoReason, now))
	o, _ := play(t, i18n.English, stage.Wide, d)
	said := func() string {
		var out []string
		for _, item := range o.list.filters() {
			out = append(out, item.Label)
		}
		return strings.Join(out, " · ")
	}
	const all = "All (3) · To do (2) · In progress (0) · Waiting (0) · Waiting over a week (0) · Postponed (1) · Done (0) · Nothing to move (1) · You have left (1)"
	if got := said(); got != all {
		t.Errorf("%s, want\n%s", got, all)
	}
	o.list.search.SetText("north")
	if got := said(); !strings.HasPrefix(got, "All (1) · To do (1) · ") || !strings.Contains(got, "Postponed (0)") {
		t.Errorf("while searching: %s", got)
	}
	o.list.clear()
	for _, item := range o.list.filters() {
		if strings.HasPrefix(item.Label, "Postponed") {
			item.Action()
		}
	}
	if got := titles(o); got != "Contoso" {
		t.Errorf("what is postponed: %s", got)
	}
}

// A right click selects the row that its menu is about. The menu marks steps, and
// shows which are done.
func TestTheContextMenu(t *testing.T) {
	d := three()
	d.move = d.move.With(d.move.Memberships[1].Tick(accounts.Add, now))
	o, s := play(t, i18n.English, stage.Wide, d)
	o.Shown()
	s.Settle()
	if m, _ := o.Selected(); m.Title() == "Fabrikam" {
		t.Fatal("the row is selected before")
	}
	m := d.move.Memberships[1]
	r := newRow(o.list.tapped, o.showRowMenu)
	for id := range o.list.shown {
		if o.list.shown[id].Key() == m.Key() {
			o.list.fill(id, r)
		}
	}
	r.TappedSecondary(&fyne.PointEvent{})
	if got, _ := o.Selected(); got.Title() != "Fabrikam" || o.detail.name.Text() != "Fabrikam" {
		t.Errorf("a right click selects %q and shows %q", got.Title(), o.detail.name.Text())
	}
	checked := map[string]bool{}
	for _, item := range o.rowMenu(m).Items {
		checked[item.Label] = item.Checked
		if item.Label == s.Frame.Words.T("marks.reassign") {
			item.Action()
		}
	}
	if s.Last() != "reassign 1" {
		t.Errorf("the menu does not lead to another account: %q", s.Last())
	}
	for text, want := range map[string]bool{
		"Mark step 1: opened and signed in": true, "Mark step 2: iPhone 17 added": true,
		"Mark step 3: tried with iPhone 17": false, "Mark step 4: iPhone 12 removed": false,
	} {
		if got, ok := checked[text]; !ok || got != want {
			t.Errorf("%q: there %v, checked %v", text, ok, got)
		}
	}
}

// The menu for many rows says what its reasons are reasons for.
func TestTheMenuForMany(t *testing.T) {
	for lang, want := range map[i18n.Language]string{
		i18n.English: "Nothing to move: Only a code by e-mail is used", i18n.Japanese: "移すものがない：メールのコードだけを使っている",
	} {
		o, _ := play(t, lang, stage.Wide, three())
		if got := o.list.marks.menu()[3].Label; got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// The first Escape empties the search, the second leads back to the rows.
func TestEscapeInTheSearch(t *testing.T) {
	o, s := play(t, i18n.English, stage.Wide, three())
	o.FocusSearch()
	o.list.search.SetText("fabri")
	escape := &fyne.KeyEvent{Name: fyne.KeyEscape}
	o.list.search.TypedKey(escape)
	if got := titles(o); o.list.search.Text != "" || got != "Contoso Fabrikam Northwind" {
		t.Errorf("search %q shows %q", o.list.search.Text, got)
	}
	if s.Window.Canvas().Focused() != fyne.Focusable(o.list.search) {
		t.Error("the first Escape leaves the search")
	}
	o.list.search.TypedKey(escape)
	if s.Window.Canvas().Focused() != fyne.Focusable(o.list.rows) {
		t.Error("the second Escape does not lead to the rows")
	}
}

func TestAnUnknownListIsNeverEmpty(t *testing.T) {
	for _, c := range []struct {
		phase store.Phase
		want  string
	}{{store.Ready, "empty"}, {store.Opening, "unknown"}, {store.Unavailable, "unknown"}, {store.Missing, "missing"}, {store.Newer, "unknown"}} {
		o, _ := play(t, i18n.Japanese, stage.Wide, &shown{state: store.State{Phase: c.phase}})
		if o.list.noneHas != "list."+c.want+".title" {
			t.Errorf("phase %v shows text %v, want %v", c.phase, o.list.noneHas, c.want)
		}
	}
}

func TestTheBannerOffersTheButtonThatHelps(t *testing.T) {
	d := three()
	o, s := play(t, i18n.English, stage.Wide, d)
	if o.banner.content.Visible() {
		t.Fatal("a banner although all is well")
	}
	d.state = store.State{Phase: store.Unavailable}
	o.Update()
	if !o.banner.content.Visible() || len(o.banner.buttons.Objects) == 0 {
		t.Fatal("no banner for a keyring that does not answer")
	}
	test.Tap(o.banner.buttons.Objects[0].(*widgets.Button))
	if s.Last() != "retry" {
		t.Errorf("the first button asks for %q", s.Last())
	}
}

func TestANarrowWindowShowsTheDetailAsAPage(t *testing.T) {
	o, s := play(t, i18n.Japanese, stage.Small, three())
	o.Shown()
	if !o.body.narrow || o.body.showingDetail() {
		t.Fatalf("960 pixels: narrow %v, detail in front %v, width %v", o.body.narrow, o.body.showingDetail(), o.body.content.Size())
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
	s.Window.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if o.body.showingDetail() {
		t.Error("Escape does not lead back")
	}
}

// TestANarrowWindowIsNeverBlank: where the last row goes while its detail is in front,
// the list says what there is to do.
func TestANarrowWindowIsNeverBlank(t *testing.T) {
	d := three()
	o, s := play(t, i18n.Japanese, stage.Small, d)
	o.Shown()
	o.list.tapped(0)
	d.move.Memberships = nil
	o.Update()
	if o.body.showingDetail() || !strings.Contains(stage.Texts(o.Content()), s.Frame.Words.T("list.empty.title")) {
		t.Errorf("an empty list says\n%s", stage.Texts(o.Content()))
	}
}

func TestNothingNeedsMoreThanTheSmallestWindow(t *testing.T) {
	for _, lang := range []i18n.Language{i18n.English, i18n.Japanese} {
		d := three()
		d.move.Old = []string{"とても長い名前のスマートフォン 12 プロ"}
		d.move.By = now.AddDate(0, 0, 8)
		o, s := play(t, lang, stage.Small, d)
		s.Whole(o.Content())
	}
}

// TestTheSearchSaysWhatItIs whatever stands beside it.
func TestTheSearchSaysWhatItIs(t *testing.T) {
	stage.Everywhere(t, func(t *testing.T, lang i18n.Language, size fyne.Size) {
		o, s := play(t, lang, size, three())
		if s.Settle(); o.list.search.PlaceHolder != s.Frame.Words.T("list.search") {
			t.Errorf("says only %q", o.list.search.PlaceHolder)
		}
		for f := accounts.FilterAll; f <= accounts.FilterLeft; f++ {
			for sort := accounts.SortRisk; sort <= accounts.SortTouched; sort++ {
				o.at.Filter, o.at.Sort = f, sort
				o.Update()
				s.Settle()
				text := fyne.MeasureText(o.list.search.PlaceHolder, theme.TextSize(), fyne.TextStyle{}).Width
				if has := o.list.search.Size().Width - 2*theme.InnerPadding(); has < text {
					t.Errorf("%s, %s: %v for %q of %v", o.list.filter.Text(), o.list.sort.Text(), has, o.list.search.PlaceHolder, text)
				}
			}
		}
	})
}

func TestSavingIsSaid(t *testing.T) {
	d := three()
	k := d.move.Memberships[0].Key()
	d.saves = map[accounts.LineKey]store.Save{k: store.NotSaved}
	o, _ := play(t, i18n.English, stage.Wide, d)
	o.Select(k)
	if got := o.detail.state.Text(); got != "Not saved" || !o.detail.state.Visible() {
		t.Errorf("a failed write shows %q", got)
	}
}

// A hint that quotes one of Microsoft's buttons says as of when, and only that one.
func TestHintsSayAsOfWhen(t *testing.T) {
	for next, want := range map[accounts.Step]bool{accounts.Open: false, accounts.Add: true, accounts.Try: false, accounts.Remove: true} {
		d := three()
		m := d.move.Memberships[0].Untick(accounts.Open, now)
		if next > accounts.Open {
			m = m.Tick(next-1, now)
		}
		d.move = d.move.With(m)
		o, _ := play(t, i18n.English, stage.Wide, d)
		o.Select(m.Key())
		if got := o.detail.asOf; got.Visible() != want || want && !strings.Contains(got.Text(), "As of Nov 2026") {
			t.Errorf("next step %d: %q, visible %v", next, got.Text(), got.Visible())
		}
	}
}
