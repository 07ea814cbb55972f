package layouts_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/ui/i18n"
	"norikae/ui/layouts"
	"norikae/ui/stage"
	"norikae/ui/widgets"
)

func TestALimitIsSaidNearItsEnd(t *testing.T) {
	s := stage.New(t, i18n.English, stage.Small)
	f := widgets.NewField("")
	heard := ""
	f.OnChanged = func(text string) { heard = text }
	l := layouts.NewLimit(s.Frame.Words, f, accounts.MaxNote)
	s.Put(f, nil)
	line := l.Line().(*widgets.Text)
	for _, c := range []struct {
		text, says string
		fits       bool
	}{
		{"", "", true},
		{strings.Repeat("a", 700), "", true},
		{strings.Repeat("a", 800), "Room for about 100 more characters", true},
		{strings.Repeat("あ", 260), "Room for about 40 more characters", true},
		{strings.Repeat("a", 899), "Room for about 1 more character", true},
		{strings.Repeat("a", 900), "Room for about 0 more characters", true},
		{strings.Repeat("a", 901), "1 character too long", false},
		{strings.Repeat("あ", 800), "500 characters too long", false},
		{"", "", true},
	} {
		f.SetText(c.text)
		focused := fyne.Focusable(nil)
		fits := l.Fits(func(x fyne.Focusable) { focused = x })
		if line.Text() != c.says || line.Visible() != (c.says != "") || fits != c.fits || (focused == nil) != c.fits {
			t.Errorf("%d bytes: %q, fits %v; want %q, %v", len(c.text), line.Text(), fits, c.says, c.fits)
		}
		if f.Text != c.text || heard != c.text {
			t.Error("what is typed is cut, or not heard")
		}
	}
}
