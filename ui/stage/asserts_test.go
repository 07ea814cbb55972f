package stage

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/ui/i18n"
	"norikae/ui/widgets"
)

// complaints is a test that keeps what it is told instead of failing.
type complaints struct {
	testing.TB
	said []string
}

func (c *complaints) Helper() {}

func (c *complaints) Errorf(format string, args ...any) {
	c.said = append(c.said, fmt.Sprintf(format, args...))
}

// TestWhatIsHeldCanBeBroken breaks a screen in every way that Whole, Columns,
// Walk and Escape look for.
func TestWhatIsHeldCanBeBroken(t *testing.T) {
	button := func() *widgets.Button { return widgets.NewButton(widgets.Soft, "Open the security info", "", nil) }
	at := func(x, y, w float32) fyne.CanvasObject {
		b := button()
		b.Resize(fyne.NewSize(w, 40))
		b.Move(fyne.NewPos(x, y))
		return container.NewWithoutLayout(b)
	}
	leave := func(rune, fyne.KeyName) bool { return false }
	for name, c := range map[string]struct {
		content fyne.CanvasObject
		typed   func(rune, fyne.KeyName) bool
		want    string // "" says that nothing is wrong
	}{
		"good":      {container.NewVScroll(container.NewVBox(button())), leave, ""},
		"too large": {widgets.Gap(2000, 10), leave, "needs"},
		"beyond":    {at(900, 0, 300), leave, "is cut"},
		"shortened": {at(0, 0, 60), leave, "is cut"},
		"too wide":  {wide(), leave, "in a column of"},
		"below":     {at(0, 600, 300), leave, "out of sight"},
		"escape":    {at(0, 0, 300), func(rune, fyne.KeyName) bool { return true }, "Escape in"},
	} {
		s := New(t, i18n.English, Small)
		told := &complaints{TB: t}
		s.T = told
		s.Put(c.content, c.typed)
		s.Settle()
		s.Whole(c.content)
		s.Columns(c.content)
		s.Walk(c.content, s.Escape)
		if all := strings.Join(told.said, "\n"); (c.want == "") != (all == "") || !strings.Contains(all, c.want) {
			t.Errorf("%s: %q, want %q", name, all, c.want)
		}
	}
}

// wide is a column narrower than what is in it.
func wide() fyne.CanvasObject {
	s := container.NewVScroll(widgets.Gap(400, 10))
	s.Resize(fyne.NewSize(200, 100))
	return container.NewWithoutLayout(s)
}

// TestAButtonThatIsNotReached: the one asked about is not in the window.
func TestAButtonThatIsNotReached(t *testing.T) {
	s := New(t, i18n.English, Small)
	in, out := widgets.NewButton(widgets.Soft, "in", "", nil), widgets.NewButton(widgets.Soft, "out", "", nil)
	s.Put(in, func(rune, fyne.KeyName) bool { return false })
	told := &complaints{TB: t}
	s.T = told
	s.Walk(container.NewVBox(in, out))
	if got := strings.Join(told.said, ""); got != `Tab does not reach "out"` {
		t.Errorf("told %q", got)
	}
}

// TestANameMayBeShortened, and only that.
func TestANameMayBeShortened(t *testing.T) {
	long := strings.Repeat("long ", 40)
	for _, c := range []struct {
		names []string
		wrong int
	}{{nil, 1}, {[]string{"other"}, 1}, {[]string{"other", long}, 0}} {
		s := New(t, i18n.English, Small)
		b := widgets.NewButton(widgets.Soft, "Open "+long, "", nil)
		b.Tall = true // it fills its column and shortens its label
		b.Resize(fyne.NewSize(300, 40))
		content := container.NewWithoutLayout(b)
		s.Put(content, func(rune, fyne.KeyName) bool { return false })
		told := &complaints{TB: t}
		s.T = told
		if s.Whole(content, c.names...); len(told.said) != c.wrong {
			t.Errorf("with %q: %q", c.names, told.said)
		}
	}
}
