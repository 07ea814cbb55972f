package overview

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/ui/i18n"
	"norikae/ui/stage"
)

// TestADomainIsSaidOnce: an organisation whose name nobody has told goes by its domain,
// which then stands in the first line alone.
func TestADomainIsSaidOnce(t *testing.T) {
	bare := member(sato, 2, "Fabrikam")
	bare.Name = ""
	o, s := play(t, i18n.English, stage.Wide, &shown{move: accounts.Move{}.With(member(sato, 1, "Contoso"), bare)})
	r := newRow(func(int) {}, nil)
	s.Window.SetContent(r)
	s.Window.Resize(fyne.NewSize(500, 60))
	heights := map[bool]float32{}
	for id, m := range o.list.shown {
		o.list.fill(id, r)
		named := m.Name != ""
		if r.domain.Visible() != named {
			t.Errorf("%s has a second line: %v", m.Title(), !named)
		}
		heights[named] = fyne.CurrentApp().Driver().AbsolutePositionForObject(r.name).Y
		if got := where(s.Frame.Words, m); strings.Contains(got, m.Tenant.Domain) != named {
			t.Errorf("the detail says %q under %s", got, m.Title())
		}
	}
	if heights[false] <= heights[true] {
		t.Errorf("a name alone is at %v, one over a domain at %v", heights[false], heights[true])
	}
}
