package add

import (
	"strings"
	"testing"

	"norikae/accounts"
	"norikae/accounts/directory"
	"norikae/tenantlookup"
	"norikae/ui/i18n"
	"norikae/ui/present"
)

func japanese(t *testing.T) *i18n.Words {
	t.Helper()
	w, err := i18n.New(i18n.Japanese)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// again makes a panel anew, in Japanese.
func again(t *testing.T, p *Panel) *Panel {
	t.Helper()
	f := p.frame
	f.Words = japanese(t)
	p.Resume(f)
	return p
}

// TestWhatMicrosoftListedOutlivesALanguage: the proposals stay, with the ticks, and
// the panel says in its own language that Microsoft lists them.
func TestWhatMicrosoftListedOutlivesALanguage(t *testing.T) {
	p, _ := proposing(t, i18n.English)
	p.toggle(0)
	before := states(p.table)
	n := again(t, again(t, p))
	if got := states(n.table); !equal(got, before) || n.Addable() != 1 {
		t.Errorf("%v, want %v; %d can be added", got, before, n.Addable())
	}
	if list := n.table.memberships(); len(list) != 1 || list[0].Account != n.account() {
		t.Errorf("would add %+v", list)
	}
	if got, want := n.finding.Text(), n.frame.Words.N("add.find.done", 3); got != want {
		t.Errorf("says %q, want %q", got, want)
	}
}

// TestAnswersOutliveALanguage: what was answered is not asked again, and a line
// taken from another cloud says so in the language of now.
func TestAnswersOutliveALanguage(t *testing.T) {
	p, _ := proposing(t, i18n.English)
	one, other := tenant(idOne, "typed.example"), tenant(idTwo, "typed.example")
	for _, c := range tenantlookup.Clouds() { // one with a name of its own in Japanese
		if present.CloudName(p.frame.Words, c) != present.CloudName(japanese(t), c) {
			other.Cloud = c
		}
	}
	p.table.answers["typed.example"] = result("typed.example", one)
	p.table.addFromCloud("typed.example", other)
	p.table.setOtherClouds("typed.example", []tenantlookup.Tenant{one, other})
	p.box.OnChanged = nil // nobody types
	p.setText("typed.example")
	n := again(t, p)
	if n.asking || n.table.counts().total == 0 {
		t.Errorf("asks again for %v", states(n.table))
	}
	r := newResultRow("", n.toggle)
	n.fill(1, r)
	if got := r.asked.Text(); !strings.Contains(got, "typed.example") || !strings.Contains(got, present.CloudName(n.frame.Words, other.Cloud)) {
		t.Errorf("the line from the other cloud says %q", got)
	}
}

// TestWhatIsListedForAnotherAccountDoesNotStay, as when the account was taken away
// in the meantime; the one that was chosen stays chosen.
func TestWhatIsListedForAnotherAccountDoesNotStay(t *testing.T) {
	p, _ := proposing(t, i18n.English)
	other := accounts.Account{Kind: accounts.Work, Address: "other@example.com"}
	p.opt.Data = &stand{move: p.opt.Data.Move().WithAccount(other)}
	p.opt.Account = other.Key().Hash()
	p.table.account = other
	p.table.forgetProposals()
	p.table.propose([]directory.Found{lists(tenant(idOne, "contoso.example"), "", directory.Guest)})
	if n := again(t, p); !n.account().Same(other) || n.Addable() != 1 {
		t.Errorf("the account chosen is now %v with %d", n.account(), n.Addable())
	}
	p.opt.Data = &stand{move: accounts.Move{}.WithAccount(accounts.Account{Kind: accounts.Work, Address: "a@example.com"})}
	n := again(t, p)
	if len(n.table.entries) != 0 || n.finding.Text() != n.frame.Words.T("add.find.text") {
		t.Errorf("offers %+v and says %q", n.table.entries, n.finding.Text())
	}
}
