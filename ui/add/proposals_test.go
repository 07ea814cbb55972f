package add

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/accounts/directory"
	"norikae/tenantlookup"
	"norikae/ui/i18n"
)

func TestWhatMicrosoftListsIsAddedToWhatWasTyped(t *testing.T) {
	me := accounts.Account{Kind: accounts.Personal, Address: "a@example.com"}
	tb := newTable(&stand{})
	tb.account = me
	one, two := tenant(idOne, "contoso.example"), tenant(idTwo, "fabrikam.example")
	tb.read("contoso.example")
	tb.pending()
	tb.answers["contoso.example"] = result("contoso.example", one)
	tb.settle()
	tb.propose([]directory.Found{lists(one, "Contoso", directory.OtherCategory), lists(two, "Fabrikam", directory.OtherCategory)})
	if n := len(tb.proposals); n != 2 {
		t.Errorf("%d offered", n)
	}
	tb.read("contoso.example")
	if got, want := states(tb), []state{found, duplicate, found}; !equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if list := tb.memberships(); len(list) != 2 || list[1].Name != "Fabrikam" {
		t.Errorf("would add %+v", list)
	}
	if slices.Contains(tb.known(), idTwo) || len(tb.known()) != 1 {
		t.Errorf("spellings %q", tb.known())
	}
	// A shorter list later takes nothing away; typing goes on.
	tb.propose([]directory.Found{lists(two, "", directory.OtherCategory)})
	if n := len(tb.proposals); n != 2 {
		t.Errorf("%d offered after a shorter list", n)
	}
	tb.read("")
	if got, want := states(tb), []state{found, found}; !equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	tb.forgetProposals()
	tb.read("")
	if len(tb.entries) != 0 {
		t.Errorf("another account is offered %v", tb.entries)
	}
}

func result(text string, x tenantlookup.Tenant) tenantlookup.Result {
	return tenantlookup.Result{Text: text, Tenant: x}
}

func TestAProposalCanBeLeftOut(t *testing.T) {
	tb := newTable(&stand{})
	tb.account = accounts.Account{Kind: accounts.Work, Address: "a@example.com"}
	one, two, home := tenant(idOne, "contoso.example"), tenant(idTwo, "fabrikam.example"), tenant("c0ffee03-1a2b-4c3d-8e4f-5a6b7c8d9e03", "mine.example")
	tb.read("contoso.example")
	tb.answers["contoso.example"] = result("contoso.example", one)
	tb.propose([]directory.Found{
		lists(one, "Contoso", directory.Guest), lists(two, "Fabrikam", directory.Guest), lists(home, "", directory.HomeTenant),
	})
	tb.read("contoso.example")
	if got, want := states(tb), []state{found, duplicate, found, homeTenant}; !equal(got, want) {
		t.Fatalf("got %v, want %v", got, want)
	}
	for id := range tb.entries {
		tb.toggle(id)
	}
	tb.toggle(-1)
	if got, want := states(tb), []state{found, duplicate, excluded, homeTenant}; !equal(got, want) {
		t.Fatalf("left out %v, want %v", got, want)
	}
	tb.read("contoso.example") // typing takes nothing in again
	if list := tb.memberships(); len(list) != 1 || list[0].Name != "Contoso" {
		t.Errorf("would add %+v", list)
	}
	if n := tb.counts().addable; n != 1 {
		t.Errorf("%d can be added", n)
	}
	tb.toggle(2)
	if len(tb.memberships()) != 2 {
		t.Error("not taken in again")
	}
	tb.toggle(2)
	tb.forgetProposals()
	tb.propose([]directory.Found{lists(two, "", directory.Guest)})
	tb.read("")
	if got := states(tb); !equal(got, []state{found}) {
		t.Errorf("another account's choice stays: %v", got)
	}
}

func TestProposalsAreShownAndToggledByKey(t *testing.T) {
	for _, l := range []i18n.Language{i18n.English, i18n.Japanese} {
		p, s := proposing(t, l)
		s.Window.Canvas().Focus(p.rows)
		first := p.message(p.table.entries[0])
		if !strings.HasPrefix(first.detail, p.frame.Words.T("add.kind.guest")) {
			t.Errorf("%s: says %q", l, first.detail)
		}
		if told := p.finding.Text(); !strings.Contains(told, map[i18n.Language]string{i18n.English: "may be missing", i18n.Japanese: "含まれ"}[l]) {
			t.Errorf("%s: claims to be complete: %q", l, told)
		}
		if p.add.Shortened() || p.add.Size().Width < p.add.MinSize().Width {
			t.Errorf("%s: %q is cut", l, p.add.Text())
		}
		p.rows.TypedRune(' ')
		if p.table.entries[0].state != excluded || p.Addable() != 1 {
			t.Errorf("%s: Space leaves %v", l, states(p.table))
		}
		p.rows.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		if p.Addable() != 2 {
			t.Errorf("%s: Enter leaves %v", l, states(p.table))
		}
		r := newResultRow("", p.toggle)
		p.fill(1, r)
		r.box.Tapped(nil)
		if p.table.entries[1].state != excluded || r.glyph.Visible() {
			t.Errorf("%s: the tick does nothing", l)
		}
	}
}

// TestTheTextKeepsOffTheBox: in a narrower window the text over the box takes more
// lines, and the box begins under them.
func TestTheTextKeepsOffTheBox(t *testing.T) {
	for _, l := range []i18n.Language{i18n.English, i18n.Japanese} {
		p, s := proposing(t, l)
		for _, width := range []float32{1280, 960, 1280} {
			s.Window.Resize(fyne.NewSize(width, 640))
			s.Settle()
			at := fyne.CurrentApp().Driver().AbsolutePositionForObject
			text := p.lead
			if end, box := at(text).Y+text.MinSize().Height, at(p.box).Y; end > box {
				t.Errorf("%s at %v: the text ends at %v, the box begins at %v", l, width, end, box)
			}
		}
	}
}

// TestWhatMicrosoftListsGoesToItsAccount, also where nothing was pasted before.
func TestWhatMicrosoftListsGoesToItsAccount(t *testing.T) {
	p, _ := proposing(t, i18n.English)
	list := p.table.memberships()
	if len(list) != 2 || !list[0].Account.Same(me) || !list[1].Account.Same(me) {
		t.Errorf("adds %+v", list)
	}
}
