package add

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"norikae/accounts"
	"norikae/tenantlookup"
	"norikae/ui/i18n"
	"norikae/ui/present"
	"norikae/ui/stage"
	"norikae/ui/widgets"
)

var other = accounts.Account{Kind: accounts.Personal, Address: "a.sato@outlook.example"}

// shared shows the page to somebody with two accounts: contoso.example is new, and
// fabrikam.example is in the list for the first.
func shared(t *testing.T, lang i18n.Language) (*Panel, *stand) {
	t.Helper()
	s := newStand(t, lang, stage.Small)
	s.move = s.move.WithAccount(other).With(accounts.NewMembership(me, tenant(idTwo, "fabrikam.example")))
	p := s.page("contoso.example\nfabrikam.example")
	p.answerWith(result("contoso.example", tenant(idOne, "contoso.example")), result("fabrikam.example", tenant(idTwo, "fabrikam.example")))
	p.cancelRound()
	s.Settle()
	return p, s
}

// goes is where everything that can be added goes, in words.
func goes(p *Panel) string {
	var out []string
	for _, m := range p.table.memberships() {
		who := map[accounts.AccountKey]string{me.Key(): "me", other.Key(): "other"}[m.Account.Key()]
		out = append(out, m.Tenant.Domain+"→"+who)
	}
	return strings.Join(out, " ")
}

// TestALineHasItsOwnAccount: what goes where, and what is there already for whom.
func TestALineHasItsOwnAccount(t *testing.T) {
	for name, c := range map[string]struct {
		do     func(*Panel, *stand)
		goes   string
		states []state
	}{
		"nothing chosen":             {func(*Panel, *stand) {}, "contoso.example→me", []state{found, alreadyListed}},
		"a new line for the other":   {func(p *Panel, _ *stand) { p.table.choose("contoso.example", other) }, "contoso.example→other", []state{found, alreadyListed}},
		"a listed one for the other": {func(p *Panel, _ *stand) { p.table.choose("fabrikam.example", other) }, "contoso.example→me fabrikam.example→other", []state{found, found}},
		"and back": {func(p *Panel, _ *stand) {
			p.table.choose("fabrikam.example", other)
			p.table.choose("fabrikam.example", me)
		}, "contoso.example→me", []state{found, alreadyListed}},
		"all for the other": {func(p *Panel, _ *stand) { p.SetAccount(other) }, "contoso.example→other fabrikam.example→other", []state{found, found}},
		"all but one": {func(p *Panel, _ *stand) {
			p.table.choose("contoso.example", me)
			p.SetAccount(other)
		}, "contoso.example→me fabrikam.example→other", []state{found, found}},
		"text before and behind": {func(p *Panel, _ *stand) {
			p.table.choose("fabrikam.example", other)
			p.table.read("Somebody’s list\nadatum.example\nFabrikam\tfabrikam.example\ncontoso.example")
		}, "fabrikam.example→other contoso.example→me", nil},
		"one organisation for both": {func(p *Panel, _ *stand) {
			p.answerWith(result(idOne, tenant(idOne, "contoso.example")))
			p.table.read("contoso.example\n" + idOne)
			p.table.choose(idOne, other)
		}, "contoso.example→me contoso.example→other", []state{found, found}},
		"one organisation twice": {func(p *Panel, _ *stand) {
			p.answerWith(result(idOne, tenant(idOne, "contoso.example")))
			p.table.choose("contoso.example", other)
			p.table.choose(idOne, other)
			p.table.read("contoso.example\n" + idOne)
		}, "contoso.example→other", []state{found, duplicate}},
		"its own organisation": {func(p *Panel, _ *stand) {
			p.SetAccount(other)
			p.answerWith(result("myfirm.example", tenant(idMine, "myfirm.example")))
			p.table.read("myfirm.example\ncontoso.example")
			p.table.choose("myfirm.example", me)
		}, "contoso.example→other", []state{homeTenant, found}},
		"another cloud’s goes along": {func(p *Panel, _ *stand) {
			p.table.choose("contoso.example", other)
			china := numbered(21)
			china.Cloud = tenantlookup.Clouds()[2]
			p.table.addFromCloud("contoso.example", china)
			p.table.read("contoso.example")
		}, "contoso.example→other organisation-21.example→other", []state{found, found}},
		"an account that is gone": {func(p *Panel, s *stand) {
			p.table.choose("contoso.example", other)
			s.move.Accounts = s.move.Accounts[:1]
			p.table.settle()
		}, "contoso.example→me", []state{found, alreadyListed}},
	} {
		t.Run(name, func(t *testing.T) {
			p, s := shared(t, i18n.English)
			c.do(p, s)
			p.Refresh()
			if got := goes(p); got != c.goes {
				t.Errorf("adds %q, want %q", got, c.goes)
			}
			if got := states(p.table); c.states != nil && !equal(got, c.states) {
				t.Errorf("states %v, want %v", got, c.states)
			}
			if want := s.Frame.Words.N("add.add", len(p.table.memberships())); p.add.Text() != want {
				t.Errorf("the button says %q, want %q", p.add.Text(), want)
			}
		})
	}
}

