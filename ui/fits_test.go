package ui

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"norikae/ui/shell"
	"norikae/ui/stage"
	"norikae/ui/widgets"
)

// misfits lists what does not lie as it should on the page on top, as the window
// draws it next.
func (r *room) misfits() []string {
	r.layout.Frames()
	var out []string
	if m := r.shell.Window().Content().MinSize(); m.Width > shell.LeastWidth || m.Height > shell.LeastHeight {
		out = append(out, fmt.Sprintf("needs %v", m))
	}
	out = append(out, stage.Misfits(r.shell.Top().Content())...)
	return append(out, stage.Unnamed(r.shell.Window().Content())...)
}

// hiddenByToast shows messages and lists what can be pressed under them, or is not
// in sight of them.
func hiddenByToast(r *room) []string {
	var out []string
	page := r.shell.Top().Content()
	whole := stage.WindowArea(page.Size())
	for _, show := range []func(){
		func() { r.shell.Toast(r.shell.Words().T("toast.linkCopied.for", "Browser", "Firefox"), "", nil) },
		func() {
			r.shell.Toast(r.shell.Words().N("toast.added", 23), r.shell.Words().T("toast.undo"), func() {})
		},
	} {
		show()
		card := r.toast()
		out = append(out, stage.Unnamed(card)...)
		toast := stage.AreaOf(card, fyne.Position{})
		if toast.Both(whole) != toast {
			out = append(out, fmt.Sprintf("a message stands at %v", toast))
		}
		pressed(page, fyne.Position{}, whole, func(o fyne.CanvasObject, at, clip stage.Area) {
			if !toast.Both(at.Both(clip)).Empty() {
				out = append(out, fmt.Sprintf("a message at %v lies over a %T at %v", toast, o, at))
			}
		})
		test.Tap(card.(fyne.Tappable))
	}
	return out
}

// toast is the message that is shown, nil if there is none.
func (r *room) toast() (card fyne.CanvasObject) {
	visible(r.shell.Window().Content(), func(x fyne.CanvasObject) bool {
		if fmt.Sprintf("%T", x) == "*widgets.toastCard" {
			card = x
		}
		return true
	})
	return card
}

// pressed calls found with everything that a click or a key does something with,
// outside lists.
func pressed(o fyne.CanvasObject, parent fyne.Position, clip stage.Area, found func(o fyne.CanvasObject, at, clip stage.Area)) {
	if o == nil || !o.Visible() {
		return
	}
	at := stage.AreaOf(o, parent)
	switch x := o.(type) {
	case *widgets.KeyList, *widgets.Reader:
		return
	case *container.Scroll:
		pressed(x.Content, at.From, clip.Both(at), found)
		return
	}
	_, taps := o.(fyne.Tappable)
	_, types := o.(fyne.Focusable)
	if taps || types {
		found(o, at, clip)
		return
	}
	switch x := o.(type) {
	case *fyne.Container:
		for _, c := range x.Objects {
			pressed(c, at.From, clip, found)
		}
	case fyne.Widget:
		for _, c := range test.WidgetRenderer(x).Objects() {
			pressed(c, at.From, clip, found)
		}
	}
}
