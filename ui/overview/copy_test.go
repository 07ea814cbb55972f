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
	for i, want := range []string{"notes 3", "reassign 3", "forget 3"} {
		if items[len(items)-3+i].Action(); s.Last() != want {
			t.Errorf("%q asks for %q, want %q", items[len(items)-3+i].Label, s.Last(), want)
		}
	}
}
