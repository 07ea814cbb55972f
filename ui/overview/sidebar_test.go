package overview

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"norikae/accounts"
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

// TestTheBarOfAnAccount: it shows the share that the number beside it says, for a reader
// of the screen the number is enough, and where there is nothing to count there is no bar.
func TestTheBarOfAnAccount(t *testing.T) {
	stage.Both(t, func(t *testing.T, lang i18n.Language) {
		d := every()
		d.move = d.move.WithAccount(accounts.Account{Kind: accounts.Work, Address: "new@firm.example"})
		o, s := play(t, lang, stage.Wide, d)
		for address, want := range map[string]struct{ share, count string }{
			sato.Address: {"60 %", "3 / 5"}, work.Address: {"0 %", "0 / 5"}, "new@firm.example": {"", "0 / 0"},
		} {
			var row *accountRow
			stage.Visible(o.side.content, func(x fyne.CanvasObject) {
				if r, ok := x.(*accountRow); ok && r.address.Text() == address {
					row = r
				}
			})
			if row == nil {
				t.Fatalf("no row of %s", address)
			}
			share := ""
			stage.Visible(row, func(x fyne.CanvasObject) {
				if b, ok := x.(*widgets.Bar); ok {
					share = b.AccessibilityLabel()
				}
			})
			if share != want.share {
				t.Errorf("the bar of %s is at %q, want %q", address, share, want.share)
			}
			if label := row.AccessibilityLabel(); !strings.Contains(label, want.count) || strings.Contains(label, "%") {
				t.Errorf("%s is called %q", address, label)
			}
		}
		s.Whole(o.side.content)
	})
}