// TestWhatMicrosoftListsIsOfOneAccount: for another account a line does not say what
// Microsoft said of the first, and it is no place where the first signs in.
func TestWhatMicrosoftListsIsOfOneAccount(t *testing.T) {
	p, s := proposing(t, i18n.English)
	s.move = s.move.WithAccount(other)
	for q, r := range p.table.answers {
		r.Tenant.Kind = tenantlookup.Workforce
		p.table.answers[q] = r
	}
	first, last := p.table.entries[0], p.table.entries[2]
	p.table.choose(first.query, other)
	p.table.choose(last.query, other)
	guest := s.Frame.Words.T("add.kind.guest")
	if got := p.message(p.table.entries[0]).detail; strings.Contains(got, guest) {
		t.Errorf("says %q", got)
	}
	if got := states(p.table); !equal(got, []state{found, found, found}) {
		t.Errorf("states %v", got)
	}
	if got := p.guestOf(); got.ID != idTwo {
		t.Errorf("signs in at %q", got.ID)
	}
}

// pick chooses the last account in the menu that is open.
func (s *stand) pick() {
	s.T.Helper()
	if s.Window.Canvas().Overlays().Top() == nil {
		s.T.Fatal("no menu is open")
	}
	for _, k := range []fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn} {
		s.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: k})
	}
	if s.Window.Canvas().Overlays().Top() != nil {
		s.T.Fatal("the menu stays open")
	}
}

// TestTheAccountOfALineIsChosen with keys and by a click; the list keeps the focus and
// the line.
func TestTheAccountOfALineIsChosen(t *testing.T) {
	for name, open := range map[string]func(*Panel){
		"A":    func(p *Panel) { p.rows.TypedRune('a') },
		"menu": func(p *Panel) { p.rows.TypedKey(&fyne.KeyEvent{Name: desktop.KeyMenu}) },
		"click": func(p *Panel) {
			for _, r := range rowsSeen(p) {
				if r.chip.Visible() && p.shown[r] == 1 {
					test.Tap(r.chip)
				}
			}
		},
	} {
		t.Run(name, func(t *testing.T) {
			p, s := shared(t, i18n.English)
			s.Frame.Focus(p.rows)
			p.rows.Choose(1)
			open(p)
			s.pick()
			if got := goes(p); got != "contoso.example→me fabrikam.example→other" {
				t.Errorf("adds %q", got)
			}
			if s.Window.Canvas().Focused() != fyne.Focusable(p.rows) || p.rows.Current() != 1 {
				t.Errorf("row %d; the focus is in %T", p.rows.Current(), s.Window.Canvas().Focused())
			}
			if said := p.rows.AccessibilityLabel(); !strings.Contains(said, present.Short(s.Frame.Words, other)) {
				t.Errorf("the line is called %q", said)
			}
			if want := s.Frame.Words.N("add.ready", 2); !strings.Contains(p.doing.Text(), want) {
				t.Errorf("counts %q", p.doing.Text())
			}
		})
	}
}

