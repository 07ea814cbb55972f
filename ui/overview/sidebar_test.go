package overview

import (
	"testing"

	"fyne.io/fyne/v2"

	"norikae/ui/i18n"
	"norikae/ui/stage"
	"norikae/ui/widgets"
)

// TestTheSidebarKeepsTheFocus: every minute, and at every write, all is shown
// anew; the button that has the focus stays the one on screen.
func TestTheSidebarKeepsTheFocus(t *testing.T) {
	o, s := play(t, i18n.English, stage.Wide, three())
	for _, id := range []string{"sidebar.all", "sidebar.addAccount"} {
		var button *widgets.Button
		want := map[string]string{"sidebar.addAccount": "＋ "}[id] + s.Frame.Words.T(id)
		for _, b := range stage.Buttons(o.Content()) {
			if b.Text() == want {
				button = b
			}
		}
		if button == nil {
			t.Fatalf("no %q", want)
		}
		s.Frame.Focus(button)
		o.Update()
		shown := false
		for _, b := range stage.Buttons(o.Content()) {
			shown = shown || b == button
		}
		if !shown || s.Window.Canvas().Focused() != fyne.Focusable(button) {
			t.Errorf("%q is another button after an update, shown %v", want, shown)
		}
	}
}
