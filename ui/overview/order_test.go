package overview

import (
	"slices"
	"testing"

	"norikae/accounts"
)

func shownBy(rows []accounts.Membership) (out []string) {
	for _, m := range rows {
		out = append(out, m.Title())
	}
	return out
}

func TestOrder(t *testing.T) {
	var o order
	v := accounts.View{Sort: accounts.SortRisk}
	list := three().move.Memberships
	first := shownBy(o.arrange(list, v))
	ticked := slices.Clone(list)
	ticked[0] = ticked[0].Tick(accounts.Remove, now)
	if got := o.arrange(ticked, v); !slices.Equal(shownBy(got), first) || !slices.Contains(got, ticked[0]) {
		t.Errorf("a tick moves rows: %q, were %q", shownBy(got), first)
	}
	// The keyring may give the same rows in another order.
	turned := slices.Clone(ticked)
	slices.Reverse(turned)
	if got := o.arrange(turned, v); !slices.Equal(shownBy(got), first) || !slices.Contains(got, ticked[0]) {
		t.Errorf("the list's own order moves rows: %q, were %q", shownBy(got), first)
	}
	if got := o.arrange(turned, accounts.View{Sort: accounts.SortName}); slices.Equal(got, turned) {
		t.Error("another view is not arranged")
	}
	many := slices.Clone(ticked)
	slices.Reverse(many)
	for i := range many {
		many[i] = many[i].Set(accounts.Waiting, accounts.NoReason, now)
	}
	many[0] = many[0].Tick(accounts.Remove, now)
	for _, list := range [][]accounts.Membership{ticked, turned} { // where they stood, and elsewhere
		o.anew(list, v)
		if got, want := shownBy(o.arrange(many, v)), shownBy(accounts.Arrange(many, v)); !slices.Equal(got, want) {
			t.Errorf("%q after a change of many, want %q", got, want)
		}
	}
	o.anew(turned, v)
	if got := o.arrange(turned[1:], v); len(got) != 2 {
		t.Errorf("%q after one went", shownBy(got))
	}
	other := slices.Clone(turned)
	other[0] = member(work, 9, "Newcomer")
	o.arrange(turned, v)
	if got := shownBy(o.arrange(other, v)); !slices.Contains(got, "Newcomer") || len(got) != 3 {
		t.Errorf("%q after one came for another", got)
	}
}