// TestTheAccountOfALineOutlivesALanguage, and is named to a screen reader in it.
func TestTheAccountOfALineOutlivesALanguage(t *testing.T) {
	p, _ := shared(t, i18n.English)
	p.table.choose("fabrikam.example", other)
	n := again(t, p)
	if got := goes(n); got != "contoso.example→me fabrikam.example→other" {
		t.Errorf("adds %q", got)
	}
	w := n.frame.Words
	r := newResultRow("", n.toggle)
	n.fill(1, r)
	for _, part := range []string{present.Short(w, other), w.T("add.chip", "Key", "A")} {
		if said := r.chip.AccessibilityLabel(); !strings.Contains(said, part) {
			t.Errorf("%q is missing in %q", part, said)
		}
	}
}

// TestOneAccountIsNotAsked: no line shows it, no key asks, and a row keeps its height.
func TestOneAccountIsNotAsked(t *testing.T) {
	p, s := asked(t, i18n.English, "contoso.example", result("contoso.example", tenant(idOne, "contoso.example")))
	alone := p.heights.usual
	s.Frame.Focus(p.rows)
	p.rows.TypedRune('a')
	if s.Window.Canvas().Overlays().Top() != nil {
		t.Error("a menu is open")
	}
	s.Silent(p.rows, me.Address)
	s.move = s.move.WithAccount(other)
	p.Refresh()
	s.Settle()
	s.Says(p.rows, me.Address)
	if two := p.heights.usual; two <= alone {
		t.Errorf("a row is %v high with two accounts, %v with one", two, alone)
	}
	p.rows.TypedRune('x')
	if s.Window.Canvas().Overlays().Top() != nil {
		t.Error("any key opens the menu")
	}
}

// TestRowsHoldTheirAccounts: nothing of a row lies over the account or ends behind the
// row, also where the row has a button or a field for the name.
func TestRowsHoldTheirAccounts(t *testing.T) {
	stage.Both(t, func(t *testing.T, lang i18n.Language) {
		for _, size := range []fyne.Size{stage.Small, stage.Wide} {
			s := newStand(t, lang, size)
			s.move = s.move.WithAccount(other)
			p := s.page(mixed + "\n" + numbered(30).ID)
			p.answerWith(result(numbered(30).ID, tenant(numbered(30).ID, "")))
			answered(p)
			p.cancelRound()
			s.Settle()
			chips := 0
			for id, e := range p.table.entries {
				p.rows.ScrollTo(id)
				p.reveal(id)
				s.Settle()
				for _, r := range rowsSeen(p) {
					if p.shown[r] != id || !r.chip.Visible() {
						continue
					}
					chips++
					if r.Size().Height < r.MinSize().Height {
						t.Errorf("%q is %v high and needs %v", e.query, r.Size().Height, r.MinSize().Height)
					}
					for _, o := range []fyne.CanvasObject{r.asked, r.title, r.detail, r.act, r.name} {
						if o.Visible() && !stage.AreaOf(o, fyne.Position{}).Both(stage.AreaOf(r.chip, fyne.Position{})).Empty() {
							t.Errorf("%q: %q lies over the account", e.query, widgets.Spoken(o))
						}
					}
				}
			}
			if chips < 5 {
				t.Errorf("%d accounts seen", chips)
			}
		}
	})
}

// TestAccountsOfOneName are told apart by their kind.
func TestAccountsOfOneName(t *testing.T) {
	p, s := shared(t, i18n.English)
	if got := p.chipName(me); got != me.Address {
		t.Errorf("called %q", got)
	}
	s.move = s.move.WithAccount(accounts.Account{Kind: accounts.Personal, Address: me.Address})
	if got := p.chipName(me); got != present.Short(s.Frame.Words, me) {
		t.Errorf("called %q", got)
	}
}
