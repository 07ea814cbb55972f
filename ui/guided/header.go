package guided

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/ui/layouts"
	"norikae/ui/shell"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// header is the bar over the run: its name, how far the person is, and the way out.
type header struct {
	name, place, pace *widgets.Text
	bar               *widgets.Bar
	far               *fyne.Container // name and progress
	content           fyne.CanvasObject
}

func newHeader(f shell.Frame, help func()) *header {
	t := f.Words.T
	h := &header{
		name:  widgets.NewText(t("sidebar.guided"), widgets.Style{Size: theme.TextTitle - 1, Bold: true, Lines: 1}),
		place: widgets.NewText("", widgets.Style{Bold: true, Fit: true, Lines: 1}),
		pace:  widgets.NewText(t("guided.pace"), widgets.Style{Size: theme.TextSmall, Color: theme.Mute, Fit: true, Lines: 1}),
		bar:   widgets.NewBar(),
	}
	h.far = container.New(progress{h}, h.name, h.place, h.pace, h.bar)
	h.content = layouts.HeaderRoom(widgets.Pad(0, 6, 0, 0, h.far),
		widgets.NewButton(widgets.Quiet, t("sidebar.guide"), "F1", help),
		widgets.NewButton(widgets.Quiet, t("page.close"), "Esc", f.Close))
	return h
}

// set shows how far the person is: text, and a bar of n of total. Outside the lines of
// the run text is empty, and both are hidden.
func (h *header) set(text string, n, total int) {
	h.place.Set(text)
	h.bar.Set(n, total)
	for _, o := range []fyne.CanvasObject{h.place, h.pace, h.bar} {
		widgets.Show(o, text != "")
	}
	h.far.Refresh() // the words have another width now
}

// progress sets the name at the left and at the right where the person is, how long the
// rest takes, and the bar. Where there is no room for all of that in one line, the
// second goes under the first, and the bar gets shorter.
type progress struct{ h *header }

const (
	progressGap = 20
	longBar     = 140
	shortBar    = 60
)

func (p progress) MinSize([]fyne.CanvasObject) fyne.Size {
	h := p.h
	if !h.bar.Visible() {
		return h.name.MinSize()
	}
	words := max(h.place.MinSize().Width, h.pace.MinSize().Width)
	height := h.place.MinSize().Height + h.pace.MinSize().Height
	return fyne.NewSize(h.name.MinSize().Width+words+shortBar+2*progressGap, max(height, h.name.MinSize().Height))
}

func (p progress) Layout(_ []fyne.CanvasObject, s fyne.Size) {
	h := p.h
	put := func(o fyne.CanvasObject, x, y, width float32) {
		o.Resize(fyne.NewSize(width, o.MinSize().Height))
		o.Move(fyne.NewPos(x, y))
	}
	middle := func(o fyne.CanvasObject) float32 { return (s.Height - o.MinSize().Height) / 2 }
	if !h.bar.Visible() {
		put(h.name, 0, middle(h.name), s.Width)
		return
	}
	place, pace := h.place.MinSize(), h.pace.MinSize()
	beside := place.Width + progressGap + pace.Width
	if room := s.Width - h.name.Natural() - 1 - 2*progressGap; beside+longBar <= room {
		x := s.Width - longBar - progressGap - beside
		put(h.name, 0, middle(h.name), x-progressGap)
		put(h.place, x, middle(h.place), place.Width)
		put(h.pace, x+place.Width+progressGap, middle(h.pace), pace.Width)
		put(h.bar, s.Width-longBar, middle(h.bar), longBar)
		return
	}
	words := max(place.Width, pace.Width)
	bar := min(longBar, max(shortBar, s.Width-h.name.Natural()-1-words-2*progressGap))
	x := s.Width - bar - progressGap - words
	top := (s.Height - place.Height - pace.Height) / 2
	put(h.name, 0, middle(h.name), x-progressGap)
	put(h.place, x, top, words)
	put(h.pace, x, top+place.Height, words)
	put(h.bar, s.Width-bar, middle(h.bar), bar)
}
