package stage

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"norikae/ui/widgets"
)

// Misfits lists what is wrong with how a page of the window lies in it: what needs
// more room than it has, is cut, stands outside the window or its column, or lies
// over or under something else. What holds one of names, which may be of any
// length, may be cut.
func Misfits(page fyne.CanvasObject, names ...string) []string {
	var out []string
	if least, size := page.MinSize(), page.Size(); least.Width > size.Width || least.Height > size.Height {
		out = append(out, fmt.Sprintf("the page needs %v in %v", least, size))
	}
	for _, text := range cut(page, names) {
		out = append(out, fmt.Sprintf("%q is cut", text))
	}
	all := spots(page)
	out = append(out, squeezed(page)...)
	out = append(out, outside(all)...)
	return append(out, over(all)...)
}

// nameWidth is how wide a text is at least that may be cut, because a name, which
// may be of any length, is in it.
const nameWidth = 420

// cut lists what is shortened: labels of buttons, and texts that hold no name,
// address or ID.
func cut(page fyne.CanvasObject, names []string) []string {
	var out []string
	named := func(text string) bool {
		return saysOne(text, names) || strings.ContainsAny(text, "@/") || widgets.TextWidth(text, 15, fyne.TextStyle{}) > nameWidth
	}
	outsideLists(page, func(o fyne.CanvasObject) {
		switch x := o.(type) {
		case *widgets.Button:
			if x.Shortened() && !named(x.Text()) {
				out = append(out, x.Text())
			}
		case *widgets.Text:
			for _, line := range test.WidgetRenderer(x).Objects() {
				c := line.(*canvas.Text)
				if strings.HasSuffix(c.Text, "…") && !strings.Contains(x.Text(), "…") && !named(x.Text()) {
					out = append(out, x.Text())
				}
			}
		}
	})
	return out
}

// outsideLists visits what can be seen but the rows of lists: they hold names and
// domains, and say under the pointer what was cut.
func outsideLists(o fyne.CanvasObject, visit func(fyne.CanvasObject)) {
	if o == nil || !o.Visible() {
		return
	}
	visit(o)
	if _, list := o.(*widgets.KeyList); list {
		return
	}
	inside, _ := parts(o)
	for _, c := range inside {
		outsideLists(c, visit)
	}
}

// squeezed lists what is lower than it needs to be.
func squeezed(page fyne.CanvasObject) []string {
	var out []string
	Visible(page, func(o fyne.CanvasObject) {
		says := labelOf(o)
		if x, list := o.(*widgets.KeyList); list && x.Length() == 0 {
			says = ""
		}
		if high, least := o.Size().Height, o.MinSize().Height; says != "" && high < least-0.5 {
			out = append(out, fmt.Sprintf("%q is %v high and needs %v", says, high, least))
		}
	})
	return out
}

// outside lists what reaches over an edge of the window, or of the column that it
// scrolls in.
func outside(all []spot) []string {
	var out []string
	for _, s := range all {
		wide := s.at.To.X > s.clip.To.X+0.5 || s.at.From.X < s.clip.From.X-0.5
		high := s.at.To.Y > s.clip.To.Y+0.5 || s.at.From.Y < s.clip.From.Y-0.5
		if !s.ground && (wide || high && !s.scrolled) {
			out = append(out, fmt.Sprintf("%v stands outside %v", s, s.clip))
		}
	}
	return out
}

// over lists what lies over something else, a text over a text or a ground over
// what was drawn before it.
func over(all []spot) []string {
	var out []string
	for i, s := range all {
		for _, before := range all[:i] {
			if before.ground || before.object == s.object || s.seen().Both(before.seen()).Empty() {
				continue
			}
			out = append(out, fmt.Sprintf("%v lies over %v", s, before))
		}
	}
	return out
}
