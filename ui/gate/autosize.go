package gate

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// autosize is the page's statement: as large as fits on one line, because
// Japanese broken anywhere leaves a lone syllable on the second.
type autosize struct {
	text    *widgets.Text
	color   fyne.ThemeColorName
	content *fyne.Container
}

// leastStatement is the smallest size of a statement; a longer one wraps.
const leastStatement = 24

func newAutosize() *autosize {
	p := &autosize{text: widgets.NewText("", widgets.Style{Size: theme.TextHeadline, Bold: true})}
	p.content = container.New(p, p.text)
	return p
}

func (p *autosize) set(s string, color fyne.ThemeColorName) {
	p.color = color
	p.text.Set(s)
	p.content.Refresh()
}

func (p *autosize) MinSize([]fyne.CanvasObject) fyne.Size { return p.text.MinSize() }

func (p *autosize) Layout(_ []fyne.CanvasObject, s fyne.Size) {
	size := theme.TextHeadline
	for size > leastStatement && widgets.TextWidth(p.text.Text(), size, fyne.TextStyle{Bold: true}) > s.Width {
		size -= 2
	}
	p.text.SetStyle(widgets.Style{Size: size, Bold: true, Color: p.color})
	widgets.FitHeight(p.text, s.Width)
}
