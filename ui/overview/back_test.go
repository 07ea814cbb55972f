package overview

import (
	"testing"

	"norikae/accounts"
	"norikae/ui/i18n"
	"norikae/ui/stage"
)

// TestComingBackFromTheBrowser: once the page of the next step was opened, the main
// button says that the step is done; opening again is second, and a held key opens or
// confirms nothing more.
func TestComingBackFromTheBrowser(t *testing.T) {
	data := three()
	o, s := play(t, i18n.English, stage.Wide, data)
	o.Select(data.move.Memberships[0].Key())
	if o.Submit(); s.Last() != "open Contoso" {
		t.Fatalf("Ctrl+Enter asks for %q", s.Last())
	}
	s.opening.Opened, s.opening.Did = "Firefox is opening a private window", "Signed in"
	o.Update()
	s.Says(o.Content(), "Firefox is opening a private window", "Signed in", s.Frame.Words.T("todo.again"))
	fits := func() {
		t.Helper()
		if d := o.detail; d.waits.Size().Height == 0 || d.open.Position().Y < d.waits.Position().Y+d.waits.MinSize().Height {
			t.Errorf("what appears has no room: %v high at %v, the button at %v", d.waits.Size().Height, d.waits.Position(), d.open.Position())
		}
	}
	fits()
	s.Silent(o.Content(), "at hand")
	s.held, s.Asked = true, nil
	if o.Submit(); s.Asked != nil {
		t.Errorf("a held key asks for %q", s.Asked)
	}
	s.held = false
	if o.Submit(); s.Last() != "confirm Contoso 0" {
		t.Errorf("Ctrl+Enter asks for %q", s.Last())
	}
	s.Press(o.Content(), s.Frame.Words.T("todo.again"), "Return")
	if s.Last() != "open Contoso" {
		t.Errorf("opening again asks for %q", s.Last())
	}
	data.move = data.move.With(data.move.Memberships[0].Tick(accounts.Open, now))
	o.Update()
	s.Says(o.Content(), "Have iPhone 17 at hand") // the line is longer now
	fits()
	data.move = data.move.With(data.move.Memberships[0].Tick(accounts.Remove, now))
	o.Update()
	s.Silent(o.Content(), "Firefox is opening")
	if o.Submit(); s.Last() != "open Contoso" {
		t.Errorf("a finished row asks for %q", s.Last())
	}
}
