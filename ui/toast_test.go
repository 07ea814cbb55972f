package ui

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	fynetheme "fyne.io/fyne/v2/theme"

	"norikae/accounts"
	"norikae/ui/shell"
	"norikae/ui/stage"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// TestMessagesLeaveTitlesAndRows: on no page of the smallest window does a message lie
// over what the page is called, or over rows that nothing can bring to another place.
func TestMessagesLeaveTitlesAndRows(t *testing.T) {
	for _, lang := range []string{"en", "ja"} {
		r := begun(t, lang)
		r.shell.Window().Resize(fyne.NewSize(shell.LeastWidth, shell.LeastHeight))
		for name, open := range morePages(r) {
			open()
			r.rest()
			r.layout.Frames()
			r.shell.Toast(r.shell.Words().N("toast.added", 23), r.shell.Words().T("toast.undo"), func() {})
			for _, over := range underToast(r, theme.TextTitle) {
				t.Errorf("%s, %s: a message lies over %s", lang, name, over)
			}
			test.Tap(r.toast().(fyne.Tappable))
			r.home()
		}
	}
}

// underToast lists texts of a size at least, and last rows of lists, that lie under the
// message.
func underToast(r *room, size float32) (out []string) {
	at := func(o fyne.CanvasObject, s fyne.Size) stage.Area {
		from := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
		return stage.Area{From: from, To: from.Add(s)}
	}
	card := r.toast()
	toast := at(card, card.Size())
	visible(r.shell.Top().Content(), func(o fyne.CanvasObject) bool {
		switch x := o.(type) {
		case *widgets.Text:
			for _, line := range test.WidgetRenderer(x).Objects() {
				if text, ok := line.(*canvas.Text); ok && text.TextSize >= size && !toast.Both(at(text, text.MinSize())).Empty() {
					out = append(out, fmt.Sprintf("%q", text.Text))
				}
			}
		case *widgets.KeyList:
			row, all := x.CreateItem().MinSize().Height+fynetheme.Padding(), at(x, x.Size())
			last := stage.Area{From: fyne.NewPos(all.From.X, all.To.Y-row), To: all.To}
			if end := all.From.Y + float32(x.Length())*row; end < all.To.Y {
				last = stage.Area{From: all.From, To: fyne.NewPos(all.To.X, end)}
			}
			if !toast.Both(last).Empty() {
				out = append(out, fmt.Sprintf("the last of %d rows", x.Length()))
			}
			return false
		}
		return true
	})
	return out
}

// TestWhatWasAddedEndsWithItsPage: the wizard says what was added for the first
// account, and the person is quick with the second. Lines are left open, so that the last
// page has much to say.
func TestWhatWasAddedEndsWithItsPage(t *testing.T) {
	for _, lang := range []string{"en", "ja"} {
		r := newRoom(t, newMemory(), lang)
		r.until("the welcome page", func() bool { return r.page() == "welcome" })
		r.shell.Window().Resize(fyne.NewSize(shell.LeastWidth, shell.LeastHeight))
		r.shell.Submit()
		for _, a := range []accounts.Account{other(), guest()} {
			r.typeText(a.Address)
			r.key(fyne.KeyReturn)
		}
		r.key(fyne.KeyReturn)
		w := r.shell.Words()
		for _, domain := range []string{"tsubame-trading.example", "aozora-foods.example"} {
			r.shell.Window().Canvas().Focused().(*widgets.Field).SetText(domain + "\nno-such-organisation.example")
			r.until("found", func() bool {
				add := r.button(w.N("add.add", 1))
				return add != nil && add.Text() == w.N("add.add", 1) && !add.Disabled()
			})
			r.shell.Submit()
			r.rest()
		}
		if !strings.Contains(r.texts(), w.T("welcome.ready")) {
			t.Fatalf("%s: not on the last page:\n%s", lang, r.texts())
		}
		if r.toast() != nil {
			t.Errorf("%s: the last page still says whose turn was next", lang)
		}
	}
}
