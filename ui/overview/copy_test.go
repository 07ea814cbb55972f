package overview

import (
	"testing"

	"norikae/accounts"
	"norikae/ui/i18n"
	"norikae/ui/stage"
)

// Copied are the marked rows, or else the selected one.
func TestCopy(t *testing.T) {
	d := three()
	d.move = d.move.With(d.move.Memberships[1].Set(accounts.Left, accounts.NoReason, now))
	o, s := play(t, i18n.English, stage.Wide, d)
	copied := ""
	s.Host.OnCopy = func(text string) { copied = text }
	if o.Copy(); copied != "" {
		t.Errorf("copied %q of nothing", copied)
	}
	o.Select(d.move.Memberships[1].Key())
	if o.Copy(); copied != "Fabrikam\tfabrikam.example\tYou have left" {
		t.Errorf("%q", copied)
	}
	o.MarkAll()
	const all = "Contoso\tcontoso.example\tNot started\nNorthwind\tnorthwind.example\tNot started\nFabrikam\tfabrikam.example\tYou have left"
	if o.Copy(); copied != all {
		t.Errorf("%q, want %q", copied, all)
	}
	items := o.list.marks.menu()
	if items[len(items)-1].Action(); s.Last() != "forget 3" {
		t.Errorf("the last of the menu asks for %q", s.Last())
	}
}
