package ui

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"

	"norikae/ui/shell"
	"norikae/ui/stage"
	"norikae/ui/theme"
)

// TestAPageComesBackDrawnRight opens every page, lays another over it, changes what a
// page looks like, and comes back: the page must look as if it had been in front, its
// ground must be as bright as the theme says, and its texts must be readable on it. All
// of it is measured on pictures.
func TestAPageComesBackDrawnRight(t *testing.T) {
	changes := map[string]struct {
		from, to func(r *room)
		again    func(r *room) // has the page in front drawn anew
		shadows  int           // pixels in which the shadow of something that scrolls may differ: the toolkit does not follow a size at once
	}{
		"the app's dark":   {inTheme(theme.Light), inTheme(theme.Dark), redraw, 0},
		"the system's own": {system(fynetheme.VariantLight), system(fynetheme.VariantDark), redraw, 0},
		"another language": {inLanguage("en"), inLanguage("ja"), func(r *room) { r.shell.Remake() }, 0},
		"another size":     {func(r *room) { r.shell.Appearance().SetScale(100) }, func(r *room) { r.shell.Appearance().SetScale(150) }, redraw, 1500},
	}
	for name, change := range changes {
		t.Run(name, func(t *testing.T) {
			t.Setenv("FYNE_SCALE", "")
			r := newRoom(t, newMemory(), "en")
			r.start()
			r.takes(nil) // no browser is started here: links are copied
			r.shell.Window().Resize(fyne.NewSize(shell.LeastWidth, shell.LeastHeight))
			for page, open := range morePages(r) {
				change.from(r)
				open()
				r.rest()
				r.layout.Frames()
				over := r.screens()["settings"]
				if page == "settings" {
					over = r.screens()["about"]
				}
				over()
				r.rest()
				r.layout.Frames()
				change.to(r)
				r.rest()
				r.shell.Back()
				r.rest()
				back := pictureOf(r)
				change.again(r)
				r.rest()
				if n, first := difference(back, pictureOf(r)); n > change.shadows {
					t.Errorf("%s: drawn anew it looks another way: %d pixels, %s", page, n, first)
				}
				for _, wrong := range stage.Unreadable(r.shell.Window().Content(), back) {
					t.Errorf("%s: %s", page, wrong)
				}
				r.home()
			}
		})
	}
}

func inLanguage(l string) func(r *room) {
	return func(r *room) { r.shell.Appearance().SetLanguage(l) }
}

func inTheme(v theme.Variant) func(r *room) {
	return func(r *room) { r.shell.Appearance().SetTheme(v) }
}

// redraw has the toolkit draw everything anew that is in the window.
func redraw(r *room) { r.fyne.Settings().SetTheme(r.fyne.Settings().Theme()) }

// systemTheme is the app's theme on a desktop that is light or dark.
type systemTheme struct {
	fyne.Theme
	variant fyne.ThemeVariant
}

func (s systemTheme) Color(n fyne.ThemeColorName, _ fyne.ThemeVariant) color.Color {
	return s.Theme.Color(n, s.variant)
}

func system(v fyne.ThemeVariant) func(r *room) {
	return func(r *room) { r.fyne.Settings().SetTheme(systemTheme{theme.New(theme.System), v}) }
}

// pictureOf is the window as the person sees it. The toolkit forgets what was not drawn
// for a minute when it draws next, and its test driver does not lay that out again: on a
// busy machine a minute goes by.
func pictureOf(r *room) image.Image {
	r.layout.Frames()
	r.shell.Window().Canvas().Capture()
	r.layout = stage.NewLayout(r.shell.Window())
	r.layout.Frames()
	return r.shell.Window().Canvas().Capture()
}

// difference counts the pixels in which two pictures differ, and says where first.
func difference(a, b image.Image) (n int, first string) {
	p, q := a.(*image.NRGBA), b.(*image.NRGBA)
	if len(p.Pix) != len(q.Pix) {
		return len(p.Pix), "of another size"
	}
	for i := 0; i < len(p.Pix); i += 4 {
		if !bytes.Equal(p.Pix[i:i+4], q.Pix[i:i+4]) {
			if n++; n == 1 {
				first = fmt.Sprintf("%v and %v at %d,%d", p.Pix[i:i+4], q.Pix[i:i+4], i%p.Stride/4, i/p.Stride)
			}
		}
	}
	return n, first
}

// TestKeysGoToThePageInFront: when a page opens, and when it closes, what has the focus
// is on the page in front, or nothing has it.
func TestKeysGoToThePageInFront(t *testing.T) {
	r := newRoom(t, newMemory(), "en")
	r.start()
	r.takes(nil) // no browser is started here: links are copied
	front := func(when string) {
		t.Helper()
		r.rest()
		focused := r.shell.Window().Canvas().Focused()
		found := focused == nil
		visible(r.shell.Top().Content(), func(o fyne.CanvasObject) bool {
			f, ok := o.(fyne.Focusable)
			found = found || ok && f == focused
			return !found
		})
		if !found {
			t.Errorf("%s: a %T elsewhere has the focus, the page is %s", when, focused, r.page())
		}
	}
	for name, open := range morePages(r) {
		open()
		front(name)
		r.reached()
		over := r.shell.Push(nil, func(shell.Frame) shell.Page { return noFocus{} })
		front("over " + name)
		r.shell.Close(over)
		front("again " + name)
		r.home()
		front("after " + name)
	}
}

// noFocus is a page that takes no focus.
type noFocus struct{ shell.Still }

func (noFocus) Name() string               { return "no focus" }
func (noFocus) Content() fyne.CanvasObject { return container.NewStack() }
func (noFocus) Shown()                     {}
